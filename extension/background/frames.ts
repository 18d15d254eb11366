/**
 * Which frame in a page belongs to which order. A content script asks for a ticket; the frame it then makes shows that
 * ticket once, and from then on only that frame of that tab speaks for that order. Tickets are kept for the session:
 * this worker may be stopped while a frame is open.
 */
import type { FrameSubject } from "../host-client/messages";
import type { Cell } from "./session-cell";

/** A frame, never a tab's own page; some browsers tell no document. */
export interface Place {
  tabId: number;
  frameId: number;
  documentId: string | null;
}

interface Holder {
  frameId: number;
  documentId: string | null;
}

export interface Binding {
  subject: FrameSubject;
  tabId: number;
  madeAt: number;
  holder: Holder | null;
}

/** A frame shows its ticket as soon as it is there; one that is older was lost on the way. */
const claimedWithin = 15_000;

export class Frames {
  readonly #cell: Cell<Record<string, Binding>>;
  readonly #now: () => number;
  #bindings: Promise<Map<string, Binding>> | null = null;

  constructor(cell: Cell<Record<string, Binding>>, now: () => number) {
    this.#cell = cell;
    this.#now = now;
  }

  /** One frame a tab: what was open in it before is closed. */
  async open(subject: FrameSubject, tabId: number): Promise<string> {
    const bindings = await this.#loaded();
    for (const [ticket, binding] of bindings) if (binding.tabId === tabId) bindings.delete(ticket);
    const ticket = crypto.randomUUID();
    bindings.set(ticket, { subject, tabId, madeAt: this.#now(), holder: null });
    await this.#save(bindings);
    return ticket;
  }

  /** The first frame of the tab to show the ticket has it; a tab's own page never does. */
  async claim(ticket: unknown, { tabId, frameId, documentId }: Place): Promise<FrameSubject | null> {
    const bindings = await this.#loaded();
    const binding = typeof ticket === "string" ? bindings.get(ticket) : undefined;
    if (!binding || binding.holder !== null || binding.tabId !== tabId) return null;
    if (this.#now() - binding.madeAt > claimedWithin) return null;
    binding.holder = { frameId, documentId };
    await this.#save(bindings);
    return binding.subject;
  }

  /** What the frame that sent a message may speak for; null for any other than the one that has the ticket. */
  async subjectOf(ticket: unknown, place: Place): Promise<FrameSubject | null> {
    return (await this.#held(ticket, place))?.subject ?? null;
  }

  /** The buyer chose the order in a frame that was opened without one. Once. */
  async choose(ticket: unknown, place: Place, orderId: string): Promise<boolean> {
    const binding = await this.#held(ticket, place);
    if (!binding || binding.subject.orderId !== null || binding.subject.view !== "write") return false;
    binding.subject = { ...binding.subject, orderId };
    await this.#save(await this.#loaded());
    return true;
  }

  async close(ticket: unknown, tabId: number): Promise<void> {
    const bindings = await this.#loaded();
    if (typeof ticket !== "string" || bindings.get(ticket)?.tabId !== tabId) return;
    bindings.delete(ticket);
    await this.#save(bindings);
  }

  async closeTab(tabId: number): Promise<void> {
    const bindings = await this.#loaded();
    const before = bindings.size;
    for (const [ticket, binding] of bindings) if (binding.tabId === tabId) bindings.delete(ticket);
    if (bindings.size !== before) await this.#save(bindings);
  }

  async #held(ticket: unknown, { tabId, frameId, documentId }: Place): Promise<Binding | null> {
    const binding = typeof ticket === "string" ? (await this.#loaded()).get(ticket) : undefined;
    if (!binding?.holder || binding.tabId !== tabId) return null;
    const { holder } = binding;
    return holder.frameId === frameId && holder.documentId === documentId ? binding : null;
  }

  #loaded(): Promise<Map<string, Binding>> {
    this.#bindings ??= this.#cell.load().then((kept) => new Map(Object.entries(kept ?? {})));
    return this.#bindings;
  }

  #save(bindings: Map<string, Binding>): Promise<void> {
    return this.#cell.save(Object.fromEntries(bindings));
  }
}
