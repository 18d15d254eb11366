/** The style that our own elements have in a page, over whatever the page says. */

/** By element and name: what was written, and what the browser made of it. */
const written = new WeakMap<HTMLElement, Map<string, [given: string, kept: string]>>();

/** Written only where it is not so: a page that watches hears of every style that is set, of the same one too. */
export function setStyle(element: HTMLElement, name: string, value: string): void {
  const { style } = element;
  const before = written.get(element) ?? new Map<string, [string, string]>();
  const [given, kept] = before.get(name) ?? [];
  const isSo = style.getPropertyValue(name) === kept && style.getPropertyPriority(name) === "important";
  if (given === value && isSo) return;
  style.setProperty(name, value, "important");
  before.set(name, [value, style.getPropertyValue(name)]);
  written.set(element, before);
}
