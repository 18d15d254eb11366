/** Sends one page's observation in as many requests as the protocol's bounds ask for, and joins the verdicts. */
import type { Observation, PageObserveResult } from "../generated/protocol";
import type { Reply } from "../host-client/messages";
import { mostOrdersOfAPage } from "../pages/limits";

export const largestRequest = 256 * 1024;
export const mostOrdersInARequest = 100;

/** Room for the frame around the items: page, ids, method, brackets. */
const envelope = 8 * 1024;

export const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

type Kind = "orders" | "disputes" | "messages";
const kinds: Kind[] = ["orders", "disputes", "messages"];

/**
 * The observation in parts, each under 256 KiB and with at most 100 orders. Only the last part may say that the page
 * was seen whole. An item too large for any request is left out, and so is what comes after 5,000 orders; the page
 * then counts as not whole.
 */
export function split(observation: Observation): Observation[] {
  const parts: Observation[] = [];
  let part: Record<Kind, unknown[]> = { orders: [], disputes: [], messages: [] };
  let size = 0;
  let whole = observation.page.complete;
  const close = () => {
    parts.push({ page: { ...observation.page, complete: false }, ...part } as Observation);
    part = { orders: [], disputes: [], messages: [] };
    size = 0;
  };
  for (const kind of kinds) {
    const items = observation[kind] ?? [];
    const taken = kind === "orders" ? items.slice(0, mostOrdersOfAPage) : items;
    if (taken.length < items.length) whole = false;
    for (const item of taken) {
      const bytes = bytesOf(item) + 1;
      if (bytes > largestRequest - envelope) {
        whole = false;
        continue;
      }
      const full = size + bytes > largestRequest - envelope || part.orders.length >= mostOrdersInARequest;
      if (full) close();
      part[kind].push(item);
      size += bytes;
    }
  }
  close();
  const last = parts.at(-1);
  if (last) last.page.complete = whole;
  return parts;
}

/** Sends the parts in order; the first failure ends it and is the answer. What one part lacks, the page lacks. */
export async function observeInParts(
  observation: Observation,
  send: (part: Observation) => Promise<Reply<PageObserveResult>>,
): Promise<Reply<PageObserveResult>> {
  const joined: PageObserveResult = { recorded: { orders: 0, disputes: 0, messages: 0 }, refused: [], verdicts: [] };
  for (const part of split(observation)) {
    if (joined.refused.length > 0) part.page.complete = false;
    const reply = await send(part);
    if (!reply.ok) return reply;
    for (const kind of kinds) joined.recorded[kind] += reply.result.recorded[kind];
    joined.refused.push(...reply.result.refused);
    joined.verdicts.push(...reply.result.verdicts);
  }
  return { ok: true, result: joined };
}
