/**
 * "Insert in the conversation", pressed where there is no box to write in: the conversation is opened in a tab of its own,
 * and the frame comes up there by itself, once, and puts the text into the empty box. Nothing is sent.
 */
import { isRecord, refused } from "../host-client/failures";
import type { FrameSubject, Reply } from "../host-client/messages";
import { addressOf, idsInUrl, isAliExpressId, pageKindOf } from "../pages/site/urls";
import type { Cell } from "./session-cell";

interface Wanted {
  orderId: string;
  lineId: string | null;
  at: number;
}

/** Long enough for a slow page; later nobody expects it any more. */
const patience = 60_000;

export class Conversations {
  readonly #cell: Cell<Record<string, Wanted>>;
  readonly #now: () => number;
  readonly #openTab: (url: string) => Promise<number | null>;

  constructor(cell: Cell<Record<string, Wanted>>, now: () => number, openTab: (url: string) => Promise<number | null>) {
    this.#cell = cell;
    this.#now = now;
    this.#openTab = openTab;
  }

  /** `address` is the page's own link to the conversation about the order, where it is one. */
  async open(orderId: string, lineId: string | null, address: unknown): Promise<void> {
    const own = typeof address === "string" && isAbout(orderId, address) ? address : null;
    const tabId = await this.#openTab(own ?? addressOf("conversation", orderId));
    if (tabId === null) return;
    await this.#cell.save({ ...(await this.#waiting()), [tabId]: { orderId, lineId, at: this.#now() } });
  }

  /** What a tab was opened for. */
  async wantedIn(tabId: number): Promise<FrameSubject | null> {
    const wanted = (await this.#waiting())[tabId];
    return wanted ? { view: "write", orderId: wanted.orderId, lineId: wanted.lineId } : null;
  }

  /** Whether a frame about to open is the one a tab was opened for. Once. */
  async take({ view, orderId }: FrameSubject, tabId: number): Promise<boolean> {
    const { [tabId]: wanted, ...others } = await this.#waiting();
    if (!wanted || view !== "write" || orderId !== wanted.orderId) return false;
    await this.#cell.save(others);
    return true;
  }

  async #waiting(): Promise<Record<number, Wanted>> {
    const all = Object.entries((await this.#cell.load()) ?? {});
    return Object.fromEntries(all.filter(([, { at }]) => this.#now() - at <= patience));
  }
}

function isAbout(orderId: string, address: string): boolean {
  return pageKindOf(address) === "conversation" && idsInUrl(address).orderIds.includes(orderId);
}

/** From the frame or a page of ours. `only`: the one order the sender may speak of. */
export async function openConversation(
  request: Record<string, unknown>,
  conversations: Conversations,
  only?: string | null,
): Promise<Reply<unknown>> {
  const { orderId, lineId } = request;
  const isItem = lineId == null || isAliExpressId(lineId as string);
  if (!isRecord(request) || !isAliExpressId(orderId as string) || !isItem) return refused("no order to write about");
  if (only !== undefined && orderId !== only) return refused("this frame may not speak for that order");
  await conversations.open(orderId as string, (lineId as string | null) ?? null, request.address);
  return { ok: true, result: {} };
}
