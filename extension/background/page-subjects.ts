/**
 * What each open page may speak of. A page whose address names its order speaks of that one alone; any other, a list
 * first of all, only of the orders and stores that it was seen to show. What it showed is kept here, by document.
 */
import type { Observation } from "../generated/protocol";
import { mostOrdersOfAPage } from "../pages/limits";
import { idsInUrl, pageKindOf } from "../pages/site/urls";
import type { Cell } from "./session-cell";

/** A content script's page: its addresses, and which document of which tab it is. */
export interface PageOrigin {
  urls: string[];
  document: string;
}

interface Shown {
  orders: Set<string>;
  stores: Set<string>;
}
type Kept = [document: string, orders: string[], stores: string[]][];

const mostDocuments = 24;
const mostStores = mostOrdersOfAPage;
/** A form for a request names no store: then `message.check` looks at the text alone. */
export const noStore = "0";

const lists = new Set(["order-list", "refund-list"]);

export class PageSubjects {
  readonly #cell: Cell<Kept>;
  #shown: Promise<Map<string, Shown>> | null = null;

  constructor(cell: Cell<Kept>) {
    this.#cell = cell;
  }

  async mayNameOrder(orderId: string, { urls, document }: PageOrigin): Promise<boolean> {
    for (const url of urls) {
      const kind = pageKindOf(url);
      if (kind === null) continue;
      const named = lists.has(kind) ? [] : idsInUrl(url).orderIds;
      if (named.length > 0) {
        if (named.includes(orderId)) return true;
      } else if ((await this.#of(document))?.orders.has(orderId)) return true;
    }
    return false;
  }

  /** Whether the page in a tab is about the order, or was seen to show it. */
  async isShownIn(orderId: string, tabId: number, url: string): Promise<boolean> {
    if (idsInUrl(url).orderIds.includes(orderId)) return true;
    for (const [document, { orders }] of await this.#loaded())
      if (document.startsWith(`${tabId} `) && orders.has(orderId)) return true;
    return false;
  }

  async mayNameStore(storeId: string, { document }: PageOrigin): Promise<boolean> {
    return storeId === noStore || ((await this.#of(document))?.stores.has(storeId) ?? false);
  }

  /** The observation without the orders that would be more than one page may bring, and how many those are. */
  async fitting(observation: Observation, { document }: PageOrigin): Promise<{ fits: Observation; leftOut: number }> {
    const known = (await this.#of(document))?.orders ?? new Set();
    const brought = new Set<string>(known);
    const orders = (observation.orders ?? []).filter(({ orderId }) => {
      if (brought.size < mostOrdersOfAPage) brought.add(orderId);
      return brought.has(orderId);
    });
    const leftOut = (observation.orders ?? []).length - orders.length;
    if (leftOut === 0) return { fits: observation, leftOut };
    return { fits: { ...observation, page: { ...observation.page, complete: false }, orders }, leftOut };
  }

  /** What was taken from a page is what the page may speak of. */
  async remember({ page, orders, disputes, messages }: Observation, { document }: PageOrigin): Promise<void> {
    const all = await this.#loaded();
    const shown = all.get(document) ?? { orders: new Set<string>(), stores: new Set<string>() };
    const before = shown.orders.size + shown.stores.size;
    const order = (id: string | null | undefined) => {
      if (id && shown.orders.size < mostOrdersOfAPage) shown.orders.add(id);
    };
    const store = (id: string | null | undefined) => {
      if (id && shown.stores.size < mostStores) shown.stores.add(id);
    };
    store(page.storeId);
    for (const one of orders ?? []) {
      order(one.orderId);
      store(one.store?.storeId);
    }
    for (const one of [...(disputes ?? []), ...(messages ?? [])]) order(one.orderId);
    for (const { storeId } of messages ?? []) store(storeId);
    if (all.has(document) && shown.orders.size + shown.stores.size === before) return;
    // The one last shown is the last to be forgotten.
    all.delete(document);
    all.set(document, shown);
    for (const oldest of all.keys()) {
      if (all.size <= mostDocuments) break;
      all.delete(oldest);
    }
    await this.#save(all);
  }

  async closeTab(tabId: number): Promise<void> {
    const all = await this.#loaded();
    const before = all.size;
    for (const document of all.keys()) if (document.startsWith(`${tabId} `)) all.delete(document);
    if (all.size !== before) await this.#save(all);
  }

  async #of(document: string): Promise<Shown | undefined> {
    return (await this.#loaded()).get(document);
  }

  #loaded(): Promise<Map<string, Shown>> {
    this.#shown ??= this.#cell
      .load()
      .then(
        (kept) =>
          new Map(
            (kept ?? []).map(([document, orders, stores]) => [
              document,
              { orders: new Set(orders), stores: new Set(stores) },
            ]),
          ),
      );
    return this.#shown;
  }

  #save(all: Map<string, Shown>): Promise<void> {
    return this.#cell.save([...all].map(([document, { orders, stores }]) => [document, [...orders], [...stores]]));
  }
}
