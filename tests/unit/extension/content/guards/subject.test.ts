import { describe, expect, it } from "vitest";
import { about } from "../../../../../extension/content/guards/subject";

describe("what a page with a box is about", () => {
  const url = "https://www.aliexpress.com/p/message/index.html";
  const message = (orderId: string | null) => ({ orderId }) as never;
  const reading = (orders: (string | null)[]) =>
    ({ storeId: "110", orders: [], messages: orders.map(message) }) as never;

  it("is the only order its messages name, and none when they name two", () => {
    expect(about({ reading: reading(["1", null, "1"]), orderId: null }, url)).toMatchObject({
      storeId: "110",
      orderId: "1",
    });
    expect(about({ reading: reading(["1", "2"]), orderId: null }, url).orderId).toBeNull();
  });

  it("is the order in its address before all others", () => {
    expect(about({ reading: reading(["1"]), orderId: "7" }, url).orderId).toBe("7");
  });
});
