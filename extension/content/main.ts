/** content.js: the isolated script on AliExpress's pages. It must run before the mirror in the page's own world. */
import { words } from "../host-client/ask";
import type { RecordedNews } from "../host-client/messages";
import { watchPage } from "../pages/lifecycle/watch";
import { watchFromOutside } from "../pages/mirror/exported";
import { Receiver } from "../pages/mirror/receiver";
import { isUnsupportedHost } from "../pages/site/urls";
import { speech } from "../shared/speech";
import { hostPrefix } from "./notice";
import { OnDemand } from "./on-demand";
import { PageSession } from "./page-session";
import { readers } from "./readers";

function start(): void {
  const receiver = new Receiver(document);
  const session = new PageSession(receiver);
  const spoken = words().then((reply) => {
    if (!reply.ok) return;
    const spoken = speech(reply.result.language, reply.result.words);
    session.notices.speak(spoken);
    globalThis.recoursePage = new OnDemand(session, spoken);
  });
  if (isUnsupportedHost(location.hostname)) {
    void spoken.then(() => session.notices.showOnPage({ kind: "unsupported" }));
    return;
  }
  chrome.runtime.onMessage.addListener((news: RecordedNews | undefined) => {
    if (news?.type === "recorded") session.recorded(news.orderId);
  });
  watchFromOutside(window, (text, asking) =>
    receiver.take(`${JSON.stringify([location.href, ...asking])}
${text}`),
  );
  // Asked for while the page is still loading.
  if (session.kind) void readers();
  receiver.onAnswer(() => void session.update());
  watchPage(hostPrefix, {
    changed: () => void session.update(),
    navigated: () => session.navigated(),
    shownAgain: () => session.refresh(),
  });
}

start();
