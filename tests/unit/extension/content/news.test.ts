/** What is read aloud of a list: once what it comes to, then what changed, and how much of that is not told. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { News } from "../../../../extension/content/news";
import type { OrderVerdict } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { speech } from "../../../../extension/shared/speech";
import { verdict } from "../fixtures/verdict";

const english = speech("en", wordsOf("en"));
const say = vi.fn<(text: string) => void>();
const orders = (count: number): OrderVerdict[] =>
  Array.from({ length: count }, (_, n) => verdict("unknown", { orderId: String(n), standing: "waiting" }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  say.mockReset();
});

function told(news: News, count: number, chip: string): string | undefined {
  say.mockReset();
  news.judged(orders(count), (orderId) => ({ item: `Item ${orderId}`, chip }), english);
  vi.runAllTimers();
  return say.mock.lastCall?.[0];
}

it("names three orders that changed, and says how many more did", () => {
  const news = new News(say);
  expect(told(news, 8, "Wait")).toContain("8");
  expect(told(news, 8, "Wait")).toBeUndefined();
  expect(told(news, 8, "Ask now")).toBe("Item 0: Ask now. Item 1: Ask now. Item 2: Ask now. Other changes: 5");
  expect(told(news, 3, "Over")).toBe("Item 0: Over. Item 1: Over. Item 2: Over");
});

it.each([
  [["needs-you", "needs-you", "worth-opening", "over"], "4 orders read. 2 need you, 1 worth opening"],
  [["worth-opening", "worth-opening", "waiting"], "3 orders read. 2 worth opening"],
  [["waiting", "over"], "2 orders read. 0 need you"],
  // Of one order its count tells nothing.
  [["worth-opening"], "Item 0: Open once"],
] as const)("tells of %j at first: %s", (standings, words) => {
  const all = standings.map((standing, n) => verdict("unknown", { orderId: String(n), standing }));
  new News(say).judged(all, (orderId) => ({ item: `Item ${orderId}`, chip: "Open once" }), english);
  vi.runAllTimers();
  expect(say.mock.calls).toEqual([[words]]);
});
