// @vitest-environment jsdom
/** What a row of the popup's lists says beside its order's chip: the fact it is listed for, no day twice, none miscounted. */
import { describe, expect, it } from "vitest";
import type { ListEntry, OrderVerdict } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { h, render } from "../../../../extension/node_modules/preact/dist/preact.mjs";
import { EntryRow } from "../../../../extension/popup/entry-row";
import { speech } from "../../../../extension/shared/speech";
import { SpeechContext } from "../../../../extension/shared/use-speech";
import { verdict } from "../fixtures/verdict";

const on = "2026-09-13";
const entry: ListEntry = { list: "last-days", kind: "ask", orderId: "1", title: "Lamp", on, daysLeft: 6 };

function factOf(over: Partial<ListEntry>, told: OrderVerdict | null = null): string | null | undefined {
  document.body.innerHTML = '<div id="root"></div>';
  const row = h(EntryRow, { entry: { ...entry, ...over }, verdict: told, open: () => {} });
  const english = speech("en", wordsOf("en"));
  render(h(SpeechContext.Provider, { value: english, children: row }), document.querySelector("#root") as HTMLElement);
  return document.querySelector(".row-facts > span")?.textContent;
}

describe("a row of the lists", () => {
  it("tells the day before the printed one, and the days to that day", () => {
    expect(factOf({})).toBe("To ask by Sep 12, 2026 · 5 days left");
    expect(factOf({ daysLeft: 1 })).toBe("To ask by Sep 12, 2026 · today");
    expect(factOf({ kind: "contact" })).toBe("To write to the seller by Sep 13, 2026 · 6 days left");
  });

  it("tells the last day itself once the day before is past", () => {
    expect(factOf({ daysLeft: 0 })).toBe("To ask · last day Sep 13, 2026 · today");
    expect(factOf({ daysLeft: -1 })).toBe("To ask · last day Sep 13, 2026 · look today");
  });

  it("does not repeat the day that stands beside the chip", () => {
    const deadline = { on, actBy: "2026-09-12", daysLeft: 6, basis: "platform", reasonClass: "any" } as const;
    const told = verdict("request-now", { standing: "needs-you" });
    told.refund.deadline = { ...deadline, uncertaintyDays: 1 };
    expect(factOf({}, told)).toBe("To ask · 5 days left");
    expect(factOf({ on: "2026-09-20", daysLeft: 13 }, told)).toBe("To ask by Sep 19, 2026 · 12 days left");
  });

  it("says that no day is known, where one would be worth knowing", () => {
    expect(factOf({ on: null, daysLeft: null })).toBe("To ask · no last day known");
    expect(factOf({ list: "money", kind: "promised", on: null, daysLeft: null })).toBe("Promised");
    expect(factOf({ list: "money", kind: "promised" })).toBe("Promised until Sep 13, 2026");
  });
});
