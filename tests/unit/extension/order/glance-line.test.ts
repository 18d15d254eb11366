/** The day told of an order worth opening is the one that its chip tells. */
import { expect, it } from "vitest";
import type { ListLook } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { whenOfLook } from "../../../../extension/order/glance-line";
import { speech } from "../../../../extension/shared/speech";

const english = speech("en", wordsOf("en"));
const look = { orderId: "1", mayEndOn: "2026-10-01", estimate: false, past: false, problem: false } as ListLook;

it.each([
  ["a printed last day, the day before", {}, "last day Sep 30, 2026"],
  ["our estimate, as it is", { estimate: true }, "may end Oct 1, 2026, our estimate"],
  ["our estimate that is past", { estimate: true, past: true }, "may have ended Oct 1, 2026, our estimate"],
  ["a problem, with the day", { problem: true }, "you noted a problem · last day Sep 30, 2026"],
  ["nothing, where nothing is known", { mayEndOn: null }, ""],
])("%s", (_, more, said) => {
  expect(whenOfLook({ ...look, ...more }, english)).toBe(said);
});
