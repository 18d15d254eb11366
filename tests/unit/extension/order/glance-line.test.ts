/** The day told of an order worth opening is the one that its chip tells. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ListLook } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { countsOf, saidOfLook, whenOfLook } from "../../../../extension/order/glance-line";
import { speech } from "../../../../extension/shared/speech";

const english = speech("en", wordsOf("en"));
const look = { orderId: "1", mayEndOn: "2026-10-01", estimate: false, past: false, problem: false } as ListLook;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 8, 7, 12), toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ["a printed last day, the day to act by before it", {}, "by Sep 30, 2026"],
  ["a printed last day itself, once the day before it is past", { mayEndOn: "2026-09-07" }, "last day Sep 7, 2026"],
  ["our estimate, as it is", { estimate: true }, "may end Oct 1, 2026, our estimate"],
  ["our estimate that is past", { estimate: true, past: true }, "may have ended Oct 1, 2026, our estimate"],
  ["a problem, with the day", { problem: true }, "you noted a problem · by Sep 30, 2026"],
  ["nothing, where nothing is known", { mayEndOn: null }, ""],
])("%s", (_, more, said) => {
  expect(whenOfLook({ ...look, ...more }, english)).toBe(said);
});

it("is joined to the title only where there is one", () => {
  const named = { ...look, title: "Lamp" };
  expect(saidOfLook(named, english)).toBe("Lamp · by Sep 30, 2026");
  expect(saidOfLook({ ...named, mayEndOn: null }, english)).toBe("Lamp");
});

it.each([
  [{ "needs-you": 2, "worth-opening": 4, over: 61 }, "2 need you · 4 worth opening · 61 over"],
  [{ "needs-you": 1 }, "1 needs you"],
  [{ "worth-opening": 3 }, "3 worth opening"],
  [{}, "0 need you"],
])("%j, of which none is no count worth telling, is %s", (some, said) => {
  const standings = { "needs-you": 0, "worth-opening": 0, waiting: 5, over: 0, ...some };
  expect(countsOf({ standings, looks: [], whole: true }, english)).toBe(said);
});
