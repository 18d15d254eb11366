/** Style sheets that say "start" and "end": a page that runs from the right is mirrored by them alone. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../../..");
const sheets = readdirSync(path.join(root, "extension"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css") && !/node_modules|generated/.test(file))
  .map((file) => path.join("extension", file));

/** Properties with a side of the screen where there is one of the text's direction, and sides that differ in a shorthand. */
const physical = [
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /border-(?:top|bottom)-(?:left|right)-radius\b/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /(?:^|[\s;{])(?:margin|padding|inset|border-width)\s*:\s*\S+\s+(\S+)\s+\S+\s+(?!\1\s*[;}!])\S+\s*[;}!]/,
];

function physicalIn(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const rules = plain.match(/[^{}]*\{[^{}]*\}/g) ?? [];
  // A rule for one direction may name a side.
  return rules
    .filter((rule) => !/\[dir=/.test(rule))
    .flatMap((rule) => rule.slice(rule.indexOf("{")).match(/[\s;{][a-z-]+\s*:[^;{}]+[;}]/g) ?? [])
    .filter((declaration) => physical.some((pattern) => pattern.test(declaration)))
    .map((declaration) => declaration.replace(/[;{}]/g, "").trim());
}

/** The host of a guard begins in the corner of the window, from which it is moved by pixels: the left one, in any language. */
const allowed: Record<string, string[]> = { "extension/content/guards/guard.css": ["inset: 0 auto auto 0"] };

it.each(sheets)("%s", (sheet) => {
  const css = readFileSync(path.join(root, sheet), "utf8");
  expect(physicalIn(css).filter((one) => !allowed[sheet]?.includes(one))).toEqual([]);
});

it("keeps the case file logical too", () => {
  const page = readFileSync(path.join(root, "native-host/casefile/page.html"), "utf8");
  expect(physicalIn(page.slice(page.indexOf("<style>") + 7, page.indexOf("</style>")))).toEqual([]);
});

it("would find a side", () => {
  const bad = "a{margin-left:1px}b{left:0}c{text-align:right}d{padding:1px 2px 3px 4px}e{border-top-left-radius:2px}";
  expect(physicalIn(bad)).toHaveLength(5);
  expect(physicalIn('a{padding:1px 2px;inset:auto 0 16px;margin:1px 2px 3px 2px}[dir="rtl"] b{left:0}')).toEqual([]);
});
