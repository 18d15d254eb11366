/**
 * Every method against the protocol's schema: results are of the schema's shape; a member left out or of another type is
 * refused with its path; unknown members are ignored. What is refused leaves nothing behind.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples, type Params } from "./examples";
import { Host, throwAwayHome } from "./host";
import { methods, protocol, schemaIn, validator } from "./schema";

const home = throwAwayHome();
let host: Host;
beforeAll(async () => {
  host = await Host.answering({ home: home.folder });
  const seen = await host.call("page.observe", examples["page.observe"]);
  expect(seen.error).toBeUndefined();
});
afterAll(async () => {
  await host.end();
  home.remove();
});

it("the examples are of all methods", () => {
  expect(Object.keys(examples).sort()).toEqual([...methods].sort());
});

describe.each(methods)("%s", (method) => {
  const params = examples[method] ?? {};

  it("is asked as the schema says", () => {
    const valid = validator(method, "params");
    expect(valid(params), JSON.stringify(valid.errors)).toBe(true);
  });

  it("answers in the schema's shape, unknown members ignored", async () => {
    const answer = await host.call(method, { ...params, somethingNew: { a: [1] } });
    expect(answer.error).toBeUndefined();
    const valid = validator(method, "result");
    expect(valid(answer.result), JSON.stringify(valid.errors)).toBe(true);
  });

  const required: string[] = requiredMembers(method);
  it.each(required.map((name) => [name]))("without %s is refused with its path", async (name) => {
    const { [name]: _, ...rest } = params as Record<string, unknown>;
    const answer = await host.call(method, rest);
    expect(answer.error).toMatchObject({ code: -32602 });
    expect(answer.error?.data?.path).toEqual(expect.any(String));
  });

  it.each(required.map((name) => [name]))("with %s of another type is refused with its path", async (name) => {
    for (const wrong of [{ wrong: 1 }, 1.5, true]) {
      const answer = await host.call(method, { ...params, [name]: wrong });
      const schema = validator(method, "params");
      if (schema({ ...params, [name]: wrong })) continue;
      expect(answer.error, JSON.stringify(wrong)).toMatchObject({ code: -32602 });
      expect(String(answer.error?.data?.path)).toContain(name);
    }
  });
});

function requiredMembers(method: string): string[] {
  const [file, name] = protocol.$defs.Methods.properties[method].properties.params.$ref.split("#/$defs/");
  let schema = schemaIn(file || "protocol.schema.json").$defs[name];
  if (schema.$ref) {
    const inner = schema.$ref.split("/").pop();
    schema = schemaIn(file).$defs[inner];
  }
  return schema.required ?? [];
}

describe("ids", () => {
  const bad: [string, unknown][] = [
    ["empty", ""],
    ["of 23 digits", "1".repeat(23)],
    ["a number", 8212313961591322],
    ["with a letter", "82123139615913a2"],
    ["with a minus", "-8212313961591322"],
    ["in other digits", "٨٢١٢"],
    ["null", null],
  ];
  it.each(bad)("%s are refused", async (_, orderId) => {
    const answer = await host.call("order.check", { orderId });
    expect(answer.error).toMatchObject({ code: -32602, data: { path: "/orderId" } });
  });

  it("of 1 and of 22 digits are taken", async () => {
    for (const orderId of ["7", "9".repeat(22)]) {
      const answer = await host.call("order.check", { orderId });
      expect(answer.result).toMatchObject({
        orderId,
        refund: { answer: "unknown" },
        nextStep: { action: "open-page" },
      });
    }
  });
});

describe("an observation", () => {
  const order = { orderId: "5550000000000001", status: "shipped", lines: [{ lineId: "5550000000000002" }] };
  const page = {
    kind: "order-list",
    url: "https://www.aliexpress.com/",
    seenAt: "2026-09-07T11:00:00Z",
    complete: true,
  };
  const known = async () => (await host.call("ledger.search", { query: "555000" })).result.hits.length;

  const odd: [string, Params, string][] = [
    ["an order without an id", { orders: [order, { status: "shipped" }] }, "/orders/1/orderId"],
    ["a status nobody knows", { orders: [order, { ...order, status: "gone" }] }, "/orders/1/status"],
    ["a date that is none", { orders: [{ ...order, placedOn: "2026-02-30" }] }, "/orders/0/placedOn"],
    ["money that is none", { orders: [{ ...order, total: { amount: "1,5", currency: "EUR" } }] }, "/orders/0/total"],
    [
      "a dispute without a state",
      { orders: [order], disputes: [{ disputeId: "1", orderId: "2" }] },
      "/disputes/0/state",
    ],
    [
      "a message without a time",
      { orders: [order], messages: [{ storeId: "1", direction: "sent" }] },
      "/messages/0/sentAt",
    ],
  ];
  it.each(odd)("with %s keeps the rest and names it", async (_, rest, where) => {
    const { result } = await host.call("page.observe", { page, ...rest });
    expect(result).toMatchObject({ recorded: { orders: 1, disputes: 0, messages: 0 }, refused: [{ path: where }] });
    expect(result.verdicts.map((verdict: { orderId: string }) => verdict.orderId)).toEqual([order.orderId]);
    expect(await known()).toBe(1);
  });

  it("of which the page itself is odd is refused whole", async () => {
    const before = await known();
    const other = { ...order, orderId: "5550000000000009" };
    const answer = await host.call("page.observe", { page: { ...page, seenAt: "yesterday" }, orders: [other] });
    expect(answer.error).toMatchObject({ code: -32602, data: { path: "/page/seenAt" } });
    expect(await known()).toBe(before);
  });

  it("of more than 100 orders is refused whole with -32006", async () => {
    const orders = Array.from({ length: 101 }, (_, index) => ({ ...order, orderId: `5550000000001${100 + index}` }));
    const before = await known();
    const answer = await host.call("page.observe", { page, orders });
    expect(answer.error).toMatchObject({ code: -32006 });
    expect(await known()).toBe(before);
  });

  it("of 100 orders is answered with 100 verdicts under 512 KiB", async () => {
    const orders = Array.from({ length: 100 }, (_, index) => ({ ...order, orderId: `5550000000001${100 + index}` }));
    const answer = await host.call("page.observe", { page, orders });
    expect(answer.result.recorded.orders).toBe(100);
    expect(answer.result.verdicts).toHaveLength(100);
    expect(JSON.stringify(answer).length).toBeLessThan(512 * 1024);
  });

  const withWindows = {
    ...order,
    status: "completed",
    placedOn: "2026-08-01",
    windows: [
      { kind: "until-date", date: "2026-10-31", reasonClass: "any" },
      { kind: "after-placed", days: 90, reasonClass: "defective" },
    ],
  };

  it("of 100 orders of many items each is answered too, with what matters most", async () => {
    const lines = Array.from({ length: 12 }, (_, index) => ({ lineId: `66600000000000${10 + index}`, title: "Lamp" }));
    const orders = Array.from({ length: 100 }, (_, index) => ({
      ...withWindows,
      orderId: `5550000000003${100 + index}`,
      lines,
    }));
    const { result } = await host.call("page.observe", { page, orders });
    expect(result.recorded.orders).toBe(100);
    expect(result.verdicts).toHaveLength(100);
    expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(512 * 1024);
    expect(result.verdicts.some((verdict: { shortened?: boolean }) => verdict.shortened)).toBe(true);
    const valid = validator("page.observe", "result");
    expect(valid(result), JSON.stringify(valid.errors)).toBe(true);
    const alone = (await host.call("order.check", { orderId: orders[0]?.orderId })).result;
    expect(alone.shortened).toBeUndefined();
    expect(alone.lines).toHaveLength(12);
  });

  it("with an order of a thousand items never costs the others", async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => ({ lineId: `66600000000${1000 + index}`, title: "Lamp" }));
    const odd = { ...withWindows, orderId: "5550000000002001", lines };
    const { result } = await host.call("page.observe", { page, orders: [order, odd] });
    expect(result.verdicts.map((verdict: { orderId: string }) => verdict.orderId)).toEqual([
      order.orderId,
      odd.orderId,
    ]);
    expect(result.verdicts[0].shortened).toBeUndefined();
    const alone = (await host.call("order.check", { orderId: odd.orderId })).result;
    expect(alone).toMatchObject({ shortened: true, refund: { answer: expect.any(String) } });
  });
});

it("a draft of a kind nobody knows is not noted as put into a page", async () => {
  const answer = await host.call("draft.inserted", { ...examples["draft.inserted"], kind: "poem" });
  expect(answer.error).toMatchObject({ code: -32602, data: { path: "/kind" } });
});
