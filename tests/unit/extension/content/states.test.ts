import { describe, expect, it } from "vitest";
import { chipName, chipWords, type NoticeState } from "../../../../extension/content/states";
import { languages } from "../../../../extension/generated/words";
import { wordsOf } from "../../../../extension/generated/words-of";
import { speech } from "../../../../extension/shared/speech";
import { verdict } from "../fixtures/verdict";

const judged: NoticeState = { kind: "verdict", verdict: verdict("request-now") };
const orphaned: NoticeState = { kind: "orphaned" };

function named(language: (typeof languages)[number], state: NoticeState, item = "Lampe"): string {
  const speaker = speech(language, wordsOf(language));
  return chipName(state, chipWords(state, speaker), speaker, item);
}

describe("what a screen reader calls a notice", () => {
  it("is put together as the language writes it", () => {
    expect(named("en", judged)).toBe("Recourse: Lampe: Ask now, by Oct 12, 2026. Open the details");
    expect(named("fr", judged)).toMatch(/^Recourse\u00a0: Lampe\u00a0: Demandez maintenant, /);
    expect(named("ja", judged)).toMatch(/^Recourse：Lampe：[^:]+、[^:]+。詳細を開く$/);
    expect(named("ja", orphaned)).not.toMatch(/[:.] /);
    expect(named("ar", judged)).toContain("، ");
    expect(named("de", judged, "")).toMatch(/^Recourse: Jetzt/);
  });

  it.each(languages)("says whose it is, of which item, and all the chip says, in %s", (language) => {
    const speaker = speech(language, wordsOf(language));
    const { label, day } = chipWords(judged, speaker);
    const name = named(language, judged);
    const order = ["Recourse", "Lampe", label, day].map((part) => name.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThanOrEqual(0);
  });
});
