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
