/** One answer of the site's as it came to a page, or state that stood in the page, with what tells whose it is. */
import type { Asked } from "./asked";

export interface Answer {
  body: unknown;
  /** The interface, as the answer's address names it, in small letters; "" of state in the page. */
  api: string;
  /** What the page asked for; null where that is not known. */
  asked: Asked | null;
  /** The page's address when it asked and when the answer came; null where that is not known. */
  askedAt: string | null;
  cameAt: string | null;
}

export function answerOf(body: unknown): Answer {
  return { body, api: "", asked: null, askedAt: null, cameAt: null };
}
