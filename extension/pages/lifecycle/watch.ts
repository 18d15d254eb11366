/** Tells when a page changed or became another one without loading anew. Changes made by our own notices do not count. */

export interface PageEvents {
  /** Something was added, removed or rewritten. Called at most once a frame. */
  changed(): void;
  /** The address changed within the page. */
  navigated(): void;
  /** Shown again from the browser's memory, or looked at again after a while. */
  shownAgain(): void;
}

const awayMilliseconds = 10 * 60_000;

/** `ownPrefix`: how the names of our own elements begin. */
export function watchPage(ownPrefix: string, events: PageEvents): void {
  let address = location.href;
  let scheduled = false;
  let hiddenAt = 0;
  const checkAddress = () => {
    if (location.href === address) return;
    address = location.href;
    events.navigated();
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    // A hidden page gets no frames; it is read all the same.
    const run = () => {
      if (!scheduled) return;
      scheduled = false;
      checkAddress();
      events.changed();
    };
    if (document.hidden) setTimeout(run, 50);
    else requestAnimationFrame(run);
  };
  const isOwn = (node: Node) => node.nodeName.toLowerCase().startsWith(ownPrefix);
  const observer = new MutationObserver((records) => {
    const foreign = records.some(
      (record) =>
        record.type === "characterData" || [...record.addedNodes, ...record.removedNodes].some((node) => !isOwn(node)),
    );
    // A page that throws our notice out is put right again.
    const thrownOut = records.some((record) => [...record.removedNodes].some(isOwn));
    if (foreign || thrownOut) schedule();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener("popstate", checkAddress);
  addEventListener("hashchange", checkAddress);
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", () => setTimeout(checkAddress, 0));
  addEventListener("pageshow", (event) => {
    if (event.persisted) events.shownAgain();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (hiddenAt > 0 && Date.now() - hiddenAt > awayMilliseconds) events.shownAgain();
  });
  document.addEventListener("readystatechange", schedule);
  schedule();
}
