/** The redacted capture as one file's text. */
import type { PageKind } from "../../generated/protocol";
import type { Answer } from "../mirror/answers";
import { selectors as detail } from "../order-detail/selectors";
import { selectors as list } from "../order-list/selectors";
import type { Fact } from "../reading";
import { parseUrl } from "../site/urls";
import { redactElement, redactJson } from "./redact";
import { redactName } from "./vocabulary";

export interface CapturedAnswer {
  api: string;
  asked: unknown;
  body: unknown;
}

export interface Capture {
  recourseCapture: 1;
  kind: PageKind;
  host: string;
  path: string;
  language: string;
  seenOn: string;
  missing: Fact[];
  answers: CapturedAnswer[];
  elements: string[];
}

const longestElement = 60_000;

export function makeCapture(
  kind: PageKind,
  url: string,
  document: Document,
  answers: readonly Answer[],
  missing: Fact[],
  now: number,
): Capture {
  const address = parseUrl(url);
  const cards = [...document.querySelectorAll(`${list.card}, ${detail.page}`)].slice(0, 3);
  const roots = cards.length > 0 ? cards : [document.body];
  return {
    recourseCapture: 1,
    kind,
    host: address?.hostname ?? "",
    path: redactName(address?.pathname ?? ""),
    language: document.documentElement.lang.slice(0, 12).replace(/[^A-Za-z-]/g, ""),
    seenOn: new Date(now).toISOString().slice(0, 10),
    missing,
    answers: answers.slice(-3).map(({ body, api, asked }) => ({
      api: redactName(api),
      asked: asked ? redactJson(asked) : null,
      body: redactJson(body),
    })),
    elements: roots.map((root) => redactElement(root).slice(0, longestElement)),
  };
}
