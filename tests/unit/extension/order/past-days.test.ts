/** From the last day on nothing names a day to act by, and what was decided is said with what is left to look at. */
import { expect, it } from "vitest";
import type { Finding, OrderVerdict, RefundCode } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { chipOf } from "../../../../extension/order/chip";
import { isNoise, unreadLanguageOf, verdictSentence } from "../../../../extension/order/sentences";
import { speech } from "../../../../extension/shared/speech";
import { deadline, verdict } from "../fixtures/verdict";

const english = speech("en", wordsOf("en"));
const page = { action: "open-page", page: "order-detail" } as const;
const support = { action: "contact-support" } as const;

function onTheDay(
  code: RefundCode,
  over: Partial<OrderVerdict["refund"]> = {},
  nextStep: OrderVerdict["nextStep"] = page,
) {
  const base = verdict(code, { nextStep, standing: "needs-you" });
  return { ...base, refund: { ...base.refund, deadline: { ...deadline, daysLeft: 0 }, ...over } } as OrderVerdict;
}

const codes: RefundCode[] = [
  "request-now",
  "contact-seller-first",
  "answer-seller",
  "your-turn",
  "ship-return",
  "unknown",
];

it.each(codes)("names no day before the last one from that day on: %s", (code) => {
  for (const daysLeft of [0, -1])
    for (const basis of ["platform", "assumed"] as const)
      for (const nextStep of [page, support, { action: "message-seller" } as const])
        for (const urgent of [true, false])
          for (const noted of ["problem", "fine", undefined] as const) {
            const told = onTheDay(
              code,
              { deadline: { ...deadline, daysLeft, basis }, urgent, noted } as object,
              nextStep,
            );
            const { label, day } = chipOf(told, english);
            expect(`${verdictSentence(told, english)} ${label} ${day}`, JSON.stringify(told)).not.toMatch(
              /Oct (?:12|4),/,
            );
          }
});

it("says where to look on the last day, and that an estimate is none of AliExpress’s", () => {
  expect(verdictSentence(onTheDay("unknown"), english)).toBe(
    "The last day known is Oct 13, 2026, and days can be off by one. Open the order’s details today.",
  );
  expect(verdictSentence(onTheDay("unknown", {}, support), english)).toContain("Ask AliExpress support today.");
  const estimated = onTheDay("request-now", { deadline: { ...deadline, daysLeft: 0, basis: "assumed" } });
  expect(verdictSentence(estimated, english)).toContain("AliExpress printed none.");
  expect(verdictSentence(onTheDay("request-now"), english)).toContain("The last day printed is Oct 13, 2026.");
});

function decided(args: object, nextStep: OrderVerdict["nextStep"]): string {
  const own = { rule: "one-dispute-per-order", effect: "blocks", basis: "guide", args } as Finding;
  const base = verdict("dispute-used", { nextStep });
  return verdictSentence({ ...base, refund: { ...base.refund, reasons: [own] } }, english);
}

it("says that a refund was decided, when, and what is left to look at", () => {
  const none = { action: "none" } as const;
  const won = { dispute: "finished", outcome: "refunded" };
  expect(decided({ ...won, closedOn: "2026-09-01" }, none)).toContain(
    "AliExpress decided a refund on Sep 1, 2026. It can take",
  );
  expect(decided(won, none)).toContain("AliExpress decided a refund. It can take");
  expect(decided({ ...won, closedOn: "2026-09-01" }, support)).toContain("the money should be back by now");
  expect(decided({ dispute: "finished", outcome: "refused" }, none)).toBe(english.say("verdict_dispute_used"));
  expect(decided({ dispute: "finished", outcome: "partly" }, { action: "appeal" })).toBe(
    english.say("verdict_dispute_used_lost"),
  );
  expect(verdictSentence(verdict("refund-pending", { nextStep: support }), english)).toContain("should be back by now");
  expect(verdictSentence(verdict("refund-pending"), english)).toContain("on its way back");
});

it("says that a page's language is not read where the page is to be opened, else among the reasons", () => {
  const unread = {
    rule: "refund-window",
    effect: "informs",
    basis: "platform",
    args: { why: "page-language", language: "ko" },
  } as Finding;
  const of = (code: RefundCode, nextStep: OrderVerdict["nextStep"]) => {
    const base = verdict(code, { nextStep });
    return { ...base, refund: { ...base.refund, deadline: null, reasons: [unread] } } as OrderVerdict;
  };
  expect(unreadLanguageOf(of("unknown", page))).toBe("ko");
  expect(isNoise(unread, of("unknown", page))).toBe(true);
  for (const other of [
    of("unknown", { action: "open-page", page: "refund-list" }),
    of("request-now", { action: "open-dispute", page: "order-detail" }),
  ]) {
    expect(unreadLanguageOf(other)).toBeNull();
    expect(isNoise(unread, other)).toBe(false);
    expect(verdictSentence(other, english)).not.toContain("Korean");
  }
});

it("says of what was not sent nothing of a button or of telling the seller of a problem", () => {
  const reason = (rule: Finding["rule"]) => ({ rule, effect: "waits", basis: "guide", args: {} }) as Finding;
  const unsent = verdict("not-open-yet", { nextStep: { action: "cancel-order", page: "order-detail" } });
  const underWay = verdict("not-open-yet", { nextStep: { action: "wait" } });
  for (const rule of ["platform-offers-dispute", "contact-seller-first"] as const) {
    expect(isNoise(reason(rule), unsent), rule).toBe(true);
    expect(isNoise(reason(rule), underWay), rule).toBe(false);
  }
});
