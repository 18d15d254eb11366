import { afterEach, describe, expect, it, vi } from "vitest";
import { newsOf, tell } from "../../../../extension/background/recorded";

afterEach(() => vi.unstubAllGlobals());

describe("after a request that was answered well", () => {
  it.each([
    [{ type: "host", method: "agreement.record", params: { orderId: "12", state: "granted" } }, "12"],
    [{ type: "record", method: "problem.record", params: { orderId: "12", state: "fine" } }, "12"],
    [{ type: "host", method: "message.record", params: { messages: [] } }, null],
    [{ type: "host", method: "ledger.erase", params: { orderId: "12" } }, null],
  ])("%j is news", (request, orderId) => {
    expect(newsOf(request)).toEqual({ type: "recorded", orderId });
  });

  it.each([
    [{ type: "host", method: "order.check", params: { orderId: "12" } }],
    [{ type: "host", method: "ledger.search", params: { query: "lamp" } }],
    [{ type: "words" }],
    ["agreement.record"],
    [null],
  ])("%j is none", (request) => {
    expect(newsOf(request)).toBeNull();
  });

  it("every page is told, and one that does not listen does no harm", async () => {
    const sent: number[] = [];
    vi.stubGlobal("chrome", {
      runtime: {
        getManifest: () => ({ host_permissions: ["https://*.aliexpress.com/*"] }),
        sendMessage: vi.fn(() => Promise.reject(new Error("nobody there"))),
      },
      tabs: {
        query: vi.fn(async () => [{ id: 1 }, {}, { id: 2 }]),
        sendMessage: vi.fn((id: number) => {
          sent.push(id);
          return id === 1 ? Promise.reject(new Error("no listener")) : Promise.resolve();
        }),
      },
    });
    await tell({ type: "recorded", orderId: "12" });
    expect(sent).toEqual([1, 2]);
  });
});
