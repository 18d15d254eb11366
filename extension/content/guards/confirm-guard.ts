/** Beside "Confirm received": it pays the seller, and may shorten the time. */
import type { GuardedButton } from "../../pages/text-boxes/dom";
import type { OnDemand } from "../on-demand";
import { ButtonGuard, type ButtonWords } from "./button-guard";

export class ConfirmGuard extends ButtonGuard {
  constructor(button: GuardedButton, page: OnDemand) {
    super(button, page, "confirm");
  }

  protected words(): ButtonWords {
    const { speech } = this.page;
    return {
      label: speech.say("guard_before_confirming"),
      day: speech.say("notice_read_more"),
      tone: "wait",
      spoken: speech.say("finding_confirm_with_care"),
    };
  }
}
