/**
 * A capture for a bug report: structure and labels stay, so that a reader can be mended by it; names, addresses, ids,
 * prices and texts are replaced. A text stays where it is words we know, a day, or as much of a sentence as is read.
 */
import { isJson } from "../json/fields";
import { parseUrl } from "../site/urls";
import { datesIn } from "../text/dates";
import { readWindows } from "../text/windows";
import { disputeMeaning, isDisputeButton, labelMeaning, stateWords, statusMeaning } from "../words/spoken";
import { redactName, redactText } from "./vocabulary";

const mostItems = 3;
const deepest = 14;
const longestMember = 80;
/** Numbers below it may be codes of a state; others may be anything. */
const smallest = 10;

/** Whole branches that are about the buyer. */
const dropped = /address|receiver|contact|phone|email|payment|linkage|signature|trace/i;

export function redactJson(value: unknown, depth = 0): unknown {
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.slice(0, mostItems).map((inner) => redactJson(inner, depth + 1));
  if (isJson(value)) {
    const entries = Object.entries(value).filter(([key]) => !dropped.test(key));
    return Object.fromEntries(
      entries.map(([key, inner]) => [redactName(key.slice(0, longestMember)), redactJson(inner, depth + 1)]),
    );
  }
  if (typeof value === "string") return redactValue(value);
  if (typeof value === "number") return Math.abs(value) < smallest ? value : 0;
  return value;
}

export function redactValue(text: string): string {
  if (isKnown(text) || /^\d$/.test(text)) return text;
  if (/^(?:https?:)?\/\//.test(text)) return redactUrl(text);
  // A code or a tag: one name without blanks.
  if (/^[A-Za-z][\w.:-]*$/.test(text)) return redactName(text);
  return redactSentence(text);
}

function isKnown(text: string): boolean {
  return !!(
    statusMeaning(text) ||
    labelMeaning(text) ||
    disputeMeaning(text) ||
    isDisputeButton(text) ||
    stateWords(text)
  );
}

/** What of a sentence a reader understood stays; the rest of it does not. */
function redactSentence(text: string): string {
  const spans = datesIn(text).map(({ index, length }) => [index, index + length] as const);
  for (const { text: said } of readWindows(text).windows) {
    const index = said ? text.indexOf(said) : -1;
    if (said && index >= 0) spans.push([index, index + said.length]);
  }
  let redacted = "";
  let at = 0;
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    if (to <= at) continue;
    const begin = Math.max(at, from);
    redacted += redactText(text.slice(at, begin)) + text.slice(begin, to);
    at = to;
  }
  return redacted + redactText(text.slice(at));
}

/** Of a link the words of its path and the names of its parameters say what kind it is; more may stand behind them. */
function redactUrl(text: string): string {
  const url = parseUrl(text, "https://www.aliexpress.com");
  if (!url) return redactText(text);
  const isOwn = /(?:^|\.)aliexpress\.(?:com|us)$/.test(url.hostname);
  const host = isOwn ? url.hostname : redactText(url.hostname);
  const path = redactName(decoded(url.pathname));
  // Not `keys()`: what that gives cannot be gone through by a content script of Firefox's.
  const names = [...url.searchParams].map(([name]) => `${redactName(name)}=0`);
  return `//${host}${path}${names.length > 0 ? `?${names.join("&")}` : ""}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return redactText(path);
  }
}

const keptAttributes = new Set(["class", "data-pl", "role", "type", "href", "disabled", "aria-disabled", "hidden"]);
const skippedElements = /^(?:script|style|svg|img|iframe|noscript|recourse-notice)$/i;

/** The page's elements as text, without what anyone wrote. */
export function redactElement(element: Element, depth = 0): string {
  if (skippedElements.test(element.tagName) || depth > 40) return "";
  const attributes = [...element.attributes]
    .filter(({ name }) => keptAttributes.has(name))
    .map(
      ({ name, value }) =>
        ` ${name}="${(name === "href" ? redactUrl(value) : redactName(value)).replaceAll('"', "&quot;")}"`,
    );
  const inside = [...element.childNodes].map((node) => {
    if (node.nodeType === 1) return redactElement(node as Element, depth + 1);
    return node.nodeType === 3 ? redactValue((node.textContent ?? "").trim()) : "";
  });
  const tag = redactName(element.tagName.toLowerCase());
  return `<${tag}${attributes.join("")}>${inside.join("")}</${tag}>`;
}
