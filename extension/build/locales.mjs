import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** The words of one language that the extension says: those that only the host or the installer says stay out. */
function readLanguage(file, language, others) {
  const messages = new Map();
  for (const [key, { message }] of Object.entries(JSON.parse(readFileSync(file, "utf8")))) {
    const where = `_locales/${language}: ${key}`;
    if (!/^[a-z][a-z0-9_]*$/.test(key)) throw new Error(`${where}: a key is snake_case`);
    if (typeof message !== "string" || message === "") throw new Error(`${where}: no message`);
    if (message.includes("$")) throw new Error(`${where}: "$" means something to browsers; use {name}`);
    if (!others.has(key.split("_")[0])) messages.set(key, message);
  }
  return messages;
}

const placeholders = (message) => [...new Set(message.match(/\{[a-zA-Z]+\}/g) ?? [])].sort().join(" ");

/** Plural forms differ by language: `x_other` is asked of all, further forms where a language has them. */
function checkSameKeys(language, messages, english) {
  for (const [key, message] of english) {
    const own = messages.get(key);
    if (pluralForm.test(key) && !key.endsWith("_other")) continue;
    if (own === undefined) throw new Error(`_locales/${language}: ${key} is missing`);
    if (!pluralForm.test(key) && placeholders(own) !== placeholders(message)) {
      throw new Error(`_locales/${language}: ${key} has other placeholders than English (${placeholders(message)})`);
    }
  }
  for (const key of messages.keys()) {
    if (!english.has(key) && !pluralForm.test(key)) throw new Error(`_locales/${language}: ${key} is not in English`);
  }
}

/** Every language's words: locale ("pt_BR") to key to sentence, English first. Throws on a gap. */
export function readLocales(folder, stemsFile) {
  const { hostAlone, installer } = JSON.parse(readFileSync(stemsFile, "utf8"));
  const others = new Set([...hostAlone, ...installer]);
  const names = readdirSync(folder).sort((a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1));
  const locales = names.map((name) => [name, readLanguage(path.join(folder, name, "messages.json"), name, others)]);
  for (const [name, messages] of locales) checkSameKeys(name, messages, locales[0][1]);
  return locales;
}

/** The messages.json a browser gets: what the manifest names. Scripts have their words from the background. */
export function browserMessages(messages, manifest) {
  const named = new Set([...JSON.stringify(manifest).matchAll(/__MSG_([a-z0-9_]+)__/g)].map(([, key]) => key));
  return Object.fromEntries([...named].sort().map((key) => [key, { message: messages.get(key) }]));
}

/**
 * generated/words.ts: the keys and languages, and every language's words as a text of JSON, so that a script reads only
 * the language it speaks.
 */
export function writeLocales(locales, generated) {
  const tags = locales.map(([name]) => name.replace("_", "-"));
  const sources = locales.map(([, messages]) => JSON.stringify(Object.fromEntries(messages)));
  const words = [
    "// Generated from extension/_locales by build.mjs.",
    `export const languages = ${JSON.stringify(tags)} as const;`,
    "export type Language = (typeof languages)[number];",
    `export type WordKey =\n${[...locales[0][1].keys()].map((key) => `  | ${JSON.stringify(key)}`).join("\n")};`,
    "export type Words = Record<string, string>;",
  ];
  writeFileSync(path.join(generated, "words.ts"), `${words.join("\n")}\n`);
  const all = [
    "// Generated from extension/_locales by build.mjs.",
    'import type { Language, Words } from "./words";',
    "const sources: Record<Language, string> = {",
    ...tags.map((tag, at) => `  ${JSON.stringify(tag)}: ${JSON.stringify(sources[at])},`),
    "};",
    "/** One language's words; heavy: for the background, and for tests. */",
    "export function wordsOf(language: Language): Words {",
    "  return JSON.parse(sources[language]) as Words;",
    "}",
  ];
  writeFileSync(path.join(generated, "words-of.ts"), `${all.join("\n")}\n`);
}
