/**
 * The script in the page's own world (mirror.js). It names a random event once, to the isolated script that is already
 * listening; everything later is a string under that name. It asks the network for nothing and changes nothing.
 */
import { getterOf } from "./natives";
import { pageState, textsOf } from "./page-state";
import { hideText, putStandIn } from "./stand-in";
import { helloEvent, longestMessage } from "./tags";
import { type Asking, type Beside, watchAnswers } from "./watch-answers";
import { watchJsonp } from "./watch-jsonp";

const eventName = `recourse:${crypto.randomUUID()}`;
// Taken before the page can put its own in their place, which would be told the name.
const dispatch = document.dispatchEvent.bind(document);
const Event = CustomEvent;
const later = setTimeout.bind(window);
const clock = performance.now.bind(performance);
const sent = new Set<string>();

/** One line about the answer, then the answer. Of state in the page there is nothing to tell but where it stood. */
function send(text: string, asking: Asking | [] = []): void {
  if (text.length > longestMessage) return;
  dispatch(new Event(eventName, { detail: `${JSON.stringify([location.href, ...asking])}\n${text}` }));
}

/** Work for later: a piece at a time, with pauses. */
const waiting: Generator<unknown>[] = [];

function inPieces(work: Generator<unknown>): void {
  if (waiting.push(work) === 1) later(goOn, 0);
}

function goOn(): void {
  const until = clock() + 8;
  while (waiting[0] && clock() < until) {
    try {
      if (waiting[0].next().done) waiting.shift();
    } catch {
      // A page with traps in its globals is read from its elements instead.
      waiting.shift();
    }
  }
  if (waiting.length > 0) later(goOn, 0);
}

/** State is passed on once; the page may keep it in several places and for long. */
function* sendState(): Generator<void> {
  for (const text of pageState(window)) {
    const mark = `${text.length}:${text.slice(0, 2000)}:${text.slice(-2000)}`;
    if (text !== "" && !sent.has(mark)) send(text);
    sent.add(mark);
    yield;
  }
}

function* sendValue(value: unknown, asking: Asking): Generator<void> {
  for (const text of textsOf(value)) {
    send(text, asking);
    yield;
  }
}

/** At once what there mostly is: the page may change its answer. */
function takeValue(value: unknown, asking: Asking): void {
  const work = sendValue(value, asking);
  if (!work.next().done) inPieces(work);
}

dispatch(new Event(helloEvent, { detail: eventName }));
// Firefox lets the isolated script look over these itself, unseen.
if (!("InternalError" in window)) {
  const usedUp = getterOf<boolean>(Response.prototype, "bodyUsed");
  const lockedUp = getterOf<{ locked: boolean } | null>(Response.prototype, "body");
  /** Whether a method of a response refuses this one at once; whoever asks may be refused at any time. */
  const fails = (self: object) => {
    try {
      return usedUp(self) || (lockedUp(self)?.locked ?? false);
    } catch {
      return true;
    }
  };
  const put = (owner: object, name: string, beside: Beside) => putStandIn(owner, name, beside, fails);
  watchAnswers({ window, response: Response.prototype, request: XMLHttpRequest.prototype }, put, send);
  hideText(Function.prototype);
}
watchJsonp(window, takeValue);
document.addEventListener("DOMContentLoaded", () => inPieces(sendState()));
window.addEventListener("load", () => {
  inPieces(sendState());
  later(() => inPieces(sendState()), 1500);
});
