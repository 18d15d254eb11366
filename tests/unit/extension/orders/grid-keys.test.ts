import { describe, expect, it } from "vitest";
import { type GridPlace, moved } from "../../../../extension/orders/grid-keys";
import { spanOf } from "../../../../extension/orders/use-window";

const size = { rows: 100, cells: 7, page: 10, mirrored: false };
const press = (key: string, place: GridPlace, over = {}) =>
  moved(place, { key, ctrlKey: false, ...over }, { ...size, ...over });

describe("moving through the table", () => {
  it.each([
    ["ArrowDown", { row: 3, cell: null }, { row: 4, cell: null }],
    ["ArrowUp", { row: 3, cell: 2 }, { row: 2, cell: 2 }],
    ["ArrowDown", { row: 99, cell: null }, { row: 99, cell: null }],
    ["ArrowUp", { row: 0, cell: null }, { row: 0, cell: null }],
    ["PageDown", { row: 95, cell: null }, { row: 99, cell: null }],
    ["PageUp", { row: 30, cell: 1 }, { row: 20, cell: 1 }],
    ["Home", { row: 30, cell: null }, { row: 0, cell: null }],
    ["End", { row: 30, cell: null }, { row: 99, cell: null }],
    ["Home", { row: 30, cell: 4 }, { row: 30, cell: 0 }],
    ["End", { row: 30, cell: 4 }, { row: 30, cell: 6 }],
    ["ArrowRight", { row: 30, cell: null }, { row: 30, cell: 0 }],
    ["ArrowRight", { row: 30, cell: 6 }, { row: 30, cell: 6 }],
    ["ArrowLeft", { row: 30, cell: 0 }, { row: 30, cell: null }],
    ["ArrowLeft", { row: 30, cell: null }, { row: 30, cell: null }],
  ])("%s from %j leads to %j", (key, from, to) => {
    expect(press(key, from)).toEqual(to);
  });

  it("goes to the table's ends from a cell with Control", () => {
    expect(press("End", { row: 30, cell: 4 }, { ctrlKey: true })).toEqual({ row: 99, cell: 4 });
  });

  it("runs the other way from right to left", () => {
    expect(press("ArrowLeft", { row: 1, cell: null }, { mirrored: true })).toEqual({ row: 1, cell: 0 });
    expect(press("ArrowRight", { row: 1, cell: 0 }, { mirrored: true })).toEqual({ row: 1, cell: null });
  });

  it("leaves every other key alone", () => {
    expect(press("a", { row: 1, cell: null })).toBeNull();
    expect(press("Tab", { row: 1, cell: null })).toBeNull();
  });
});

describe("the rows in view", () => {
  it("are a few more than fit, never beyond the table's ends", () => {
    expect(spanOf(0, 600, 60, 100_000)).toEqual({ first: 0, end: 16 });
    const { first, end } = spanOf(60_000, 60_600, 60, 100_000);
    expect(first).toBeLessThanOrEqual(1_000);
    expect(end).toBeGreaterThanOrEqual(1_010);
    expect(end - first).toBeLessThan(40);
    expect(spanOf(5_999_400, 6_000_000, 60, 100_000).end).toBe(100_000);
    expect(spanOf(-2_000, -1_400, 60, 100_000)).toEqual({ first: 0, end: 0 });
    expect(spanOf(0, 600, 60, 3)).toEqual({ first: 0, end: 3 });
  });
});
