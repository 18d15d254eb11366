/** Whether a list of requests was asked for whole. Its answer does not repeat the filter: only what was asked tells it. */
import type { Asked } from "../mirror/asked";

/** "All"; 2, 3 and 4 are those in progress, awaiting a return, finished. */
const everyStatus = "1";

/** What leaves no case out: which page, how many, in what order, for which reader. Anything else may be a filter. */
const neutral =
  /^(?:page|cur|size$|limit$|offset$|start$|sort|shipTo|_?lang|_?locale|_?currency|country|region|terminal|platform|channel|client|device|app|version|time_?zone|utdid|bizSource)/i;

export function isUnfiltered(asked: Asked | null): boolean {
  if (!asked) return false;
  return Object.entries(asked).every(([name, value]) => {
    const tells = value.trim() !== "";
    return name === "reverseStatus" ? !tells || value === everyStatus : !tells || neutral.test(name);
  });
}
