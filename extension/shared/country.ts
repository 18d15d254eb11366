/** Where the buyer is, for the ways beside AliExpress: as chosen, else as the browser says. A page may only suggest one. */

const chosenKey = "countryChosen";
const suggestedKey = "countrySuggested";

const isCountry = (value: unknown): value is string => typeof value === "string" && /^[A-Z]{2}$/.test(value);

/** "auto" or nothing means as the browser says. */
export async function rememberChosenCountry(country: unknown): Promise<void> {
  await chrome.storage.local.set({ [chosenKey]: isCountry(country) ? country : null });
}

/** The country a page says its orders go to; nothing else of an address is known to any part. */
export async function rememberSuggestedCountry(country: unknown): Promise<void> {
  if (isCountry(country)) await chrome.storage.local.set({ [suggestedKey]: country });
}

/** With everything erased, this is too; a choice of the buyer's stays. */
export async function forgetSuggestedCountry(): Promise<void> {
  await chrome.storage.local.remove(suggestedKey);
}

/** What a page told last, to be shown where the buyer chooses; null where none told. */
export async function suggestedCountry(): Promise<string | null> {
  const { [suggestedKey]: suggested } = await chrome.storage.local.get([suggestedKey]);
  return isCountry(suggested) ? suggested : null;
}

/** Two letters, or null where nothing tells. */
export async function knownCountry(): Promise<string | null> {
  const { [chosenKey]: chosen } = await chrome.storage.local.get([chosenKey]);
  return [chosen, new Intl.Locale(navigator.language).region].find(isCountry) ?? null;
}
