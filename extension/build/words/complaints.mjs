/** What is wrong with a language's words (_locales/<language>/messages.json), held against English: a sentence a fault. */
import { existsSync, readFileSync } from "node:fs";
import { formsOf, isOneNumber, pluralKey } from "./plural-forms.mjs";

/** The most a short text may take of a row: by the first word of its key, or by a plural key's stem. */
const limits = JSON.parse(readFileSync(new URL("limits.json", import.meta.url), "utf8"));

/** Words that are written alike in English and in a language. */
function alikeIn(language) {
  const file = new URL(`alike/${language}.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

const names = new Set(["Recourse", "AliExpress", "PayPal", "SHA", "JSON", "CSV", "PDF"]);
const commonEnglish = new Set(["the", "you", "your", "with", "this", "that", "was", "not", "order", "seller"]);

const stemOf = (key) => key.replace(pluralKey, "");
const isPlural = (key) => pluralKey.test(key);

export const placeholders = (message) => [...new Set(message.match(/\{[a-zA-Z]+\}/g) ?? [])].sort().join(" ");

/** The words of a message that a translator had to do something about. */
function wordsToTranslate(message) {
  const plain = message
    .replace(/\{\{[^}]*\}\}/g, " ")
    .replace(/\{[a-zA-Z]+\}/g, " ")
    .replace(/`[^`]*`/g, " ");
  return (plain.match(/\p{L}{2,}/gu) ?? []).filter((word) => !names.has(word));
}

/** How much of a row a text takes: a Chinese, Japanese or Korean character two places, a day that is filled in twelve. */
export function widthOf(message) {
  const filled = message.replace(/\{(date|day|from|to)\}/g, "x".repeat(12)).replace(/\{count\}/g, "10");
  let width = 0;
  for (const character of filled.normalize("NFC")) {
    if (/\p{M}/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}

const limitOf = (key) =>
  (isPlural(key) ? limits.plural[stemOf(key)] : undefined) ?? limits.beginnings[key.split("_")[0]] ?? null;

/** The form of the file: what Weblate, Crowdin and a diff read. */
export function complaintsOfFile(text) {
  let messages;
  try {
    messages = JSON.parse(text);
  } catch (problem) {
    return [`it is no JSON: ${problem.message}`];
  }
  const found = [];
  const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (text !== `${JSON.stringify(sorted, null, 2)}\n`)
    found.push("its keys are not in order, or it is not laid out by two blanks with a line end behind it");
  for (const [key, entry] of Object.entries(messages)) {
    const { message, description, ...rest } = entry;
    if (!/^[a-z][a-z0-9_]*$/.test(key)) found.push(`${key}: a key is snake_case`);
    if (typeof message !== "string" || message.trim() === "") {
      found.push(`${key}: has no message`);
      continue;
    }
    if (Object.keys(rest).length > 0) found.push(`${key}: has more than message and description`);
    if (message.includes("$")) found.push(`${key}: "$" means something to browsers; use {name}`);
    if (/[\u202a-\u202e\u2066-\u2069]/.test(message)) found.push(`${key}: marks of direction are set by the program`);
    if (message !== message.normalize("NFC")) found.push(`${key}: is not in Unicode's form NFC`);
    if (!isPlural(key) && !/\p{L}{3}/u.test(description ?? ""))
      found.push(`${key}: tells translators nothing (description)`);
  }
  return found;
}

/** Plural keys: each language has exactly its own forms. */
function complaintsOfPlurals(language, own, english) {
  const forms = formsOf(language);
  const found = [];
  const stems = new Set([...english.keys()].filter(isPlural).map(stemOf));
  for (const stem of stems) {
    for (const form of forms) {
      const key = `${stem}_${form}`;
      const message = own.get(key);
      if (message === undefined) {
        found.push(`${key}: is missing; of a number this language has the forms ${forms.join(", ")}`);
        continue;
      }
      const asked = placeholders(english.get(`${stem}_other`) ?? "");
      const without = asked.replace("{count}", "").replace(/ +/g, " ").trim();
      const has = placeholders(message);
      if (has !== asked && !(isOneNumber(language, form) && has === without))
        found.push(`${key}: has the places "${has}", English has "${asked}"`);
    }
  }
  for (const key of own.keys())
    if (isPlural(key) && stems.has(stemOf(key)) && !forms.includes(key.slice(stemOf(key).length + 1)))
      found.push(`${key}: is never read; of a number this language has the forms ${forms.join(", ")}`);
  return found;
}

function complaintsOfKeys(own, english) {
  const found = [];
  const stems = new Set([...english.keys()].map(stemOf));
  for (const [key, message] of english) {
    if (isPlural(key)) continue;
    const said = own.get(key);
    if (said === undefined) found.push(`${key}: is missing`);
    else if (placeholders(said) !== placeholders(message))
      found.push(`${key}: has the places "${placeholders(said)}", English has "${placeholders(message)}"`);
  }
  for (const key of own.keys())
    if (!english.has(key) && !(isPlural(key) && stems.has(stemOf(key)))) found.push(`${key}: is not in English`);
  return found;
}

function complaintsOfEnglishLeft(language, own, english) {
  const alike = new Set(alikeIn(language));
  const found = [];
  for (const [key, message] of own) {
    const asked = wordsToTranslate(message);
    const isAlike = asked.every((word) => alike.has(word));
    if (english.get(key) === message && !isAlike) found.push(`${key}: is left in English (${message})`);
    if (asked.filter((word) => commonEnglish.has(word.toLowerCase())).length > 1)
      found.push(`${key}: reads as English (${message})`);
  }
  return found;
}

/** What the browsers' stores take of an extension's description, in characters. */
const longestDescription = 132;

function complaintsOfLength(own) {
  const found = [];
  const described = [...(own.get("extension_description") ?? "")].length;
  if (described > longestDescription)
    found.push(`extension_description: has ${described} characters, stores take ${longestDescription}`);
  for (const [key, message] of own) {
    const limit = limitOf(key);
    if (limit !== null && widthOf(message) > limit)
      found.push(`${key}: takes ${widthOf(message)} places, at most ${limit} fit (${message})`);
  }
  return found;
}

/** A template with nothing known but the order's number. */
function barest(template = "") {
  let bare = template;
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare
      .replace(/\{\{#(\w+)\}\}(?:(?!\{\{[#^]).)*?\{\{\/\1\}\}/gs, "")
      .replace(/\{\{\^(\w+)\}\}((?:(?!\{\{[#^]).)*?)\{\{\/\1\}\}/gs, "$2");
  }
  return bare
    .replaceAll("{{order}}", "8212313961591322")
    .replace(/\{\{[^}]*\}\}/g, "")
    .trim();
}

/** A draft has 60 characters at least, in a language that needs few for a word, too. */
const shortestDraft = 60;

/** The shortest request for a refund: which order, what is wrong, what is wanted. */
export function complaintsOfDrafts(own) {
  const shortest = (beginning) =>
    Math.min(
      ...[...own.keys()].filter((key) => key.startsWith(beginning)).map((key) => [...barest(own.get(key))].length),
    );
  const length = [...barest(own.get("draft_about"))].length + shortest("draft_problem_") + shortest("draft_wish_") + 2;
  return length < shortestDraft
    ? [
        `draft_about: with the shortest problem and wish it makes ${length} characters; a draft has ${shortestDraft} at least`,
      ]
    : [];
}

/** Keys, places and plural forms that are missing or too many: with these no program can be built. */
export function holesIn(language, own, english) {
  return [...complaintsOfKeys(own, english), ...complaintsOfPlurals(language, own, english)];
}

/** Everything wrong with a language's words; `own` and `english` are maps of key to message. */
export function complaintsOf(language, own, english) {
  return [
    ...holesIn(language, own, english),
    ...(language === "en" ? [] : complaintsOfEnglishLeft(language, own, english)),
    ...complaintsOfLength(own),
    ...complaintsOfDrafts(own),
  ];
}
