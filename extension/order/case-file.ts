/** The case file the host wrote, offered as a file: nothing of it is shown or run in the extension's own pages. */

import type { CasefileBuildResult } from "../generated/protocol";
import { failureKey } from "../host-client/failures";
import type { Reply } from "../host-client/messages";
import { saveFile } from "../shared/save-file";
import type { Speech } from "../shared/speech";

const tooLarge = -32006;

/** Saves the file; the answer is what to tell the buyer instead, or null when all went well. */
export function saveCaseFile(reply: Reply<CasefileBuildResult>, orderId: string, speech: Speech): string | null {
  if (!reply.ok) {
    return reply.error.code === tooLarge
      ? speech.say("popup_case_file_large", { command: `recourse casefile ${orderId} --out case.html` })
      : speech.say(failureKey(reply.error));
  }
  saveFile(`recourse-${orderId}.html`, reply.result.html, "text/html");
  return null;
}
