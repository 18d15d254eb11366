/** All orders of the ledger, gathered from the host page by page: short answers, so that whatever is asked meanwhile never waits. */
import type { LedgerOrdersResult, MonthOfMoney, OrderRow, Standing, TimeMark } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure, Reply } from "../host-client/messages";
import { addAmounts } from "./money";

export interface Gathered {
  /** In no order: what needs the buyer comes first, as far as the ledger can tell before it has judged them all. */
  rows: OrderRow[];
  marks: TimeMark[];
  /** By month, then currency. */
  months: MonthOfMoney[];
  withoutAmount: number;
  standings: Record<Standing, number>;
  /** The day the host counts from. */
  today: string;
  /** Orders in the ledger, those to come included. */
  total: number;
  /** False while more is to come. */
  whole: boolean;
}

export const nothingGathered: Gathered = {
  rows: [],
  marks: [],
  months: [],
  withoutAmount: 0,
  standings: { "needs-you": 0, "worth-opening": 0, waiting: 0, over: 0 },
  today: "",
  total: 0,
  whole: false,
};

/** The first screenful comes at once; then as much as one answer holds. */
const firstPage = 30;
const furtherPages = 250;

function addMonths(before: MonthOfMoney[], more: MonthOfMoney[]): MonthOfMoney[] {
  if (more.length === 0) return before;
  const sums = new Map(before.map((month) => [`${month.month} ${month.currency}`, month]));
  for (const month of more) {
    const key = `${month.month} ${month.currency}`;
    const known = sums.get(key);
    sums.set(
      key,
      known
        ? {
            ...known,
            atStake: addAmounts(known.atStake, month.atStake),
            asked: addAmounts(known.asked, month.asked),
            gotBack: addAmounts(known.gotBack, month.gotBack),
          }
        : month,
    );
  }
  return [...sums.keys()].sort().flatMap((key) => sums.get(key) ?? []);
}

/** The orders with one more of the host's pages; an order that moved meanwhile is there once. */
class Growing {
  readonly #known = new Set<string>();
  gathered = nothingGathered;

  add(page: LedgerOrdersResult): void {
    const { rows, marks, months, standings, withoutAmount, total } = this.gathered;
    const fresh = page.orders.filter(({ orderId }) => !this.#known.has(orderId));
    for (const { orderId } of fresh) this.#known.add(orderId);
    const sum = { ...standings };
    for (const { standing } of fresh) sum[standing] += 1;
    this.gathered = {
      rows: rows.concat(fresh),
      marks: page.marks.length > 0 ? marks.concat(page.marks) : marks,
      months: addMonths(months, page.months),
      withoutAmount: withoutAmount + page.withoutAmount,
      standings: sum,
      today: page.today,
      total: page.total ?? total,
      whole: !page.cursor,
    };
  }
}

/**
 * Calls `show` with the orders as they grow: the first page, then whenever there are twice as many, and when all are
 * there; so that what is worked out of them is not worked out anew for every page. `progress` hears of every page.
 */
export async function gatherOrders(
  show: (gathered: Gathered) => void,
  progress: (orders: number) => void,
  isOver: () => boolean,
  ask: typeof callHost = callHost,
): Promise<Failure | null> {
  const growing = new Growing();
  let shown = 0;
  let cursor: string | null = null;
  do {
    const limit: number = cursor ? furtherPages : firstPage;
    const reply: Reply<LedgerOrdersResult> = await ask("ledger.orders", { limit, cursor, first: "urgent" });
    if (isOver()) return null;
    if (!reply.ok) return reply.error;
    growing.add(reply.result);
    cursor = reply.result.cursor ?? null;
    const { length } = growing.gathered.rows;
    if (!cursor || length >= 2 * shown) {
      shown = length;
      show(growing.gathered);
    }
    progress(length);
  } while (cursor);
  return null;
}
