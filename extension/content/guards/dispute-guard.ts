/** Beside the refund button of an item, before it is pressed: what is known of a request for just this item now. */
import type { LineVerdict, OrderVerdict } from "../../generated/protocol";
import { chipOf } from "../../order/chip";
import type { GuardedButton } from "../../pages/text-boxes/dom";
import { verdictDetails } from "../details";
import { h } from "../elements";
import type { Parts } from "../on-demand";
import { type Guard, holderOf, Overlay } from "./overlay";

export class DisputeGuard implements Guard {
  readonly #button: GuardedButton;
  readonly #parts: Parts;
  readonly #overlay: Overlay;
  readonly #label = h("span", { class: "label" });
  readonly #day = h("span", { class: "day" });
  readonly #pill: HTMLButtonElement;

  constructor(button: GuardedButton, parts: Parts) {
    this.#button = button;
    this.#parts = parts;
    this.#pill = h(
      "button",
      { class: "pill", type: "button", "aria-haspopup": "dialog", click: () => this.#open() },
      h("span", { class: "mark", "aria-hidden": "true" }),
      this.#label,
      " ",
      this.#day,
    );
    this.#overlay = new Overlay(button.button, holderOf(button.button), () => this.#details(), true);
    this.#overlay.content.append(this.#pill);
    this.refresh();
  }

  /** The verdict of the button's item; of the whole order where the page does not tell which item it is. */
  get #verdict(): OrderVerdict | null {
    const verdict = this.#parts.session.board.verdictOf(this.#button.orderId);
    if (!verdict) return null;
    const line = lineOf(verdict, this.#lineId);
    return line ? { ...verdict, refund: line.refund, nextStep: line.nextStep ?? verdict.nextStep, lines: [] } : verdict;
  }

  get #lineId(): string | null {
    const { lineId, productId, orderId } = this.#button;
    if (lineId) return lineId;
    const order = this.#parts.session.reading?.orders.find((one) => one.orderId === orderId);
    const same = (order?.lines ?? []).filter((line) => productId !== null && line.productId === productId);
    return same.length === 1 ? (same[0]?.lineId ?? null) : null;
  }

  refresh(): void {
    this.#overlay.attach();
    const verdict = this.#verdict;
    this.#pill.hidden = verdict === null;
    if (!verdict) return;
    const { speech } = this.#parts;
    const { label, day, tone } = chipOf(verdict, speech);
    this.#pill.dataset.tone = tone;
    this.#pill.dataset.code = verdict.refund.code;
    this.#label.textContent = label;
    this.#day.textContent = day;
    const spoken = `${speech.say("notice_name")}: ${speech.say("guard_before_asking")}: ${label} ${day}`;
    this.#pill.setAttribute("aria-label", spoken);
    this.#overlay.spoken = spoken;
  }

  place(): void {
    this.#overlay.place();
  }

  remove(): void {
    this.#overlay.remove();
  }

  #open(): void {
    const { speech } = this.#parts;
    this.#overlay.open(speech.say("guard_before_asking"), speech);
  }

  #details(): Node[] {
    const verdict = this.#verdict;
    if (!verdict) return [];
    const { speech } = this.#parts;
    const draft = () => {
      this.#overlay.close();
      void this.#parts.withDrafting((drafting) =>
        drafting.open({ orderId: verdict.orderId, lineId: this.#lineId, tab: "draft" }),
      );
    };
    return [
      ...verdictDetails(verdict, [], speech),
      h("div", { class: "actions" }, h("button", { type: "button", click: draft }, speech.say("drafting_open"))),
    ];
  }
}

function lineOf(verdict: OrderVerdict, lineId: string | null): LineVerdict | undefined {
  return (
    verdict.lines.find((line) => line.lineId === lineId) ?? (verdict.lines.length === 1 ? verdict.lines[0] : undefined)
  );
}
