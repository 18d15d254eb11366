/** An answer that says it failed says nothing else: its empty lists are not empty, whatever stands in it. */
import { describe, expect, it } from "vitest";
import type { PageKind } from "../../../../extension/generated/protocol";
import { detailAnswer, listAnswer, orderId, refundAnswer, trackingAnswer } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { answered, read, readAnswers } from "../fixtures/read";

const texts = languages.en as PageTexts;
const good: [PageKind, object][] = [
  ["order-list", listAnswer(texts)],
  ["order-detail", detailAnswer(texts)],
  ["refund-list", refundAnswer()],
  ["tracking", trackingAnswer(texts)],
];
const noCases = { data: { module: { items: [], total: 0 } } };
const noOrders = {
  data: { data: { body: { tag: "pc_om_list_body", fields: { hasMore: false } } } },
};
const shop = '<a href="https://www.aliexpress.com/store/1109000042">Lamp Store</a>';
const noMessages = { data: { hasMore: false, messageList: [] } };

const failures: [string, object][] = [
  ["logged out", { ret: ["FAIL_SYS_SESSION_EXPIRED::Session expired"] }],
  ["to be checked", { ret: ["RGV587_ERROR::SM", "FAIL_SYS_USER_VALIDATE::x"] }],
  ["too many at once", { ret: ["FAIL_SYS_TRAFFIC_LIMIT::x"] }],
  ["of another kind", { ret: ["UNEXCEPT_EXCEPTION"] }],
  ["as one text", { ret: "FAIL_BIZ_SYSTEM_ERROR::x" }],
];

describe.each(failures)("an answer that failed, %s", (_, failure) => {
  it.each(good)("is no %s", (kind, body) => {
    expect(read(kind, [{ ...body, ret: ["SUCCESS::ok"] }]).source).toBe("json");
    const reading = read(kind, [{ ...body, ...failure }]);
    expect(reading).toMatchObject({ orders: [], disputes: [] });
    expect(reading.missing).not.toEqual([]);
  });

  it("does not say that there are no cases, no orders, no messages", () => {
    expect(read("refund-list", [{ ...noCases, ret: ["SUCCESS::ok"] }]).missing).toEqual([]);
    expect(read("refund-list", [{ ...noCases, ...failure }]).missing).not.toEqual([]);
    expect(read("order-list", [noOrders]).missing).toEqual([]);
    expect(read("order-list", [{ ...noOrders, ...failure }]).missing).not.toEqual([]);
    const thread = (body: object) => readAnswers("conversation", [answered("conversation", body)], shop).missing;
    expect(thread(noMessages)).toEqual([]);
    expect(thread({ ...noMessages, ...failure })).toContain("messages");
  });

  it("leaves what was answered before it as it is", () => {
    const reading = read("order-detail", [detailAnswer(texts), { ...detailAnswer(texts), ...failure }]);
    expect(reading.orders).toMatchObject([{ orderId, status: "completed" }]);
  });
});

it("is no list of cases either where its body says so", () => {
  const body = { ret: ["SUCCESS::ok"], data: { ...noCases.data, notSuccess: true } };
  expect(read("refund-list", [body]).missing).not.toEqual([]);
  const parcels = { ...trackingAnswer(texts), ret: ["SUCCESS::ok"] };
  const failed = { ...parcels, data: { ...(parcels as { data: object }).data, result: false } };
  expect(read("tracking", [failed]).missing).not.toEqual([]);
});
