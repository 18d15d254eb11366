/** What a notice can show, and the few words its chip has for it. All that says more stands in the frame. */
import type { OrderVerdict } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { failureChipKey, failureKey } from "../host-client/failures";
import type { PageNotice } from "../host-client/frame-port";
import { chipOf, spokenChip } from "../order/chip";
import type { Speech } from "../shared/speech";
import { called } from "./called";
import type { ChipWords } from "./chip";
import { type Summary, summaryWords } from "./summary";

export type NoticeState =
  | { kind: "waiting" }
  | { kind: "verdict"; verdict: OrderVerdict }
  | { kind: "orphaned" }
  /** On a site that is none of ours to read: the chip says all there is to say, and goes when it is pressed. */
  | { kind: "unsupported" }
  /** What the page's orders come to; a list of requests may have none, and leads on to the next order all the same. */
  | Summary
  | PageNotice;

export function chipWords(state: NoticeState, speech: Speech): ChipWords {
  const quiet = (label: WordKey): ChipWords => ({
    label: speech.say(label),
    day: speech.say("notice_read_more"),
    tone: "quiet",
  });
  switch (state.kind) {
    case "waiting":
      return { label: speech.say("notice_reading"), day: "", tone: "quiet" };
    case "verdict":
      return chipOf(state.verdict, speech);
    case "failed":
      return { ...quiet(failureChipKey(state.failure)), tone: "look" };
    case "unread":
    case "too-many":
      return { ...quiet("unread_chip"), tone: "look" };
    case "empty":
      return quiet("empty_chip");
    case "unsupported":
      return { ...quiet("unsupported_chip"), day: "aliexpress.com, .us" };
    case "summary":
      return summaryWords(state, speech);
    case "orphaned":
      return { ...quiet("orphaned_chip"), day: "" };
  }
}

/** What a chip is called by a screen reader. Where no frame can come of it, all there is to say. */
export function chipName(state: NoticeState, words: ChipWords, speech: Speech, item = ""): string {
  const explained = (key: WordKey) =>
    called(speech.say("notice_explained", { chip: words.label, text: speech.say(key) }), speech, item);
  if (state.kind === "unsupported") return explained("unsupported_text");
  if (state.kind === "orphaned") return explained("orphaned_text");
  if (state.kind === "failed" && state.failure.cause === "not-opened") return explained(failureKey(state.failure));
  return called(speech.say("notice_open_details", { chip: spokenChip(words, speech) }), speech, item);
}

/** Whether pressing the chip opens the frame. */
export const opensFrame = ({ kind }: NoticeState) =>
  kind !== "waiting" && kind !== "orphaned" && kind !== "unsupported";
