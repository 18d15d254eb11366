/** Starts one of the extension's own pages: words first, then the page in them. */
import { type ComponentChild, render } from "preact";
import type { WordKey } from "../generated/words";
import { words } from "../host-client/ask";
import { speech } from "./speech";
import { SpeechContext } from "./use-speech";

export async function start(title: WordKey, page: () => ComponentChild): Promise<void> {
  const reply = await words();
  const spoken = reply.ok ? speech(reply.result.language, reply.result.words) : speech("en", {});
  document.documentElement.lang = spoken.language;
  document.documentElement.dir = spoken.direction;
  document.title = spoken.say(title);
  const root = document.getElementById("root");
  if (root) render(<SpeechContext.Provider value={spoken}>{page()}</SpeechContext.Provider>, root);
}
