/** The day told of an order worth opening is the one that its chip tells. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ListLook } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { whenOfLook } from "../../../../extension/order/glance-line";
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
