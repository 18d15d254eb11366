/** Selectors of the dispute pages; classes end in changing hashes, so they are found by their beginning. */
export const selectors = {
  status: '[class*="reminder--statusStr"]',
  reminder: '[class*="reminder--"]',
  step: '[class*="verticalSteps--title"]',
  orderLinks: 'a[href*="orderId="], a[href*="tradeOrderId="]',
} as const;
