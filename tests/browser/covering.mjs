/** What of a page lies under what is ours: the functions run in the page, and know nothing but its elements. */
import { until } from "./until.mjs";

/** Of the notices near the window: which are off it, or over what of their card. */
export function covering() {
  const near = [...document.querySelectorAll("recourse-notice")].filter((host) => {
    const { top } = host.getBoundingClientRect();
    return top > -300 && top < innerHeight + 300;
  });
  const wrong = near.length === 0 ? ["no notice"] : [];
  for (const host of near) {
    const at = host.getBoundingClientRect();
    if (at.left < 0 || at.right > document.documentElement.clientWidth)
      wrong.push(["off the window", at.left, at.right]);
    const card = host.closest(".order-item");
    const range = document.createRange();
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    const boxes = [...card.querySelectorAll("a, button, img")].map((one) => [one.textContent, one.getClientRects()]);
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode);
      if (walker.currentNode.textContent.trim()) boxes.push([walker.currentNode.textContent, range.getClientRects()]);
    }
    for (const [words, rects] of boxes) {
      const over = (box) =>
        box.width > 0 &&
        box.left < at.right - 1 &&
        box.right > at.left + 1 &&
        box.top < at.bottom - 1 &&
        box.bottom > at.top + 1;
      if ([...rects].some(over)) wrong.push(words);
    }
  }
  return wrong;
}

/** Runs in the page: of its words and of what is pressed there, what lies under the notice at the window's edge. */
export function underEdge(names) {
  const ours = [...document.querySelectorAll(names)].filter((one) => one.parentNode === document.documentElement);
  if (ours.length !== 1) return [`${ours.length} notices in the corner`];
  const host = ours[0].getBoundingClientRect();
  // What puts it away stands out of it: above a dot, beside words.
  const isDot = host.width < 40;
  const box = { left: host.left - (isDot ? 0 : 10), right: host.right + (isDot ? 0 : 10), bottom: host.bottom };
  box.top = host.top - (isDot ? 26 : 10);
  if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
    return [`off the window: ${JSON.stringify(box)}`];
  const isUnder = ({ left, right, top, bottom, width }) =>
    width > 0 && left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1;
  const chips = [...document.querySelectorAll("recourse-notice, recourse-guard")].filter((one) => one !== ours[0]);
  const pressed = [...document.querySelectorAll("a, button, input, textarea"), ...chips];
  const found = pressed.filter((one) => isUnder(one.getBoundingClientRect())).map((one) => one.outerHTML.slice(0, 80));
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const words = walker.currentNode.textContent.trim();
    if (words && [...range.getClientRects()].some(isUnder)) found.push(words);
  }
  return found;
}

/** Waits until the notice at the window's edge stands over nothing. */
export const standsFree = (tab, names, what) =>
  until(what, async () => {
    const found = await tab.evaluate(underEdge, names);
    if (found.length > 0) throw new Error(JSON.stringify(found));
    return true;
  });
