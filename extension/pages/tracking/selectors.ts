/** Selectors of the tracking page; classes end in changing hashes, so they are found by their beginning. */
export const selectors = {
  number: '[class*="logistic-info-v2--mailNoValue"]',
  parcelTab: '[role="tab"]',
} as const;
