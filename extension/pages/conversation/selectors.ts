/** Selectors of the message page. Its HTML was never seen: only links with known addresses are looked for. */
export const selectors = {
  storeLink: 'a[href*="/store/"]',
} as const;
