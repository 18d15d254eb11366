/**
 * A capture for a bug report: structure and labels stay, so that a reader can be mended by it; names, addresses, ids,
 * prices and texts are replaced. What is kept is listed here; everything else goes.
 */
import { isJson } from "../json/fields";
import { disputeMeaning, isDisputeButton, labelMeaning, statusMeaning } from "../words/all";

const mostItems = 3;
const deepest = 14;

/** Members whose texts are AliExpress's own words, the same for every buyer. */
const keptTexts = new Set([
  "tag",
  "type",
  "statusText",
  "reminder",
  "statusTab",
  "orderCreatTime",
  "payTime",
  "orderShipTime",
  "orderEndTime",
  "orderDateText",
  "expectDeliveryDateTitle",
  "timeText",
  "etaSceneCode",
  "etaTimeText",
  "trackingPrimaryCode",
  "reverseStatusText",
  "reverseDetailStatusText",
  "gmtCreateFormat",
  "gmtModifiedFormat",
  "reverseType",
  "component",
  "fdContentList",
  "fdContent",
  "content",
  "currencyCode",
]);
/** Whole branches that are about the buyer. */
const dropped = /address|receiver|contact|phone|email|payment|linkage|signature|trace/i;

/** Letters become x, digits 0; length and punctuation stay. Long numbers in kept sentences go too. */
export function redactText(text: string): string {
  return text.replace(/\p{L}/gu, "x").replace(/\p{N}/gu, "0");
}

function keepSentence(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/\d{5,}/g, (run) => "0".repeat(run.length))
    .replace(/[R$€£]+\s?[\d.,]+/g, "¤0");
}

export function redactJson(value: unknown, name = "", depth = 0): unknown {
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.slice(0, mostItems).map((inner) => redactJson(inner, name, depth + 1));
  if (isJson(value)) {
    const entries = Object.entries(value).filter(([key]) => !dropped.test(key));
    return Object.fromEntries(
      entries.map(([key, inner]) => [key.replace(/\d{5,}/g, "0"), redactJson(inner, key, depth + 1)]),
    );
  }
  if (typeof value === "string")
    return keptTexts.has(name) || isKnown(value) ? keepSentence(value) : redactUrlOrText(value);
  if (typeof value === "number") return Math.abs(value) < 100 ? value : 0;
  return value;
}

function isKnown(text: string): boolean {
  return !!(statusMeaning(text) || labelMeaning(text) || disputeMeaning(text) || isDisputeButton(text));
}

/** Of a link the path and the names of its parameters say what kind it is. */
function redactUrlOrText(text: string): string {
  if (!/^(?:https?:)?\/\//.test(text)) return redactText(text);
  return text.replace(/\d/g, "0").replace(/=[^&#]*/g, "=0");
}

const keptAttributes = new Set(["class", "data-pl", "role", "type", "href"]);
const skippedElements = /^(?:script|style|svg|img|iframe|noscript|recourse-notice)$/i;

/** The page's elements as text, without what anyone wrote. */
export function redactElement(element: Element, depth = 0): string {
  if (skippedElements.test(element.tagName) || depth > 40) return "";
  const attributes = [...element.attributes]
    .filter(({ name }) => keptAttributes.has(name))
    .map(
      ({ name, value }) => ` ${name}="${(name === "href" ? redactUrlOrText(value) : value).replaceAll('"', "&quot;")}"`,
    );
  const inside = [...element.childNodes].map((node) => {
    if (node.nodeType === 1) return redactElement(node as Element, depth + 1);
    const text = node.nodeType === 3 ? (node.textContent ?? "").trim() : "";
    return isKnown(text) ? text : redactText(text);
  });
  const tag = element.tagName.toLowerCase();
  return `<${tag}${attributes.join("")}>${inside.join("")}</${tag}>`;
}
