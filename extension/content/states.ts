/** What a notice can show, and the few words its chip has for it. All that says more stands in the frame. */
import type { OrderVerdict } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import type { PageNotice } from "../host-client/frame-port";
import { chipOf } from "../order/chip";
import type { Speech } from "../shared/speech";
import type { ChipWords } from "./chip";

export type NoticeState =
  | { kind: "waiting" }
  | { kind: "verdict"; verdict: OrderVerdict }
  | { kind: "orphaned" }
  | PageNotice;

export function chipWords(state: NoticeState, speech: Speech): ChipWords {
  const quiet = (label: WordKey): ChipWords => ({
    label: speech.say(label),
    day: speech.say("notice_details"),
    tone: "quiet",
  });
  switch (state.kind) {
    case "waiting":
      return { label: speech.say("notice_reading"), day: "", tone: "quiet" };
    case "verdict":
      return chipOf(state.verdict, speech);
    case "failed":
      return { ...quiet("host_chip"), tone: "turn" };
    case "unread":
    case "too-many":
      return { ...quiet("unread_chip"), tone: "wait" };
    case "empty":
      return quiet("empty_chip");
    case "unsupported":
      return quiet("unsupported_chip");
    case "orphaned":
      return { ...quiet("orphaned_chip"), day: "" };
  }
}
