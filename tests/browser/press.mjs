/** A press of the buyer's in our frame. */
import { pause, until } from "./until.mjs";

/** As long as the browser may take to bring a press into the frame. */
const onItsWay = 3000;

/** Runs in the frame: hears the next press that counts, and marks what was said of those before. */
function listen() {
  window.pressCounted = false;
  document.addEventListener("click", () => (window.pressCounted = true), { capture: true, once: true });
  const told = document.querySelector(".refusal [role=status] p");
  if (told) told.dataset.old = "";
  return true;
}

/** Runs in the frame: what became of the press; "" while nothing is known. Another frame than before has been pressed. */
function outcome() {
  if (window.pressCounted !== false) return "counted";
  return document.querySelector(".refusal [role=status] p:not([data-old])") ? "refused" : "";
}

/** Pressed once presses count, and once more where the buyer is told that one did not, or where it met nothing. */
export async function press(tab, wanted) {
  for (let tries = 1; tries <= 6; tries += 1) {
    await tab.settled();
    const point = await tab.pointInFrame(wanted);
    // While it was waited for, the frame may have moved.
    await tab.settled();
    await tab.inFrame(listen);
    await tab.clickAt(point);
    // A frame that is gone was closed by the press.
    const became = await until("a press", () => tab.inFrame(outcome).catch(() => "counted"), onItsWay).catch(() => "");
    if (became === "counted" || !(await tab.frameRect())) return;
    await pause(100);
  }
  throw new Error(`pressed ${wanted} in the frame six times, and none counted`);
}
