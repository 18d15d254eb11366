import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksIn, spans } from "../../../../extension/popup/marked";

describe("a snippet's marks", () => {
  it("become marked spans", () => {
    expect(spans("Desk lamp, black", [[5, 9]])).toEqual([
      { text: "Desk ", marked: false },
      { text: "lamp", marked: true },
      { text: ", black", marked: false },
    ]);
  });

  it("never lose or double a character, whatever they say", () => {
    const marks = fc.array(fc.array(fc.integer({ min: -5, max: 30 }), { maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), marks, (text, named) => {
        expect(
          spans(text, named)
            .map((span) => span.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("are found again in the title, at the beginnings of words", () => {
    expect(marksIn("Lamp for a clamp; Lamp", "… Lamp …", [[2, 6]])).toEqual([
      [0, 4],
      [18, 22],
    ]);
    expect(marksIn("复古台灯", "复古台灯", [[2, 4]])).toEqual([[2, 4]]);
    expect(marksIn("Desk", "lamp", [[0, 4]])).toEqual([]);
  });
});
