import { describe, expect, it } from "vitest";
import { allowedPart, originOf } from "../../../../extension/background/senders";
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
  it("listens to our own pages, in a tab or not", () => {
    expect(originOf({ id: "abc", url: `${root}popup/popup.html` }, "abc", root)).toEqual({ kind: "extension" });
  });

  it("listens to the top frame of AliExpress", () => {
    const sender = { id: "abc", url: detailUrl, frameId: 0 };
    expect(originOf(sender, "abc", root)).toEqual({ kind: "content", urls: [detailUrl] });
  });

  it.each([
    ["another extension", { id: "xyz", url: `${root}popup.html`, frameId: 0 }],
    ["a frame inside the page", { id: "abc", url: detailUrl, frameId: 4 }],
    ["another site", { id: "abc", url: "https://aliexpress.com.evil.example/p/order/index.html", frameId: 0 }],
    ["plain http", { id: "abc", url: "http://www.aliexpress.com/p/order/index.html", frameId: 0 }],
    ["no address", { id: "abc", frameId: 0 }],
  ])("does not listen to %s", (_, sender) => {
    expect(originOf(sender, "abc", root)).toEqual({ kind: "nobody" });
  });
});

describe("what a page may speak for", () => {
  it("takes from a detail page only the order in its address", () => {
    const allowed = allowedPart(observation("order-detail"), [detailUrl]);
    expect(allowed?.orders?.map((order) => order.orderId)).toEqual(["8200000000000001"]);
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
