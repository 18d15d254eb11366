/** Whether the program ever answered this browser: where it never did, something is still to be installed, not mended. */

const key = "hostWorked";
let remembered = false;

export async function hasHostWorked(): Promise<boolean> {
  return (await chrome.storage.local.get(key))[key] === true;
}

/** Called with every answer; written once. */
export function rememberHostWorked(): void {
  if (remembered) return;
  remembered = true;
  void chrome.storage.local.set({ [key]: true }).catch(() => {
    remembered = false;
  });
}
