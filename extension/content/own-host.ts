/**
 * An element of ours in a page, with a closed root. A page may define an element by the name of ours: one that is made as
 * such hands its root to the page (`ElementInternals.shadowRoot`). So it is made, and its root with it, in a document that
 * has no definitions. What a page makes of the element later has no part in a root that is there already.
 */
let elsewhere: Document | null = null;

export function ownHost(tag: string): { host: HTMLElement; shadow: ShadowRoot } {
  elsewhere ??= document.implementation.createHTMLDocument("");
  const host = elsewhere.createElement(tag);
  const shadow = host.attachShadow({ mode: "closed" });
  // Only in the document it is shown in does it take that one's style sheets.
  document.adoptNode(host);
  return { host, shadow };
}
