import { dayIn } from "./days.mjs";

/** From real pages. */
export const wording = {
  lang: "en",
  completed: "Completed",
  shipped: "Awaiting delivery",
  statuses: {
    unpaid: "To pay",
    processing: "Processing",
    cancelled: "Canceled ",
    expired: "Expired",
  },
  day: dayIn("en-US", { dateStyle: "medium" }),
  reminder:
    "Order complete.If there are any problems, you can apply for a return/refund within 7 days of confirming receipt.If the item you received is defective or not as described, you can open a dispute within 90 days after order was placed.",
  fastDelivery: (day) =>
    `Apply for a coupon code if delayed by ${day} · Refund if no delivery before ${day} · Refund if items damaged`,
  freeReturn: "Not satisfied with your order? Send it back within 15 days after delivery.",
  eta: (day) => `Estimated delivery date: ${day}`,
  disputeButton: "Returns/refunds",
  cases: {
    "waiting-buyer": "Waiting for your response",
    "waiting-seller": "Waiting for the seller's response",
    "platform-review": "Waiting for AliExpress's feedback",
    "return-pending": "Return the items",
    refunded: "Refund complete",
    cancelled: "Canceled",
  },
  respondBy: (day) => `Please respond by ${day}`,
  returnBy: (day) => `Send the items back by ${day}`,
  labels: {
    placed: "Order placed on",
    paid: "Paid on",
    shipped: "Shipment completed on",
    completed: "Order completed on",
  },
};
