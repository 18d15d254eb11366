/** The redacted capture as one file's text. */
import type { PageKind } from "../../generated/protocol";
import type { Fact } from "../reading";
import { parseUrl } from "../site/urls";
import { redactElement, redactJson } from "./redact";

export interface Capture {
  recourseCapture: 1;
  kind: PageKind;
  host: string;
  path: string;
  language: string;
  seenOn: string;
  missing: Fact[];
  answers: unknown[];
  elements: string[];
}

const longestElement = 60_000;

export function makeCapture(
  kind: PageKind,
  url: string,
  document: Document,
  answers: readonly unknown[],
  missing: Fact[],
  now: number,
): Capture {
  const address = parseUrl(url);
  const cards = [...document.querySelectorAll(".order-item, .order-wrap")].slice(0, 3);
  const roots = cards.length > 0 ? cards : [document.body];
  return {
    recourseCapture: 1,
    kind,
    host: address?.hostname ?? "",
    path: (address?.pathname ?? "").replace(/\d{5,}/g, "0"),
    language: document.documentElement.lang,
    seenOn: new Date(now).toISOString().slice(0, 10),
    missing,
    answers: answers.slice(-3).map((answer) => redactJson(answer)),
    elements: roots.map((root) => redactElement(root).slice(0, longestElement)),
  };
}
