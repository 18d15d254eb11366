import { describe, expect, it } from "vitest";
import type { MessageVerdict } from "../../../../extension/generated/protocol";
import { languages } from "../../../../extension/generated/words";
import { wordsOf } from "../../../../extension/generated/words-of";
import { storeTime, waitingFacts, waitingPoint } from "../../../../extension/order/waiting";
import { speech } from "../../../../extension/shared/speech";

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

describe("what is said of a message that waits", () => {
  const english = speech("en", wordsOf("en"));

  it("is the point first, and each day once", () => {
    const sent = english.moment("2026-09-01T08:00:00Z");
    const due = english.moment("2026-09-04T08:00:00Z");
    const point = waitingPoint(awaiting, english);
    expect(point.until).toBe(`Wait until ${due}.`);
    expect(point.why).toBe(`You wrote on ${sent}; a second message may be reported.`);
    const all = [point.until, point.why, ...waitingFacts(awaiting, english, now)].join("\n");
    for (const day of [sent, due]) expect(all.split(day)).toHaveLength(2);
    expect(waitingPoint({ ...awaiting, code: "reply-overdue" }, english)).toEqual({ until: null, why: null });
  });

  it("tells the store's hour only beside the buyer's own", () => {
    const text = waitingFacts(awaiting, english, now).join("\n").replace(/\s/g, " ");
    expect(text).toContain("Wed 4:30 PM (UTC+8)");
    expect(text).toContain("(your time)");
    expect(waitingFacts({ ...awaiting, bestTime: null }, english, now)).toEqual([]);
  });

  it("says when an answer was due once the reply time is over", () => {
    const overdue = { ...awaiting, code: "reply-overdue" as const };
    const text = waitingFacts(overdue, english, now).join("\n");
    expect(text).toContain("was due by");
  });

  it.each(languages)("leaves no gap in %s, and makes no time up", (language) => {
    const speaker = speech(language, wordsOf(language));
    for (const verdict of [awaiting, { ...awaiting, bestTime: null, retryAt: null, reasons: [] }]) {
      expect(waitingFacts(verdict, speaker, now).join("\n")).not.toMatch(/\{|\b(undefined|null|NaN|Invalid)\b/);
    }
  });

  it("knows zones of half an hour and west of Greenwich", () => {
    expect(storeTime(now, 330, "en")).toContain("(UTC+5:30)");
    expect(storeTime(now, -180, "en")).toContain("(UTC−3)");
  });
});
