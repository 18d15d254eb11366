/** All orders of the ledger, gathered from the host page by page: short answers, so that whatever is asked meanwhile never waits. */
import type { LedgerOrdersResult, MonthOfMoney, OrderRow, Standing, TimeMark } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure, Reply } from "../host-client/messages";
import { MonthSums } from "./month-sums";

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
const firstPage = 16;
const furtherPages = 250;

export const firstQuestion = { limit: firstPage, cursor: null, first: "urgent" } as const;

/** The orders with one more of the host's pages; an order that is met again counts once, as it stands now. */
class Growing {
  readonly #places = new Map<string, number>();
  readonly #rows: OrderRow[] = [];
  #marks: TimeMark[] = [];
  readonly #sums = new MonthSums();
  #withoutAmount = 0;
  readonly #standings = { ...nothingGathered.standings };
  #today = "";
  #total = 0;

  get count(): number {
    return this.#rows.length;
  }

  /** Some moved to where was read already, or were left out for another reason. */
  get isShort(): boolean {
    return this.#rows.length < this.#total;
  }

  add({ orders, marks, months, withoutAmount, today, total }: LedgerOrdersResult): void {
    const again = new Set<string>();
    for (const row of orders) {
      const place = this.#places.get(row.orderId);
      const before = place === undefined ? undefined : this.#rows[place];
      if (before) again.add(row.orderId);
      if (before) this.#takeOut(before);
      const at = place ?? this.#rows.length;
      this.#places.set(row.orderId, at);
      this.#rows[at] = row;
      this.#standings[row.standing] += 1;
    }
    if (again.size > 0) this.#marks = this.#marks.filter(({ orderId }) => !again.has(orderId));
    this.#marks.push(...marks);
    this.#sums.add(months);
    this.#withoutAmount += withoutAmount;
    this.#today = today;
    this.#total = total ?? this.#total;
  }

  #takeOut({ standing, money, withoutAmount }: OrderRow): void {
    this.#standings[standing] -= 1;
    this.#sums.subtract(money ?? []);
    this.#withoutAmount -= withoutAmount ?? 0;
  }

  gathered(whole: boolean): Gathered {
    return {
      rows: [...this.#rows],
      marks: [...this.#marks],
      months: this.#sums.months(),
      withoutAmount: this.#withoutAmount,
      standings: { ...this.#standings },
      today: this.#today,
      total: this.#total,
      whole,
    };
  }
}

type Ask = (question: {
  limit: number;
  cursor: string | null;
  first: "urgent" | "newest";
}) => Promise<Reply<LedgerOrdersResult>>;

export const askOrders: Ask = (question) => callHost("ledger.orders", question);

/**
 * Calls `show` with the orders as they grow: the first page, then whenever there are twice as many, and when all are
 * there; so that what is worked out of them is not worked out anew for every page. `progress` hears of every page.
 */
export async function gatherOrders(
  show: (gathered: Gathered) => void,
  progress: (orders: number) => void,
  isOver: () => boolean,
  ask: Ask = askOrders,
): Promise<Failure | null> {
  const growing = new Growing();
  let shown = 0;
  let cursor: string | null = null;
  const walk = async (first: "urgent" | "newest"): Promise<Failure | "over" | null> => {
    do {
      const isFirst = !cursor && growing.count === 0;
      const reply: Reply<LedgerOrdersResult> = await ask(
        isFirst ? firstQuestion : { limit: furtherPages, cursor, first },
      );
      if (isOver()) return "over";
      if (!reply.ok) return reply.error;
      growing.add(reply.result);
      cursor = reply.result.cursor ?? null;
      if (cursor && growing.count >= 2 * shown) {
        shown = growing.count;
        show(growing.gathered(false));
      }
      progress(growing.count);
    } while (cursor);
    return null;
  };
  // What is recorded meanwhile moves orders: one that went to where was read already is found by its age, which stays.
  let stopped = await walk("urgent");
  if (!stopped && growing.isShort) stopped = await walk("newest");
  if (stopped) return stopped === "over" ? null : stopped;
  show(growing.gathered(true));
  return null;
}
