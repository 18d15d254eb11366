import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const languages = ["en", "es", "pt_BR", "fr", "de"];
/** Words only the host says; its own tests check that every language has them. */
const hostAreas = ["doctor.json", "draft-text.json", "casefile.json"];
const pluralSuffix = /_(zero|one|two|few|many|other)$/;

function readAreas(folder) {
  const messages = new Map();
  for (const area of readdirSync(folder).sort()) {
    if (!area.endsWith(".json") || hostAreas.includes(area)) continue;
    for (const [key, entry] of Object.entries(JSON.parse(readFileSync(path.join(folder, area), "utf8")))) {
      const where = `${path.basename(folder)}/${area}: ${key}`;
      if (!/^[a-z][a-z0-9_]*$/.test(key)) throw new Error(`${where}: a key is snake_case`);
      if (messages.has(key)) throw new Error(`${where}: the key is there twice`);
      if (typeof entry.message !== "string" || entry.message === "") throw new Error(`${where}: no message`);
      if (entry.message.includes("$")) throw new Error(`${where}: "$" means something to browsers; use {name}`);
      messages.set(key, entry.message);
    }
  }
  return messages;
}

const placeholders = (message) => [...new Set(message.match(/\{[a-zA-Z]+\}/g) ?? [])].sort().join(" ");

/** Plural forms differ by language: `x_one` and `x_other` are asked of all, further forms where a language has them. */
function checkSameKeys(language, messages, english) {
  for (const [key, message] of english) {
    const own = messages.get(key);
    if (own === undefined) throw new Error(`_locales/${language}: ${key} is missing`);
    if (!pluralSuffix.test(key) && placeholders(own) !== placeholders(message)) {
      throw new Error(`_locales/${language}: ${key} has other placeholders than English (${placeholders(message)})`);
    }
  }
  for (const key of messages.keys()) {
    if (!english.has(key) && !pluralSuffix.test(key)) throw new Error(`_locales/${language}: ${key} is not in English`);
  }
}

/** Every language's areas merged: locale to browsers' messages.json, keys sorted. Throws on a gap or a double. */
export function readLocales(folder) {
  const byLanguage = languages.map((language) => [language, readAreas(path.join(folder, language))]);
  const english = byLanguage[0][1];
  return byLanguage.map(([language, messages]) => {
    checkSameKeys(language, messages, english);
    const sorted = [...messages].sort(([a], [b]) => (a < b ? -1 : 1));
    return [language, Object.fromEntries(sorted.map(([key, message]) => [key, { message }]))];
  });
}

/** generated/words.ts: the same words for scripts, since a buyer may choose another language than the browser's. */
export function writeLocales(locales, generated) {
  const plain = locales.map(([language, messages]) => [
    language.replace("_", "-"),
    Object.fromEntries(Object.entries(messages).map(([key, entry]) => [key, entry.message])),
  ]);
  const keys = Object.keys(plain[0][1]);
  const source = [
    "// Generated from extension/_locales by build.mjs.",
    `export type Language = ${plain.map(([language]) => JSON.stringify(language)).join(" | ")};`,
    `export type WordKey =\n${keys.map((key) => `  | ${JSON.stringify(key)}`).join("\n")};`,
    "export type Words = Record<string, string>;",
    `export const wordsByLanguage: Record<Language, Words> = ${JSON.stringify(Object.fromEntries(plain), null, 1)};`,
  ];
  writeFileSync(path.join(generated, "words.ts"), `${source.join("\n")}\n`);
}
