/** What can be gone to from what is said of an order. */
export type View =
  | { name: "store"; storeId: string; storeName: string }
  | { name: "order" | "draft" | "agreement" | "answer"; orderId: string };
