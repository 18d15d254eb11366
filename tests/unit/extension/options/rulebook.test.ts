// @vitest-environment jsdom
/** The numbers Recourse judges by, on the options page: each by a name of its own, none written down a second time. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RulebookValue, SettingsGetResult } from "../../../../extension/generated/protocol";
import type { Language } from "../../../../extension/generated/words";
import { wordsOf } from "../../../../extension/generated/words-of";
import { h, render } from "../../../../extension/node_modules/preact/dist/preact.mjs";
import { RulebookSection } from "../../../../extension/options/rulebook";
import { SettingsContext, usualHours } from "../../../../extension/options/settings";
import { speech } from "../../../../extension/shared/speech";
import { SpeechContext } from "../../../../extension/shared/use-speech";

type Entry = Pick<RulebookValue, "value" | "source" | "unverified">;

const file = join(import.meta.dirname, "../../../../native-host/rulebook/rulebook.json");
const { version, values, storeDays, chineseHolidays } = JSON.parse(readFileSync(file, "utf8")) as {
  version: string;
  values: Record<string, Entry>;
  storeDays: Entry;
  chineseHolidays: { from: string; to: string; assumed: boolean }[];
};
const entries = Object.entries({ ...values, storeDays });

/** As the host tells the file it was built with. */
const answer: SettingsGetResult = {
  values: {},
  rulebook: {
    version,
    file: "/ledger/rulebook.json",
    problem: null,
    values: entries.map(([name, entry]) => ({ name, builtIn: entry.value, ...entry })),
    holidays: chineseHolidays,
  },
};

/** What the page says of each value, by its name in the rulebook. */
function shownIn(language: Language): (name: string) => string | null | undefined {
  const root = document.createElement("div");
  const settings = { values: {}, answer, save: async () => true };
  const section = h(SettingsContext.Provider, { value: settings, children: h(RulebookSection, {}) });
  render(h(SpeechContext.Provider, { value: speech(language, wordsOf(language)), children: section }), root);
  return (name) => root.querySelector(`[data-value="${name}"]`)?.textContent;
}

describe("the rulebook on the options page", () => {
  const german = shownIn("de");
  const english = shownIn("en");

  it.each(entries)("has words for %s and its source, the English ones the rulebook's own", (name, { source }) => {
    expect(english(name)).toContain(source);
    expect(english(name)).not.toContain(name);
    expect(german(name)).toBeTruthy();
    expect(german(name)).not.toContain(name);
    expect(german(name)).not.toContain(source);
  });

  it("is where the usual hours of a store come from", () => {
    expect(usualHours(answer)).toEqual({
      utcOffsetMinutes: values.storeUtcOffsetMinutes?.value,
      opensMinute: values.storeOpensMinute?.value,
      closesMinute: values.storeClosesMinute?.value,
      days: storeDays.value,
    });
    expect(usualHours({ values: {}, rulebook: null })).toBeNull();
  });
});
