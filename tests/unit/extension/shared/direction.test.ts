import { describe, expect, it } from "vitest";
import { directionOf } from "../../../../extension/shared/direction";
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
