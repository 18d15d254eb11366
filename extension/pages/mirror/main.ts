/**
 * The script in the page's own world (mirror.js). It names a random event once, to the isolated script that is already
 * listening; everything later is a string under that name. It asks the network for nothing and changes nothing.
 */

import { getterOf } from "./natives";
import { pageState } from "./page-state";
import { hideText, putStandIn } from "./stand-in";
import { helloEvent, longestMessage } from "./tags";
import { type Beside, watchAnswers } from "./watch-answers";
import { watchJsonp } from "./watch-jsonp";

const eventName = `recourse:${crypto.randomUUID()}`;
// Taken before the page can put its own in their place, which would be told the name.
const dispatch = document.dispatchEvent.bind(document);
const Event = CustomEvent;
const later = setTimeout.bind(window);
const clock = performance.now.bind(performance);
const sent = new Set<string>();

function send(kind: "answer" | "state", text: string): void {
  if (text.length > longestMessage) return;
  dispatch(new Event(eventName, { detail: `${kind}:${text}` }));
}

const sendAnswer = (text: string) => send("answer", text);

let search: Generator<string> | null = null;

/** State is passed on once; the page may keep it in several places and for long. A piece at a time, with pauses. */
function sendState(): void {
  if (search) return;
  search = pageState(window);
  sendNext();
}

function sendNext(): void {
  try {
    const until = clock() + 8;
    let text = "";
    while (text === "" && clock() < until) {
      const step = search?.next();
      if (!step || step.done) {
        search = null;
        return;
      }
      text = step.value;
    }
    const mark = `${text.length}:${text.slice(0, 2000)}:${text.slice(-2000)}`;
    if (text !== "" && !sent.has(mark)) send("state", text);
    sent.add(mark);
    later(sendNext, 0);
  } catch {
    // A page with traps in its globals is read from its elements instead.
    search = null;
  }
}

dispatch(new Event(helloEvent, { detail: eventName }));
// Firefox lets the isolated script look over these itself, unseen.
if (!("InternalError" in window)) {
  const usedUp = getterOf<boolean>(Response.prototype, "bodyUsed");
  const lockedUp = getterOf<{ locked: boolean } | null>(Response.prototype, "body");
  /** Whether a method of a response refuses this one at once. */
  const fails = (self: object) => {
    try {
      return usedUp(self) || (lockedUp(self)?.locked ?? false);
    } catch {
      return true;
    }
  };
  const put = (owner: object, name: string, beside: Beside) => putStandIn(owner, name, beside, fails);
  watchAnswers({ response: Response.prototype, request: XMLHttpRequest.prototype }, put, sendAnswer);
  hideText(Function.prototype);
}
watchJsonp(window, sendAnswer);
document.addEventListener("DOMContentLoaded", sendState);
window.addEventListener("load", () => {
  sendState();
  later(sendState, 1500);
});
