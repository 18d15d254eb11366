/** The case file the host wrote, offered as a file: nothing of it is shown or run in the extension's own pages. */
import type { Reply } from "../background/messages";
import type { CasefileBuildResult } from "../generated/protocol";
import { failureKey } from "../notices/states";
import type { Speech } from "../words/words";

const tooLarge = -32006;

/** Saves the file; the answer is what to tell the buyer instead, or null when all went well. */
export function saveCaseFile(reply: Reply<CasefileBuildResult>, orderId: string, speech: Speech): string | null {
  if (!reply.ok) {
    return reply.error.code === tooLarge
      ? speech.say("popup_case_file_large", { command: `recourse casefile ${orderId} --out case.html` })
      : speech.say(failureKey(reply.error));
  }
  const address = URL.createObjectURL(new Blob([reply.result.html], { type: "text/html" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `recourse-${orderId}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return null;
}
