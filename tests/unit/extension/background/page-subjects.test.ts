import { expect, it } from "vitest";
import { PageSubjects } from "../../../../extension/background/page-subjects";
import type { Observation } from "../../../../extension/generated/protocol";
import { cell } from "../fixtures/door";

const www = "https://www.aliexpress.com/p";
const list = (document: string) => ({ urls: [`${www}/order/index.html`], document });
const shows = (...orderIds: string[]) =>
  ({
    page: { kind: "order-list", url: "", seenAt: "2026-09-07T12:00:00Z", complete: true },
    orders: orderIds.map((orderId) => ({ orderId, status: "completed" })),
  }) as Observation;

it("what a list showed is known still after the background was stopped", async () => {
  const kept = cell<never>();
  await new PageSubjects(kept).remember(shows("1"), list("7 a"));
  const after = new PageSubjects(kept);
  expect([await after.mayNameOrder("1", list("7 a")), await after.mayNameOrder("2", list("7 a"))]).toEqual([
    true,
    false,
  ]);
});

it("a list speaks of what it showed alone, whatever orders its address names", async () => {
  const subjects = new PageSubjects(cell());
  for (const list of [
    `${www}/order/index.html?orderId=2`,
    "https://m.aliexpress.com/p/refund-dispute/list.html?orderId=2",
  ]) {
    const page = { urls: [list], document: "7 a" };
    await subjects.remember(shows("1"), page);
    expect([await subjects.mayNameOrder("1", page), await subjects.mayNameOrder("2", page)]).toEqual([true, false]);
  }
});

it("a tab that is closed is forgotten, and another whose number begins alike is not", async () => {
  const subjects = new PageSubjects(cell());
  await subjects.remember(shows("1"), list("7 a"));
  await subjects.remember(shows("1"), list("71 a"));
  await subjects.closeTab(7);
  expect(await subjects.mayNameOrder("1", list("7 a"))).toBe(false);
  expect(await subjects.mayNameOrder("1", list("71 a"))).toBe(true);
});

it("of many pages the ones last read are kept", async () => {
  const kept = cell<unknown[]>();
  const subjects = new PageSubjects(kept as never);
  await subjects.remember(shows("1"), list("0 a"));
  for (let tab = 1; tab < 60; tab += 1) {
    await subjects.remember(shows(String(tab)), list(`${tab} a`));
    await subjects.remember(shows("1", String(1000 + tab)), list("0 a"));
  }
  expect((await kept.load())?.length).toBeLessThan(30);
  expect(await subjects.mayNameOrder("1", list("0 a"))).toBe(true);
  expect(await subjects.mayNameOrder("1", list("1 a"))).toBe(false);
});

it("a conversation without an order in its address speaks of those its messages name, with one only of that", async () => {
  const subjects = new PageSubjects(cell());
  const page = { kind: "conversation", url: "", seenAt: "2026-09-07T12:00:00Z", complete: true, storeId: "5" } as const;
  const message = { storeId: "5", orderId: "2", direction: "sent", author: "buyer", sentAt: "2026-09-01T12:00:00Z" };
  const at = (query: string) => ({ urls: [`${www}/message/index.html${query}`], document: "7 a" });
  await subjects.remember({ page, messages: [{ ...message, text: "" }] } as Observation, at(""));
  expect(await subjects.mayNameOrder("2", at(""))).toBe(true);
  expect(await subjects.mayNameOrder("2", at("?orderId=1"))).toBe(false);
  expect(await subjects.mayNameOrder("1", at("?orderId=1"))).toBe(true);
});

it("a page of another kind speaks of nothing, whatever its address names", async () => {
  const subjects = new PageSubjects(cell());
  await subjects.remember(shows("1"), list("7 a"));
  for (const url of ["https://www.aliexpress.com/item/1.html?orderId=1", `${www}/order/detail.html`, "about:blank"]) {
    expect(await subjects.mayNameOrder("2", { urls: [url], document: "7 a" })).toBe(false);
  }
  expect(await subjects.mayNameOrder("1", { urls: ["https://www.aliexpress.com/item/1.html"], document: "7 a" })).toBe(
    false,
  );
});

it("an order is shown in a tab whose address names it, or that listed it, and in no other", async () => {
  const subjects = new PageSubjects(cell());
  await subjects.remember(shows("1"), list("7 a"));
  const detail = `${www}/order/detail.html?orderId=2`;
  const shownIn = (orderId: string, tabId: number, url: string) => subjects.isShownIn(orderId, tabId, url);
  expect(await Promise.all([shownIn("1", 7, ""), shownIn("1", 71, ""), shownIn("2", 7, "")])).toEqual([
    true,
    false,
    false,
  ]);
  expect(await Promise.all([shownIn("2", 9, detail), shownIn("1", 9, detail)])).toEqual([true, false]);
});
