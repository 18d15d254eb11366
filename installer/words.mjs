// The installers' words, from the files the extension and the host have theirs from.
import { readFileSync } from "node:fs";
import path from "node:path";
import { folder } from "../extension/build/words/languages.mjs";

export { languages } from "../extension/build/words/languages.mjs";

/** Key to sentence. */
export function wordsOf(language) {
  const messages = JSON.parse(readFileSync(path.join(folder, language, "messages.json"), "utf8"));
  const own = Object.entries(messages).filter(([key]) => key.startsWith("installing_"));
  return Object.fromEntries(own.map(([key, { message }]) => [key, message]));
}
