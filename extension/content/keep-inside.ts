/** What happens on our own elements is not the page's business: its handlers on the order's card must not run. */

const kept = ["click", "mousedown", "mouseup", "pointerdown", "pointerup", "keydown", "keyup"];

export function keepInside(root: HTMLElement): void {
  for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation());
}
