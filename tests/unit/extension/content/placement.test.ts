// @vitest-environment jsdom
/** Where the notices of a page's orders stand, and what their items are called. */
import { beforeEach, describe, expect, it } from "vitest";
import { itemNames, rowsOf } from "../../../../extension/content/placement";
import type { Reading } from "../../../../extension/pages/reading";

const [first, second] = ["8299000000010042", "8299000000030042"];
const card = (orderId: string, title: string, state: string) => `
  <div class="orderItem--orderItem--3xY9a">
    <div class="orderItem--orderSKUId--1aB2c">Order ID: ${orderId}</div>
    <div class="orderItem--orderSKUTitle--2bL0d">${title}</div>
    <div class="orderItem--orderStatusDesc--7qW3e">${state}</div>
  </div>`;
const reading = { kind: "refund-list", orders: [] as Reading["orders"] } as Reading;

describe("the refund list's cards", () => {
  beforeEach(() => {
    document.body.innerHTML =
      card(first, "Brass lamp", "Waiting for your response") +
      card(second, "Teapot", "Refund complete") +
      card(first, "Brass lamp, the shade", "Closed") +
      card("no number", "Odd", "Closed");
  });

  it("have one notice an order each, at the first of its requests", () => {
    const rows = rowsOf("refund-list", null);
    expect([...rows.keys()]).toEqual([first, second]);
    expect(rows.get(first)).toBe(document.querySelector('[class*="orderItem--orderItem"]'));
  });

  it("name their notices by the item, as they print it", () => {
    expect([...itemNames(reading)]).toEqual([
      [first, "Brass lamp"],
      [second, "Teapot"],
    ]);
  });
});

it("a page of another kind has no rows of requests", () => {
  document.body.innerHTML = card(first, "Brass lamp", "Closed");
  expect(rowsOf("dispute", first).size).toBe(0);
});

it("the same thing bought twice is called by its order too, on both", () => {
  const lamp = { lines: [{ title: "Brass lamp" }] };
  const orders = [{ orderId: first, ...lamp }, { orderId: second, ...lamp }, { orderId: "3" }, { orderId: "4" }];
  const named = itemNames({ kind: "order-list", orders } as Reading);
  expect([...named.values()]).toEqual([`Brass lamp (${first})`, `Brass lamp (${second})`, "", ""]);
});
