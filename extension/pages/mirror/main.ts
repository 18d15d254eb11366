/**
 * The script in the page's own world (mirror.js). It names a random event once, to the isolated script that is already
 * listening; everything later is a string under that name. It asks the network for nothing and changes nothing.
 */
import { pageState } from "./page-state";
import { helloEvent, longestMessage } from "./tags";
import { watchFetch, watchJsonp, watchXhr } from "./watch-network";

const eventName = `recourse:${crypto.randomUUID()}`;
// Taken before the page can put its own in their place, which would be told the name.
const dispatch = document.dispatchEvent.bind(document);
const Event = CustomEvent;
const sent = new Set<string>();

function send(kind: "answer" | "state", text: string): void {
  if (text.length > longestMessage) return;
  dispatch(new Event(eventName, { detail: `${kind}:${text}` }));
}

let search: Generator<string> | null = null;

/** State is passed on once; the page may keep it in several places and for long. A piece at a time, with pauses. */
function sendState(): void {
  if (search) return;
  search = pageState(window);
  sendNext();
}

function sendNext(): void {
  try {
    const until = performance.now() + 8;
    let text = "";
    while (text === "" && performance.now() < until) {
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
    setTimeout(sendNext, 0);
  } catch {
    // A page with traps in its globals is read from its elements instead.
    search = null;
  }
}

dispatch(new Event(helloEvent, { detail: eventName }));
watchFetch(window, (text) => send("answer", text));
watchXhr(window, (text) => send("answer", text));
watchJsonp(window, (text) => send("answer", text));
document.addEventListener("DOMContentLoaded", sendState);
window.addEventListener("load", () => {
  sendState();
  setTimeout(sendState, 1500);
});
