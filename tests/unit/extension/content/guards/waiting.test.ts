// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { about } from "../../../../../extension/content/guards/subject";
import { storeTime, waitingCard } from "../../../../../extension/content/guards/waiting";
import type { MessageVerdict } from "../../../../../extension/generated/protocol";
import { languages } from "../../../../../extension/generated/words";
import { wordsOf } from "../../../../../extension/generated/words-of";
import { speech } from "../../../../../extension/shared/speech";

const awaiting: MessageVerdict = {
  answer: "spam-risk",
  code: "awaiting-reply",
  wouldBeSpam: true,
  retryAt: "2026-09-04T08:00:00Z",
  bestTime: { from: "2026-09-02T01:00:00Z", to: "2026-09-02T10:00:00Z" },
  reasons: [
    { rule: "await-reply", effect: "waits", basis: "guide", args: { sentAt: "2026-09-01T08:00:00Z" } as never },
    { rule: "seller-hours", effect: "informs", basis: "assumed", args: { utcOffsetMinutes: 480 } as never },
  ],
};
const now = new Date("2026-09-02T08:30:00Z");
const textOf = (nodes: Node[]) => nodes.map((node) => node.textContent).join("\n");

describe("the warning before a second message", () => {
  it("says when the first was sent, when an answer is overdue, and the time at the store", () => {
    const english = speech("en", wordsOf("en"));
    const text = textOf(waitingCard(awaiting, { action: "wait" }, english, now));
    expect(text).toContain(`You first wrote on ${english.moment("2026-09-01T08:00:00Z")}.`);
    expect(text).toContain(`overdue from ${english.moment("2026-09-04T08:00:00Z")}`);
    expect(text.replace(/\s/g, " ")).toContain("Wed 4:30 PM (UTC+8)");
    expect(text).toContain("you decide");
  });

  it("points to the request once the reply time is over", () => {
    const english = speech("en", wordsOf("en"));
    const overdue = { ...awaiting, code: "reply-overdue" as const };
    const text = textOf(waitingCard(overdue, null, english, now));
    expect(text).toContain("was due by");
    expect(text).toContain("open the refund request");
  });

  it.each(languages)("leaves no gap in %s, and makes no time up", (language) => {
    const speaker = speech(language, wordsOf(language));
    for (const verdict of [awaiting, { ...awaiting, bestTime: null, retryAt: null, reasons: [] }]) {
      expect(textOf(waitingCard(verdict, { action: "open-page", page: "tracking" }, speaker, now))).not.toMatch(
        /\{|undefined|null|NaN|Invalid/,
      );
    }
  });

  it("knows zones of half an hour and west of Greenwich", () => {
    expect(storeTime(now, 330, "en")).toContain("(UTC+5:30)");
    expect(storeTime(now, -180, "en")).toContain("(UTC−3)");
  });
});

describe("what a page with a box is about", () => {
  const url = "https://www.aliexpress.com/p/message/index.html";
  const message = (orderId: string | null) => ({ orderId }) as never;
  const reading = (orders: (string | null)[]) =>
    ({ storeId: "110", orders: [], messages: orders.map(message) }) as never;

  it("is the only order its messages name, and none when they name two", () => {
    expect(about({ reading: reading(["1", null, "1"]), orderId: null }, url)).toMatchObject({
      storeId: "110",
      orderId: "1",
    });
    expect(about({ reading: reading(["1", "2"]), orderId: null }, url).orderId).toBeNull();
  });

  it("is the order in its address before all others", () => {
    expect(about({ reading: reading(["1"]), orderId: "7" }, url).orderId).toBe("7");
  });
});
