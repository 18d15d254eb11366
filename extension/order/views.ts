/** What can be gone to from what is said of an order. */
import type { AgreementState } from "../generated/protocol";

export const tabs = ["draft", "evidence", "asks", "ways"] as const;
export type Tab = (typeof tabs)[number];

export type OrderViewOf =
  | { name: "order"; orderId: string; lineId?: string | null }
  | { name: "draft"; orderId: string; lineId?: string | null; tab?: Tab; insert?: boolean }
  | { name: "agreement"; orderId: string; state?: AgreementState }
  | { name: "answer"; orderId: string };

export type View = { name: "store"; storeId: string; storeName: string } | OrderViewOf;
