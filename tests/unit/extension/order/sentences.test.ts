/** The answer's sentence says no more than the reasons do: no button nobody saw, no day AliExpress does not name. */
import { expect, it } from "vitest";
import type { Finding, OrderVerdict, RefundCode } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { chipOf } from "../../../../extension/order/chip";
import { findingSentence } from "../../../../extension/order/finding-sentence";
import { agreedAmount, stepOf, verdictSentence } from "../../../../extension/order/sentences";
import { speech } from "../../../../extension/shared/speech";
import { deadline, verdict } from "../fixtures/verdict";

const english = speech("en", wordsOf("en"));

function finding(rule: Finding["rule"], effect: Finding["effect"], basis: Finding["basis"], args: object): Finding {
  return { rule, effect, basis, args: args as Finding["args"] };
}

function sentence(code: RefundCode, reasons: Finding[], over: Partial<OrderVerdict> = {}): string {
  const base = verdict(code, over);
  return verdictSentence({ ...base, refund: { ...base.refund, reasons } }, english);
}

it("names the button only where it was seen lately", () => {
  const button = { offered: true, seenOn: "2026-09-07" };
  const seen = finding("platform-offers-dispute", "allows", "platform", button);
  expect(sentence("request-now", [seen])).toBe("You can ask now: AliExpress shows the button. Act by Oct 12, 2026.");
  const before = finding("platform-offers-dispute", "informs", "platform", button);
  for (const reasons of [[], [before]])
    expect(sentence("request-now", reasons)).toBe(
      "You can ask now, as far as AliExpress’s pages show. Act by Oct 12, 2026.",
    );
});

it("names the day the counted window ended, not that of a free return still open", () => {
  const open = { ...deadline, on: "2026-12-01", reasonClass: "free-return" as const };
  const base = verdict("window-closed");
  const refund = { ...base.refund, deadlines: [deadline, open] };
  const over = finding("refund-window", "blocks", "platform", { on: "2026-10-13", daysLeft: -9 });
  expect(sentence("window-closed", [over], { refund })).toContain("ended on Oct 13, 2026");
  expect(sentence("window-closed", [], { refund })).toBe(english.say("verdict_window_closed_undated"));
});

it("says that AliExpress names a first day only where it does", () => {
  const nextStep = { action: "wait" as const, notBefore: "2026-09-20" };
  const early = (basis: Finding["basis"], why: string) =>
    sentence("not-open-yet", [finding("not-open-yet", "waits", basis, { until: "2026-09-20", why })], { nextStep });
  expect(early("platform", "first-day")).toBe("AliExpress names Sep 20, 2026. Asking sooner may be refused.");
  expect(early("platform", "promised")).toBe(
    "On its way: AliExpress promises it by Sep 20, 2026. Asking for a refund sooner may be refused.",
  );
  expect(early("guide", "dispatched")).toBe(english.say("verdict_not_open_yet_undated"));
});

it("calls it no abuse to ask again where money of another currency came back", () => {
  const noted = (args: object) =>
    sentence("already-refunded", [finding("nothing-to-refund", "blocks", "guide", args)], {
      nextStep: { action: "none" },
    });
  expect(noted({ why: "already-refunded" })).toBe(english.say("verdict_already_refunded"));
  const other = noted({ why: "paid-in-another-currency", amount: "3.00 USD" });
  expect(other).toContain("$3.00");
  expect(other).toContain("in another currency");
  expect(other).not.toContain("abuse");
});

it("does not say to write where the next step is to wait", () => {
  expect(sentence("contact-seller-first", [], { nextStep: { action: "wait" } })).toBe(
    english.say("verdict_contact_seller_first_wait"),
  );
  expect(sentence("contact-seller-first", [], { nextStep: { action: "message-seller" } })).toBe(
    "Message the seller once first, by Oct 4, 2026 at best.",
  );
});

it("tells waiting for a promise from waiting for a reply", () => {
  const promised = finding("agree-first", "waits", "guide", { state: "promised", until: "2026-09-20" });
  const nextStep = { action: "wait" as const, notBefore: "2026-09-20" };
  expect(sentence("wait-for-reply", [promised], { nextStep })).toBe(
    "You noted a promise of the seller for Sep 20, 2026. Wait until then; if nothing has come, ask.",
  );
  const noted = finding("agree-first", "informs", "guide", { state: "asked" });
  const wrote = finding("await-reply", "waits", "guide", { sentAt: "2026-09-01T08:00:00Z" });
  const replyBy = { action: "wait" as const, notBefore: "2026-09-04T08:00:00Z" };
  expect(sentence("wait-for-reply", [noted, wrote], { nextStep: replyBy })).toMatch(
    /^You wrote on Sep 1, 2026.*Wait until Sep 4, 2026/,
  );
});

it("speaks of an agreed sum only where it may be asked for", () => {
  const amount = (answer: "yes" | "no", effect: Finding["effect"]) =>
    agreedAmount(
      {
        ...verdict("request-now").refund,
        answer,
        reasons: [finding("agree-first", effect, "guide", { amount: "5 EUR" })],
      },
      english,
    );
  expect(amount("yes", "allows")).toBe("€5.00");
  expect(amount("yes", "informs")).toBeNull();
  expect(amount("no", "allows")).toBeNull();
});

it("has no step where nobody has a problem, and the one of the answer as soon as somebody has", () => {
  const quiet = verdict("contact-seller-first", { standing: "waiting" });
  expect(stepOf(quiet)).toBeNull();
  expect(stepOf({ ...quiet, standing: "needs-you" })).toEqual(quiet.nextStep);
  expect(stepOf({ ...quiet, refund: { ...quiet.refund, urgent: true } })).toEqual(quiet.nextStep);
  expect(stepOf(verdict("wait-for-reply", { standing: "waiting" }))).not.toBeNull();
});

it("says why only support or the seller is left, and sends to no page that was just read", () => {
  const to = (action: "contact-support" | "message-seller") => ({
    nextStep: {
      action,
      page: action === "message-seller" ? "conversation" : null,
      notBefore: null,
      url: null,
    } as const,
    refund: { ...verdict("unknown").refund, deadline: null, deadlines: [] },
  });
  const absent = finding("platform-offers-dispute", "informs", "platform", { offered: false, seenOn: "2026-09-07" });
  const closed = finding("can-message", "blocks", "platform", {});
  const support = to("contact-support");
  expect(sentence("unknown", [absent], support)).toBe(english.say("verdict_not_offered"));
  expect(sentence("unknown", [closed], support)).toBe(english.say("verdict_unknown_support"));
  expect(sentence("unknown", [], support)).toBe(english.say("verdict_unknown_all_read"));
  expect(sentence("unknown", [], to("message-seller"))).toBe(english.say("verdict_unknown_ask_seller"));
});

it("advises nothing of what was noted as fine, and hides no problem that waits", () => {
  const over = (noted: "fine" | "problem" | null, code: RefundCode, more: Partial<OrderVerdict> = {}) => {
    const base = verdict(code, { standing: "waiting", ...more });
    return { ...base, refund: { ...base.refund, noted, urgent: false } };
  };
  for (const code of ["request-now", "contact-seller-first", "unknown", "not-offered"] as const) {
    const fine = over("fine", code);
    expect(verdictSentence(fine, english)).toContain("Nothing to do. If something turns out to be wrong");
    expect(stepOf(fine)).toBeNull();
    const undated = { ...fine, refund: { ...fine.refund, deadline: null } };
    expect(verdictSentence(undated, english)).toBe(english.say("verdict_protected_undated"));
  }
  const wait = { action: "wait", page: null, notBefore: "2026-10-08", url: null } as const;
  const waits = over("problem", "contact-seller-first", { nextStep: wait });
  expect(verdictSentence(waits, english)).toBe(english.say("verdict_contact_seller_first_wait"));
  expect(chipOf(waits, english).label).toContain("Wait");
  expect(verdictSentence(over(null, "contact-seller-first"), english)).toContain("Nothing to do");
  expect(stepOf(over("problem", "contact-seller-first"))).not.toBeNull();
});

it("says when that was last seen which may have changed since, and sends to look again", () => {
  const then = finding("not-open-yet", "informs", "platform", { why: "not-sent-then", seenOn: "2026-06-29" });
  const open = {
    nextStep: { action: "open-page", page: "order-detail", notBefore: null, url: null } as const,
    refund: { ...verdict("unknown").refund, deadline: null, deadlines: [], reasons: [then] },
  };
  const old = verdict("unknown", open);
  expect(verdictSentence(old, english)).toMatch(/from Jun 29, 2026 .* Open the order’s details once\.$/);
  expect(chipOf({ ...old, standing: "worth-opening" }, english).day).toBe("last seen Jun 29, 2026");
  const asked = finding("one-dispute-per-order", "informs", "platform", {
    dispute: "seen-before",
    seenOn: "2026-08-20",
  });
  expect(sentence("dispute-in-progress", [asked])).toMatch(/^A request was open when last seen, on Aug 20, 2026\./);
  const button = finding("platform-offers-dispute", "informs", "platform", { offered: true, seenOn: "2026-08-20" });
  expect(sentence("dispute-in-progress", [button])).toBe(english.say("verdict_dispute_in_progress"));
  expect(sentence("unknown", [button], open)).toBe(
    english.say("verdict_unknown", { page: english.say("page_order_detail") }),
  );
});

it("says “if something is wrong” only where nobody noted that it is", () => {
  const near = finding("deadline-beats-waiting", "allows", "platform", { actBy: "2026-10-12", why: "noted" });
  const said = (noted: "problem" | null) => {
    const base = verdict("request-now");
    return sentence("request-now", [near], { refund: { ...base.refund, noted } });
  };
  expect(said(null)).toMatch(/^If something is wrong, ask by Oct 12, 2026/);
  expect(said("problem")).toMatch(/^Ask by Oct 12, 2026/);
  expect(findingSentence(near, english)).toBe("There is no time left to wait: act by Oct 12, 2026.");
});

it("tells a part that stays out from the whole", () => {
  const support = { nextStep: { action: "contact-support", page: null, notBefore: null, url: null } as const };
  const late = (outcome: string) =>
    finding("one-dispute-per-order", "blocks", "guide", { dispute: "money-overdue", outcome, closedOn: "2026-08-01" });
  expect(sentence("dispute-used", [late("refunded")], support)).toMatch(/^AliExpress decided a refund on Aug 1, 2026/);
  expect(sentence("dispute-used", [late("partly")], support)).toMatch(/^AliExpress decided a refund in part on Aug 1/);
});
