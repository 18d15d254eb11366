import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { holesIn } from "./complaints.mjs";
import { draftLanguages, folder, languages } from "./languages.mjs";

/**
 * Every language's words: locale ("pt_BR") to key to sentence, English first; those that only the host or the installer
 * says stay out. Throws on a gap.
 */
export function readLocales(stemsFile) {
  const { hostAlone, installer } = JSON.parse(readFileSync(stemsFile, "utf8"));
  const others = new Set([...hostAlone, ...installer]);
  const all = languages.map((language) => {
    const entries = JSON.parse(readFileSync(path.join(folder, language, "messages.json"), "utf8"));
    return [language, new Map(Object.entries(entries).map(([key, { message }]) => [key, message]))];
  });
  const english = all[0][1];
  const holes = all.flatMap(([language, own]) =>
    holesIn(language, own, english).map((hole) => `_locales/${language}: ${hole}`),
  );
  if (holes.length > 0) throw new Error(holes.join("\n"));
  return all.map(([language, own]) => [language, new Map([...own].filter(([key]) => !others.has(key.split("_")[0])))]);
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
    "/** Besides these a draft can be in: languages that sellers read. */",
    `export const sellersLanguages = ${JSON.stringify(draftLanguages)} as const;`,
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
