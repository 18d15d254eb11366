/**
 * Which of the rows that are drawn is drawn into which of those that stand in the page already. A row keeps its own while it
 * is drawn, so that the focus stays in it; one that comes into view takes the place of one that left, where the order of
 * the page's elements allows it: filling one with other words costs a fraction of making one. Pure.
 */

export interface Slot {
  orderId: string;
  /** The same for as long as the element is. */
  slot: number;
}

/** So many rows are made while the others stay; from there on, filling all anew is less work. */
const mostMade = 4;

/** The places in `slots` of those orders that stay, or null where they would stand in another order than before. */
function stayingIn(slots: readonly Slot[], orders: readonly string[]): Map<string, number> | null {
  const places = new Map(slots.map(({ orderId }, place) => [orderId, place]));
  const staying = new Map<string, number>();
  let last = -1;
  for (const order of orders) {
    const place = places.get(order);
    if (place === undefined) continue;
    if (place < last) return null;
    last = place;
    staying.set(order, place);
  }
  return staying;
}

/**
 * `focused` keeps its own whatever else does; `fresh` numbers one that is new in the page. Where many come, none but the
 * focused does: those that leave stand on the wrong side of them to be filled anew.
 */
export function slotsFor(
  before: readonly Slot[],
  orders: readonly string[],
  focused: string | undefined,
  fresh: () => number,
): Slot[] {
  const all = stayingIn(before, orders);
  const isFew = all !== null && orders.length - all.size <= mostMade;
  const own = orders.filter((order) => order === focused);
  const staying = (isFew ? all : stayingIn(before, own)) ?? new Map<string, number>();
  const kept = new Set(staying.values());
  // The next place that may be taken, and the one at which what stays ends the taking.
  let next = 0;
  return orders.map((orderId) => {
    const stays = staying.get(orderId);
    if (stays !== undefined) next = stays;
    const place = stays ?? (next < before.length && !kept.has(next) ? next : undefined);
    if (place === undefined) return { orderId, slot: fresh() };
    next = place + 1;
    return { orderId, slot: before[place]?.slot ?? fresh() };
  });
}
