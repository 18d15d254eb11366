/** Where the buyer is, for the ways beside AliExpress: as chosen, else as an order's page told, else as the browser says. */

const chosenKey = "countryChosen";
const seenKey = "countrySeen";

const isCountry = (value: unknown): value is string => typeof value === "string" && /^[A-Z]{2}$/.test(value);

/** "auto" or nothing means as the pages tell. */
export async function rememberChosenCountry(country: unknown): Promise<void> {
  await chrome.storage.local.set({ [chosenKey]: isCountry(country) ? country : null });
}

/** The country an order goes to; nothing else of an address is known to any part. */
export async function rememberSeenCountry(country: unknown): Promise<void> {
  if (isCountry(country)) await chrome.storage.local.set({ [seenKey]: country });
}

/** With everything erased, this is too; a choice of the buyer's stays. */
export async function forgetSeenCountry(): Promise<void> {
  await chrome.storage.local.remove(seenKey);
}

/** Two letters, or null where nothing tells. `onPage` is what the page in front of the buyer says. */
export async function knownCountry(onPage: string | null = null): Promise<string | null> {
  const { [chosenKey]: chosen, [seenKey]: seen } = await chrome.storage.local.get([chosenKey, seenKey]);
  const candidates = [chosen, onPage, seen, new Intl.Locale(navigator.language).region];
  return candidates.find(isCountry) ?? null;
}
