/** Whether the buyer wants notifications: kept for each browser, as its permission is. */

const key = "notifications";

export async function areNotificationsWanted(): Promise<boolean> {
  return (await chrome.storage.local.get(key))[key] === true;
}

export async function wantNotifications(wanted: boolean): Promise<void> {
  await chrome.storage.local.set({ [key]: wanted });
}
