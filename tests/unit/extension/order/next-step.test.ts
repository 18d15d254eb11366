/** The one thing the order's view offers before all else, by what the verdict says and where the buyer is. */
import { describe, expect, it } from "vitest";
import type { LedgerOrderResult, NextStep, PageKind } from "../../../../extension/generated/protocol";
import { addressOfStep, firstActionOf } from "../../../../extension/order/next-step";
import type { PageLink } from "../../../../extension/order/page-link";
import { verdict } from "../fixtures/verdict";

const orderId = "8299000000010042";
const facts = { order: { orderId }, problems: [] } as unknown as LedgerOrderResult;
const noted = { order: { orderId }, problems: [{ orderId, state: "problem" }] } as unknown as LedgerOrderResult;
const on = (kind: PageKind | null): PageLink => ({ facts: { kind, conversation: null } }) as PageLink;

const next = (nextStep: NextStep, over: Parameters<typeof verdict>[1] = {}) =>
  verdict("your-turn", { nextStep, ...over });
const waiting = (code: "await-reply" | "reply-overdue") => ({
  message: { answer: "wait", code, wouldBeSpam: true, retryAt: "2026-09-08T10:00:00Z", reasons: [] } as never,
});

describe("what is offered first", () => {
  it.each<[string, ReturnType<typeof verdict>, PageLink | null, boolean, unknown]>([
    ["a text, where the seller is to be told", next({ action: "message-seller" }), null, false, "draft"],
    ["a text, where a request is to be opened", next({ action: "open-dispute" }), on("order-detail"), false, "draft"],
    ["a text, where support is to be asked", next({ action: "contact-support" }), null, false, "draft"],
    ["the question alone, which leads to the text", next({ action: "message-seller" }), null, true, null],
    ["the page, where it is to be looked at", next({ action: "open-page", page: "refund-list" }), null, true, "page"],
    ["nothing, on that very page", next({ action: "open-page", page: "order-detail" }), on("order-detail"), true, null],
    ["the request, where an answer is due", next({ action: "answer-dispute" }), on("order-list"), false, "page"],
    ["the request, where goods are to go back", next({ action: "ship-return" }), null, false, "page"],
    [
      "the text of an answer, in the list of requests",
      next({ action: "answer-dispute" }),
      on("refund-list"),
      false,
      "draft",
    ],
    ["the text of an appeal, in the request itself", next({ action: "appeal" }), on("dispute"), false, "draft"],
    [
      "nothing, where goods are to go back, in the list of requests",
      next({ action: "ship-return" }),
      on("refund-list"),
      false,
      null,
    ],
    ["a reminder, while an answer is awaited", next({ action: "wait" }, waiting("await-reply")), null, false, "remind"],
    ["nothing, where that time is over", next({ action: "wait" }, waiting("reply-overdue")), null, false, null],
    ["nothing, where there is nothing to wait for", next({ action: "wait" }), null, false, null],
    ["no cancelling", next({ action: "cancel-order" }), null, true, null],
    ["nothing, where there is nothing to do", next({ action: "none" }), null, false, null],
  ])("%s", (_, told, page, asks, kind) => {
    expect(firstActionOf(told, facts, null, page, asks)?.kind ?? null).toBe(kind);
  });

  it("other ways, where AliExpress's own time is over and a problem is noted", () => {
    const over = verdict("window-closed", { nextStep: { action: "none" } });
    expect(firstActionOf(over, noted, null, null, false)).toEqual({ kind: "draft", tab: "ways" });
    expect(firstActionOf(over, facts, null, null, false)).toBeNull();
  });

  it("the text, where the seller is to be told and the conversation was not read: it leads there", () => {
    const unread = verdict("contact-seller-first", { nextStep: { action: "open-page", page: "conversation" } });
    expect(firstActionOf(unread, noted, null, on("order-detail"), false)?.kind).toBe("draft");
    expect(firstActionOf(unread, facts, null, on("order-detail"), true)).toBeNull();
  });

  it("nothing at all, where all is fine", () => {
    const fine = verdict("contact-seller-first", { standing: "waiting" });
    expect(firstActionOf(fine, facts, null, null, false)).toBeNull();
  });
});

describe("a step's address", () => {
  const of = (nextStep: NextStep, page: PageLink | null = null) => addressOfStep({ orderId, nextStep }, page);

  it.each<[NextStep["action"], RegExp]>([
    ["message-seller", new RegExp(`/p/message/.*orderId=${orderId}`)],
    ["open-dispute", new RegExp(`/p/order/detail\\.html\\?orderId=${orderId}`)],
    ["cancel-order", new RegExp(`/p/order/detail\\.html\\?orderId=${orderId}`)],
    ["answer-dispute", /\/p\/refund-dispute\/list\.html$/],
    ["ship-return", /\/p\/refund-dispute\/list\.html$/],
    ["appeal", /\/p\/refund-dispute\/list\.html$/],
    ["contact-support", /^https:\/\/helpcenter\.aliexpress\.com\//],
  ])("is known for %s", (action, address) => {
    expect(of({ action })).toMatch(address);
  });

  it("is the page's own, for its conversation", () => {
    const page = {
      facts: { kind: "order-detail", conversation: "https://www.aliexpress.com/p/message/1" },
    } as PageLink;
    expect(of({ action: "message-seller" }, page)).toBe("https://www.aliexpress.com/p/message/1");
  });

  it("is none where the buyer is there, and none for waiting", () => {
    expect(of({ action: "open-dispute" }, on("order-detail"))).toBeNull();
    expect(of({ action: "wait", page: "conversation" })).toBeNull();
    expect(of({ action: "none" })).toBeNull();
  });
});
