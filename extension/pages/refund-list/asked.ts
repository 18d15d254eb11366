/** Whether a list of requests was asked for whole. Its answer does not repeat the filter: only what was asked tells it. */
import type { Asked } from "../mirror/asked";

/** "All"; 2, 3 and 4 are those in progress, awaiting a return, finished. */
const everyStatus = "1";

/** What leaves no case out: which page, how many, in what order, for which reader. Anything else may be a filter. */
const neutral = new RegExp(
  `^(?:${[
    "(?:cur(?:rent)?_?)?page(?:_?(?:no|num|number|index|size|count))?",
    "size|limit|offset|start",
    "sort(?:_?(?:order|by|field|type))?",
    "ship_?to(?:_?country)?|country(?:_?code)?|region(?:_?code)?|time_?zone",
    "_?lang(?:uage)?|_?locale|_?currency(?:_?code)?",
    "terminal(?:_?type)?|platform|channel|client(?:_?(?:type|version))?|device(?:_?(?:id|type))?",
    "app(?:_?(?:name|key|version))?|version|utdid|bizSource",
  ].join("|")})$`,
  "i",
);

export function isUnfiltered(asked: Asked | null): boolean {
  if (!asked) return false;
  return Object.entries(asked).every(([name, value]) => {
    const tells = value.trim() !== "";
    return name === "reverseStatus" ? !tells || value === everyStatus : !tells || neutral.test(name);
  });
}
