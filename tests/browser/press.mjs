/** A press of the buyer's in our frame. */
import { pause } from "./until.mjs";

/** Pressed once presses count, and once more where the buyer is told that one did not. */
export async function press(tab, wanted) {
  const refusal = () =>
    tab.inFrame(() => document.querySelector(".refusal [role=status]")?.innerText ?? "").catch(() => "");
  for (let tries = 1; ; tries += 1) {
    await tab.settled();
    const point = await tab.pointInFrame(wanted);
    // While it was waited for, the frame may have moved.
    await tab.settled();
    const before = await refusal();
    await tab.clickAt(point);
    await pause(80);
    const after = await refusal();
    if (after === "" || after === before || tries === 4) return;
  }
}
