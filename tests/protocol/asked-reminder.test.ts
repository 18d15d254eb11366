/**
 * "Remind me then": the end of the seller's time to answer rings once, counts in the badge, and is left alone when it was
 * taken back, when the seller answered, and when it was asked for of another order.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Host, throwAwayHome } from "./host";

const orderId = "8200000000000042";
const other = "8200000000020042";
const storeId = "1100000042";
const sentAt = "2026-09-07T09:00:00Z";

const page = (kind: string, seenAt: string) => ({
  kind,
  url: "https://www.aliexpress.com/p/order/index.html",
  complete: true,
  storeId: kind === "conversation" ? storeId : null,
  seenAt,
});
const order = (id: string) => ({
  orderId: id,
  status: "completed",
  placedOn: "2026-07-15",
  deliveredOn: "2026-08-20",
  completedOn: "2026-09-01",
  store: { storeId, name: "Lamp Store", canMessage: true },
  windows: [{ kind: "until-date", date: "2026-11-30", reasonClass: "any", text: "" }],
  lines: [{ lineId: `${id}1`.slice(-17), title: "Lamp", quantity: 1 }],
});
const message = (author: "buyer" | "seller", at: string) => ({
  storeId,
  orderId,
  direction: author === "buyer" ? "sent" : "received",
  author,
  sentAt: at,
  text: author === "buyer" ? "It is broken." : "We are sorry.",
});

let home: ReturnType<typeof throwAwayHome>;
let retryAt: string;

/** What a host started at `now` answers to one method. */
async function ask(now: string, method: string, params: object): Promise<Record<string, unknown>> {
  const host = new Host({ home: home.folder, now });
  const { result, error } = await host.call(method, params);
  await host.end();
  expect(error, method).toBeUndefined();
  return result;
}
const minutesAfter = (at: string, minutes: number) =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString().replace(".000", "");
const due = (now: string) => ask(now, "reminder.due", {});
const kinds = async (now: string) => ((await due(now)).reminders as { kind: string }[]).map(({ kind }) => kind);

beforeEach(async () => {
  home = throwAwayHome();
  await ask(sentAt, "page.observe", { page: page("order-detail", sentAt), orders: [order(orderId), order(other)] });
  await ask(sentAt, "page.observe", { page: page("conversation", sentAt), messages: [message("buyer", sentAt)] });
  const verdict = await ask(sentAt, "order.check", { orderId });
  retryAt = (verdict.message as { retryAt: string }).retryAt;
  expect(await ask(sentAt, "reminder.record", { orderId, at: retryAt })).toEqual({ recorded: true });
});
afterEach(() => home.remove());

describe("a reminder that the buyer asked for", () => {
  it("is named ahead, rings once at its time, and counts in the badge", async () => {
    const before = await due(minutesAfter(retryAt, -1));
    expect(before).toMatchObject({ reminders: [], needsBuyer: 0, nextAt: retryAt });
    expect((await ask(sentAt, "note.read", { orderId })).remindAt).toBe(retryAt);

    const then = await due(retryAt);
    expect(then).toMatchObject({ needsBuyer: 1, nextAt: null });
    expect(then.reminders).toMatchObject([{ orderId, kind: "reply-time", at: retryAt, on: null, title: "Lamp" }]);
    const [{ reminderId }] = then.reminders as [{ reminderId: string }];
    expect((await ask(retryAt, "reminder.shown", { reminderId })).first).toEqual([reminderId]);
    expect(await due(minutesAfter(retryAt, 60))).toMatchObject({ reminders: [], needsBuyer: 1 });
  });

  it("does not ring once taken back", async () => {
    await ask(minutesAfter(sentAt, 5), "reminder.record", { orderId, at: null });
    expect(await due(retryAt)).toMatchObject({ reminders: [], needsBuyer: 0, nextAt: null });
    expect((await ask(minutesAfter(sentAt, 6), "note.read", { orderId })).remindAt).toBeNull();
  });

  it("does not ring once the seller answered", async () => {
    const answered = minutesAfter(sentAt, 600);
    await ask(answered, "message.record", { messages: [message("seller", answered)] });
    expect(await kinds(retryAt)).toEqual([]);
  });

  it("is forgotten with its order", async () => {
    await ask(minutesAfter(sentAt, 5), "ledger.erase", { orderId });
    expect(await due(retryAt)).toMatchObject({ reminders: [], needsBuyer: 0, nextAt: null });
  });

  it("is refused further ahead than any reply takes", async () => {
    const host = new Host({ home: home.folder, now: sentAt });
    const { error } = await host.call("reminder.record", { orderId, at: "2028-01-01T00:00:00Z" });
    await host.end();
    expect(error).toMatchObject({ code: -32602, data: { path: "/at" } });
  });
});
