/**
 * Beside the box the buyer writes in: one chip that says whether an answer is still awaited, and how many things the
 * text lacks while it is typed. Drafts, evidence and the reasons stand in the frame it opens. Nothing is blocked.
 */
import type { MessageVerdict } from "../../generated/protocol";
import { awaitedFrame, check } from "../../host-client/ask";
import { spokenChip } from "../../order/chip";
import type { TextBox } from "../../pages/text-boxes/dom";
import { called } from "../called";
import { textIn } from "../inserting";
import type { OnDemand } from "../on-demand";
import { type Guard, Overlay } from "./overlay";
import { about } from "./subject";

const typingPause = 700;
const staleAfter = 60_000;
/** A request's form names no store: then only the text is looked at. */
const noStore = "0";
const lintRule = "brief-but-detailed";

export class BoxGuard implements Guard {
  readonly #box: TextBox;
  readonly #page: OnDemand;
  readonly #overlay: Overlay;
  #verdict: MessageVerdict | null = null;
  #hints = 0;
  #askedFor = "";
  #askedAt = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #typed = () => this.#onTyped();
  readonly #focused = () => void this.#ask();

  constructor(box: TextBox, page: OnDemand) {
    this.#box = box;
    this.#page = page;
    this.#overlay = new Overlay(box, "write", () => this.#open());
    box.addEventListener("input", this.#typed);
    // A window that is not in front tells of no focus; the click that begins to write is told all the same.
    for (const type of ["focusin", "click"]) box.addEventListener(type, this.#focused);
    this.#show();
    this.refresh();
    if (page.session.kind === "conversation") void this.#openAwaited();
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

  #open(): void {
    const { orderId, lineId } = about(this.#page.session);
    const { button } = this.#overlay.chip;
    this.#page.session.frame.open({ subject: { view: "write", orderId, lineId }, button, beside: this.#box });
  }

  /** The buyer pressed on another page to have the draft put in here. */
  async #openAwaited(): Promise<void> {
    const reply = await awaitedFrame();
    const { frame } = this.#page.session;
    if (!reply.ok || !reply.result.subject || frame.isOpen) return;
    frame.open({ subject: reply.result.subject, button: this.#overlay.chip.button, beside: this.#box });
  }

  /** Asks anew when the conversation changed, or when the last answer is old. */
  async #ask(): Promise<void> {
    const { session } = this.#page;
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
    if (document.activeElement === this.#box) this.#overlay.say();
  }

  #onTyped(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#lint(), typingPause);
  }

  async #lint(): Promise<void> {
    const text = textIn(this.#box).trim();
    const { storeId, orderId } = about(this.#page.session);
    let hints = 0;
    if (text !== "") {
      const reply = await check("message.check", { storeId: storeId ?? noStore, orderId, text: text.slice(0, 5000) });
      if (!reply.ok) return;
      hints = (reply.result as MessageVerdict).reasons.filter(({ rule }) => rule === lintRule).length;
    }
    this.#hints = hints;
    this.#show();
    this.#page.session.frame.tellFacts();
  }

  #show(): void {
    const { speech } = this.#page;
    const waiting = this.#verdict?.wouldBeSpam ? this.#verdict : null;
    const label = waiting
      ? speech.say(waiting.code === "reply-overdue" ? "guard_overdue" : "guard_waiting")
      : speech.say("drafting_title");
    const day = this.#hints > 0 ? speech.count("guard_hints", this.#hints) : speech.say("drafting_open");
    const spoken = waiting ? called(label, speech) : "";
    const name = called(speech.say("notice_open_details", { chip: spokenChip({ label, day }, speech) }), speech);
    this.#overlay.show({ label, day, tone: waiting ? "wait" : "quiet" }, name, spoken, waiting?.code ?? "");
  }
}
