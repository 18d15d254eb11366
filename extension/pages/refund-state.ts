/** The state of a request for a refund as the order list and the refund list print it beside an order. */
import type { RefundState } from "../generated/protocol";
import { datesIn } from "./text/dates";
import { disputeMeaning } from "./words/all";

const over = ["resolved", "cancelled"];

/**
 * `texts` are what is printed in one place, each once more or in parts: the ones understood must agree. One that is not
 * understood says that there is a request all the same. Nothing printed is null.
 */
export function refundStateOf(texts: readonly string[]): RefundState {
  const printed = texts.map((text) => text.trim()).filter((text) => text !== "");
  if (printed.length === 0) return null;
  const meanings = printed.flatMap((text) => disputeMeaning(withoutDates(text)) ?? []);
  const states = new Set(meanings.map(({ state }) => (over.includes(state) ? "resolved" : "open")));
  const [state] = states;
  return states.size === 1 && state ? (state as RefundState) : "unknown";
}

function withoutDates(text: string): string {
  const dates = datesIn(text);
  const bare = dates.reduceRight((left, { index, length }) => left.slice(0, index) + left.slice(index + length), text);
  return bare.replace(/\d{1,2}:\d{2}(?::\d{2})?/g, "").replace(/^[\s:：·|,-]+|[\s:：·|,-]+$/g, "");
}
