/** Selectors of the refund list. Only the status line was seen on a real page; its class ends in a changing hash. */
export const selectors = {
  detailLink: 'a[href*="reverseOrderLineId="]',
  card: '[class*="reverse-item"], [class*="refund-item"], li',
  status: '[class*="reminder--statusStr"], [class*="statusStr"]',
  orderLinks: 'a[href*="orderId="], a[href*="tradeOrderId="]',
} as const;
