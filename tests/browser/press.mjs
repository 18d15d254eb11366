/** A press of the buyer's in our frame. */
import { find } from "./in-page.mjs";
import { pause, until } from "./until.mjs";

/** As long as a browser on a loaded machine may take to bring a press into the frame. */
const onItsWay = 10_000;

/** Runs in the frame: hears whether the next press that counts meets what was meant, and marks what was said of those before. */
const listen = `(wanted) => {
  const meets = (target) => {
    const meant = (${find})(document, wanted);
    return meant?.contains(target) || (meant && target.closest?.("label")?.control === meant);
  };
  window.press = "";
  const heard = ({ target }) => {
    window.press = meets(target) ? "counted" : "missed";
  };
  document.addEventListener("click", heard, { capture: true, once: true });
  const told = document.querySelector(".refusal [role=status] p");
  if (told) told.dataset.old = "";
  return true;
}`;

/** Runs in the frame: what became of the press; "" while nothing is known. Another frame than before has been pressed. */
function outcome() {
  if (window.press !== "") return window.press ?? "counted";
  return document.querySelector(".refusal [role=status] p:not([data-old])") ? "refused" : "";
}

/** Presses at a point of the window: "counted", "missed" what was wanted, or "refused"; "" where nothing is known in time. */
export async function pressAt(tab, point, wanted, timeout = onItsWay) {
  await until("a frame to press in", () => tab.inFrame(listen, wanted));
  await tab.clickAt(point);
  const look = async () => {
    try {
      return await tab.inFrame(outcome);
    } catch (error) {
      // A frame that is gone was closed by the press.
      if (await tab.frameRect()) throw error;
      return "counted";
    }
  };
  return until("a press", look, timeout).catch(() => "");
}

/** Pressed once presses count, and once more where the buyer is told that one did not, or where it met nothing. */
export async function press(tab, wanted) {
  for (let tries = 1; tries <= 6; tries += 1) {
    await tab.settled();
    const point = await tab.pointInFrame(wanted);
    // While it was waited for, the frame may have moved.
    await tab.settled();
    const became = await pressAt(tab, point, wanted);
    if (became === "counted" || !(await tab.frameRect())) return;
    await pause(100);
  }
  throw new Error(`pressed ${wanted} in the frame six times, and none counted`);
}
