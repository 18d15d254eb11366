import { describe, expect, it } from "vitest";
import { directionOf } from "../../../../extension/shared/direction";
import { spokenMoney } from "../../../../extension/shared/money";
import { fill } from "../../../../extension/shared/speech";

describe("the direction of a language", () => {
  it.each([
    ["ar", "rtl"],
    ["he", "rtl"],
    ["en", "ltr"],
    ["pt-BR", "ltr"],
    ["ko", "ltr"],
  ])("%s runs %s", (language, direction) => expect(directionOf(language)).toBe(direction));
});

it("keeps what runs the other way apart from the words around it", () => {
  const order = "8212313961591322";
  expect(fill("הזמנה {order}", { order }, "rtl")).toBe(`הזמנה \u2068${order}\u2069`);
  expect(fill("Order {order}", { order })).toBe(`Order ${order}`);
  expect(fill("Store: {store}", { store: "متجر 24" })).toBe("Store: \u2068متجر 24\u2069");
});

it("lets no value turn what comes after it", () => {
  expect(fill("Ask about {item} by {day}", { item: "lamp\u202e\u2066", day: "May 4" })).toBe("Ask about lamp by May 4");
  expect(fill("Ask about {item} now", { item: "مصباح\u2069\u202e" })).toBe("Ask about \u2068مصباح\u2069 now");
  expect(fill("{item} الآن", { item: "a\u2069\u202db" }, "rtl")).toBe("\u2068ab\u2069 الآن");
});

it("keeps the marks that a value has of its own, where each is closed again", () => {
  const price = spokenMoney({ amount: "42.7", currency: "BRL" }, "ar");
  expect(price).toContain("\u2068R$\u2069");
  expect(fill("{price} الآن", { price }, "rtl")).toBe(`\u2068${price}\u2069 الآن`);
  const asked = fill("الطلب {order}", { order: "8212 x" }, "rtl");
  expect(fill("{asked}.", { asked }, "rtl")).toBe(`\u2068${asked}\u2069.`);
  expect(fill("{item}.", { item: "\u2069a\u2067b\u202ec\u2069\u2068d" })).toBe("a\u2067bc\u2069d.");
});
