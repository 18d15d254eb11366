/** Beside a button of the page, before it is pressed: a chip that opens what is known of pressing it now. */
import type { FrameView } from "../../host-client/messages";
import type { GuardedButton } from "../../pages/text-boxes/dom";
import { called } from "../called";
import type { ChipWords } from "../chip";
import type { OnDemand } from "../on-demand";
import { type Guard, Overlay } from "./overlay";

export interface ButtonWords extends ChipWords {
  /** What is heard when the button is reached. */
  spoken: string;
  code?: string;
}

export abstract class ButtonGuard implements Guard {
  protected readonly page: OnDemand;
  protected readonly button: GuardedButton;
  readonly #overlay: Overlay;

  constructor(button: GuardedButton, page: OnDemand, view: FrameView) {
    this.button = button;
    this.page = page;
    this.#overlay = new Overlay(
      button.button,
      view,
      () => {
        const subject = { view, orderId: button.orderId, lineId: this.lineId };
        page.session.frame.open({ subject, button: this.#overlay.chip.button });
      },
      true,
    );
    this.refresh();
  }

  /** The item it is about, where that is known. */
  protected get lineId(): string | null {
    return this.button.lineId;
  }

  protected abstract words(): ButtonWords;

  refresh(): void {
    this.#overlay.attach();
    const { spoken, code, ...words } = this.words();
    const { speech } = this.page;
    const named = speech.say("notice_open_details", { chip: spoken });
    this.#overlay.show(words, called(named, speech), called(spoken, speech), code);
  }

  place(): void {
    this.#overlay.place();
  }

  remove(): void {
    this.#overlay.remove();
  }
}
