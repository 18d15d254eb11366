/** Gives a shadow root its styles, past the page's own policy where the browser lets sheets be shared. */
import { h } from "./elements";

const sheets = new Map<string, CSSStyleSheet>();

export function addStyles(root: ShadowRoot, css: string): void {
  try {
    let sheet = sheets.get(css);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch {
    // Firefox's isolated worlds did not always share constructed sheets; a style element does the same.
  }
  root.append(h("style", {}, css));
}
