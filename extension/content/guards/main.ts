/** guards.js: put into a page by the background when the page has something to be careful with. */
import { speak } from "../../pages/words/spoken";
import { Guards } from "./guards";
import { moreFacts } from "./more-facts";

const page = globalThis.recoursePage;
if (page && !page.guarded) {
  speak(globalThis.recourseWords?.values() ?? []);
  page.guarded = true;
  page.session.moreFacts = (about) => moreFacts(page.session, about);
  const guards = new Guards(page);
  page.looked = () => guards.look();
}
