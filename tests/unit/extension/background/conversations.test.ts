/** "Insert in the conversation": one tab, one frame, one order; no page can ask for it. */
import { beforeEach, describe, expect, it } from "vitest";
import { route } from "../../../../extension/background/router";
import { door } from "../fixtures/door";

const orderId = "8299000000010042";
const other = "8299000000030042";
const conversation = (id = orderId) =>
  `https://www.aliexpress.com/p/message/index.html?fromCode=order&orderId=${id}&bizContext=orderDetail`;
const write = { view: "write", orderId, lineId: null };

let now: number;
let made: ReturnType<typeof door>;
const ours = (request: object) => route(request, { kind: "extension" }, made.parts);
const page = (request: object, tabId = 7, url = conversation()) =>
  route(request, { kind: "content", urls: [url], document: `${tabId} A` }, made.parts);
const awaited = async (tabId?: number, url?: string) => {
  const reply = await page({ type: "frame.awaited" }, tabId, url);
  return reply.ok ? (reply.result as { subject: unknown }).subject : "refused";
};
/** What the frame that a page opened is told. */
async function opened(subject: object, tabId = 7): Promise<unknown> {
  const reply = await page({ type: "frame.open", subject }, tabId);
  if (!reply.ok) return "refused";
  const { ticket } = reply.result as { ticket: string };
  return made.parts.frames.claim(ticket, { tabId, frameId: 3, documentId: "B" });
}

beforeEach(() => {
  now = 1_000_000;
  made = door(() => now);
});

describe("a conversation opened to write in", () => {
  it("has its frame come up once, which then inserts", async () => {
    expect(await ours({ type: "write", orderId, lineId: null, address: null })).toEqual({ ok: true, result: {} });
    expect(made.openTab).toHaveBeenCalledWith(conversation());
    expect(await awaited()).toEqual(write);
    expect(await opened(write)).toEqual({ ...write, insert: true });
    expect(await awaited()).toBeNull();
    expect(await opened(write)).toEqual(write);
  });

  it("is no other tab, no page about another order, and nothing a minute later", async () => {
    await ours({ type: "write", orderId, lineId: null, address: null });
    expect(await awaited(8)).toBeNull();
    expect(await awaited(7, conversation(other))).toBeNull();
    expect(await opened({ view: "order", orderId, lineId: null })).toEqual({ view: "order", orderId, lineId: null });
    now += 60_001;
    expect(await awaited()).toBeNull();
    expect(await opened(write)).toEqual(write);
  });

  it("cannot be asked for by a page, nor inserted into because a page says so", async () => {
    expect(await page({ type: "write", orderId, lineId: null, address: null })).toMatchObject({ ok: false });
    expect(await opened({ ...write, insert: true })).toEqual(write);
    expect(made.openTab).not.toHaveBeenCalled();
  });

  it("is opened by the page's own link where that is one about the order, else by ours", async () => {
    const own = `https://www.aliexpress.com/p/message/index.html?orderId=${orderId}&sellerId=42`;
    const elsewhere = [
      conversation(other),
      `https://evil.example/p/message/index.html?orderId=${orderId}`,
      `https://www.aliexpress.com.evil.example/p/message/index.html?orderId=${orderId}`,
      conversation().replace("https:", "http:"),
      `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`,
      `javascript:alert(1)//?orderId=${orderId}`,
      `data:text/html,<p>?orderId=${orderId}`,
      7,
    ];
    for (const address of [own, ...elsewhere]) {
      await ours({ type: "write", orderId, lineId: null, address });
    }
    expect(made.openTab.mock.calls.map(([url]) => url)).toEqual([own, ...Array(elsewhere.length).fill(conversation())]);
    expect(await ours({ type: "write", orderId: "x", lineId: null, address: null })).toMatchObject({ ok: false });
  });

  it("is of the one order a frame was opened for", async () => {
    const ticket = await made.parts.frames.open({ view: "order", orderId, lineId: null }, 5);
    const frame = { kind: "frame" as const, tabId: 5, frameId: 3, documentId: "B" };
    await made.parts.frames.claim(ticket, frame);
    const from = (id: string) => route({ type: "write", orderId: id, lineId: null, ticket }, frame, made.parts);
    expect(await from(other)).toMatchObject({ ok: false });
    expect(await from(orderId)).toMatchObject({ ok: true });
    expect(made.openTab).toHaveBeenCalledTimes(1);
  });
});
