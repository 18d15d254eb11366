/** What every part of the drafts is given. */
import type { LedgerOrderResult, OrderVerdict } from "../../generated/protocol";
import type { View } from "../views";
import type { Choice } from "./choice";

export interface DraftingProps {
  orderId: string;
  /** Null where the ledger does not know the order. */
  facts: LedgerOrderResult | null;
  verdict: OrderVerdict | null;
  choice: Choice;
  choose(changes: Partial<Choice>): void;
  go(view: View): void;
  recorded(): void;
  /** Whether the text is to be put into the page's box as soon as it is there; false from then on. */
  toInsert: { current: boolean };
}
