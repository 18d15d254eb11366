// The installers' words, from the files the extension and the host have theirs from.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const locales = path.resolve(import.meta.dirname, "../extension/_locales");

/** "pt_BR" and the like, English first. */
export const languages = readdirSync(locales).sort(
  (a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1),
);

/** Key to sentence. */
export function wordsOf(language) {
  const messages = JSON.parse(readFileSync(path.join(locales, language, "messages.json"), "utf8"));
  const own = Object.entries(messages).filter(([key]) => key.startsWith("installing_"));
  return Object.fromEntries(own.map(([key, { message }]) => [key, message]));
}
