/** What runs in the popup's page to tell when something is on screen. Each function stands alone: it is sent as text. */

/** Before the page's own scripts: a promise of the moment after the frame in which a selector's element is painted. */
export function watch() {
  const afterPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  window.paintedWhere = (test) =>
    new Promise((resolve) => {
      const look = () => {
        if (!test()) return false;
        resolve(afterPaint());
        return true;
      };
      if (look()) return;
      const observer = new MutationObserver(() => {
        if (look()) observer.disconnect();
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  const has = (selector) => () => document.querySelector(selector) !== null;
  window.painted = {
    field: window.paintedWhere(has("input[type=search]")),
    results: window.paintedWhere(has("[data-next]")),
    whole: window.paintedWhere(has("[data-lists=whole]")),
  };
}

/** From the moment the page was parsed and its script, which is deferred until then, began. */
export async function shown() {
  const [{ domInteractive: start }] = performance.getEntriesByType("navigation");
  const [field, results] = await Promise.all([window.painted.field, window.painted.results]);
  return { "script start to the search field": field - start, "script start to results": results - start };
}

/** The lists grow while the buyer reads: every order of the ledger is judged for them. */
export async function gathered() {
  const [{ domInteractive: start }] = performance.getEntriesByType("navigation");
  return { "script start to all lists whole": (await window.painted.whole) - start };
}

/** A word put in letter by letter, as a fast typist does; the last letter's orders on screen, with their verdicts. */
export async function searched(word) {
  const field = document.querySelector("input[type=search]");
  const type = (text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const plain = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{Diacritic}/gu, "")
      .toLowerCase();
  let longest = 0;
  let found = Promise.resolve(0);
  let at = 0;
  for (let length = 1; length <= word.length; length += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    at = performance.now();
    type(word.slice(0, length));
    longest = Math.max(longest, performance.now() - at);
    const typed = word.slice(0, length);
    found = window.paintedWhere(() => {
      const marks = [...document.querySelectorAll("[data-results] li mark")].map(({ textContent }) =>
        plain(textContent),
      );
      return marks.length > 0 && marks.every((mark) => mark.startsWith(typed));
    });
  }
  const orders = await found;
  const verdicts = await window.paintedWhere(() => document.querySelector("[data-results] li .verdict") !== null);
  type("");
  return {
    "a letter to the orders found": orders - at,
    "a letter to their verdicts": verdicts - at,
    "a letter's own work": longest,
  };
}
