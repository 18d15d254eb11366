/**
 * In a frame over another's page, a press counts only when the buyer made it here, seeing what was pressed: the browser
 * says that it is real, the frame was on top and seen for half a second before it began, and it began in here. All else
 * is stopped before any component hears of it.
 */
export interface Sight {
  /** Whether the frame had been seen, on top of everything, for long enough; `at`: an event's time, else now. */
  isSettled(at?: number): boolean;
  /** Whether something is known to lie over it, or to hide it. */
  isCovered(): boolean;
}

/** Events that do something. Typing does nothing by itself: what is typed is saved by a press. */
const acts = ["click", "auxclick", "dblclick", "submit", "change", "drop"] as const;
const presses = ["pointerdown", "mousedown", "touchstart"] as const;

const actingKeys = new Set(["Enter", " "]);
const actingElements = "button, a, summary, input, select, textarea, label";

/** Why a press of the buyer's own did not count. */
export type Refusal = "covered" | "not-counted";

/** `refused` is called when a press of the buyer's own on something that acts was stopped, so that it can be said why. */
export function allowOnlyTrustedActs(within: EventTarget, sight: Sight, refused: (why: Refusal) => void): void {
  /** Whether the press that is going on, if any, began in here and counted. */
  let pressed = false;
  /** What a label that was pressed passes its click on to, once. */
  let labelled: EventTarget | null = null;
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.isTrusted && closest(event.target, actingElements)) {
      refused(sight.isCovered() ? "covered" : "not-counted");
    }
  };
  for (const type of presses) {
    within.addEventListener(
      type,
      (event) => {
        pressed = event.isTrusted && sight.isSettled(event.timeStamp);
        labelled = null;
        // Not prevented: a press that does not count may still put the caret somewhere, or scroll.
        if (!pressed) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
  within.addEventListener(
    "keydown",
    (event) => {
      const { key, isTrusted } = event as KeyboardEvent;
      if (!isTrusted) stop(event);
      else if (actingKeys.has(key) && !isTyping(event.target) && !sight.isSettled(event.timeStamp)) stop(event);
    },
    { capture: true },
  );
  for (const type of acts) {
    within.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || !sight.isSettled(event.timeStamp)) return stop(event);
        // Keys and screen readers press without a pointer: the browser counts no clicks for them.
        const byPointer = ((event as Partial<MouseEvent>).detail ?? 0) > 0;
        const byLabel = event.type === "click" && event.target !== null && event.target === labelled;
        if (byPointer && !pressed && !byLabel) return stop(event);
        if (event.type !== "click") return;
        pressed = false;
        const label = byLabel ? null : (closest(event.target, "label") as HTMLLabelElement | null);
        labelled = label?.control ?? null;
      },
      { capture: true },
    );
  }
}

function closest(target: EventTarget | null, wanted: string): Element | null {
  return target instanceof Element ? target.closest(wanted) : null;
}

/** Where a space or a new line is a letter. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
}
