/** The room of one order: the same in the page's frame, the popup and the side panel. One view at a time. */
import { AgreementForm } from "./agreement-form";
import { AnswerForm } from "./answer-form";
import { Drafting } from "./drafting/drafting";
import { OrderView } from "./order-view";
import type { OrderViewOf, View } from "./views";

export interface RoomProps {
  /** Counts up when something was recorded: what is shown is asked for again. */
  version: number;
  /** The key of what was pressed in the view before the buyer went on from it, and came back. */
  from?: string | null;
  go(view: View): void;
  back(): void;
  recorded(): void;
}

export function Room({ view, from, ...props }: RoomProps & { view: OrderViewOf }) {
  switch (view.name) {
    case "order":
      return <OrderView {...props} from={from} orderId={view.orderId} lineId={view.lineId ?? null} />;
    case "draft":
      return (
        <Drafting
          {...props}
          orderId={view.orderId}
          lineId={view.lineId ?? null}
          tab={view.tab ?? "draft"}
          insert={view.insert}
        />
      );
    case "agreement":
      return <AgreementForm {...props} orderId={view.orderId} state={view.state} />;
    case "answer":
      return <AnswerForm {...props} orderId={view.orderId} />;
  }
}
