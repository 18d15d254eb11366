/** Beside "Confirm received", before it is pressed: what confirming gives away, what to check first, how to film. */
import type { WordKey } from "../../generated/words";
import type { GuardedButton } from "../../pages/text-boxes/dom";
import { h } from "../elements";
import type { Parts } from "../on-demand";
import { type Guard, holderOf, Overlay } from "./overlay";

const checks: WordKey[] = ["confirm_check_count", "confirm_check_compare", "confirm_check_try", "confirm_check_note"];
const filming: WordKey[] = ["film_label", "film_uncut", "film_close", "film_size", "film_keep"];

export class ConfirmGuard implements Guard {
  readonly #overlay: Overlay;
  readonly #parts: Parts;

  constructor({ button }: GuardedButton, parts: Parts) {
    this.#parts = parts;
    const { speech } = parts;
    const label = speech.say("guard_before_confirming");
    this.#overlay = new Overlay(button, holderOf(button), () => this.#details(), true);
    this.#overlay.content.append(
      h(
        "button",
        {
          class: "pill",
          type: "button",
          "data-tone": "wait",
          "data-guard": "confirm",
          "aria-haspopup": "dialog",
          "aria-label": `${speech.say("notice_name")}: ${label}`,
          click: () => this.#open(),
        },
        h("span", { class: "mark", "aria-hidden": "true" }),
        label,
      ),
    );
    this.#overlay.spoken = `${speech.say("notice_name")}: ${speech.say("finding_confirm_with_care")}`;
  }

  refresh(): void {
    this.#overlay.attach();
  }

  place(): void {
    this.#overlay.place();
  }

  remove(): void {
    this.#overlay.remove();
  }

  #open(): void {
    const { speech } = this.#parts;
    this.#overlay.open(speech.say("guard_before_confirming"), speech);
  }

  #details(): Node[] {
    const { speech } = this.#parts;
    const items = (keys: WordKey[]) => keys.map((key) => h("li", {}, speech.say(key)));
    return [
      h("p", { class: "answer", "data-rule": "confirm-with-care" }, speech.say("finding_confirm_with_care")),
      h("p", {}, speech.say("confirm_gives")),
      h("h3", {}, speech.say("confirm_check_heading")),
      h("ul", { class: "checks" }, items(checks)),
      h("h3", {}, speech.say("film_heading")),
      h("ol", {}, items(filming)),
    ];
  }
}
