/** The background of both browsers: a service worker in Chromium, an event page in Firefox. Keeps nothing that matters. */
import { hostName, methods, version } from "../generated/identity";
import type { OpenRequest, PartName } from "../host-client/messages";
import { forgetSuggestedCountry, rememberSuggestedCountry } from "../shared/country";
import { forgetKept, forgetSaved } from "../shared/kept";
import { nextKey } from "../shared/remembered-next";
import { Allowance } from "./allowance";
import { HostCalls } from "./calls";
import { Conversations } from "./conversations";
import { Frames } from "./frames";
import { HostPort, type Port } from "./host-port";
import { startReminders } from "./notifying";
import { PageSubjects } from "./page-subjects";
import { newsOf, savedForm, tell } from "./recorded";
import { route } from "./router";
import { originOf } from "./senders";
import { sessionCell } from "./session-cell";
import { chosenWords, rememberSettings } from "./settings";
import { remembering } from "./worked";

/** A port left open this long is closed, so that worker and host can leave memory. */
const idleMilliseconds = 20_000;

const port = new HostPort({
  connect: () => chrome.runtime.connectNative(hostName) as unknown as Port,
  lastError: () => chrome.runtime.lastError?.message ?? null,
  client: `extension ${version}`,
  idleMilliseconds,
});

export const calls = new HostCalls(port, {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

const reminders = startReminders(calls);

const parts = {
  frames: new Frames(sessionCell("frames"), Date.now),
  conversations: new Conversations(
    sessionCell("conversations"),
    Date.now,
    async (url) => (await chrome.tabs.create({ url })).id ?? null,
  ),
  subjects: new PageSubjects(sessionCell("pageSubjects")),
  allowance: new Allowance(sessionCell("allowance"), Date.now),
  calls: remembering(reminders.watched(calls)),
  methods: new Set<string>(methods),
  words: chosenWords,
  settingsSeen: rememberSettings,
  openPage: async (page: OpenRequest["page"]) => {
    await chrome.tabs.create({ url: chrome.runtime.getURL(`${page}/${page}.html`) });
  },
  inject: async (part: PartName, languages: string[], tabId: number) => {
    const target = { tabId, frameIds: [0] };
    const files = [...languages.map((language) => `words/${language}.js`), `${part}.js`];
    // A page is read as soon as it shows something, long before it is idle.
    await chrome.scripting.executeScript({ target, files, injectImmediately: true });
  },
  countrySuggested: (country: string | null) => void rememberSuggestedCountry(country),
  erased: async (orderId: string | null) => {
    await forgetKept(orderId);
    await chrome.storage.session.remove(nextKey);
    if (orderId === null) await forgetSuggestedCountry();
  },
};

chrome.runtime.onMessage.addListener((request, sender, respond) => {
  const origin = originOf(sender, chrome.runtime.id, chrome.runtime.getURL(""));
  const arrivedAt = Date.now();
  route(request, origin, parts).then(
    async (reply) => {
      const saved = reply.ok ? savedForm(request) : null;
      if (saved) await forgetSaved(saved, arrivedAt).catch(() => {});
      respond(reply);
      const news = reply.ok ? newsOf(request) : null;
      if (news) void tell(news, parts.subjects);
    },
    (error) => respond({ ok: false, error: { code: 0, message: String(error), cause: "internal" } }),
  );
  return true;
});

// Content scripts need nothing that is kept. Where the browser lets it be said, they cannot reach it.
for (const area of [chrome.storage.local, chrome.storage.session] as Partial<typeof chrome.storage.local>[])
  void area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" })?.catch(() => {});

chrome.tabs.onRemoved.addListener((tabId) => {
  void parts.subjects.closeTab(tabId);
  void parts.frames.closeTab(tabId);
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void parts.openPage("setup");
});
