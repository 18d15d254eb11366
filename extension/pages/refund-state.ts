/** The state of a request for a refund as the order list and the refund list print it beside an order. */
import type { RefundState } from "../generated/protocol";
import { datesIn } from "./text/dates";
import { disputeMeaning, type Meaning } from "./words/spoken";
import type { DisputeWord } from "./words/types";

const over = ["resolved", "cancelled"];

/**
 * What a word for a request's state says. A translated one does not end a request by itself: the page has to say in some
 * other way that it is over (`hasEnded`). One that is taken for open, and is not, is looked at; the other way round it is
 * forgotten.
 */
export function believed(meaning: Meaning<DisputeWord> | null, hasEnded = false): DisputeWord | null {
  const isAlone = meaning?.guessed && over.includes(meaning.value.is) && !hasEnded;
  return isAlone ? null : (meaning?.value ?? null);
}

/**
 * `texts` are what is printed in one place, each once more or in parts: the ones understood must agree. One that is not
 * understood says that there is a request all the same. Nothing printed is null.
 */
export function refundStateOf(texts: readonly string[]): RefundState {
  const printed = texts.map((text) => text.trim()).filter((text) => text !== "");
  if (printed.length === 0) return null;
  const meanings = printed.flatMap((text) => believed(disputeMeaning(withoutDates(text))) ?? []);
  const states = new Set(meanings.map(({ is }) => (over.includes(is) ? "resolved" : "open")));
  const [state] = states;
  return states.size === 1 && state ? (state as RefundState) : "unknown";
}

function withoutDates(text: string): string {
  const dates = datesIn(text);
  const bare = dates.reduceRight((left, { index, length }) => left.slice(0, index) + left.slice(index + length), text);
  return bare.replace(/\d{1,2}:\d{2}(?::\d{2})?/g, "").replace(/^[\s:：·|,-]+|[\s:：·|,-]+$/g, "");
}
