/** Beside the refund button of an item: what is known of a request for just this item now. */
import type { OrderVerdict } from "../../generated/protocol";
import { chipOf, spokenChip } from "../../order/chip";
import { verdictOfLine } from "../../order/line";
import type { GuardedButton } from "../../pages/text-boxes/dom";
import type { OnDemand } from "../on-demand";
import { ButtonGuard, type ButtonWords } from "./button-guard";

export class DisputeGuard extends ButtonGuard {
  constructor(button: GuardedButton, page: OnDemand) {
    super(button, page, "ask");
  }

  protected override get lineId(): string | null {
    const { lineId, productId, orderId } = this.button;
    if (lineId) return lineId;
    const order = this.page.session.reading?.orders.find((one) => one.orderId === orderId);
    const same = (order?.lines ?? []).filter((line) => productId !== null && line.productId === productId);
    return same.length === 1 ? (same[0]?.lineId ?? null) : null;
  }

  protected words(): ButtonWords {
    const { speech, session } = this.page;
    const verdict: OrderVerdict | undefined = session.notices.verdictOf(this.button.orderId);
    const before = speech.say("guard_before_asking");
    if (!verdict) return { label: before, day: speech.say("notice_reading"), tone: "quiet", spoken: before };
    const { refund } = verdictOfLine(verdict, this.lineId);
    const words = chipOf(verdictOfLine(verdict, this.lineId), speech);
    return {
      ...words,
      spoken: speech.say("notice_named", { name: before, text: spokenChip(words, speech) }),
      code: refund.code,
    };
  }
}
