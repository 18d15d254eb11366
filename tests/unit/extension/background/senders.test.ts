import { describe, expect, it } from "vitest";
import { allowedPart, originOf, type Sender } from "../../../../extension/background/senders";
import { framePage, pages } from "../../../../extension/build/pages.mjs";
import type { Observation } from "../../../../extension/generated/protocol";

const root = "chrome-extension://abc/";
const detailUrl = "https://www.aliexpress.com/p/order/detail.html?orderId=8200000000000001";

function observation(kind: Observation["page"]["kind"]): Observation {
  return {
    page: { kind, url: detailUrl, seenAt: "2026-09-07T12:00:00Z", complete: true },
    orders: [
      { orderId: "8200000000000001", status: "completed" },
      { orderId: "8200000000000002", status: "completed" },
    ],
    disputes: [],
    messages: [],
  };
}

describe("who may speak", () => {
  const top = { id: "abc", url: detailUrl, frameId: 0, tab: { id: 7, url: detailUrl } as chrome.tabs.Tab };

  it.each(["popup", "side-panel", "options", "orders", "setup"])("listens to our own %s, in a tab or not", (page) => {
    const url = `${root}${page}/${page}.html`;
    expect(originOf({ id: "abc", url }, "abc", root)).toEqual({ kind: "extension" });
    expect(originOf({ ...top, url: `${url}?a#b` }, "abc", root)).toEqual({ kind: "extension" });
  });

  it("has a page for every one that is built", () => {
    for (const page of Object.keys(pages)) {
      const { kind } = originOf({ id: "abc", url: `${root}${page}` }, "abc", root);
      expect(kind).toBe(page === framePage ? "nobody" : "extension");
    }
  });

  it("knows the page made for frames in a frame of a tab alone, and no other page of ours there", () => {
    const url = `${root}${framePage}`;
    const framed = { ...top, url, frameId: 3, documentId: "D3" };
    expect(originOf(framed, "abc", root)).toEqual({ kind: "frame", tabId: 7, frameId: 3, documentId: "D3" });
    expect(originOf({ ...framed, url: `${url}?orderId=1#x` }, "abc", root).kind).toBe("frame");
    expect(originOf({ ...framed, frameId: 0 }, "abc", root).kind).toBe("nobody");
    expect(originOf({ ...framed, tab: undefined }, "abc", root).kind).toBe("nobody");
    expect(originOf({ ...framed, frameId: undefined }, "abc", root).kind).toBe("nobody");
    expect(originOf({ ...framed, id: "other" }, "abc", root).kind).toBe("nobody");
    expect(originOf({ ...framed, origin: "null" }, "abc", root).kind).toBe("nobody");
    expect(originOf({ ...framed, url: `${root}popup/popup.html` }, "abc", root).kind).toBe("nobody");
  });

  it("listens to the top frame of AliExpress, and knows its document where the browser tells", () => {
    expect(originOf(top, "abc", root)).toEqual({
      kind: "content",
      urls: [detailUrl, detailUrl],
      document: "7 https://www.aliexpress.com",
    });
    const told = {
      ...top,
      documentId: "D1",
      documentLifecycle: "active" as const,
      origin: "https://www.aliexpress.com",
    };
    expect(originOf(told, "abc", root)).toMatchObject({ document: "7 D1" });
  });

  it("takes the tab's address only where it is of the same site", () => {
    const elsewhere = {
      ...top,
      tab: { id: 7, url: "https://www.aliexpress.us/p/order/index.html" } as chrome.tabs.Tab,
    };
    expect(originOf(elsewhere, "abc", root)).toMatchObject({ urls: [detailUrl] });
  });

  it.each([
    ["another extension", { ...top, id: "xyz", url: `${root}popup/popup.html` }],
    ["a page of ours that is none", { ...top, url: `${root}popup/../popup/popup.html` }],
    ["a page of ours under another spelling", { ...top, url: `${root}p%6fpup/popup.html` }],
    ["a page of ours inside a page", { ...top, url: `${root}popup/popup.html`, frameId: 4 }],
    ["a sandboxed page of ours", { ...top, url: `${root}popup/popup.html`, origin: "null" }],
    ["a frame inside the page", { ...top, frameId: 4 }],
    ["no frame", { ...top, frameId: undefined }],
    ["no tab", { ...top, tab: undefined }],
    ["a sandboxed page", { ...top, origin: "null" }],
    ["a page made in advance", { ...top, documentLifecycle: "prerender" as const }],
    ["a page that is kept for going back", { ...top, documentLifecycle: "cached" as const }],
    ["a page that is gone", { ...top, documentLifecycle: "pending_deletion" as const }],
    ["another site", { ...top, url: "https://aliexpress.com.evil.example/p/order/index.html" }],
    ["plain http", { ...top, url: "http://www.aliexpress.com/p/order/index.html" }],
    ["no address", { ...top, url: undefined }],
  ])("does not listen to %s", (_, sender) => {
    expect(originOf(sender as Sender, "abc", root)).toEqual({ kind: "nobody" });
  });
});

describe("what a page may speak for", () => {
  it("takes from a detail page only the order in its address", () => {
    const allowed = allowedPart(observation("order-detail"), [detailUrl]);
    expect(allowed?.orders?.map((order) => order.orderId)).toEqual(["8200000000000001"]);
  });

  it("takes a page under the address it was read at, when the browser still holds the one before", () => {
    const before = detailUrl.replace(/1$/, "2");
    for (const urls of [
      [before, detailUrl],
      [detailUrl, before],
    ]) {
      const allowed = allowedPart(observation("order-detail"), urls);
      expect(allowed?.orders?.map((order) => order.orderId)).toEqual(["8200000000000001"]);
    }
    // Not known yet: refused, and told again a moment later.
    expect(allowedPart(observation("order-detail"), [before])).toBeNull();
  });

  it("takes all from a list", () => {
    const list = "https://es.aliexpress.com/p/order/index.html";
    expect(allowedPart(observation("order-list"), [list])?.orders).toHaveLength(2);
  });

  it("takes nothing when the address is another kind of page", () => {
    expect(allowedPart(observation("order-list"), [detailUrl])).toBeNull();
  });

  it("writes the sender's own address over the one in the message", () => {
    const list = "https://www.aliexpress.com/p/order/index.html";
    expect(allowedPart(observation("order-list"), [list])?.page.url).toBe(list);
  });
});
