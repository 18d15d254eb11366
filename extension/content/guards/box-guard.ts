/**
 * Beside the box the buyer writes in: the drafts, what the text lacks while it is typed, and, before a second unanswered
 * message, a calm warning. Nothing is blocked.
 */

import type { Finding, MessageVerdict } from "../../generated/protocol";
import { check } from "../../host-client/ask";
import { findingSentence } from "../../order/sentences";
import type { TextBox } from "../../pages/text-boxes/dom";
import { h } from "../elements";
import { textIn } from "../inserting";
import type { Parts } from "../on-demand";
import { type Guard, holderOf, Overlay } from "./overlay";
import { about } from "./subject";
import { waitingCard } from "./waiting";

const typingPause = 700;
const staleAfter = 60_000;
/** A request's form names no store: then only the text is looked at. */
const noStore = "0";
const lintRule = "brief-but-detailed";

export class BoxGuard implements Guard {
  readonly #box: TextBox;
  readonly #parts: Parts;
  readonly #overlay: Overlay;
  readonly #card = h("div", { class: "card", hidden: true });
  readonly #state: HTMLButtonElement;
  readonly #hints: HTMLButtonElement;
  #verdict: MessageVerdict | null = null;
  #findings: Finding[] = [];
  #shown: "waiting" | "hints" | null = null;
  /** The buyer closed the warning about this message; the next one is shown again. */
  #closedFor: string | null = null;
  #askedFor = "";
  #askedAt = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #typed = () => this.#onTyped();
  readonly #focused = () => this.#onFocused();

  constructor(box: TextBox, parts: Parts) {
    this.#box = box;
    this.#parts = parts;
    const { speech } = parts;
    const pill = (name: string, click: () => void) =>
      h("button", { class: "pill", type: "button", "data-guard": name, hidden: true, click });
    this.#state = pill("waiting", () => this.#toggle("waiting"));
    this.#hints = pill("hints", () => this.#toggle("hints"));
    const draft = h("button", { class: "pill", type: "button", "data-guard": "draft" }, speech.say("drafting_open"));
    draft.addEventListener("click", () => this.#draft("draft"));
    this.#overlay = new Overlay(box, holderOf(box), () => []);
    this.#overlay.content.lang = speech.language;
    this.#overlay.content.append(this.#card, h("div", { class: "strip" }, this.#hints, this.#state, draft));
    box.addEventListener("input", this.#typed);
    // A window that is not in front tells of no focus; the click that begins to write is told all the same.
    for (const type of ["focusin", "click"]) box.addEventListener(type, this.#focused);
    this.refresh();
  }

  refresh(): void {
    this.#overlay.attach();
    void this.#ask();
  }

  place(): void {
    this.#overlay.place();
  }

  remove(): void {
    clearTimeout(this.#typing);
    this.#box.removeEventListener("input", this.#typed);
    for (const type of ["focusin", "click"]) this.#box.removeEventListener(type, this.#focused);
    this.#overlay.remove();
  }

  #draft(tab: "draft" | "asks" | "evidence"): void {
    const { orderId, lineId } = about(this.#parts.session);
    const open = { orderId, lineId, tab, box: this.#box };
    void this.#parts.withDrafting((drafting) => drafting.open(open));
  }

  /** Asks anew when the conversation changed, or when the last answer is old. */
  async #ask(): Promise<void> {
    const { session } = this.#parts;
    const { storeId, orderId } = about(session);
    if (session.kind !== "conversation" || !storeId) return;
    const messages = session.reading?.messages ?? [];
    const asked = [storeId, orderId, messages.length, messages.at(-1)?.sentAt].join(" ");
    const now = Date.now();
    if (asked === this.#askedFor && now - this.#askedAt < staleAfter) return;
    this.#askedFor = asked;
    this.#askedAt = now;
    const reply = await check("message.check", { storeId, orderId });
    if (!reply.ok) {
      this.#askedFor = "";
      return;
    }
    this.#verdict = reply.result as MessageVerdict;
    this.#show();
    if (document.activeElement === this.#box) this.#onFocused();
  }

  #onFocused(): void {
    void this.#ask();
    const verdict = this.#verdict;
    if (verdict?.wouldBeSpam && this.#closedFor !== verdict.retryAt && this.#shown === null) this.#open("waiting");
  }

  #onTyped(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#lint(), typingPause);
  }

  async #lint(): Promise<void> {
    const text = textIn(this.#box).trim();
    const { storeId, orderId } = about(this.#parts.session);
    if (text === "") {
      this.#findings = [];
      this.#show();
      return;
    }
    const reply = await check("message.check", { storeId: storeId ?? noStore, orderId, text: text.slice(0, 5000) });
    if (!reply.ok) return;
    this.#findings = (reply.result as MessageVerdict).reasons.filter(({ rule }) => rule === lintRule);
    this.#show();
  }

  #show(): void {
    const { speech } = this.#parts;
    const waiting = this.#verdict?.wouldBeSpam ? this.#verdict : null;
    this.#state.hidden = waiting === null;
    if (waiting) {
      const label = speech.say(waiting.code === "reply-overdue" ? "guard_overdue" : "guard_waiting");
      this.#state.dataset.tone = "wait";
      this.#state.dataset.code = waiting.code;
      this.#state.replaceChildren(h("span", { class: "mark", "aria-hidden": "true" }), label);
      this.#overlay.spoken = label;
    } else {
      this.#overlay.spoken = "";
      this.#closedFor = null;
    }
    this.#hints.hidden = this.#findings.length === 0;
    this.#hints.textContent = speech.count("guard_hints", this.#findings.length);
    if ((this.#shown === "waiting" && !waiting) || (this.#shown === "hints" && this.#findings.length === 0))
      this.#close();
    else if (this.#shown) this.#open(this.#shown);
    for (const [name, button] of [
      ["waiting", this.#state],
      ["hints", this.#hints],
    ] as const) {
      button.setAttribute("aria-expanded", String(this.#shown === name));
    }
    // At once, or a click meant for what has just come would find it elsewhere.
    this.place();
  }

  #toggle(what: "waiting" | "hints"): void {
    if (this.#shown === what) this.#close();
    else this.#open(what);
  }

  #open(what: "waiting" | "hints"): void {
    const { speech, session } = this.#parts;
    this.#shown = what;
    this.#card.hidden = false;
    const close = h("button", { type: "button", click: () => this.#close() }, speech.say("notice_close"));
    if (what === "waiting" && this.#verdict) {
      const { orderId } = about(session);
      const order = orderId ? session.board.verdictOf(orderId) : undefined;
      const asks = h("button", { type: "button", click: () => this.#draft("asks") }, speech.say("drafting_tab_asks"));
      const evidence = h(
        "button",
        { type: "button", click: () => this.#draft("evidence") },
        speech.say("drafting_tab_evidence"),
      );
      this.#card.dataset.tone = "wait";
      this.#card.replaceChildren(
        ...waitingCard(this.#verdict, order?.nextStep ?? null, speech, new Date()),
        h("div", { class: "actions" }, evidence, asks, close),
      );
      this.#overlay.say();
    } else {
      delete this.#card.dataset.tone;
      const sentences = new Set(this.#findings.map((finding) => findingSentence(finding, speech)));
      this.#card.replaceChildren(
        h("h3", {}, speech.say("guard_hints_heading")),
        h(
          "ul",
          {},
          [...sentences].map((sentence) => h("li", {}, sentence)),
        ),
        h("div", { class: "actions" }, close),
      );
    }
    this.#state.setAttribute("aria-expanded", String(what === "waiting"));
    this.#hints.setAttribute("aria-expanded", String(what === "hints"));
    this.place();
  }

  #close(): void {
    if (this.#shown === "waiting") this.#closedFor = this.#verdict?.retryAt ?? null;
    this.#shown = null;
    this.#card.hidden = true;
    this.#state.setAttribute("aria-expanded", "false");
    this.#hints.setAttribute("aria-expanded", "false");
    this.place();
  }
}
