/** How the buyer's orders stand, and which are most worth opening: gathered from the host's answers, page by page. */
import type { LedgerListsResult, ListLook, Standings } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Reply } from "../host-client/messages";
import { addressOf } from "../pages/site/urls";

export interface Glance {
  standings: Standings;
  /** Those most worth it, the first one first. */
  looks: ListLook[];
  /** False while more is to come. */
  whole: boolean;
}

export const noGlance: Glance = {
  standings: { "needs-you": 0, "worth-opening": 0, waiting: 0, over: 0 },
  looks: [],
  whole: false,
};

/** Nobody opens more at one sitting. */
const mostLooks = 20;

export function withAnswer(glance: Glance, { standings, looks, cursor }: LedgerListsResult): Glance {
  const sums = { ...glance.standings };
  for (const name of Object.keys(sums) as (keyof Standings)[]) sums[name] += standings?.[name] ?? 0;
  const best = [...glance.looks, ...(looks ?? [])].sort((a, b) => a.rank - b.rank).slice(0, mostLooks);
  return { standings: sums, looks: best, whole: !cursor };
}

/** From a frame in a page: only this is told there of all orders. */
export async function askGlance(): Promise<Reply<Glance>> {
  let glance = noGlance;
  let cursor: string | null = null;
  do {
    const reply: Reply<LedgerListsResult> = await callHost("ledger.lists", { cursor });
    if (!reply.ok) return reply;
    glance = withAnswer(glance, reply.result);
    cursor = reply.result.cursor ?? null;
  } while (cursor);
  return { ok: true, result: glance };
}

export const addressOfLook = ({ page, orderId }: ListLook) => addressOf(page, orderId);

/** What would come next after this order, and how many are left besides it. */
export function nextAfter(
  { looks, standings }: Glance,
  orderId: string | null,
): { look: ListLook; left: number } | null {
  const own = looks.some((look) => look.orderId === orderId);
  const look = looks.find((one) => one.orderId !== orderId);
  return look ? { look, left: standings["worth-opening"] - (own ? 1 : 0) } : null;
}
