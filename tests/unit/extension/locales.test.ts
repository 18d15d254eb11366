/** The words of the whole tree: none missing, none unused, none left in English. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const locales = path.join(root, "extension", "_locales");
const languages = ["en", "es", "pt_BR", "fr", "de"] as const;
type Language = (typeof languages)[number];

type Messages = Map<string, string>;
function areasOf(language: Language): Map<string, Messages> {
  const folder = path.join(locales, language);
  return new Map(
    readdirSync(folder).map((area) => {
      const entries = Object.entries<{ message: string }>(JSON.parse(readFileSync(path.join(folder, area), "utf8")));
      return [area, new Map(entries.map(([key, { message }]) => [key, message]))];
    }),
  );
}
const words = new Map(languages.map((language) => [language, areasOf(language)]));
const english = words.get("en") as Map<string, Messages>;
const others = languages.filter((language) => language !== "en");

const plural = /_(zero|one|two|few|many|other)$/;
const placeholders = (message: string) => [...new Set(message.match(/\{[a-zA-Z]+\}/g) ?? [])].sort().join(" ");

/** Everything that may say something: the extension, the host and the manifests, in one text. */
function sources(): string {
  const folders: [string, RegExp][] = [
    ["extension", /\.(ts|tsx|mjs)$/],
    ["native-host", /\.(cpp|h|in|inc)$/],
    ["manifests", /\.json$/],
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
const alike: Record<Exclude<Language, "en">, string[]> = {
  es: ["Total"],
  pt_BR: ["Item", "Total"],
  fr: ["Options", "Note", "Message", "Messages", "Photos", "photos", "Date", "Total", "minute", "minutes"],
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
  const own = words.get(language) as Map<string, Messages>;

  it("has every area and key of English, and no other", () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [area, messages] of english) {
      const keys = (of: Messages) => [...of.keys()].filter((key) => !plural.test(key) || key.endsWith("_other")).sort();
      expect(keys(own.get(area) as Messages), area).toEqual(keys(messages));
    }
  });

  it("has the same placeholders in every message", () => {
    for (const [area, messages] of english) {
      for (const [key, message] of messages) {
        const translated = own.get(area)?.get(key);
        if (translated === undefined || plural.test(key)) continue;
        expect(placeholders(translated), `${area}: ${key}`).toBe(placeholders(message));
      }
    }
  });

  it("has every plural form the language asks for", () => {
    const wanted = new Intl.PluralRules(language.replace("_", "-")).resolvedOptions().pluralCategories;
    // "many" in Spanish, Portuguese and French is for millions: the words fall back to "other" there.
    const asked = wanted.filter((form) => form !== "many");
    for (const [area, messages] of own) {
      const stems = new Set(
        [...messages.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, "")),
      );
      for (const stem of stems) {
        for (const form of asked) expect(messages.has(`${stem}_${form}`), `${area}: ${stem}_${form}`).toBe(true);
      }
    }
  });

  it("leaves nothing in English", () => {
    const same: string[] = [];
    for (const [area, messages] of english) {
      for (const [key, message] of messages) {
        const asked = wordsToTranslate(message);
        const isAlike = asked.every((word) => alike[language as Exclude<Language, "en">].includes(word));
        if (own.get(area)?.get(key) === message && !isAlike) same.push(`${area}: ${key}: ${message}`);
      }
    }
    expect(same).toEqual([]);
  });

  it("is not English under another key: few of the commonest English words in it", () => {
    const common = new Set(["the", "you", "your", "with", "this", "that", "was", "not", "order", "seller"]);
    for (const [area, messages] of own) {
      for (const [key, message] of messages) {
        const found = wordsToTranslate(message).filter((word) => common.has(word.toLowerCase()));
        expect(found.length, `${area}: ${key}: ${message}`).toBeLessThan(2);
      }
    }
  });
});

/** The words beside extension/other-ways/ways.json: that data is in the tree, and nothing shows it so far. */
const unread = new Set(["other-ways.json"]);

describe("the code", () => {
  it("uses every key there is", () => {
    const read = [...english].filter(([area]) => !unread.has(area));
    const unused = read.flatMap(([area, messages]) =>
      [...messages.keys()].filter((key) => !isUsed(key)).map((key) => `${area}: ${key}`),
    );
    expect(unused).toEqual([]);
  });

  it("says no key that does not exist", () => {
    const known = new Set([...english.values()].flatMap((messages) => [...messages.keys()]));
    const said = [...code.matchAll(/\b(?:say|count)\(\s*"([a-z][a-z0-9]*_[a-z0-9_]*[a-z0-9])"/g)].map(
      ([, key]) => key as string,
    );
    const inManifests = [...code.matchAll(/__MSG_([a-z0-9_]+)__/g)].map(([, key]) => key as string);
    expect(said.length).toBeGreaterThan(50);
    const missing = [...said, ...inManifests].filter((key) => !known.has(key) && !known.has(`${key}_other`));
    expect(missing).toEqual([]);
  });
});

it("would find a key that nothing uses", () => {
  expect(isUsed("quite_another_key_of_nobody")).toBe(false);
  expect(isUsed("notice_close")).toBe(true);
});
