/** Making elements: text only ever goes in as text. */

type Attributes = Record<string, string | boolean | ((event: Event) => void)>;
export type Child = Node | string | null;

/** `h("button", {class: "close", click: onClose}, "Close")`; a function is a listener, `true` an empty attribute. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  for (const child of children.flat()) if (child !== null) element.append(child);
  return element;
}
