/** Selectors of the places where a buyer writes or presses something. Each has its row in docs/following-a-site-change.md. */
export const selectors = {
  textBox: 'textarea, [contenteditable], [role="textbox"], input[type="text"], input:not([type])',
  disputeText: 'textarea[class*="--textarea--"], #request-detail-txt',
  evidenceText: 'textarea[class*="evidence--textarea"]',
  search: '[role="search"], [role="searchbox"], [type="search"], header, [class*="search"]',
  button: 'button, [role="button"], a[class*="btn"]',
  item: ".order-detail-item-content, .order-item-content-body",
  priceTitle: '[data-pl="order_price_item_title"]',
} as const;
