/** One value kept for as long as the browser runs: longer than the background, which may be stopped at any time. */

export interface Cell<T> {
  load(): Promise<T | undefined>;
  save(value: T): Promise<void>;
}

/** In `storage.session`: on no disk, and out of the reach of every content script. */
export function sessionCell<T>(key: string): Cell<T> {
  return {
    load: async () => (await chrome.storage.session.get(key))[key] as T | undefined,
    // Without room for it, what is in memory serves until the background is stopped.
    save: (value) => chrome.storage.session.set({ [key]: value }).catch(() => {}),
  };
}
