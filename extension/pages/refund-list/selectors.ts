/** Selectors of the refund list; classes end in changing hashes, so they are found by their beginning. */
export const selectors = {
  card: '[class*="orderItem--orderItem--"]',
  orderId: '[class*="--orderSKUId--"]',
  title: '[class*="--orderSKUTitle--"]',
  status: '[class*="--orderStatusDesc--"]',
  part: "*",
  tab: '[role="tab"]',
  selectedTab: '[role="tab"][aria-selected="true"]',
  currentPage: ".next-pagination-item.next-current",
  otherPage: ".next-pagination-item:not(.next-current):not(.next-prev):not(.next-next)",
  previous: ".next-pagination-item.next-prev",
  next: ".next-pagination-item.next-next",
  disabled: "[disabled], .disabled, [aria-disabled=true]",
  filter: "main input:not([type=hidden]), [class*=search] input, [class*=filter] input",
} as const;
