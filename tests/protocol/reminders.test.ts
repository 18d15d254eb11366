/**
 * Ten thousand orders whose last days fall into one week, two browsers on one ledger, and a clock moved by hand from
 * before the first day to after the last: each reminder rings once, in one of the two, and none for what needs nobody.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Host, throwAwayHome } from "./host";

const count = 10_000;
const firstDay = "2026-09-21";
const daysAhead = 7;
const thresholds = [7, 3, 1];

type State = "problem" | "not-arrived" | "fine" | "in-dispute" | "refunded" | "closed" | "cancelled";
const states: State[] = [
  "problem",
  "problem",
  "problem",
  "not-arrived",
  "not-arrived",
  "fine",
  "in-dispute",
  "refunded",
  "closed",
  "cancelled",
];
const ringing = new Set<State>(["problem", "not-arrived"]);

const dayAt = (offset: number) =>
  new Date(Date.parse(`${firstDay}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);

interface Known {
  orderId: string;
  state: State;
  /** Days from the first one to the order's last day. */
  left: number;
}

const orders: Known[] = Array.from({ length: count }, (_, n) => ({
  orderId: String(8200000000000042n + 20_000n * BigInt(n)),
  state: states[n % states.length] as State,
  left: 1 + (Math.floor(n / states.length) % daysAhead),
}));

function observed({ orderId, state, left }: Known) {
  const arrived = state === "not-arrived" ? {} : { deliveredOn: "2026-08-20", completedOn: "2026-08-22" };
  const status = state === "not-arrived" ? "shipped" : state === "cancelled" ? "cancelled" : "completed";
  return {
    orderId,
    status,
    placedOn: "2026-07-15",
    paidOn: "2026-07-15",
    shippedOn: "2026-07-17",
    ...arrived,
    store: { storeId: String(1_100_000_000 + (Number(orderId.slice(-9, -4)) % 400)), name: "Store", canMessage: true },
    windows: [{ kind: "until-date", date: dayAt(left), reasonClass: "any", text: "" }],
    // A button that is shown after a request was closed would open the matter anew.
    lines: [
      { lineId: String(BigInt(orderId) + 10_000n), title: "Lamp", quantity: 1, disputeOffered: state !== "closed" },
    ],
  };
}

const page = (kind: string) => ({
  kind,
  url: "https://www.aliexpress.com/p/order/index.html",
  complete: true,
  seenAt: `${firstDay}T06:00:00Z`,
});

const home = throwAwayHome();
const at = (offset: number) => new Host({ home: home.folder, now: `${dayAt(offset)}T09:00:00Z` });

async function told(host: Host, method: string, params: unknown): Promise<Record<string, never>> {
  const { result, error } = await host.call(method, params);
  expect(error, method).toBeUndefined();
  return result;
}

/** Everything noted before the first day begins. */
async function fill(host: Host): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    const part = orders.slice(from, from + 100);
    const disputed = part.filter(({ state }) => state === "in-dispute" || state === "closed");
    const disputes = disputed.map(({ orderId, state }) => ({
      disputeId: String(BigInt(orderId) + 7n),
      orderId,
      state: state === "closed" ? "resolved" : "waiting-seller",
      ...(state === "closed" ? { outcome: "refunded", closedOn: "2026-09-18" } : {}),
      openedOn: "2026-09-10",
    }));
    await told(host, "page.observe", { page: page("order-list"), orders: part.map(observed) });
    if (disputes.length > 0) await told(host, "dispute.record", { disputes });
  }
  for (const { orderId, state } of orders) {
    if (state !== "not-arrived") {
      // All were broken at first; a buyer may find out otherwise.
      await told(host, "problem.record", { orderId, state: "problem", reason: "defective" });
    }
    if (state === "fine") await told(host, "problem.record", { orderId, state: "fine" });
    if (state === "refunded") await told(host, "agreement.record", { orderId, state: "paid", on: "2026-09-15" });
  }
}

interface Rung {
  reminderId: string;
  orderId: string;
  daysLeft: number;
}

/** What one browser shows: all that is due and that the other did not claim first. */
async function ring(host: Host): Promise<Rung[]> {
  const rung: Rung[] = [];
  for (;;) {
    const { reminders } = (await told(host, "reminder.due", {})) as unknown as { reminders: Rung[] };
    if (reminders.length === 0) return rung;
    const reminderIds = reminders.map(({ reminderId }) => reminderId);
    const { first } = (await told(host, "reminder.shown", { reminderIds })) as unknown as { first: string[] };
    const mine = new Set(first);
    rung.push(...reminders.filter(({ reminderId }) => mine.has(reminderId)));
  }
}

/** How many days are left when an order's reminders ring: the thresholds ahead, and the one slept over, at the start. */
function expectedFor({ state, left }: Known): number[] {
  if (!ringing.has(state)) return [];
  const ahead = thresholds.filter((days) => days <= left);
  return ahead.includes(left) ? ahead : [left, ...ahead];
}

beforeAll(async () => {
  const host = at(0);
  await fill(host);
  expect((await host.end()).code).toBe(0);
}, 600_000);
afterAll(() => home.remove());

it("ring once each, in one of two browsers, and never for fine, disputed, refunded or closed ones", async () => {
  const rungFor = new Map<string, number[]>();
  const ids = new Set<string>();
  const shares: number[] = [0, 0];
  for (let day = 0; day <= daysAhead + 1; day += 1) {
    const browsers = [at(day), at(day)];
    // Both have begun before either asks; they take turns in asking first.
    await Promise.all(browsers.map((browser) => told(browser, "ledger.stats", {})));
    const inTurn = day % 2 === 0 ? browsers : [...browsers].reverse();
    const rung = await Promise.all(inTurn.map(ring));
    if (day % 2 === 1) rung.reverse();
    for (const [n, mine] of rung.entries()) {
      shares[n] = (shares[n] ?? 0) + mine.length;
      for (const { reminderId, orderId, daysLeft } of mine) {
        expect(ids.has(reminderId), `${reminderId} rang twice`).toBe(false);
        ids.add(reminderId);
        rungFor.set(orderId, [...(rungFor.get(orderId) ?? []), daysLeft]);
      }
    }
    for (const browser of browsers) expect((await browser.end()).code).toBe(0);
  }
  const wrong = orders.filter(
    (order) => JSON.stringify(rungFor.get(order.orderId) ?? []) !== JSON.stringify(expectedFor(order)),
  );
  const first = wrong.slice(0, 5).map((order) => ({ ...order, rung: rungFor.get(order.orderId) }));
  expect(first).toEqual([]);
  expect(ids.size).toBe(orders.reduce((sum, order) => sum + expectedFor(order).length, 0));
  // Both had their part, or two browsers proved nothing.
  expect(Math.min(...shares)).toBeGreaterThan(0);
}, 900_000);
