/** The largest content a ledger may hold: every method answers within one frame, and says where it left something out. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples, type Params } from "./examples";
import { Host, throwAwayHome } from "./host";
import { validator } from "./schema";

const orderId = "3048963030690001";
const storeId = "1100000001";
const most = 1000;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const lineOf = (index: number) => `30489630${10_000_000 + index}`;
const dayOf = (index: number) => new Date(Date.UTC(2026, 8, 8 + (index % 300))).toISOString().slice(0, 10);

const page = {
  kind: "order-detail",
  url: `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`,
  seenAt: "2026-09-07T08:00:00Z",
  complete: true,
};

const order = {
  orderId,
  status: "completed",
  statusText: "é".repeat(2000),
  placedOn: "2026-07-15",
  completedOn: "2026-09-01",
  store: { storeId, name: '"'.repeat(2000), canMessage: true },
  total: { amount: "132.74", currency: "BRL" },
  paymentMethod: '"'.repeat(200),
};

/** As many items as an order may have, with as long titles as one request lets through. */
function lines(from = 0, count = most, title = '"'.repeat(300)) {
  return numbers(count).map((index) => ({
    lineId: lineOf(from + index),
    productId: `10050000${10_000_000 + index}`,
    title: `${index} ${title}`,
    quantity: 1,
    price: { amount: "126.59", currency: "BRL" },
  }));
}

function windows(text: string) {
  return numbers(most).map((index) => ({
    kind: "until-date",
    date: dayOf(index),
    reasonClass: "any",
    lineId: lineOf(index),
    text,
  }));
}

let home: ReturnType<typeof throwAwayHome>;
let host: Host;
/** Every ledger is a host's own. */
function inALedger() {
  beforeAll(async () => {
    home = throwAwayHome();
    host = await Host.answering({ home: home.folder });
  });
  afterAll(async () => {
    await host.end();
    home.remove();
  });
}

async function ask(method: string, params: Params) {
  const answer = await host.call(method, params);
  expect(answer.error, method).toBeUndefined();
  expect(Buffer.byteLength(JSON.stringify(answer)), method).toBeLessThanOrEqual(512 * 1024);
  const valid = validator(method, "result");
  expect(valid(answer.result), `${method}: ${JSON.stringify(valid.errors)}`).toBe(true);
  return answer.result;
}

/** All pages of it. */
async function whole(method: string, params: Params) {
  const pages = [];
  let cursor: string | null = null;
  do {
    pages.push(await ask(method, { ...params, cursor }));
    cursor = pages.at(-1).cursor ?? null;
  } while (cursor);
  return pages;
}

async function inPieces<T>(items: T[], at: number, record: (some: T[]) => Promise<unknown>) {
  for (let from = 0; from < items.length; from += at) await record(items.slice(from, from + at));
}

describe("of an order as large as one may be", () => {
  inALedger();
  beforeAll(async () => {
    await ask("page.observe", { page, orders: [{ ...order, lines: lines() }] });
    const tracking = { ...page, kind: "tracking", seenAt: "2026-09-07T08:01:00Z" };
    await ask("page.observe", { page: tracking, orders: [{ ...order, windows: windows("é".repeat(300)) }] });
    const disputes = numbers(most).map((index) => ({
      disputeId: `90000000${10_000_000 + index}`,
      orderId,
      lineId: lineOf(index),
      state: "waiting-buyer",
      respondBy: dayOf(index),
      openedOn: "2026-09-02",
      text: '"'.repeat(2000),
    }));
    await inPieces(disputes, 100, (some) => ask("dispute.record", { disputes: some }));
    for (const { lineId } of lines()) {
      await ask("problem.record", { orderId, lineId, state: "problem", reason: "damaged", on: "2026-09-02" });
      await ask("agreement.record", { orderId, lineId, state: "promised", until: "2026-09-30", note: '"'.repeat(900) });
    }
    const messages = numbers(most).map((index) => ({
      storeId,
      orderId,
      direction: index % 2 ? "received" : "sent",
      author: index % 2 ? "seller" : "buyer",
      sentAt: new Date(Date.UTC(2026, 8, 2, 0, index)).toISOString(),
      text: '"'.repeat(2000),
    }));
    await inPieces(messages, 100, (some) => ask("message.record", { messages: some }));
    await ask("note.record", {
      orderId,
      note: '"'.repeat(20_000),
      evidence: numbers(200).map((index) => ({
        name: `${index}${"\u0001".repeat(490)}`,
        on: "2026-09-02",
        sha256: "0".repeat(64),
        ticked: true,
      })),
    });
  }, 300_000);

  const about: Record<string, Params> = {
    "message.check": { orderId, storeId, text: '"'.repeat(20_000) },
    "ledger.history": { orderId, limit: 100 },
    "ledger.search": { query: orderId, limit: 100 },
    "ledger.deadlines": { withinDays: 400 },
    "ledger.orders": { withinDays: 400, monthsBack: 24, limit: 250 },
    "reminder.due": {},
    "ledger.stats": {},
    "host.diagnose": {},
    "draft.compose": {
      ...examples["draft.compose"],
      orderId,
      lineId: lineOf(0),
      details: { text: '"'.repeat(20_000) },
    },
  };
  it.each(Object.entries(about))("%s answers", async (method, params) => {
    await ask(method, params);
  });

  it("order.check answers with its verdict, and says that it is shortened", async () => {
    expect(await ask("order.check", { orderId })).toMatchObject({
      shortened: true,
      refund: { answer: "no", code: "your-turn" },
    });
  });

  it("ledger.order answers with as much of it as fits, and says so", async () => {
    const known = await ask("ledger.order", { orderId });
    expect(known).toMatchObject({ shortened: true, order: { orderId, status: "completed", total: order.total } });
    expect(known.order.lines.length).toBeGreaterThan(200);
    expect(known.order.lines[0]).toMatchObject({ lineId: lineOf(0), price: { amount: "126.59", currency: "BRL" } });
    expect(known.order.lines[0].title).toMatch(/^0 "{30}.*…$/);
    for (const list of [known.disputes, known.problems, known.agreements]) expect(list.length).toBeGreaterThan(200);
  });

  it("note.read keeps the note whole and every file's fingerprint, and says what it cut", async () => {
    const { note, evidence, shortened } = await ask("note.read", { orderId });
    expect(note).toBe('"'.repeat(20_000));
    expect(evidence).toHaveLength(200);
    expect(evidence[0]).toMatchObject({ sha256: "0".repeat(64), name: expect.stringMatching(/^0 +…$/) });
    expect(shortened).toBe(true);
  });

  it("ledger.lists keeps the nearest days, and says that there are more", async () => {
    const pages = await whole("ledger.lists", { withinDays: 400, limit: 500 });
    expect(pages.some(({ shortened }) => shortened)).toBe(true);
    const days = pages.flatMap(({ entries }) => entries).filter(({ list }) => list === "last-days");
    expect(days[0]).toMatchObject({ on: dayOf(0), kind: "respond" });
  });

  it("casefile.build says which command writes it to a file", async () => {
    const { error } = await host.call("casefile.build", { orderId, language: "en" });
    expect(error).toMatchObject({ code: -32006, data: { command: expect.stringContaining(orderId) } });
  });
});

describe("of many orders of many items each", () => {
  inALedger();
  const ordersIn = 100;
  const itemsIn = 60;
  const orders = numbers(ordersIn).map((index) => ({
    ...order,
    orderId: `77700000000${1000 + index}`,
    statusText: "",
    store: { storeId, name: '"'.repeat(300) },
    lines: lines(itemsIn * index, itemsIn, '"'.repeat(100)),
    windows: windows("")
      .slice(0, itemsIn)
      .map((one, item) => ({ ...one, lineId: lineOf(itemsIn * index + item) })),
  }));
  beforeAll(() => inPieces(orders, 25, (some) => ask("page.observe", { page, orders: some })), 120_000);

  it("ledger.lists tells all of them, page by page", async () => {
    const pages = await whole("ledger.lists", { withinDays: 400, limit: 500 });
    const listed = new Set(pages.flatMap(({ entries }) => entries.map((entry: { orderId: string }) => entry.orderId)));
    expect(orders.every((one) => listed.has(one.orderId))).toBe(true);
    expect(pages.at(-1)).toMatchObject({ standings: expect.anything() });
  });

  it("ledger.orders tells all of them, page by page", async () => {
    const pages = await whole("ledger.orders", { withinDays: 400, limit: 250 });
    const rows = pages.flatMap(({ orders: page }) => page.map((row: { orderId: string }) => row.orderId));
    expect(orders.every((one) => rows.includes(one.orderId))).toBe(true);
    expect(new Set(rows).size).toBe(rows.length);
    const marked = new Set(pages.flatMap(({ marks }) => marks.map((mark: { orderId: string }) => mark.orderId)));
    expect(orders.every((one) => marked.has(one.orderId))).toBe(true);
  });

  it("page.observe answers with every verdict beside all that it refuses", async () => {
    const odd = numbers(2).map(() => ({ kind: "from-nowhere", date: "2026-09-09", reasonClass: "any" }));
    const seen = orders.map((one) => ({ orderId: one.orderId, status: "completed", windows: odd }));
    const { refused, verdicts } = await ask("page.observe", { page: { ...page, kind: "order-list" }, orders: seen });
    expect(refused).toHaveLength(101);
    expect(verdicts).toHaveLength(ordersIn);
  });
});

describe("of what is exported", () => {
  inALedger();
  const odd = numbers(120).map((index) => ({
    ...order,
    orderId: `99900000000${1000 + index}`,
    statusText: "",
    lines: lines(50_000 + index, 1, "\u0001".repeat(1900)),
    windows: [{ kind: "until-date", date: "2026-09-20", reasonClass: "any" }],
  }));
  beforeAll(() => inPieces(odd, 40, (some) => ask("page.observe", { page, orders: some })), 60_000);

  it.each(["json", "csv", "ics"])(
    "ledger.export hands over %s piece by piece",
    async (format) => {
      const pages = await whole("ledger.export", { format, language: "en" });
      expect(pages.map(({ chunk }) => chunk).join("")).toContain(odd[119]?.orderId);
    },
    120_000,
  );
});

describe("of settings of stores by the thousand", () => {
  inALedger();
  const stores = numbers(3000).map((index) => `22000${10_000 + index}`);
  beforeAll(async () => {
    const named = stores.map((id, index) => ({
      orderId: `66600000${10_000 + index}`,
      status: "completed",
      store: { storeId: id, name: '"'.repeat(400) },
    }));
    await inPieces(named, 100, (some) => ask("page.observe", { page: { ...page, kind: "order-list" }, orders: some }));
    await inPieces(stores, 200, async (some) => {
      const values = Object.fromEntries(
        some.map((id) => [id, { botCounts: true, opensMinute: 540, closesMinute: 1080 }]),
      );
      await ask("settings.set", { values: { stores: values } });
    });
  }, 120_000);

  it("settings.get tells as many as fit, and that there are more", async () => {
    await ask("settings.set", { values: { language: "es" } });
    const { values, storeNames, rulebook, shortened } = await ask("settings.get", {});
    expect(shortened).toBe(true);
    expect(values.language).toBe("es");
    expect(rulebook).toBeTruthy();
    expect(Object.keys(values.stores).length).toBeGreaterThan(400);
    expect(Object.keys(storeNames)).toEqual(Object.keys(values.stores));
  });
});
