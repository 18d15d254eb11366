// @vitest-environment jsdom

import { afterEach, describe, expect, it, vi } from "vitest";
import type { Language } from "../../../../extension/generated/words";
import { wordsOf } from "../../../../extension/generated/words-of";
import { h, render } from "../../../../extension/node_modules/preact/dist/preact.mjs";
import { DayField, dayOfParts, orderOfParts } from "../../../../extension/shared/day-field";
import { speech } from "../../../../extension/shared/speech";
import { SpeechContext } from "../../../../extension/shared/use-speech";

const changed = vi.fn<(value: string) => void>();
function show(language: Language, value = ""): HTMLSelectElement[] {
  const spoken = speech(language, wordsOf(language));
  const field = h(DayField, { id: "day", value, onChange: changed });
  render(h(SpeechContext.Provider, { value: spoken, children: field }), document.body);
  return [...document.querySelectorAll("select")];
}
function choose(part: string, value: string): void {
  const select = document.querySelector<HTMLSelectElement>(`[data-part=${part}]`);
  if (!select) throw new Error(`no ${part}`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

afterEach(() => {
  render(null, document.body);
  changed.mockReset();
});

describe("a day to choose", () => {
  it("is written as the buyer's language writes days, whatever the browser's is", () => {
    expect(orderOfParts("en")).toEqual(["month", "day", "year"]);
    expect(orderOfParts("de")).toEqual(["day", "month", "year"]);
    const [day, month, year] = show("de", "2026-03-09");
    expect(day?.selectedOptions[0]?.textContent).toBe("9");
    expect(month?.selectedOptions[0]?.textContent).toBe("März");
    expect(year?.value).toBe("2026");
    expect(day?.id).toBe("day");
    expect(day?.getAttribute("aria-label")).toBe("Tag");
  });

  it("is none until all of it is chosen, and none that is in no month", async () => {
    const year = String(new Date().getFullYear());
    show("en");
    choose("month", "02");
    await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(""));
    choose("day", "28");
    await vi.waitFor(() => expect(document.querySelector<HTMLSelectElement>("[data-part=day]")?.value).toBe("28"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    choose("year", year);
    await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(`${year}-02-28`));
    choose("day", "30");
    await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(""));
    expect(dayOfParts({ year: "2026", month: "02", day: "30" })).toBe("");
  });
});
