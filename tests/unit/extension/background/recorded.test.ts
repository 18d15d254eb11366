import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newsOf, savedForm, tell } from "../../../../extension/background/recorded";

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

  it.each([
    [
      { type: "host", method: "agreement.record", params: { orderId: "12" }, saves: "agreement " },
      "unsaved:12:agreement ",
    ],
    [
      { type: "host", method: "message.record", params: { messages: [{ orderId: "12" }] }, saves: "answer" },
      "unsaved:12:answer",
    ],
    [{ type: "host", method: "note.record", params: { orderId: "12" } }, null],
    [{ type: "host", method: "message.record", params: { messages: [] }, saves: "answer" }, null],
    [{ type: "host", method: "note.record", params: { orderId: 12 }, saves: "note" }, null],
    // A page's script may not speak of forms.
    [{ type: "observe", params: { orderId: "12" }, saves: "note" }, null],
    [null, null],
  ])("of %j the words forgotten are %j", (request, key) => {
    expect(savedForm(request)).toBe(key);
  });

  describe("to be told", () => {
    const sent: { to: number; news: unknown }[] = [];
    const subjects = { isShownIn: async (orderId: string, tabId: number) => orderId === "12" && tabId !== 3 };
    beforeEach(() => {
      sent.length = 0;
      vi.stubGlobal("chrome", {
        runtime: {
          getManifest: () => ({ host_permissions: ["https://*.aliexpress.com/*"] }),
          sendMessage: vi.fn(() => Promise.reject(new Error("nobody there"))),
        },
        tabs: {
          query: vi.fn(async () => [{ id: 1 }, {}, { id: 2 }, { id: 3 }]),
          sendMessage: vi.fn((id: number, news: unknown) => {
            sent.push({ to: id, news });
            return id === 1 ? Promise.reject(new Error("no listener")) : Promise.resolve();
          }),
        },
      });
    });
    const told = () => sent.map(({ to }) => to);

    it("of one order, only pages that show it are; one that does not listen does no harm", async () => {
      await tell({ type: "recorded", orderId: "12" }, subjects);
      expect(told()).toEqual([1, 2]);
      await tell({ type: "recorded", orderId: "13" }, subjects);
      expect(told()).toEqual([1, 2]);
    });

    it("of any order, all pages are, and none is named", async () => {
      await tell({ type: "recorded", orderId: null }, subjects);
      expect(told()).toEqual([1, 2, 3]);
      expect(JSON.stringify(sent)).not.toContain("12");
    });
  });
});
