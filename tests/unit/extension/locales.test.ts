/** The words of the whole tree: none missing, none unused, none left in English. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const locales = path.join(root, "extension", "_locales");
const languages = readdirSync(locales).sort();

type Messages = Map<string, string>;
function messagesOf(language: string): Messages {
  const file = path.join(locales, language, "messages.json");
  const entries = Object.entries<{ message: string }>(JSON.parse(readFileSync(file, "utf8")));
  return new Map(entries.map(([key, { message }]) => [key, message]));
}
const words = new Map(languages.map((language) => [language, messagesOf(language)]));
const english = words.get("en") as Messages;
const others = languages.filter((language) => language !== "en");

const plural = /_(zero|one|two|few|many|other)$/;
const placeholders = (message: string) => [...new Set(message.match(/\{[a-zA-Z]+\}/g) ?? [])].sort().join(" ");

/** Everything that may say something: the extension, the host, the manifests and the installer, in one text. */
function sources(): string {
  const folders: [string, RegExp][] = [
    ["extension", /\.(ts|tsx|mjs)$/],
    ["native-host", /\.(cpp|h|in|inc)$/],
    ["manifests", /\.json$/],
    ["installer", /\.(mjs|nsi|html)$/],
  ];
  const skipped = /(^|\/)(node_modules|generated|_locales)\//;
  const texts = folders.flatMap(([folder, wanted]) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => wanted.test(name) && !skipped.test(name))
      .map((name) => readFileSync(path.join(root, folder, name), "utf8")),
  );
  return texts.join("\n");
}
const code = sources();
/** Whole keys and beginnings of keys made at run time ("finding_" and a rule's name), as the code writes them. */
const literals = new Set(code.match(/[a-z][a-z0-9]*(_[a-z0-9]+)+/g));
const beginnings = [
  ...new Set([...code.matchAll(/["'`]([a-z][a-z0-9_]*_)(?=["'`{]|\$\{)/g)].map(([, found]) => found as string)),
];

function isUsed(key: string): boolean {
  const stem = key.replace(plural, "");
  return literals.has(key) || literals.has(stem) || beginnings.some((beginning) => key.startsWith(beginning));
}

/** Words that are written alike in English and in another language. */
const alike: Record<string, string[]> = {
  es: ["Total"],
  pt_BR: ["Item", "Total"],
  fr: [
    "Options",
    "Note",
    "note",
    "Message",
    "message",
    "DESCRIPTION",
    "SYNOPSIS",
    "Messages",
    "Photos",
    "photos",
    "Date",
    "Total",
    "minute",
    "minutes",
  ],
  de: ["Details", "Problem", "Video", "Status"],
};
const names = new Set(["Recourse", "AliExpress", "PayPal", "SHA", "JSON", "CSV", "PDF"]);

/** The words of a message that a translator had to do something about. */
function wordsToTranslate(message: string): string[] {
  const plain = message
    .replace(/\{\{[^}]*\}\}/g, " ")
    .replace(/\{[a-zA-Z]+\}/g, " ")
    .replace(/`[^`]*`/g, " ");
  return (plain.match(/\p{L}{2,}/gu) ?? []).filter((word) => !names.has(word));
}

describe.each(others)("%s", (language) => {
  const own = words.get(language) as Messages;

  it("has every key of English, and no other", () => {
    const keys = (of: Messages) => [...of.keys()].filter((key) => !plural.test(key) || key.endsWith("_other")).sort();
    expect(keys(own)).toEqual(keys(english));
  });

  it("has the same placeholders in every message", () => {
    for (const [key, message] of english) {
      const translated = own.get(key);
      if (translated === undefined || plural.test(key)) continue;
      expect(placeholders(translated), key).toBe(placeholders(message));
    }
  });

  it("has every plural form the language asks for", () => {
    const wanted = new Intl.PluralRules(language.replace("_", "-")).resolvedOptions().pluralCategories;
    // "many" in Spanish, Portuguese and French is for millions: the words fall back to "other" there.
    const millions = ["es", "pt_BR", "fr", "it"].includes(language);
    const asked = wanted.filter((form) => form !== "many" || !millions);
    const stems = new Set([...own.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, "")));
    for (const stem of stems) {
      for (const form of asked) expect(own.has(`${stem}_${form}`), `${stem}_${form}`).toBe(true);
    }
  });

  it("leaves nothing in English", () => {
    const same: string[] = [];
    for (const [key, message] of english) {
      const asked = wordsToTranslate(message);
      const isAlike = asked.every((word) => (alike[language] ?? []).includes(word));
      if (own.get(key) === message && !isAlike) same.push(`${key}: ${message}`);
    }
    expect(same).toEqual([]);
  });

  it("is not English under another key: few of the commonest English words in it", () => {
    const common = new Set(["the", "you", "your", "with", "this", "that", "was", "not", "order", "seller"]);
    for (const [key, message] of own) {
      const found = wordsToTranslate(message).filter((word) => common.has(word.toLowerCase()));
      expect(found.length, `${key}: ${message}`).toBeLessThan(2);
    }
  });
});

describe("every file", () => {
  it.each(languages)("of %s is one key after another in order, each with words for translators", (language) => {
    const text = readFileSync(path.join(locales, language, "messages.json"), "utf8");
    const messages = JSON.parse(text) as Record<string, { message: string; description?: string }>;
    const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(text).toBe(`${JSON.stringify(sorted, null, 2)}\n`);
    for (const [key, entry] of Object.entries(messages)) {
      if (!plural.test(key)) expect(entry.description, key).toMatch(/\p{L}{3}/u);
    }
  });
});

describe("the code", () => {
  it("uses every key there is", () => {
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it("says no key that does not exist", () => {
    const said = [...code.matchAll(/\b(?:say|count)\(\s*"([a-z][a-z0-9]*_[a-z0-9_]*[a-z0-9])"/g)].map(
      ([, key]) => key as string,
    );
    const inManifests = [...code.matchAll(/__MSG_([a-z0-9_]+)__/g)].map(([, key]) => key as string);
    expect(said.length).toBeGreaterThan(50);
    const missing = [...said, ...inManifests].filter((key) => !english.has(key) && !english.has(`${key}_other`));
    expect(missing).toEqual([]);
  });
});

it("would find a key that nothing uses", () => {
  expect(isUsed("quite_another_key_of_nobody")).toBe(false);
  expect(isUsed("notice_close")).toBe(true);
});
