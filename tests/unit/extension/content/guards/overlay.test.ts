// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { Overlay } from "../../../../../extension/content/guards/overlay";

const rect = (left: number, top: number, width = 0, height = 0) =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;

it("writes where it stands only when that changes: a page that watches hears of every style that is set", () => {
  document.elementFromPoint = () => null;
  document.elementsFromPoint = () => [];
  const anchor = document.createElement("button");
  document.body.append(anchor);
  let at = rect(300.2, 400.6, 80, 30);
  anchor.getBoundingClientRect = () => at;
  const overlay = new Overlay(anchor, "ask", () => {});
  let moved = [0, 0];
  const written = vi.spyOn(overlay.host.style, "setProperty").mockImplementation((_, value) => {
    moved = (value ?? "").split(" ").map(Number.parseFloat);
  });
  // In the numbers that a browser draws by.
  overlay.host.getBoundingClientRect = () => rect(Math.fround(moved[0] ?? 0), Math.fround(moved[1] ?? 0));
  overlay.place();
  expect(written).toHaveBeenCalledTimes(1);
  const [, before = 0] = moved;
  overlay.place();
  overlay.place();
  expect(written).toHaveBeenCalledTimes(1);
  at = rect(300.2, 350.6, 80, 30);
  overlay.place();
  expect(written).toHaveBeenCalledTimes(2);
  expect(before - (moved[1] ?? 0)).toBeCloseTo(50, 1);
});
