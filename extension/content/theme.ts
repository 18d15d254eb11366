/** Light or dark as the page is; where the page paints nothing, as the buyer's system asks (the style sheet does that). */

export function pageTheme(document: Document): "light" | "dark" | null {
  for (const element of [document.body, document.documentElement]) {
    const colour = element ? getComputedStyle(element).backgroundColor : "";
    const [red, green, blue, opacity = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (red === undefined || green === undefined || blue === undefined || opacity < 0.5) continue;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110 ? "dark" : "light";
  }
  return null;
}
