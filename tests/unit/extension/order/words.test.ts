import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding, MessageVerdict, RefundCode } from "../../../../extension/generated/protocol";
import { languages } from "../../../../extension/generated/words";
import { wordsOf } from "../../../../extension/generated/words-of";
import { chipOf } from "../../../../extension/order/chip";
import { findingSentence } from "../../../../extension/order/finding-sentence";
import { messageSentence, stepSentence } from "../../../../extension/order/next-sentences";
import { verdictSentence } from "../../../../extension/order/sentences";
import { speech } from "../../../../extension/shared/speech";
import { deadline, verdict } from "../fixtures/verdict";

const schema = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../../../manifests/protocol/verdict.schema.json"), "utf8"),
);
const codes: RefundCode[] = schema.$defs.RefundCode.enum;
const actions = schema.$defs.Action.enum;
const messageCodes: MessageVerdict["code"][] = schema.$defs.MessageVerdict.properties.code.enum;
const unfilled = /\{|\}|_|\b(undefined|null|NaN)\b/;

describe.each(languages)("in %s", (language) => {
  const speaker = speech(language, wordsOf(language));

  it.each(codes)("%s has a chip and a whole sentence, with and without days", (code) => {
    const dated = verdict(code, { nextStep: { action: "wait", notBefore: "2026-09-20" } });
    const bare = verdict(code, { refund: { answer: "no", code, deadline: null, deadlines: [], reasons: [] } });
    for (const one of [dated, bare]) {
      for (const text of [verdictSentence(one, speaker), chipOf(one, speaker).label, chipOf(one, speaker).day]) {
        expect(text).not.toMatch(unfilled);
        expect(text.length).toBeGreaterThan(2);
      }
    }
  });

  it("has words for every step and every answer about a message", () => {
    for (const action of actions) expect(stepSentence({ action, page: "tracking" }, speaker)).not.toMatch(unfilled);
    for (const code of messageCodes) {
      const message = { ...verdict("unknown").message, code, retryAt: "2026-09-04T08:00:00Z" };
      expect(messageSentence(message, speaker)).not.toMatch(unfilled);
      expect(messageSentence({ ...message, retryAt: null }, speaker)).not.toMatch(unfilled);
    }
  });

  it("falls back to a rule's general words when a case or a value is new", () => {
    const finding = (args: object): Finding => ({
      rule: "await-reply",
      effect: "waits",
      basis: "guide",
      args: args as Finding["args"],
    });
    const general = findingSentence(finding({}), speaker);
    expect(general).toBe(wordsOf(language).finding_await_reply);
    const told = findingSentence(finding({ sentAt: "2026-09-01T08:00:00Z", retryAt: "2026-09-04T08:00:00Z" }), speaker);
    expect(told).not.toBe(general);
    expect(told).not.toMatch(unfilled);
  });
});

it("never uses the words that promise, accuse or advise", () => {
  const text = Object.values(wordsOf("en")).join("\n");
  expect(text).not.toMatch(/\b(?:entitled|guaranteed|claim|win|fraud|safe|spam)\b/i);
});

const english = speech("en", wordsOf("en"));

it("says to wait, and until when, where the seller is to be told but not yet", () => {
  const told = verdict("contact-seller-first", { nextStep: { action: "wait", notBefore: "2026-09-25" } });
  expect(chipOf(told, english)).toEqual({ label: "Wait", day: "until Sep 25, 2026", tone: "wait" });
  const undated = verdict("contact-seller-first", { nextStep: { action: "wait" } });
  expect(chipOf(undated, english)).toEqual({ label: "Wait", day: "wait for the answer", tone: "wait" });
  const early = verdict("not-open-yet", { nextStep: { action: "wait", notBefore: "2026-09-25" } });
  expect(chipOf(early, english)).toMatchObject({ label: "On its way", day: "ask from Sep 25, 2026", tone: "quiet" });
  const message = verdict("contact-seller-first", { nextStep: { action: "message-seller" } });
  expect(chipOf(message, english)).toMatchObject({ label: "Message the seller first", day: "by Oct 4, 2026" });
});

it("says on a chip the fact that matters, never that there are details", () => {
  const day = (code: RefundCode, over = {}) => chipOf(verdict(code, over), english).day;
  const undated = { answer: "unknown", deadline: null, deadlines: [], reasons: [] } as const;
  const of = (code: RefundCode, nextStep: object) => day(code, { refund: { ...undated, code }, nextStep });
  expect(of("unknown", { action: "open-page", page: "order-detail" })).toBe("not opened lately");
  expect(of("unknown", { action: "open-page", page: "refund-list" })).toBe("refunds not seen lately");
  const never = (page: string) => of("unknown", { action: "open-page", page, neverRead: true });
  expect(["order-detail", "refund-list", "tracking", "conversation"].map(never)).toEqual([
    "not read yet",
    "refunds not read yet",
    "tracking not read yet",
    "messages not read yet",
  ]);
  expect(of("not-open-yet", { action: "cancel-order" })).toBe("can still be cancelled");
  expect(of("window-closed", { action: "none" })).toBe("long over");
  const past = { ...deadline, on: "2026-05-05", daysLeft: -40 };
  const closed = { ...undated, code: "window-closed" as const, deadlines: [past] };
  expect(day("window-closed", { refund: closed, nextStep: { action: "none" } })).toBe("ended May 5, 2026");
  const promised = {
    rule: "not-open-yet",
    effect: "waits",
    basis: "platform",
    args: { why: "promised", until: "2026-12-04" },
  };
  const coming = { ...undated, code: "not-open-yet", reasons: [promised] } as never;
  expect(day("not-open-yet", { refund: coming, nextStep: { action: "wait", notBefore: "2026-12-04" } })).toBe(
    "due Dec 4, 2026",
  );
  const ended = { rule: "one-dispute-per-order", effect: "blocks", basis: "guide", args: { outcome: "refunded" } };
  const won = { ...undated, code: "dispute-used", reasons: [ended] } as never;
  expect(day("dispute-used", { refund: won, nextStep: { action: "none" } })).toBe("refund complete");
  for (const code of codes) {
    const said = of(code, { action: "none" });
    expect(said, code).not.toBe("");
    expect(said, code).not.toMatch(/details|_/i);
  }
});

it("is red for the buyer's turn and a last day that is near, and for nothing else", () => {
  const near = { ...deadline, daysLeft: 3 };
  for (const code of codes) {
    const refund = { answer: "no" as const, code, deadline, deadlines: [deadline], reasons: [], urgent: false };
    const turn = ["your-turn", "ship-return", "answer-seller"].includes(code);
    for (const standing of ["needs-you", "worth-opening", "waiting", "over"] as const) {
      expect(chipOf(verdict(code, { refund, standing }), english).tone === "turn", `${code} ${standing}`).toBe(turn);
    }
  }
  const urgent = (code: RefundCode, action: "open-page" | "open-dispute") =>
    chipOf(
      verdict(code, {
        refund: { answer: "yes", code, deadline: near, deadlines: [near], reasons: [], urgent: true },
        nextStep: { action, page: "order-detail" },
        standing: "needs-you",
      }),
      english,
    );
  expect(urgent("request-now", "open-dispute")).toEqual({ label: "Ask now", day: "by Oct 12, 2026", tone: "turn" });
  expect(urgent("unknown", "open-page")).toEqual({ label: "Open once", day: "by Oct 12, 2026", tone: "turn" });
});

it("asks for nothing where no problem was noted, and says what is left of the time", () => {
  for (const code of ["request-now", "contact-seller-first"] as const) {
    expect(chipOf(verdict(code, { standing: "waiting" }), english)).toEqual({
      label: "Protected",
      day: "until Oct 12, 2026",
      tone: "quiet",
    });
  }
  // Where no last day is known nothing says that there is any time left.
  const undated = { answer: "yes", deadline: null, deadlines: [], reasons: [] } as const;
  for (const code of ["request-now", "contact-seller-first"] as const) {
    const one = verdict(code, { refund: { ...undated, code }, standing: "waiting" });
    expect(chipOf(one, english)).toEqual({ label: "Nothing to do", day: "last day not known", tone: "quiet" });
    expect(verdictSentence(one, english)).toMatch(/^Nothing to do, unless/);
    const fine = verdict(code, { refund: { ...undated, code, noted: "fine" }, standing: "waiting" });
    expect(chipOf(fine, english)).toMatchObject({ label: "Nothing to do", day: "you noted it as fine" });
  }
  const unsaid = {
    rule: "deadline-beats-waiting",
    effect: "allows",
    basis: "platform",
    args: { problemNoted: false },
  };
  const refund = {
    answer: "yes",
    code: "request-now",
    deadline,
    deadlines: [],
    reasons: [unsaid],
    urgent: true,
  } as never;
  expect(chipOf(verdict("request-now", { refund, standing: "needs-you" }), english)).toEqual({
    label: "Something wrong?",
    day: "ask by Oct 12, 2026",
    tone: "turn",
  });
});

it("passes over what is over, and opens only what is not known", () => {
  for (const code of ["window-closed", "already-refunded", "nothing-to-refund", "dispute-used"] as const) {
    expect(chipOf(verdict(code, { standing: "over", nextStep: { action: "none" } }), english).tone).toBe("quiet");
  }
  const unknown = { nextStep: { action: "open-page", page: "order-detail" }, standing: "worth-opening" } as const;
  expect(chipOf(verdict("unknown", unknown), english)).toMatchObject({ label: "Open once", tone: "look" });
  expect(chipOf(verdict("unknown", { ...unknown, standing: "waiting" }), english)).toMatchObject({
    day: "you noted it as fine",
    tone: "quiet",
  });
});

describe("where only support could tell", () => {
  const near = { ...deadline, daysLeft: 3 };
  const unoffered = { rule: "platform-offers-dispute", effect: "informs", basis: "platform", args: { offered: false } };
  const of = (standing: "needs-you" | "waiting", refund: object, over = {}) =>
    verdict("unknown", {
      refund: { answer: "unknown", code: "unknown", deadline: near, deadlines: [near], reasons: [], ...refund },
      nextStep: { action: "contact-support" },
      standing,
      ...over,
    });

  it("tells the last day that is known, in red when it is near", () => {
    const chip = (refund: object) => chipOf(of("needs-you", refund), english);
    expect(chip({})).toEqual({ label: "Ask support", day: "by Oct 12, 2026", tone: "go" });
    expect(chip({ urgent: true })).toMatchObject({ day: "by Oct 12, 2026", tone: "turn" });
    const past = { ...near, daysLeft: 0 };
    expect(chip({ urgent: true, deadline: past })).toMatchObject({ day: "last day Oct 13, 2026", tone: "turn" });
    expect(chip({ deadline: null })).toMatchObject({ day: "last day not known" });
  });

  it("sends nobody there while nothing is known to be wrong", () => {
    const one = of("waiting", { urgent: true, deadline: { ...near, daysLeft: 0 }, reasons: [unoffered] });
    expect(chipOf(one, english)).toEqual({ label: "No button seen", day: "last day Oct 13, 2026", tone: "quiet" });
    expect(verdictSentence(one, english)).not.toContain("today");
    expect(chipOf(of("waiting", {}), english)).toMatchObject({ label: "Not known", tone: "quiet" });
    const fine = of("waiting", { noted: "fine" });
    expect(chipOf(fine, english)).toEqual({ label: "Nothing to do", day: "you noted it as fine", tone: "quiet" });
  });
});

it("says of money that was late so long ago that it is over, and not that it is on its way", () => {
  const late = { nextStep: { action: "contact-support" }, standing: "over" } as const;
  const chip = { label: "Over", day: "cancelled after paying", tone: "quiet" };
  expect(chipOf(verdict("refund-pending", late), english)).toEqual(chip);
  expect(chipOf(verdict("refund-pending", { standing: "waiting" }), english)).toMatchObject({ tone: "wait" });
});

it("says of an answer that was due what is still possible, also where the item was noted as fine", () => {
  const past = { ...deadline, daysLeft: -1 };
  const refund = { answer: "no", code: "your-turn", deadline: past, deadlines: [past], reasons: [] } as const;
  const asked = (noted: "fine" | null) =>
    verdictSentence(verdict("your-turn", { refund: { ...refund, noted } }), english);
  expect(asked("fine")).toBe(asked(null));
  expect(asked("fine")).toContain("see what is still possible");
});

it("tells a day earlier than printed, and a month in the reader's own way", () => {
  const german = speech("de", wordsOf("de"));
  const one = verdict("request-now");
  expect(verdictSentence(one, german)).toContain("12.10.2026");
});

it("names the language of a page that was not read, and never says to open that page as it was", () => {
  const why = { why: "page-language", language: "ko" } as never;
  const reasons: Finding[] = [{ rule: "refund-window", effect: "informs", basis: "platform", args: why }];
  const refund = { answer: "unknown", code: "unknown", deadline: null, deadlines: [], reasons } as const;
  const nextStep = { action: "open-page", page: "order-detail" } as const;
  const unread = verdict("unknown", { refund: { ...refund, reasons }, nextStep });
  for (const [language, name] of [
    ["en", "Korean"],
    ["de", "Koreanisch"],
  ] as const) {
    const speaker = speech(language, wordsOf(language));
    expect(verdictSentence(unread, speaker)).toContain(name);
    expect(chipOf(unread, speaker).day).toBe(wordsOf(language).chip_fact_language);
  }
  const odd = { ...refund, reasons: reasons.map((one) => ({ ...one, args: { ...why, language: "<b>" } as never })) };
  expect(verdictSentence(verdict("unknown", { refund: odd, nextStep }), speech("en", wordsOf("en")))).not.toContain(
    "<b>",
  );
});
