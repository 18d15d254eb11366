// What runs inside the page, in the extension's own world: when each order and its notice stood on screen.

/** Looks at every frame: times are those of the frame in which something first was on screen. */
function watchFrames() {
  const seen = new Map();
  const opened = [];
  let pressedAt = null;
  const isOnScreen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const cards = () => document.querySelectorAll(".order-item:not([data-measured])");
  const look = (at) => {
    for (const card of cards()) {
      if (!isOnScreen(card)) continue;
      card.dataset.measured = "";
      seen.set(/orderId=(\d+)/.exec(card.querySelector('a[href*="orderId="]').href)[1], { order: at });
    }
    for (const notice of document.querySelectorAll("recourse-notice")) {
      const root = chrome.dom.openOrClosedShadowRoot(notice)?.querySelector(".recourse");
      const times = seen.get(root?.dataset.orderId);
      if (!times || times.verdict || getComputedStyle(notice).visibility !== "visible") continue;
      times.placeholder ??= at;
      if (root.dataset.state === "verdict") times.verdict = at;
    }
    const frame = document.querySelector("recourse-frame");
    if (pressedAt !== null && frame && chrome.dom.openOrClosedShadowRoot(frame)?.querySelector(".holder.shown")) {
      opened.push(at - pressedAt);
      pressedAt = null;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener(
    "click",
    (event) => {
      if (event.isTrusted && event.target.localName === "recourse-notice") pressedAt = event.timeStamp;
    },
    true,
  );
  /** From the press on a chip to the words in its frame, for each frame opened so far. */
  globalThis.openedTimes = () => opened;
  globalThis.measuredTimes = () => [...seen.values()];
  /** What stands in the page by now says nothing of what will come. */
  globalThis.forgetMeasured = () => {
    for (const card of cards()) card.dataset.measured = "";
    seen.clear();
  };
}

/**
 * Begins to watch a tab: `forget()` what is there, {order, placeholder, verdict} of what came on screen since, and how
 * long each frame took to open.
 */
export async function watch(tab, extensionRoot) {
  const session = await tab.page.context().newCDPSession(tab.page);
  const worlds = [];
  session.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context));
  await session.send("Runtime.enable");
  const world = worlds.findLast(({ origin }) => `${origin}/` === extensionRoot);
  if (!world) throw new Error(`the extension has no world in the page: ${JSON.stringify(worlds)}`);
  const evaluate = async (expression) => {
    const answer = await session.send("Runtime.evaluate", { contextId: world.id, expression, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception.description);
    return answer.result.value;
  };
  await evaluate(`(${watchFrames})()`);
  return {
    forget: () => evaluate("forgetMeasured()"),
    times: () => evaluate("measuredTimes()"),
    opened: () => evaluate("openedTimes()"),
  };
}
