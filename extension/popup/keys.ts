/** The keyboard: `/` or typing searches, arrows move, Enter opens what has the focus, Escape goes back. */

export interface KeyActions {
  /** The search field. */
  search(): HTMLInputElement | null;
  /** What is under it: everything in here that can have the focus is passed through by the arrows. */
  main(): HTMLElement | null;
  openFirst(): void;
  clear(): void;
  /** False where there is nothing to go back to. */
  back(): boolean;
}

const stops = "button:not(:disabled), a[href], summary, input, select, textarea";
const textFields = "input:not([type=checkbox]):not([type=radio]), select, textarea";

function stopsIn(main: HTMLElement | null): HTMLElement[] {
  const all = [...(main?.querySelectorAll<HTMLElement>(stops) ?? [])];
  return all.filter((element) => element.checkVisibility?.() ?? true);
}

/** Moves the focus by `step` stops; up from the first one is the search field. */
function move(step: number, { search, main }: KeyActions): void {
  const all = stopsIn(main());
  const active = document.activeElement as HTMLElement | null;
  let at = active ? all.indexOf(active) : -1;
  if (at < 0 && active && main()?.contains(active)) {
    const after = all.findIndex((one) => active.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    at = step > 0 ? after - 1 : after;
  }
  const next = at + step;
  if (next < 0) search()?.focus();
  else all[Math.min(next, all.length - 1)]?.focus();
}

function inSearch(event: KeyboardEvent, actions: KeyActions): void {
  const field = actions.search();
  if (event.key === "ArrowDown") move(1, actions);
  else if (event.key === "Enter") actions.openFirst();
  else if (event.key === "Escape" && field?.value) actions.clear();
  else if (event.key !== "Escape" || !actions.back()) return;
  event.preventDefault();
}

export function onKey(event: KeyboardEvent, actions: KeyActions): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
  const target = event.target as HTMLElement;
  if (event.altKey) {
    if (event.key === "ArrowLeft" && actions.back()) event.preventDefault();
    return;
  }
  if (target === actions.search()) {
    inSearch(event, actions);
    return;
  }
  if (event.key === "Escape") {
    if (actions.back()) event.preventDefault();
    return;
  }
  if (target.matches(textFields)) return;
  const all = stopsIn(actions.main());
  if (event.key === "ArrowDown") move(1, actions);
  else if (event.key === "ArrowUp") move(-1, actions);
  else if (event.key === "Home") all[0]?.focus();
  else if (event.key === "End") all.at(-1)?.focus();
  else if (event.key === "/") actions.search()?.focus();
  else {
    // A letter goes into the search field: the browser puts it where the focus is after this.
    if (event.key.length === 1 && event.key !== " ") actions.search()?.focus();
    return;
  }
  event.preventDefault();
}
