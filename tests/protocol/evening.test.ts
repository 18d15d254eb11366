/**
 * An evening with 300 orders of five years, of which the list alone was read: how many are worth opening and why, in which
 * order, and what is left once each was opened. No order older than the rulebook's `overAfterDays` is worth opening.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LedgerListsResult, ListLook, OrderVerdict } from "../../extension/generated/protocol";
import { Host, throwAwayHome } from "./host";

const now = "2026-09-07T12:00:00Z";
const overAfterDays = 240;
const many = 300;

/** Five years of orders, one every six days: the newest on their way, of the others every twelfth cancelled. */
const ageOf = (n: number) => Math.floor((n * 5 * 365) / many);
const dayAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString().slice(0, 10);
const idOf = (n: number) => String(8_200_000_000_000_000 + n);
const statusOf = (n: number) => (ageOf(n) < 20 ? "shipped" : n % 12 === 5 ? "cancelled" : "completed");
const orders = Array.from({ length: many }, (_, n) => ({
  orderId: idOf(n),
  status: statusOf(n),
  placedOn: dayAgo(ageOf(n)),
  store: { storeId: String(1_100_000 + (n % 40)), name: `Store ${n % 40}` },
  total: { amount: "10.00", currency: "EUR" },
  lines: [{ lineId: null, title: `Item ${n}`, quantity: 1 }],
}));

const page = (kind: "order-list" | "order-detail") => ({
  kind,
  url: "https://www.aliexpress.com/p/order/index.html",
  source: "json",
  complete: true,
  seenAt: now,
});

let host: Host;
let home: ReturnType<typeof throwAwayHome>;

async function result<Result>(method: string, params: object): Promise<Result> {
  const answer = await host.call(method, params);
  expect(answer.error).toBeUndefined();
  return answer.result as unknown as Result;
}

async function lists(): Promise<{ standings: NonNullable<LedgerListsResult["standings"]>; looks: ListLook[] }> {
  const standings = { "needs-you": 0, "worth-opening": 0, waiting: 0, over: 0 };
  const looks: ListLook[] = [];
  let cursor: string | null = null;
  do {
    const answer: LedgerListsResult = await result("ledger.lists", { cursor, limit: 500 });
    looks.push(...(answer.looks ?? []));
    for (const name of Object.keys(standings) as (keyof typeof standings)[])
      standings[name] += answer.standings?.[name] ?? 0;
    cursor = answer.cursor ?? null;
  } while (cursor);
  return { standings, looks: looks.sort((a, b) => a.rank - b.rank) };
}

describe("an evening with 300 orders", () => {
  const verdicts: OrderVerdict[] = [];
  beforeAll(async () => {
    home = throwAwayHome();
    host = new Host({ home: home.folder, now });
    for (let from = 0; from < many; from += 100) {
      const observation = { page: page("order-list"), orders: orders.slice(from, from + 100) };
      verdicts.push(...(await result<{ verdicts: OrderVerdict[] }>("page.observe", observation)).verdicts);
    }
  });
  afterAll(async () => {
    await host.end();
    home.remove();
  });

  it("names none as worth opening that is over for sure, and says of each other what to open", async () => {
    const worth = verdicts.filter(({ standing }) => standing === "worth-opening");
    for (const { orderId, nextStep } of worth) {
      expect(ageOf(Number(orderId.slice(-4)))).toBeLessThanOrEqual(overAfterDays);
      expect(nextStep).toMatchObject({ action: "open-page" });
    }
    const old = verdicts.filter(({ orderId }) => ageOf(Number(orderId.slice(-4))) > overAfterDays);
    expect(new Set(old.map(({ standing }) => standing))).toEqual(new Set(["over"]));
    // The mix: five of six are over, the rest are one evening's looks.
    const { standings } = await lists();
    expect(standings).toEqual({ "needs-you": 0, "worth-opening": worth.length, waiting: 0, over: old.length });
    expect(worth.length + old.length).toBe(many);
    expect(worth.length).toBe(40);
  });

  it("puts what may end soonest first, and what most likely ended last", async () => {
    const { looks } = await lists();
    const [first] = looks;
    expect(looks).toHaveLength(20);
    expect(first).toMatchObject({ page: "order-detail", estimate: true, neverOpened: true, problem: false });
    const days = looks.filter(({ past }) => !past).map(({ mayEndOn }) => mayEndOn ?? "");
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day >= now.slice(0, 10))).toBe(true);
    await result("problem.record", { orderId: idOf(10), state: "problem" });
    expect((await lists()).looks[0]).toMatchObject({ orderId: idOf(10), problem: true });
  });

  it("has nothing left once each was opened, one after another, and asks for no page twice", async () => {
    const opened: string[] = [];
    for (let [look] = (await lists()).looks; look; [look] = (await lists()).looks) {
      const what = `${look.page} ${look.orderId}`;
      expect(opened).not.toContain(what);
      opened.push(what);
      await open(look);
    }
    // Each order's own page once, and for the one with a problem the conversation.
    expect(opened.filter((what) => what.startsWith("order-detail"))).toHaveLength(40);
    expect(opened.filter((what) => what.startsWith("conversation"))).toEqual([`conversation ${idOf(10)}`]);
    expect((await lists()).standings["worth-opening"]).toBe(0);
  });
});

/** What the page shows when the buyer opens it. */
async function open({ page: kind, orderId }: ListLook): Promise<void> {
  const n = Number(orderId.slice(-4));
  const order = orders[n];
  if (!order) throw new Error(`no order ${orderId}`);
  if (kind === "conversation") {
    const message = { storeId: order.store.storeId, orderId, direction: "sent", author: "buyer", sentAt: now };
    await result("message.record", { messages: [{ ...message, text: "It arrived broken." }] });
    return;
  }
  const age = ageOf(n);
  const completed = order.status === "completed" ? { completedOn: dayAgo(Math.max(0, age - 15)) } : {};
  const until = { kind: "until-date", date: dayAgo(age - 75), reasonClass: "any", text: "" };
  const shipped = { paidOn: order.placedOn, shippedOn: order.placedOn, etaOn: dayAgo(age - 30) };
  const line = { ...order.lines[0], lineId: `9${orderId.slice(-4)}`, disputeOffered: age < 75 };
  const seen = { ...order, ...shipped, ...completed, windows: [until], lines: [line] };
  await result("page.observe", { page: page("order-detail"), orders: [seen] });
}
