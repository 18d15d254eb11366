/** guards.js: put into a page by the background when the page has something to be careful with. */
import { Guards } from "./guards";

const parts = globalThis.recourseParts;
if (parts && !parts.guarded) {
  parts.guarded = true;
  const guards = new Guards(parts);
  parts.looked = () => guards.look();
}
