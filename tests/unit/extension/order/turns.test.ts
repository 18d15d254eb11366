/** What a dispute asks of the buyer is said whatever the order's own answer is. */
import { describe, expect, it } from "vitest";
import type { OrderVerdict, Turn } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { chipOf } from "../../../../extension/order/chip";
import { verdictOfLine } from "../../../../extension/order/line";
import { turnSentences } from "../../../../extension/order/sentences";
import { speech } from "../../../../extension/shared/speech";
import { deadline, verdict } from "../fixtures/verdict";

const english = speech("en", wordsOf("en"));
const by = (on: string, actBy: string, daysLeft: number) => ({ ...deadline, on, actBy, contactBy: null, daysLeft });
const answer: Turn = { action: "answer-dispute", deadline: by("2026-09-11", "2026-09-10", 4) };
const goods: Turn = { action: "ship-return", deadline: by("2026-09-13", "2026-09-12", 6) };
const openFirst = { nextStep: { action: "open-page", page: "order-detail" } } as const;
const unknown = (turns: Turn[], over: Partial<OrderVerdict> = {}) =>
  verdict("unknown", { ...openFirst, standing: "needs-you", turns, ...over });

describe("a chip", () => {
  it.each([
    [[answer], "Your answer is due", "by Sep 10, 2026"],
    [[goods, answer], "Send it back", "by Sep 12, 2026"],
    [[{ ...answer, deadline: null }], "Your answer is due", "last day not known"],
    [[{ ...goods, deadline: by("2026-09-07", "2026-09-06", 0) }], "Send it back", "last day Sep 7, 2026"],
  ])("says whose turn it is, and by when, where the answer is not known", (turns, label, day) => {
    expect(chipOf(unknown(turns), english)).toEqual({ label, day, tone: "turn" });
  });

  it.each(["nothing-to-refund", "refund-pending"] as const)("says it in place of %s", (code) => {
    expect(chipOf(verdict(code, { turns: [answer] }), english).label).toBe("Your answer is due");
  });

  it("keeps the answer that is about another item", () => {
    expect(chipOf(verdict("request-now", { turns: [answer] }), english).label).not.toBe("Your answer is due");
    expect(chipOf(unknown([]), english).label).toBe("Open once");
  });
});

describe("the sentences", () => {
  it("say each of them, the day to act by while it is ahead", () => {
    expect(turnSentences(unknown([answer, goods]), english)).toEqual([
      "Your answer is awaited, by Sep 10, 2026. Silence may count as a yes.",
      "Send it back and enter the tracking number by Sep 12, 2026. Keep the receipt.",
    ]);
    const past = { ...answer, deadline: by("2026-09-06", "2026-09-05", -1) };
    expect(turnSentences(unknown([past, { ...goods, deadline: null }]), english)).toEqual([
      "Your answer was asked for by Sep 6, 2026. Open the request and see what is still possible; else AliExpress support may help.",
      "Send it back and enter the tracking number soon. Keep the receipt.",
    ]);
    const lost = { ...goods, deadline: by("2026-09-06", "2026-09-05", -1) };
    expect(turnSentences(unknown([lost, { ...answer, deadline: null }]), english)).toEqual([
      "It was to be sent back by Sep 6, 2026. Open the request and see what is still possible; else AliExpress support may help.",
      "Your answer is awaited. Silence may count as a yes.",
    ]);
  });

  it("are none where the answer says it, or nothing is asked", () => {
    expect(turnSentences(verdict("your-turn", { turns: [answer] }), english)).toEqual([]);
    expect(turnSentences(verdict("ship-return", { turns: [goods] }), english)).toEqual([]);
    expect(turnSentences(unknown([], { turns: null }), english)).toEqual([]);
  });
});

describe("one item of an order", () => {
  const refund = verdict("unknown").refund;
  const lines = [
    { lineId: "1", refund },
    { lineId: "2", refund },
  ];
  it("has its own turns, and those of an item that no page named", () => {
    const turns = [
      { ...answer, lineId: "1" },
      { ...goods, lineId: "2" },
      { ...answer, lineId: "7" },
    ];
    const own = verdictOfLine(unknown(turns, { lines }), "2").turns;
    expect(own?.map(({ lineId }) => lineId)).toEqual(["2", "7"]);
    expect(verdictOfLine(unknown([], { lines, turns: null }), "2").turns).toBeNull();
  });
});
