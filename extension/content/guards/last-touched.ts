/** The box of the page the buyer last wrote in: it tells one box from another where the page does not. */

let last: WeakRef<Element> | null = null;

export function lastTouched(): Element | null {
  return last?.deref() ?? null;
}

document.addEventListener(
  "focusin",
  ({ target }) => {
    if (target instanceof Element && target.matches("textarea, input, [contenteditable]")) last = new WeakRef(target);
  },
  true,
);
