/** What a method says of its params is told in the language of the person at the command line; for programs it stays. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages, typedAtHome } from "./typed";

const { home, run } = typedAtHome();
afterAll(() => home.remove());

const orderId = "8212313961591322";
const page = {
  kind: "order-list",
  url: "https://www.aliexpress.com/p/order/index.html",
  source: "json",
  complete: true,
  seenAt: "2026-09-07T12:00:00Z",
};
const order = {
  orderId,
  status: "completed",
  placedOn: "2026-07-15",
  completedOn: "2026-09-01",
  total: { amount: "12.50", currency: "EUR" },
  lines: [{ lineId: "1", title: "Lamp", quantity: 2 }],
};
const draft = { orderId, kind: "dispute", reason: "damaged", outcome: "full-refund", language: "en" };
const observed = (more: object) => ({ page: { ...page, ...more }, orders: [] });

/** A method, params it cannot take, and where they are wrong. */
const wrong: [string, string, unknown, number, string | undefined][] = [
  ["nothing given", "order.check", {}, -32602, "/orderId"],
  ["a list", "order.check", [1], -32602, ""],
  ["a number for an id", "order.check", { orderId: 12 }, -32602, "/orderId"],
  ["letters for an id", "order.check", { orderId: "lamp" }, -32602, "/orderId"],
  ["a reason there is not", "order.check", { orderId, reason: "ugly" }, -32602, "/reason"],
  ["a list for a page", "page.observe", { page: [] }, -32602, "/page"],
  ["a kind of page there is not", "page.observe", observed({ kind: "shop" }), -32602, "/page/kind"],
  ["a word for yes or no", "page.observe", observed({ complete: "yes" }), -32602, "/page/complete"],
  ["a day for a time", "page.observe", observed({ seenAt: "2026-09-07" }), -32602, "/page/seenAt"],
  ["an object for a list", "page.observe", { page, orders: {} }, -32602, "/orders"],
  ["101 orders", "page.observe", { page, orders: Array(101).fill(order) }, -32006, "/orders"],
  ["a number too large", "ledger.deadlines", { withinDays: 1_000_000_000 }, -32602, "/withinDays"],
  ["a word for a number", "ledger.deadlines", { withinDays: "ten" }, -32602, "/withinDays"],
  ["a text too long", "ledger.search", { query: "x".repeat(30_000) }, -32602, "/query"],
  ["a cursor of somewhere else", "ledger.search", { query: "lamp", cursor: "!" }, -32602, "/cursor"],
  ["no order and no store", "ledger.history", {}, -32602, ""],
  ["nothing to erase", "ledger.erase", {}, -32602, ""],
  ["no reminder", "reminder.shown", {}, -32602, ""],
  ["a format there is not", "ledger.export", { format: "xml" }, -32602, "/format"],
  ["no ids to export", "ledger.export", { format: "json", orderIds: [] }, -32602, "/orderIds"],
  ["a setting there is not", "settings.set", { values: { colour: 1 } }, -32602, "/values/colour"],
  ["a day in words", "problem.record", { orderId, state: "problem", on: "today" }, -32602, "/on"],
  ["a language there is not", "draft.compose", { ...draft, language: "xx" }, -32602, "/language"],
  ["an item there is not", "draft.compose", { ...draft, lineId: "9" }, -32004, "/lineId"],
  ["more than was paid", "draft.compose", { ...draft, details: { amount: "99 EUR" } }, -32602, "/details/amount"],
  ["more than were ordered", "draft.compose", { ...draft, details: { quantity: 5 } }, -32602, "/details/quantity"],
  ["no amount", "draft.compose", { ...draft, outcome: "partial-refund" }, -32602, "/details/amount"],
  ["a misfit", "draft.compose", { ...draft, reason: "damaged", outcome: "cancel" }, -32602, "/outcome"],
  ["an import of nothing", "ledger.import", { chunk: "lamp", last: true }, -32602, "/chunk"],
  ["an import nobody began", "ledger.import", { chunk: "{}", token: "00" }, -32004, undefined],
  ["another protocol", "host.hello", { protocol: 99 }, -32005, undefined],
];

const called = (method: string, params: unknown, language: string) => {
  const words = ["call", method, "--params", JSON.stringify(params)];
  const { status, stdout, stderr } = run(words, { LC_ALL: `${language}.UTF-8` });
  expect([status, stdout], `${method}: ${stderr}`).toEqual([1, ""]);
  return JSON.parse(stderr) as { code: number; message: string; data?: Record<string, unknown> };
};

beforeAll(() => {
  mkdirSync(path.join(home.folder, "there"), { recursive: true });
  const words = ["call", "page.observe", "--params", JSON.stringify({ page, orders: [order] })];
  expect(run(words).status).toBe(0);
});

describe("params that cannot be", () => {
  it.each(wrong)("are refused with the place: %s", (_, method, params, code, place) => {
    const error = called(method, params, "en");
    expect(error.code).toBe(code);
    expect(error.data?.path).toBe(place);
    expect(error.message.length).toBeGreaterThan(10);
    // What the place is called, where the sentence is about a value.
    if (code === -32602) expect(error.message.startsWith(`${place || "params"}: `), error.message).toBe(true);
  });

  it.each(languages.filter((language) => language !== "en"))("are told of in %s", (language) => {
    for (const [what, method, params] of wrong) {
      const inEnglish = called(method, params, "en");
      const told = called(method, params, language);
      const reasonIn = (message: string) => message.replace(/^(\/\S+|params) ?: /, "");
      expect(reasonIn(told.message), `${what} in ${language}`).not.toBe(reasonIn(inEnglish.message));
      expect(told.message).not.toMatch(/\{[a-z]+\}|params_|misfit_|\b(are|the|expected|required)\b/);
      expect({ ...told, message: "" }).toEqual({ ...inEnglish, message: "" });
    }
  });
});
