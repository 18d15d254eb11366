/** The buyer's lists, gathered from the host page by page: short answers, so that a search asked meanwhile never waits. */

import type { LedgerListsResult, ListEntry, Money } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure, Reply } from "../host-client/messages";
import { type Glance, noGlance, withAnswer } from "../order/glance";
import { addAmounts } from "../shared/money";

export type ListName = ListEntry["list"];

export interface Lists {
  entries: Record<ListName, ListEntry[]>;
  recovered: { sums: Money[]; withoutAmount: number };
  glance: Glance;
  /** False while more is to come. */
  whole: boolean;
  /** An order has more entries than are listed. */
  shortened: boolean;
}

export const emptyLists: Lists = {
  entries: { "last-days": [], "not-arrived": [], "your-turn": [], money: [] },
  recovered: { sums: [], withoutAmount: 0 },
  glance: noGlance,
  whole: false,
  shortened: false,
};

/** By day, the soonest first; what has no day comes last. */
export function byDay(a: ListEntry, b: ListEntry): number {
  if (a.on === b.on || (!a.on && !b.on)) return a.orderId < b.orderId ? -1 : 1;
  if (!a.on) return 1;
  return !b.on || a.on < b.on ? -1 : 1;
}

/** The lists with one more of the host's pages in them. */
export function added(lists: Lists, page: LedgerListsResult): Lists {
  const entries = { ...lists.entries };
  for (const entry of page.entries) entries[entry.list] = [...entries[entry.list], entry];
  for (const name of Object.keys(entries) as ListName[]) {
    if (entries[name] !== lists.entries[name]) entries[name].sort(byDay);
  }
  const sums = new Map(lists.recovered.sums.map(({ amount, currency }) => [currency, amount]));
  for (const { amount, currency } of page.recovered.sums) {
    const before = sums.get(currency);
    sums.set(currency, before === undefined ? amount : addAmounts(before, amount));
  }
  return {
    entries,
    recovered: {
      sums: [...sums].map(([currency, amount]) => ({ amount, currency })),
      withoutAmount: lists.recovered.withoutAmount + page.recovered.withoutAmount,
    },
    glance: withAnswer(lists.glance, page),
    whole: !page.cursor,
    shortened: lists.shortened || page.shortened === true,
  };
}

/** Calls `show` with the lists as they grow, until they are whole, `isOver` says so, or the host fails. */
export async function gather(show: (lists: Lists) => void, isOver: () => boolean): Promise<Failure | null> {
  let lists = emptyLists;
  let cursor: string | null = null;
  do {
    const reply: Reply<LedgerListsResult> = await callHost("ledger.lists", { cursor });
    if (isOver()) return null;
    if (!reply.ok) return reply.error;
    lists = added(lists, reply.result);
    cursor = reply.result.cursor ?? null;
    // The first page may have nothing of note in it: nothing is shown until something is known.
    if (!cursor || reply.result.entries.length > 0) show(lists);
  } while (cursor);
  return null;
}

export type Pressing = "today" | "week" | "later";

/** What is to be done in one span of time: each order once, and what is at stake in them, a sum a currency. */
export interface Group {
  when: Pressing;
  entries: ListEntry[];
  stake: Money[];
}

const dayOf = ({ daysLeft }: ListEntry) => (typeof daysLeft === "number" ? daysLeft : null);

/** The buyer's turn has no time to lose; of a last day the day before is told, so that tomorrow's is today's. */
function whenOf(entry: ListEntry): Pressing {
  const days = dayOf(entry);
  // Of what only waits for something to be wrong no last day presses: its chip says that there is nothing to do.
  if (entry.list === "last-days" && (entry.standing === "waiting" || entry.standing === "over")) return "later";
  if (entry.list === "your-turn" && days === null) return "today";
  if (days === null) return "later";
  return days <= 1 ? "today" : days <= 7 ? "week" : "later";
}

function sumsOf(entries: ListEntry[]): Money[] {
  const sums = new Map<string, string>();
  for (const { stake } of entries) {
    if (!stake) continue;
    const before = sums.get(stake.currency);
    sums.set(stake.currency, before === undefined ? stake.amount : addAmounts(before, stake.amount));
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

/** What to do next: the buyer's turn, then every last day listed. Nothing is left out. */
export function nextToDo({ entries }: Lists): Group[] {
  const orders = new Set<string>();
  const groups: Record<Pressing, ListEntry[]> = { today: [], week: [], later: [] };
  for (const entry of [...entries["your-turn"], ...entries["last-days"]]) {
    if (orders.has(entry.orderId)) continue;
    orders.add(entry.orderId);
    groups[whenOf(entry)].push(entry);
  }
  return (Object.keys(groups) as Pressing[])
    .map((when) => ({ when, entries: groups[when].sort(byDay), stake: sumsOf(groups[when]) }))
    .filter((group) => group.entries.length > 0);
}
