/** What the orders of a page come to, for the chip in the window's corner. */
import type { OrderVerdict, Standing } from "../generated/protocol";
import { toneOf } from "../order/chip";
import type { Speech } from "../shared/speech";
import { strongest, type Tone } from "../shared/tone";
import type { ChipWords } from "./chip";

export interface Summary {
  kind: "summary";
  listed: number;
  needsYou: number;
  worthOpening: number;
  over: number;
  /** The most pressing of those that are counted. */
  tone: Tone;
}

const counted: Standing[] = ["needs-you", "worth-opening", "over"];

export function summaryOf(verdicts: OrderVerdict[]): Summary {
  const standing = (wanted: Standing) => verdicts.filter((verdict) => verdict.standing === wanted);
  const [needsYou, worthOpening, over] = counted.map((wanted) => standing(wanted).length) as [number, number, number];
  const tone = strongest(counted.flatMap(standing).map(toneOf));
  return { kind: "summary", listed: verdicts.length, needsYou, worthOpening, over, tone };
}

/** What needs the buyer comes first; the rest stands under it, as far as there is any. */
export function summaryWords({ listed, needsYou, worthOpening, over, tone }: Summary, speech: Speech): ChipWords {
  if (listed === 0) return { label: speech.say("glance_heading"), day: speech.say("glance_open_next"), tone: "quiet" };
  const open = speech.count("glance_worth_opening", worthOpening);
  const rest = [
    ...(needsYou > 0 && worthOpening > 0 ? [open] : []),
    ...(over > 0 ? [speech.count("glance_over", over)] : []),
  ];
  const label = needsYou > 0 || worthOpening === 0 ? speech.count("glance_needs_you", needsYou) : open;
  return { label, day: rest.join(" · "), tone };
}
