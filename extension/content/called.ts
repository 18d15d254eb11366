import type { Speech } from "../shared/speech";

/** What a screen reader calls a part of ours: first whose it is, then of which item. */
export function called(text: string, speech: Speech, item = ""): string {
  const of = item === "" ? text : speech.say("notice_named", { name: item, text });
  return speech.say("notice_named", { name: speech.say("notice_name"), text: of });
}
