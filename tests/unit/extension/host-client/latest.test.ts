import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Latest } from "../../../../extension/host-client/latest";

/** A host that answers when told to. */
function slowHost() {
  const waiting: { question: string; answer(): void }[] = [];
  const ask = (question: string) =>
    new Promise<string>((resolve) => waiting.push({ question, answer: () => resolve(`answer to ${question}`) }));
  return { ask, waiting };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("asking for what was typed last", () => {
  it("has one question out at a time and never shows a late answer", async () => {
    const { ask, waiting } = slowHost();
    const shown: string[] = [];
    const latest = new Latest(ask, (answer) => shown.push(answer));
    for (const text of ["l", "la", "lam", "lamp"]) latest.want(text);
    expect(waiting.map(({ question }) => question)).toEqual(["l"]);
    waiting[0]?.answer();
    await settle();
    expect(waiting.map(({ question }) => question)).toEqual(["l", "lamp"]);
    expect(shown).toEqual([]);
    waiting[1]?.answer();
    await settle();
    expect(shown).toEqual(["answer to lamp"]);
  });

  it("shows nothing once it was told to forget", async () => {
    const { ask, waiting } = slowHost();
    const shown: string[] = [];
    const latest = new Latest(ask, (answer) => shown.push(answer));
    latest.want("lamp");
    latest.forget();
    waiting[0]?.answer();
    await settle();
    expect(shown).toEqual([]);
    latest.want("lamp");
    waiting[1]?.answer();
    await settle();
    expect(shown).toEqual(["answer to lamp"]);
  });

  it("ends with the answer to the last question, in whatever order typing and answers come", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom("type", "answer"), { maxLength: 40 }), async (steps) => {
        const { ask, waiting } = slowHost();
        const shown: string[] = [];
        const latest = new Latest(ask, (answer) => shown.push(answer));
        let typed = 0;
        let answered = 0;
        for (const step of [...steps, "type", "answer", "answer"]) {
          if (step === "type") latest.want(String(++typed));
          else waiting[answered]?.answer();
          if (step === "answer" && answered < waiting.length) answered += 1;
          await settle();
          expect(waiting.length - answered).toBeLessThanOrEqual(1);
        }
        expect(shown.at(-1)).toBe(`answer to ${typed}`);
      }),
      { numRuns: 60 },
    );
  });
});
