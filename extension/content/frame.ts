/**
 * The frame of the extension's own page, over AliExpress's: made when the buyer opens it, one at a time. Its place comes
 * from what it was opened at and its size from the window, never from what it says. All talk with it goes over a port
 * of its own, whose other end is handed to no one but the extension's own page.
 */
import { closeFrame, isOrphaned, openFrame } from "../host-client/ask";
import type { PageFacts, ToFrame, ToPage } from "../host-client/frame-port";
import type { FrameSubject } from "../host-client/messages";
import tokens from "../shared/tokens.css";
import { h } from "./elements";
import styles from "./frame.css";
import { hostPrefix } from "./notice";
import { ownHost } from "./own-host";
import { addStyles } from "./shadow-styles";
import { TopLayer } from "./top-layer";

export const frameTag = `${hostPrefix}frame`;
const pagePath = "order/frame.html";
const margin = 8;
/** A frame that shows nothing by then is not going to. */
const patience = 10_000;
const lookEvery = 1000;

export interface Opening {
  subject: FrameSubject;
  /** What it was opened from: it stands beside it, and the focus goes back to it. */
  button: HTMLElement;
  /** What it should leave free: the page's own box. */
  beside?: Element | null;
}

export interface FrameActions {
  facts(subject: FrameSubject): PageFacts;
  /** What the frame asks of the page; its answer goes back. */
  received(message: ToPage, answer: (message: ToFrame) => void): void;
  /** It could not be opened, or the extension went away under it. */
  failed(): void;
}

interface Open {
  opening: Opening;
  host: HTMLElement;
  holder: HTMLElement;
  iframe: HTMLIFrameElement;
  top: TopLayer;
  port: MessagePort | null;
  ticket: string | null;
  shown: boolean;
  timer: ReturnType<typeof setTimeout>;
  /** Looks whether the extension is still there. */
  watch: ReturnType<typeof setInterval>;
}

const same = (a: FrameSubject, b: FrameSubject) => JSON.stringify(a) === JSON.stringify(b);

export class Frame {
  readonly #actions: FrameActions;
  #open: Open | null = null;
  readonly #pressed = (event: Event) => this.#onPress(event);
  readonly #resized = (event: Event) => event.isTrusted && this.#place();
  #kept = false;

  constructor(actions: FrameActions) {
    this.#actions = actions;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Opens it, or closes it where the same is open already. */
  open(opening: Opening): void {
    const before = this.#open;
    this.close();
    if (before && same(before.opening.subject, opening.subject)) return;
    const made = this.#make(opening);
    this.#open = made;
    this.#kept = false;
    opening.button.setAttribute("aria-expanded", "true");
    document.documentElement.append(made.host);
    this.#place();
    const loaded = new Promise<void>((resolve) =>
      made.iframe.addEventListener("load", () => resolve(), { once: true }),
    );
    void Promise.all([openFrame(opening.subject), loaded]).then(([reply]) => {
      if (this.#open !== made) return;
      if (!reply.ok) {
        this.close();
        this.#actions.failed();
        return;
      }
      made.ticket = reply.result.ticket;
      this.#handOver(made);
    });
    addEventListener("resize", this.#resized);
    for (const type of ["pointerdown", "keydown"]) addEventListener(type, this.#pressed, true);
  }

  close(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    clearTimeout(open.timer);
    clearInterval(open.watch);
    const hadFocus = open.host.matches(":focus-within") || document.activeElement === open.host;
    open.top.remove();
    open.port?.close();
    // First the focus, then the end of the frame: Chromium begins again at the page's top when the frame that has the
    // focus is taken away.
    if (hadFocus) open.opening.button.focus({ preventScroll: true });
    open.host.remove();
    if (open.ticket) void closeFrame(open.ticket);
    open.opening.button.setAttribute("aria-expanded", "false");
    removeEventListener("resize", this.#resized);
    for (const type of ["pointerdown", "keydown"]) removeEventListener(type, this.#pressed, true);
  }

  /** The page changed, or what is known of it. */
  tellFacts(): void {
    if (!this.#open) return;
    this.#tell({ type: "facts", facts: this.#actions.facts(this.#open.opening.subject) });
  }

  #make(opening: Opening): Open {
    const { host, shadow } = ownHost(frameTag);
    host.style.cssText =
      "all:initial!important;user-select:none!important;position:fixed!important;width:0!important;height:0!important";
    const iframe = h("iframe", { title: "Recourse", allow: "clipboard-write" });
    const holder = h("div", { class: "holder" }, iframe);
    const root = h("div", { class: "recourse" }, holder);
    const { theme } = this.#actions.facts(opening.subject);
    if (theme) root.dataset.theme = theme;
    addStyles(shadow, tokens + styles);
    shadow.append(root);
    const top = new TopLayer(holder, (covered) => this.#tell({ type: "covered", covered }));
    const timer = setTimeout(() => {
      this.close();
      this.#actions.failed();
    }, patience);
    // What is on screen stays there to be copied, as long as the browser leaves it there.
    const watch = setInterval(() => {
      if (!isOrphaned()) return;
      clearInterval(watch);
      this.#actions.failed();
    }, lookEvery);
    iframe.src = chrome.runtime.getURL(pagePath);
    return { opening, host, holder, iframe, top, port: null, ticket: null, shown: false, timer, watch };
  }

  #tell(message: ToFrame): void {
    this.#open?.port?.postMessage(message);
  }

  /** The ticket and one end of the port go to the extension's own page and to no other: the origin is named. */
  #handOver(open: Open): void {
    const { port1, port2 } = new MessageChannel();
    open.port = port1;
    port1.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if (this.#open === open) this.#received(open, data);
    };
    const origin = new URL(chrome.runtime.getURL("/")).origin;
    open.iframe.contentWindow?.postMessage({ ticket: open.ticket }, origin, [port2]);
    this.tellFacts();
    // It is loaded once. Whatever comes after is not what was opened.
    open.iframe.addEventListener("load", () => this.#open === open && this.close());
  }

  #received(open: Open, message: ToPage): void {
    if (message.type === "close") {
      this.close();
    } else if (message.type === "keep") {
      this.#kept = message.keep;
    } else if (message.type === "shown") {
      if (open.shown) return;
      open.shown = true;
      clearTimeout(open.timer);
      open.holder.classList.add("shown");
      this.#tell({ type: "covered", covered: open.top.isCovered });
      open.iframe.focus();
    } else {
      this.#actions.received(message, (answer) => open.port?.postMessage(answer));
    }
  }

  /** A press on the page puts it away, unless something is being filled in; Escape always does. */
  #onPress(event: Event): void {
    const open = this.#open;
    if (!open || !event.isTrusted) return;
    if (event instanceof KeyboardEvent) {
      if (event.key === "Escape" && open.shown) this.close();
      return;
    }
    const path = event.composedPath();
    const ours = path.some((one) => one instanceof Element && one.localName.startsWith(hostPrefix));
    if (!ours && open.shown && !this.#kept) this.close();
  }

  /** Under what it was opened at or above it, whole on screen; beside the page's box, above or under it. */
  #place(): void {
    if (!this.#open) return;
    const { holder, opening, top } = this.#open;
    if (!holder.matches(":popover-open")) top.show();
    const anchor = opening.button.getBoundingClientRect();
    const box = opening.beside?.getBoundingClientRect();
    holder.style.height = "";
    const usual = holder.getBoundingClientRect();
    const room = box ? besideBox(box, usual) : underButton(anchor, usual);
    holder.style.height = `${room.height}px`;
    holder.style.left = `${Math.max(margin, Math.min(room.left, innerWidth - room.width - margin))}px`;
    holder.style.top = `${Math.max(margin, Math.min(room.top, innerHeight - room.height - margin))}px`;
  }
}

type Room = Pick<DOMRect, "left" | "top" | "width" | "height">;

function underButton(anchor: DOMRect, { width, height }: DOMRect): Room {
  const above = anchor.bottom + 6 + height > innerHeight - margin && anchor.top - 6 - height >= margin;
  return { left: anchor.right - width, top: above ? anchor.top - 6 - height : anchor.bottom + 6, width, height };
}

/** What a page has under its box: the button that sends. */
const sendRow = 64;
const leastHeight = 260;

/** Never over the box, nor over what sends its text, where there is any other room; the window decides, not the words. */
function besideBox(box: DOMRect, { width, height }: DOMRect): Room {
  const bottom = innerHeight - height - margin;
  if (box.right + margin + width <= innerWidth) return { left: box.right + margin, top: bottom, width, height };
  if (box.left - margin - width >= margin) return { left: box.left - margin - width, top: bottom, width, height };
  const left = box.right - width;
  const above = Math.min(height, box.top - 2 * margin);
  if (above >= leastHeight) return { left, top: box.top - margin - above, width, height: above };
  const under = Math.min(height, innerHeight - box.bottom - sendRow - margin);
  if (under >= leastHeight) return { left, top: box.bottom + sendRow, width, height: under };
  // Where no side has room, the far edge of the window covers least of it.
  return { left: box.left > innerWidth - box.right ? margin : innerWidth - width - margin, top: bottom, width, height };
}
