/** A chip has one size whatever it says: in every language its words are seen whole, with the longest day there is. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { until } from "./until.mjs";

const extension = path.resolve(import.meta.dirname, "../../extension");
const read = (...names) => readFileSync(path.join(extension, ...names), "utf8");
const languages = readdirSync(path.join(extension, "_locales"));

/** The keys that a chip's two lines are made of: those its sources name. */
const wordsIn = (source, pattern) => [...source.matchAll(pattern)].map(([, key]) => key);
const sources = read("order", "chip.ts") + read("content", "states.ts");
const facts = new Set([
  ...wordsIn(sources, /"(chip_fact_\w+)"/g),
  ...["notice_until", "notice_by", "notice_read_more", "glance_open_next", "drafting_open"],
]);
const labels = new Set([
  ...wordsIn(sources, /"(chip_\w+|\w+_chip)"/g).filter((key) => !key.startsWith("chip_fact_")),
  // Beside boxes and buttons.
  ...["guard_waiting", "guard_overdue", "guard_before_confirming", "guard_before_asking", "drafting_title"],
]);

/** The sizes that have room for words, as the notice's source gives them. */
const sizes = Object.fromEntries(
  [...read("content", "notice.ts").matchAll(/(wide|narrow): \{ width: (\d+), height: (\d+) \}/g)].map(
    ([, size, width, height]) => [size, { size, width: Number(width), height: Number(height) }],
  ),
);
const summary = ["glance_needs_you", "glance_worth_opening"];

function longestDay(tag) {
  const day = new Intl.DateTimeFormat(tag, { dateStyle: "medium" });
  const days = Array.from({ length: 12 }, (_, month) => day.format(new Date(2026, month, 28)));
  return days.sort((one, other) => other.length - one.length)[0];
}

/** What may stand in each line in a language. */
function linesOf(language) {
  const words = JSON.parse(read("_locales", language, "messages.json"));
  const date = longestDay(language.replace("_", "-"));
  const said = (key) => words[key].message.replace("{date}", date).replace("{count}", "88");
  const counted = Object.keys(words).filter((key) => summary.some((one) => new RegExp(`^${one}_[a-z]+$`).test(key)));
  const hints = Object.keys(words).filter((key) => /^guard_hints_(?!heading)[a-z]+$/.test(key));
  return { label: [...labels, ...counted].map(said), day: [...facts, ...hints].map(said) };
}

/** Runs in a page of the extension's: the lines that are wider or higher than a chip's room for them. */
function tooLarge(words, styles, language, { size, width, height }) {
  const host = document.createElement("div");
  host.lang = language.replace("_", "-");
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(styles);
  root.adoptedStyleSheets = [style];
  const chip = document.createElement("button");
  chip.className = "chip";
  const place = document.createElement("div");
  place.className = `recourse ${size}`;
  place.style.cssText = `width:${width}px;height:${height}px`;
  chip.dataset.tone = "turn";
  const mark = document.createElement("span");
  mark.className = "mark";
  chip.append(mark);
  for (const name of ["label", "day"]) {
    const line = document.createElement("span");
    line.className = name;
    line.dataset.text = "Aj";
    chip.append(line);
  }
  place.append(chip);
  root.append(place);
  document.body.append(host);
  const found = [];
  const lines = [...chip.querySelectorAll(".label, .day")];
  const isTooHigh = () => lines.reduce((sum, one) => sum + one.offsetHeight, 0) > chip.clientHeight;
  for (const [name, texts] of Object.entries(words)) {
    const line = chip.querySelector(`.${name}`);
    for (const text of texts) {
      line.dataset.text = text;
      if (line.scrollWidth > line.clientWidth) found.push(`${text}: ${line.scrollWidth} in ${line.clientWidth}`);
      else if (isTooHigh()) found.push(`${text}: too many lines`);
    }
    line.dataset.text = "Aj";
  }
  host.remove();
  return found;
}

describe.each(browserNames)("%s, a chip's words", (name) => {
  let standIn;
  let browser;
  let page;
  beforeAll(async () => {
    standIn = await startSite({ captures: null });
    browser = await openBrowser(name, { site: standIn, host: false });
    page = await browser.extensionPage("options");
    await until("the page's styles", () => page.evaluate(() => document.styleSheets.length > 0));
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });

  it("are those that its sources name", () => {
    expect(labels.size).toBeGreaterThan(20);
    expect(facts.size).toBeGreaterThan(20);
  });

  const chips = languages.flatMap((language) => Object.entries(sizes).map(([size, box]) => ({ language, size, box })));
  it.each(chips)("are seen whole in $language, $size", async ({ language, box }) => {
    const styles = read("shared", "tokens.css") + read("content", "chip.css");
    expect(await page.evaluate(tooLarge, linesOf(language), styles, language, box)).toEqual([]);
  });
});
