import { beforeEach, describe, expect, it, vi } from "vitest";
import { routeFromFrame } from "../../../../extension/background/frame-door";
import { type Binding, Frames, type Place } from "../../../../extension/background/frames";
import type { Cell } from "../../../../extension/background/session-cell";
import type { FrameSubject } from "../../../../extension/host-client/messages";

const orderId = "8299000000010042";
const other = "8299000000020042";
const subject: FrameSubject = { view: "order", orderId, lineId: null };
const frame: Place = { tabId: 7, frameId: 3, documentId: "A" };

let kept: Record<string, Binding>;
let now: number;
let store: Cell<Record<string, Binding>>;
let frames: Frames;
const call = vi.fn(async (_method: string, _params: unknown) => ({ ok: true as const, result: {} }));

beforeEach(() => {
  kept = {};
  now = 1_000_000;
  store = {
    load: async () => structuredClone(kept),
    save: async (all) => {
      kept = structuredClone(all);
    },
  };
  frames = new Frames(store, () => now);
  call.mockClear();
});

const door = () => ({
  frames,
  conversations: {} as never,
  calls: { call } as never,
  words: async () => ({ language: "en", words: {} }),
  openPage: vi.fn(async () => {}),
});
const send = (request: object, place: Place = frame) => routeFromFrame({ ...request }, place, door());
const check = (ticket: unknown, id = orderId, place: Place = frame) =>
  send({ type: "host", ticket, method: "order.check", params: { orderId: id } }, place);
const refused = { ok: false, error: { cause: "refused" } };

describe("a ticket for a frame", () => {
  it("is shown once, by a frame of the tab it was made for, and that frame then speaks for its order", async () => {
    const ticket = await frames.open(subject, 7);
    expect(await send({ type: "frame.claim", ticket })).toMatchObject({ ok: true, result: { subject } });
    expect(await check(ticket)).toMatchObject({ ok: true });
    expect(call).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (ticket: string) => Promise<unknown>]>([
    ["made up", () => send({ type: "frame.claim", ticket: "0d6f7f6c-1b9e-4b32-9c30-000000000000" })],
    ["none at all", () => send({ type: "frame.claim" })],
    ["of another kind", () => send({ type: "frame.claim", ticket: { toString: () => "x" } })],
    ["shown in another tab", (ticket) => send({ type: "frame.claim", ticket }, { ...frame, tabId: 8 })],
    [
      "shown too late",
      (ticket) => {
        now += 60_000;
        return send({ type: "frame.claim", ticket });
      },
    ],
    [
      "shown a second time",
      async (ticket) => {
        await send({ type: "frame.claim", ticket });
        return send({ type: "frame.claim", ticket }, { ...frame, frameId: 4 });
      },
    ],
    [
      "shown a second time by the same frame",
      async (ticket) => {
        await send({ type: "frame.claim", ticket });
        return send({ type: "frame.claim", ticket });
      },
    ],
    [
      "of a frame that was closed",
      async (ticket) => {
        await frames.close(ticket, 7);
        return send({ type: "frame.claim", ticket });
      },
    ],
    [
      "of a tab that was closed",
      async (ticket) => {
        await frames.closeTab(7);
        return send({ type: "frame.claim", ticket });
      },
    ],
    [
      "of a tab that opened another",
      async (ticket) => {
        await frames.open({ ...subject, orderId: other }, 7);
        return send({ type: "frame.claim", ticket });
      },
    ],
  ])("%s, shows nothing", async (_, attempt) => {
    const ticket = await frames.open(subject, 7);
    expect(await attempt(ticket)).toMatchObject(refused);
    expect(call).not.toHaveBeenCalled();
  });

  it("outlives the worker that made it, and its holder too", async () => {
    const ticket = await frames.open(subject, 7);
    frames = new Frames(store, () => now);
    expect(await send({ type: "frame.claim", ticket })).toMatchObject({ ok: true });
    frames = new Frames(store, () => now);
    expect(await check(ticket)).toMatchObject({ ok: true });
    expect(await send({ type: "frame.claim", ticket }, { ...frame, frameId: 9 })).toMatchObject(refused);
  });
});

describe("a frame that has its ticket", () => {
  let ticket: string;
  beforeEach(async () => {
    ticket = await frames.open(subject, 7);
    await send({ type: "frame.claim", ticket });
  });

  it.each<[string, Partial<Place>]>([
    ["another frame of the tab", { frameId: 4 }],
    ["the tab's own page", { frameId: 0 }],
    ["a frame of another tab", { tabId: 8 }],
    ["another document in the same frame", { documentId: "B" }],
  ])("is not %s", async (_, place) => {
    expect(await check(ticket, orderId, { ...frame, ...place })).toMatchObject(refused);
    expect(call).not.toHaveBeenCalled();
  });

  it("asks nothing more once it was closed", async () => {
    await frames.close(ticket, 8);
    expect(await check(ticket)).toMatchObject({ ok: true });
    await frames.close(ticket, 7);
    expect(await check(ticket)).toMatchObject(refused);
    expect(call).toHaveBeenCalledTimes(1);
  });

  const about = (id: string | null): [string, object][] => [
    ["order.check", { orderId: id }],
    ["message.check", { storeId: "77", orderId: id }],
    ["ledger.order", { orderId: id }],
    ["ledger.history", { orderId: id }],
    ["note.read", { orderId: id }],
    ["note.record", { orderId: id, evidence: [] }],
    ["draft.compose", { orderId: id, kind: "message", reason: "late", outcome: "full-refund", language: "en" }],
    ["draft.inserted", { orderId: id, kind: "message", text: "x" }],
    ["agreement.record", { orderId: id, state: "paid" }],
    ["problem.record", { orderId: id, state: "problem" }],
    ["casefile.build", { orderId: id, language: "en" }],
    ["message.record", { messages: [{ orderId: id, storeId: "77", direction: "sent", sentAt: "" }] }],
  ];

  it.each(about(orderId))("may ask %s of its order", async (method, params) => {
    expect(await send({ type: "host", ticket, method, params })).toMatchObject({ ok: true });
  });

  it.each([...about(other), ...about(null)])(
    "may not ask %s of another order, or of none: %j",
    async (method, params) => {
      expect(await send({ type: "host", ticket, method, params })).toMatchObject(refused);
      expect(call).not.toHaveBeenCalled();
    },
  );

  it.each([
    ["ledger.erase", { orderId }],
    ["ledger.erase", { all: true }],
    ["ledger.search", { query: "a", orderId }],
    ["ledger.orders", { orderId }],
    ["ledger.export", { orderId, format: "json" }],
    ["ledger.import", { orderId }],
    ["settings.set", { orderId, values: {} }],
    ["settings.get", { orderId }],
    ["page.observe", { orderId }],
    ["dispute.record", { orderId, disputes: [] }],
    ["host.diagnose", { orderId }],
    ["toString", { orderId }],
    ["message.record", { messages: [] }],
    ["message.record", { messages: [{ orderId }, { orderId: other }] }],
    ["message.record", { orderId, messages: [{ orderId: other }] }],
  ])("may not send %s %j", async (method, params) => {
    expect(await send({ type: "host", ticket, method, params })).toMatchObject(refused);
    expect(call).not.toHaveBeenCalled();
  });

  it("learns of other orders only how many stand how, and which are most worth opening", async () => {
    const standings = { "needs-you": 1, "worth-opening": 2, waiting: 3, over: 4 };
    const looks = [{ orderId: other, page: "order-detail", rank: 1 }];
    const entries = [{ list: "money", kind: "promised", orderId: other, title: "Lamp" }];
    const recovered = { sums: [], withoutAmount: 0 };
    call.mockResolvedValueOnce({ ok: true, result: { entries, recovered, standings, looks, cursor: null } } as never);
    const reply = await send({ type: "host", ticket, method: "ledger.lists", params: { withinDays: 300 } });
    expect(reply).toEqual({ ok: true, result: { standings, looks, cursor: null } });
    expect(call).toHaveBeenCalledWith("ledger.lists", { cursor: null, limit: 500 });
  });

  it("keeps its order: it cannot choose another", async () => {
    expect(await send({ type: "frame.choose", ticket, orderId: other })).toMatchObject(refused);
    expect(await check(ticket, other)).toMatchObject(refused);
  });
});

describe("a frame beside a box on a page that names no order", () => {
  it("asks about the one the buyer chooses in it, once, and about none before", async () => {
    const ticket = await frames.open({ view: "write", orderId: null, lineId: null }, 7);
    await send({ type: "frame.claim", ticket });
    expect(await check(ticket)).toMatchObject(refused);
    expect(await send({ type: "frame.choose", ticket, orderId: "not an id" })).toMatchObject(refused);
    expect(await send({ type: "frame.choose", ticket, orderId }, { ...frame, frameId: 4 })).toMatchObject(refused);
    expect(await send({ type: "frame.choose", ticket, orderId })).toMatchObject({ ok: true });
    expect(await check(ticket)).toMatchObject({ ok: true });
    expect(await send({ type: "frame.choose", ticket, orderId: other })).toMatchObject(refused);
  });

  it("a frame about the page itself never gets an order", async () => {
    const ticket = await frames.open({ view: "page", orderId: null, lineId: null }, 7);
    await send({ type: "frame.claim", ticket });
    expect(await send({ type: "frame.choose", ticket, orderId })).toMatchObject(refused);
    expect(await check(ticket)).toMatchObject(refused);
  });
});

it("records nothing about an order that was erased meanwhile, and says that it was", async () => {
  const ticket = await frames.open(subject, 7);
  await send({ type: "frame.claim", ticket });
  const erased = { ok: false, error: { code: -32004, message: "no such order", cause: "answered" } };
  const call = vi.fn(async (method: string) => (method === "ledger.order" ? erased : { ok: true, result: {} }));
  const ask = (method: string, params: object) =>
    routeFromFrame({ type: "host", ticket, method, params }, frame, { ...door(), calls: { call: call as never } });
  expect(await ask("agreement.record", { orderId, state: "granted" })).toEqual(erased);
  expect(await ask("message.record", { messages: [{ orderId }] })).toEqual(erased);
  expect(call.mock.calls.map(([method]) => method)).toEqual(["ledger.order", "ledger.order"]);
  expect(await ask("order.check", { orderId })).toMatchObject({ ok: true });
});
