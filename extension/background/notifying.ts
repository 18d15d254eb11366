/** Ties the reminders to the browser: alarm, badge, notifications. All listeners are set as the worker starts. */

import { areNotificationsWanted } from "../shared/notifications-wanted";
import { speech } from "../shared/speech";
import tokens from "../shared/tokens.css";
import type { HostCalls } from "./calls";
import { addressOf } from "./reminder-notes";
import { alarmName, askedAlarmName, Reminders } from "./reminders";
import { chosenWords } from "./settings";

const lastLookKey = "remindersLookedAt";
/** The colours of what is the buyer's turn. A badge has no page that would take them from the style sheet by itself. */
const colourOf = (token: string): string =>
  tokens.match(new RegExp(`--recourse-${token}:\\s*(#[0-9a-f]{3,6})`))?.[1] ?? "";
const badge = { ground: colourOf("turn"), text: colourOf("surface") };

function opened(id: string): void {
  void chrome.tabs.create({ url: addressOf(id, (path) => chrome.runtime.getURL(path)) });
  void chrome.notifications.clear(id);
}

function listenForClicks(): void {
  // Only there once the buyer has permitted notifications; one that is permitted anew is listened to once.
  chrome.notifications?.onClicked.removeListener(opened);
  chrome.notifications?.onClicked.addListener(opened);
}

export function startReminders(calls: HostCalls): Reminders {
  const reminders = new Reminders({
    calls,
    speech: async () => {
      const { language, words } = await chosenWords();
      return speech(language, words);
    },
    now: () => Date.now(),
    mayNotify: async () =>
      (await areNotificationsWanted()) && (await chrome.permissions.contains({ permissions: ["notifications"] })),
    notify: async ({ id, title, message }) => {
      const iconUrl = chrome.runtime.getURL("icons/recourse-128.png");
      await chrome.notifications.create(id, { type: "basic", iconUrl, title, message });
    },
    badge: async (text, title) => {
      await chrome.action.setBadgeBackgroundColor({ color: badge.ground });
      await chrome.action.setBadgeTextColor({ color: badge.text });
      await chrome.action.setBadgeText({ text });
      await chrome.action.setTitle({ title });
    },
    lastLook: async () => {
      const last = (await chrome.storage.local.get(lastLookKey))[lastLookKey];
      return typeof last === "number" ? last : null;
    },
    rememberLook: (at) => chrome.storage.local.set({ [lastLookKey]: at }),
    alarm: async (name, when, periodInMinutes) =>
      chrome.alarms.create(name, periodInMinutes ? { when, periodInMinutes } : { when }),
    later: (milliseconds, run) => void setTimeout(run, milliseconds),
  });
  listenForClicks();
  chrome.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes("notifications")) listenForClicks();
  });
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName || name === askedAlarmName) void reminders.look();
  });
  chrome.runtime.onStartup.addListener(() => void reminders.look());
  void reminders.setAlarm();
  return reminders;
}
