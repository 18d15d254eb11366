/**
 * What was typed into a form and not saved yet: kept on this computer, so that nothing is lost when a frame is closed,
 * the program is gone or the extension is updated meanwhile. Forgotten once saved, after two weeks, and with the order.
 */
const prefix = "unsaved:";
export const keptFor = 14 * 24 * 3600 * 1000;

export const keyOf = (orderId: string, form: string) => `${prefix}${orderId}:${form}`;

export interface Kept<T> {
  at: number;
  value: T;
}

/** It was saved. What was typed after that is not, and stays. */
export async function forgetSaved(key: string, savedAt: number): Promise<void> {
  const kept = (await chrome.storage.local.get(key))[key] as Kept<unknown> | undefined;
  if (kept && kept.at <= savedAt) await chrome.storage.local.remove(key);
}

/** With an order erased, or (null) everything, what was typed about it goes too; and what was left lying too long. */
export async function forgetKept(orderId: string | null, now = Date.now()): Promise<void> {
  const stored = await chrome.storage.local.get(null);
  const keys = Object.keys(stored).filter((key) => key.startsWith(prefix));
  const gone = keys.filter(
    (key) =>
      orderId === null ||
      key.startsWith(keyOf(orderId, "")) ||
      now - ((stored[key] as Kept<unknown> | undefined)?.at ?? 0) > keptFor,
  );
  if (gone.length > 0) await chrome.storage.local.remove(gone);
}
