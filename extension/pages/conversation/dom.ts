/** The message page's elements tell which store it is, when exactly one store is linked. Its bubbles are not guessed at. */
import { elementsIn } from "../dom";
import { storeIdInUrl } from "../site/urls";
import { selectors } from "./selectors";

export function storeOfConversation(document: ParentNode): string | null {
  const ids = elementsIn(document, selectors.storeLink).map((link) => storeIdInUrl(link.getAttribute("href") ?? ""));
  const known = new Set(ids.filter((id) => id !== null));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}
