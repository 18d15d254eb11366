import * as cldr from "../../generated/cldr/en";
import type { PageWords } from "./types";

export const words: PageWords = {
  language: "en",
  cldr,
  statuses: [
    { is: "unpaid", text: "To pay", seen: true }, // capture, 2026
    { is: "unpaid", text: "Awaiting payment", seen: true }, // public tools, 2022 to 2026
    { is: "unpaid", text: "Unpaid", seen: true }, // public tools, 2022 to 2026
    { is: "processing", text: "To ship", seen: true }, // public tools, 2022 to 2026
    { is: "processing", text: "Ready to ship", seen: true }, // public tools, 2022 to 2026
    { is: "processing", text: "Processing", seen: true }, // capture, 2026
    { is: "processing", text: "Awaiting shipment", seen: true }, // public tools, 2022 to 2026
    { is: "shipped", text: "Awaiting delivery", seen: true }, // capture, 2026
    { is: "shipped", text: "Shipped", seen: true }, // public tools, 2022 to 2026
    { is: "completed", text: "Completed", seen: true }, // capture, 2026
    { is: "completed", text: "Finished", seen: true }, // public tools, 2022 to 2026
    { is: "cancelled", text: "Cancelled", seen: true }, // public tools, 2022 to 2026
    { is: "cancelled", text: "Canceled", seen: true }, // capture, 2026
    { is: "cancelled", text: "Order cancelled", seen: true }, // public tools, 2022 to 2026
    { is: "cancelled", text: "Closed", seen: true }, // public tools, 2022 to 2026
    { is: "expired", text: "Expired", seen: true }, // capture, 2026
    { is: "expired", text: "Payment expired", seen: true }, // public tools, 2022 to 2026
  ],
  disputeButtons: [
    { text: "Returns/refunds", seen: true }, // capture, 2026
    { text: "Open dispute" },
    { text: "Return/refund" },
  ],
  confirmButtons: [
    { text: "Confirm received", seen: true }, // capture, 2026
    { text: "Confirm receipt" },
    { text: "Confirm goods received" },
    { text: "Confirm delivery" },
  ],
  disputes: [
    { is: "resolved", outcome: "refunded", text: "Refund complete", seen: true }, // public tools, 2024
    { is: "waiting-buyer", text: "Waiting for your response", seen: true }, // public tools, 2024
    { is: "platform-review", text: "Waiting for AliExpress's feedback", seen: true }, // public tools, 2024
    { is: "platform-review", text: "We're reviewing your request", seen: true }, // public tools, 2024
    { is: "waiting-seller", text: "Waiting for the seller's response", seen: true }, // public tools, 2022 to 2026
    { is: "waiting-seller", text: "Waiting for seller's response", seen: true }, // public tools, 2022 to 2026
    { is: "return-pending", text: "Return the items", seen: true }, // public tools, 2022 to 2026
    { is: "return-pending", text: "Please return the items", seen: true }, // public tools, 2022 to 2026
    { is: "cancelled", text: "Canceled", seen: true }, // capture, 2026
    { is: "cancelled", text: "Cancelled", seen: true }, // public tools, 2022 to 2026
    { is: "cancelled", text: "Request canceled", seen: true }, // public tools, 2022 to 2026
    { is: "resolved", text: "Closed", seen: true }, // public tools, 2022 to 2026
  ],
  labels: [
    { is: "placedOn", text: "Order placed on", seen: true }, // capture, 2026
    { is: "placedOn", text: "Order date", seen: true }, // public tools, 2022 to 2026
    { is: "placedOn", text: "Order placed" },
    { is: "placedOn", text: "Ordered on" },
    { is: "placedOn", text: "Placed on" },
    { is: "day", text: "Date", seen: true }, // capture, 2026
    { is: "paidOn", text: "Paid on", seen: true }, // capture, 2026
    { is: "shippedOn", text: "Shipment completed on", seen: true }, // capture, 2026
    { is: "completedOn", text: "Order completed on", seen: true }, // capture, 2026
    { is: "paymentMethod", text: "Payment method", seen: true }, // capture, 2026
    { is: "total", text: "Total" },
    { is: "total", text: "Order total" },
  ],
  payment: ["credit", "debit", "card", "bank", "transfer", "online", "banking", "balance", "bonus", "and"],
  windows: {
    seen: true, // capture, 2026
    days: /(?<!\d)(\d{1,3})[ -]days?\b/i,
    completion: /confirm\w*\s+(?:the\s+|of\s+)?receipt|order\s+(?:is|was|being)?\s*complet/i,
    placed: /order\s+(?:is|was|being)?\s*placed|placing\s+(?:the|your)\s+order/i,
    delivery: /(?:after|of|from|following)\s+(?:the\s+)?(?:delivery|arrival|being delivered)/i,
    defective: /defective|not as described|damaged|faulty/i,
    notReceived: /not\s+received|no\s+delivery|not\s+delivered|did\s?n.t arrive/i,
    freeReturn: /send it back|free returns?/i,
    fromDate: /refund if (?:no delivery|not delivered|not received) (?:before|by)/i,
    untilDate: /\b(?:until|by|before|ends? on)\b/i,
    denied:
      /\b(?:cannot|can['’]t|can not|may not|must not|no longer|unable|non-?refundable|not (?:possible|eligible|available|entitled|allowed|supported))\b|\b(?:is|are|was|were) over\b/i,
    about: /refund|return|dispute|send it back|protection/i,
    other: /coupon|if delayed|if delivered after/i,
  },
  respondBy:
    /^(?:(?:please )?(?:respond|reply|answer)(?: to (?:the |this |it\b)?(?:seller(?:'s)?)? ?(?:offer|proposal|request|solution|case|message)?)? (?:by|before|until|no later than) #|you (?:must|should|need to|have to|can) (?:respond|reply|answer)(?: to (?:the |this |it\b)?(?:seller(?:'s)?)? ?(?:offer|proposal|request|solution|case|message)?)? (?:by|before|until|no later than) #|you have until # to (?:respond|reply|answer)|(?:we are )?waiting for your response (?:by|before|until) #|your (?:response|reply|answer) is (?:needed|required|due|expected) (?:by|before) #)/i,
  returnBy:
    /^(?:(?:please |you (?:must|should|need to|have to|can) )?(?:return|send|ship)(?: back)? (?:the|your|these) (?:items?|goods|products?|package|parcel)(?: back)?(?: to the seller)? (?:by|before|until|no later than) #|you have until # to (?:return|send back|ship back) )/i,
};
