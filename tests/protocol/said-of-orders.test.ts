/**
 * What a chip says of an order, and the sentence that its panel says: over some thousand orders that the host judges, of
 * every state, last day, request, conversation and note that go together by chance. A chip must not contradict the
 * verdict that it is made from, nor say nothing.
 */
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { LedgerListsResult, LedgerOrdersResult, OrderVerdict } from "../../extension/generated/protocol";
import { languages } from "../../extension/generated/words";
import { wordsOf } from "../../extension/generated/words-of";
import { type Chip, chipOf } from "../../extension/order/chip";
import { stepSentence } from "../../extension/order/next-sentences";
import { stepOf, verdictSentence } from "../../extension/order/sentences";
import { briefVerdict } from "../../extension/orders/brief-verdict";
import { added, emptyLists, nextToDo } from "../../extension/popup/start-lists";
import { speech } from "../../extension/shared/speech";
import { instant, type Made, made, neverSeen, now, pick, random } from "./generated-orders";
import { Host, startOf, throwAwayHome } from "./host";

const many = 1800;
const atOnce = 100;

const verdicts: OrderVerdict[] = [];
let host: Host;
let home: ReturnType<typeof throwAwayHome>;

async function asked(method: string, params: object): Promise<unknown> {
  const answer = await host.call(method, params);
  expect(answer.error, `${method} ${JSON.stringify(params).slice(0, 200)}`).toBeUndefined();
  return answer.result;
}

async function record(kind: "order-list" | "order-detail", all: Made[]): Promise<void> {
  const page = (of: string, complete = true) => ({
    kind: of,
    url: "https://www.aliexpress.com/p/order/index.html",
    source: "json",
    complete,
    seenAt: instant(pick([-3, -0.01, -0.01])),
  });
  await asked("page.observe", { page: page(kind), orders: all.map(({ order }) => order) });
  const disputes = all.flatMap((one) => one.disputes);
  if (disputes.length > 0) await asked("page.observe", { page: page("refund-list", random() < 0.7), disputes });
  const messages = all.flatMap((one) => one.messages);
  if (messages.length > 0) await asked("message.record", { messages });
  for (const one of all.flatMap(({ agreements }) => agreements)) await asked("agreement.record", one);
  for (const one of all.flatMap(({ problems }) => problems)) await asked("problem.record", one);
}

beforeAll(async () => {
  // Whether a day is ahead is asked of the browser's clock.
  vi.useFakeTimers({ now, toFake: ["Date"] });
  home = throwAwayHome();
  host = await Host.answering({ home: home.folder, now: instant(0) });
  const ids: string[] = [];
  for (let first = 0; first < many; first += atOnce) {
    const kind = pick(["order-list", "order-detail", "order-detail"] as const);
    const all = Array.from({ length: atOnce }, (_, n) => made(first + n, kind === "order-detail"));
    await record(kind, all);
    ids.push(...all.map(({ order }) => order.orderId));
  }
  // A list of refunds that was read late bears on all.
  for (const orderId of ids) verdicts.push((await asked("order.check", { orderId })) as OrderVerdict);
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  host?.process.stdin.end();
  await host?.ended;
  home?.remove();
});

const english = speech("en", wordsOf("en"));
const words = wordsOf("en");

/** Those of all verdicts for whose chip something holds, said shortly: there should be none. */
function those(wrong: (chip: Chip, verdict: OrderVerdict, sentence: string) => boolean): string[] {
  const found = verdicts.filter((one) => wrong(chipOf(one, english), one, verdictSentence(one, english)));
  const short = found.map((one) => {
    const { label, day, tone } = chipOf(one, english);
    const { code, noted, urgent } = one.refund;
    return `${code} ${one.standing} ${noted ?? ""} ${urgent ? "urgent" : ""}: ${tone} ${label}, ${day}. ${verdictSentence(one, english)}`;
  });
  return [...new Set(short)];
}

/** Minutes of the day are told in each place's own way. */
const plain = (text: string) => text.replace(/,? (at )?\d{1,2}:\d{2}(\s?[AP]M)?( UTC)?/g, "");

/** The next step and the answer, as `recourse check` tells them. */
function onCommandLine(orderId: string): string[] {
  const environment = { LC_ALL: "C", RECOURSE_NOW: instant(0) };
  const { program, words: all, env } = startOf(["check", orderId], home.folder, environment);
  const [, next = "", answer = ""] =
    /^Next: (.*)\n((?:.+\n)+)/m.exec(spawnSync(program, all, { env, encoding: "utf8" }).stdout) ?? [];
  return [next, answer.trim().replace(/\n */g, " ")].map(plain);
}

describe("of orders as they come", () => {
  it("has every answer there is among them", () => {
    const codes = new Set(verdicts.map(({ refund }) => refund.code));
    expect(codes.size).toBeGreaterThanOrEqual(14);
    expect(new Set(verdicts.map(({ standing }) => standing)).size).toBe(4);
  });

  it("never says that a last day is not known which is", () => {
    const unknown = [words.chip_fact_no_last_day];
    const known = ({ refund, turns }: OrderVerdict) => (turns?.[0] ?? refund).deadline != null;
    expect(those(({ day }, verdict) => unknown.includes(day) && known(verdict))).toEqual([]);
  });

  it("is quiet about what is over and what only waits for something to be wrong, and red for nothing else", () => {
    expect(those(({ tone }, { standing }) => standing === "over" && tone !== "quiet")).toEqual([]);
    expect(those(({ tone }, { standing }) => standing === "waiting" && !["quiet", "wait"].includes(tone))).toEqual([]);
    expect(those(({ tone }, { standing }) => standing === "needs-you" && !["go", "turn"].includes(tone))).toEqual([]);
    expect(those(({ tone }, { standing }) => standing === "worth-opening" && tone === "quiet")).toEqual([]);
    expect(those(({ tone }, { refund }) => tone === "turn" && !refund.urgent)).toEqual([]);
  });

  it("asks for nothing today, or of support, where nothing needs the buyer", () => {
    const asks: string[] = [words.chip_ask_support, words.chip_ask_now, words.chip_answer_due, words.chip_send_back];
    const rests = (standing: OrderVerdict["standing"]) => standing === "waiting" || standing === "over";
    const saysOne = ({ label, day }: Chip) => asks.includes(label) || asks.includes(day);
    expect(those((chip, { standing }) => rests(standing) && saysOne(chip))).toEqual([]);
    expect(those((_, { standing }, sentence) => rests(standing) && /\btoday\b/.test(sentence))).toEqual([]);
  });

  it("says what a dispute asks of the buyer, whatever else is known of the order", () => {
    const asked = [words.chip_answer_due, words.chip_send_back];
    expect(verdicts.filter(({ turns, refund }) => turns && refund.code === "unknown").length).toBeGreaterThan(5);
    expect(
      those(({ label, tone }, { turns }) => Boolean(turns) && !(asked.includes(label) && tone === "turn")),
    ).toEqual([]);
  });

  it("says of what was noted as fine that it is", () => {
    const settled = ["request-now", "contact-seller-first", "unknown", "not-offered"];
    expect(
      those(
        (chip, { refund, turns }) =>
          refund.noted === "fine" && settled.includes(refund.code) && !turns && chip.tone !== "quiet",
      ),
    ).toEqual([]);
  });

  it("says the same in the table of all orders, whose rows know less", async () => {
    const byId = new Map(verdicts.map((one) => [one.orderId, one]));
    const otherwise: string[] = [];
    let cursor: string | null = null;
    do {
      const page = (await asked("ledger.orders", { limit: 250, cursor })) as LedgerOrdersResult;
      for (const row of page.orders) {
        const verdict = byId.get(row.orderId) as OrderVerdict;
        const [inRow, told] = [briefVerdict(row), verdict].map((one) => ({
          ...chipOf(one, english),
          step: stepSentence(stepOf(one), english),
        })) as [Chip & { step: string }, Chip & { step: string }];
        if (JSON.stringify(inRow) !== JSON.stringify(told))
          otherwise.push(
            `${verdict.refund.code} ${verdict.standing}: ${inRow.label}, ${inRow.day}, ${inRow.step} for ${told.label}, ${told.day}, ${told.step}`,
          );
      }
      cursor = page.cursor ?? null;
    } while (cursor);
    expect([...new Set(otherwise)]).toEqual([]);
  });

  it("presses in the popup's list of what to do next for nothing that the chip is quiet about", async () => {
    let lists = emptyLists;
    do {
      const cursor = (lists as { cursor?: string | null }).cursor ?? null;
      const page = (await asked("ledger.lists", { cursor, limit: 500, withinDays: 30 })) as LedgerListsResult;
      lists = { ...added(lists, page), ...{ cursor: page.cursor } };
    } while (!lists.whole);
    const byId = new Map(verdicts.map((one) => [one.orderId, one]));
    const otherwise = nextToDo(lists).flatMap(({ when, entries }) =>
      entries.flatMap((entry) => {
        const verdict = byId.get(entry.orderId) as OrderVerdict;
        const { label, day, tone } = chipOf(verdict, english);
        const { code, noted } = verdict.refund;
        const isQuiet = tone === "quiet" || tone === "wait";
        const text = `${when} ${entry.kind}: ${tone} ${label}, ${day}; ${code} ${verdict.standing} ${noted ?? ""}`;
        return when !== "later" && isQuiet ? [text.replace(/\w+ \d+, \d+/, "D")] : [];
      }),
    );
    expect([...new Set(otherwise)].sort()).toEqual([]);
  });

  it("says the same on the command line: the step, and the answer", () => {
    const asked = new Map<string, OrderVerdict>();
    for (const one of verdicts) {
      const { code, deadline, noted, urgent, reasons } = one.refund;
      const { action, page } = one.nextStep;
      const left = deadline ? `${Math.sign(deadline.daysLeft)} ${deadline.basis}` : "";
      const rules = reasons.map(({ rule, effect, args }) => [rule, effect, Object.keys(args ?? {})]);
      asked.set(JSON.stringify([code, one.standing, noted, urgent, action, page, left, rules]), one);
    }
    expect(asked.size).toBeGreaterThan(300);
    const otherwise: string[] = [];
    for (const one of asked.values()) {
      if (neverSeen.has(one.orderId)) continue; // a sentence of its own
      const [step, answer] = onCommandLine(one.orderId);
      const panel = [stepSentence(stepOf(one), english), verdictSentence(one, english)].map(plain);
      // What was noted as agreed follows.
      if (step !== panel[0] || !answer.startsWith(panel[1]))
        otherwise.push(`${one.refund.code} ${one.standing} ${one.refund.noted ?? ""}: ${step}, ${answer} for ${panel}`);
    }
    expect([...new Set(otherwise)].sort()).toEqual([]);
  }, 60_000);

  it.each(languages)("has two lines and a whole sentence for each in %s", (language) => {
    const speaker = speech(language, wordsOf(language));
    for (const one of verdicts) {
      const { label, day } = chipOf(one, speaker);
      for (const text of [label, day, verdictSentence(one, speaker)]) {
        expect(text, one.refund.code).not.toMatch(/\{|\}|_|\b(?:undefined|null|NaN)\b|^\s*$/);
      }
    }
  });
});
