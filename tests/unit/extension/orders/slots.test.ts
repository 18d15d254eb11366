import { describe, expect, it } from "vitest";
import { type Slot, slotsFor } from "../../../../extension/orders/slots";

/** Orders as letters; what is new in the page is numbered from 100. */
function drawnAfter(before: string, after: string, focused?: string): Slot[] {
  let fresh = 99;
  const slots = [...before].map((orderId, slot) => ({ orderId, slot }));
  return slotsFor(slots, [...after], focused, () => {
    fresh += 1;
    return fresh;
  });
}

const numbers = (slots: Slot[]) => slots.map(({ slot }) => slot);

describe("the elements of the rows drawn", () => {
  it("are new where none stand in the page", () => {
    expect(drawnAfter("", "ab")).toEqual([
      { orderId: "a", slot: 100 },
      { orderId: "b", slot: 101 },
    ]);
  });

  it("stay those of the rows that stay, while one scrolls by a few", () => {
    expect(numbers(drawnAfter("abcdef", "cdefgh"))).toEqual([2, 3, 4, 5, 100, 101]);
    expect(numbers(drawnAfter("cdefgh", "abcdef"))).toEqual([100, 101, 0, 1, 2, 3]);
  });

  it("are filled anew after a leap", () => {
    expect(numbers(drawnAfter("abcd", "uvwxy"))).toEqual([0, 1, 2, 3, 100]);
    expect(numbers(drawnAfter("abcdefgh", "ghuvwxyz"))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("never take that of the row with the focus, and keep it in its order", () => {
    expect(numbers(drawnAfter("abcd", "auvwx", "a"))).toEqual([0, 1, 2, 3, 100]);
    expect(numbers(drawnAfter("abcd", "cuvw", "c"))).toEqual([2, 3, 100, 101]);
    expect(numbers(drawnAfter("abcd", "uvd", "d"))).toEqual([0, 1, 3]);
    // Sorted the other way round.
    expect(numbers(drawnAfter("abcd", "dcba", "b"))).toEqual([0, 100, 1, 2]);
  });

  it("are each there once, in the order in which they stand in the page", () => {
    for (const [before, after, focused] of [
      ["abcdefgh", "bdfh", "b"],
      ["abcdefgh", "hgfedcba", "d"],
      ["abcdefgh", "xaybzc", "c"],
      ["abcdefgh", "cdxefyz", undefined],
      ["abc", "xyzabcuvw", "a"],
    ] as const) {
      const taken = numbers(drawnAfter(before, after, focused));
      expect(new Set(taken).size).toBe(after.length);
      const standing = taken.filter((slot) => slot < 100);
      expect(standing).toEqual([...standing].sort((a, b) => a - b));
    }
  });
});
