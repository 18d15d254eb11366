/** The words of the whole tree: none missing, none unused, none left in English. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  complaintsOf,
  complaintsOfDrafts,
  complaintsOfFile,
  holesIn,
  widthOf,
} from "../../../extension/build/words/complaints.mjs";
import { draftLanguages, languages } from "../../../extension/build/words/languages.mjs";
import { pluralKey as plural, tableOf } from "../../../extension/build/words/plural-forms.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const locales = path.join(root, "extension", "_locales");

type Messages = Map<string, string>;
function messagesOf(language: string): Messages {
  const file = path.join(locales, language, "messages.json");
  const entries = Object.entries<{ message: string }>(JSON.parse(readFileSync(file, "utf8")));
  return new Map(entries.map(([key, { message }]) => [key, message]));
}
const english = messagesOf("en");
const fileOf = (language: string) => path.join(locales, language, "messages.json");

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

describe.each(languages)("%s", (language) => {
  const text = readFileSync(fileOf(language), "utf8");
  const own = messagesOf(language);

  it("has nothing a translator would be told of", () => {
    expect(complaintsOfFile(text)).toEqual([]);
    expect(complaintsOf(language, own, english)).toEqual([]);
  });

  it("names a button by the words that are seen on it, for those who speak to their machine", () => {
    const named = [
      ["command_copy", "command_copy_label"],
      ["options_store_set", "options_store_set_label"],
      ["popup_problem", "popup_problem_of"],
      ["popup_fine", "popup_fine_of"],
    ] as const;
    // As whole words, where a language parts its words.
    const words = (text = "") => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{M}]+/gu, language === "ja" ? "" : " ")} `;
    for (const [seen, name] of named)
      expect(words(own.get(name)), name).toContain(language === "ja" ? own.get(seen) : words(own.get(seen)));
  });

  it("is missed by the build where a key is", () => {
    for (const key of ["verdict_request_now", "days_left_other", "draft_about"]) {
      const without = new Map(own);
      without.delete(key);
      expect(holesIn(language, without, english).join()).toContain(`${key}: is missing`);
    }
  });
});

describe("a language's faults", () => {
  /** A language made of English, with some sentences changed. */
  const changed = (language: string, sentences: Record<string, string | null>) => {
    const own = new Map(english);
    for (const [key, message] of Object.entries(sentences)) {
      if (message === null) own.delete(key);
      else own.set(key, message);
    }
    return complaintsOf(language, own, english).filter((fault: string) => !/English \(/.test(fault));
  };
  const plurals = [...english.keys()].filter(
    (key) => key.endsWith("_other") && english.has(key.replace(/other$/, "one")),
  );
  const forms = (form: string) =>
    Object.fromEntries(plurals.map((key) => [key.replace(/other$/, form), english.get(key) ?? ""]));

  it("are none where each form of its numbers is there", () => {
    expect(plurals.length).toBeGreaterThan(8);
    expect(changed("pl", { ...forms("one"), ...forms("few"), ...forms("many") })).toEqual([]);
    expect(changed("ar", { ...forms("zero"), ...forms("two"), ...forms("few"), ...forms("many") })).toEqual([]);
    const noOne = Object.fromEntries(plurals.map((key) => [key.replace(/other$/, "one"), null]));
    expect(changed("ja", noOne)).toEqual([]);
  });

  it("are a form it lacks, a form it never uses, and a number left out of one that stands for several", () => {
    expect(changed("pl", { ...forms("one"), ...forms("few") })[0]).toMatch(/_many: is missing/);
    expect(changed("ja", {})[0]).toMatch(/_one: is never read/);
    expect(changed("nl", { days_left_few: "{count} dagen" })).toEqual([
      expect.stringMatching(/days_left_few: is never/),
    ]);
    expect(
      changed("ru", { ...forms("one"), ...forms("few"), ...forms("many"), popup_found_one: "Найден заказ" }),
    ).toEqual([expect.stringMatching(/popup_found_one: has the places "", English has "\{count\}"/)]);
    expect(changed("nl", { popup_found_one: "Een bestelling" })).toEqual([]);
  });

  it("are a place lost, a key of its own, and a text too long for its room", () => {
    expect(changed("nl", { verdict_wait_for_promise: "Wacht." })[0]).toMatch(
      /^verdict_wait_for_promise: has the places/,
    );
    expect(changed("nl", { quite_another: "Iets" })).toEqual(["quite_another: is not in English"]);
    expect(changed("nl", { chip_wait: "Nog even geduld alstublieft, meneer" })[0]).toMatch(
      /^chip_wait: takes 35 places/,
    );
    expect(changed("nl", { extension_description: "x".repeat(133) })[0]).toMatch(/133 characters, stores take 132/);
    expect(widthOf("잠시 기다려 주세요")).toBe(18);
    expect(widthOf("انتظِر")).toBe(5);
  });

  it("are told of the file too", () => {
    expect(complaintsOfFile("{")).toEqual([expect.stringMatching(/^it is no JSON/)]);
    const file = (messages: unknown) => complaintsOfFile(`${JSON.stringify(messages, null, 2)}\n`);
    const description = "What it is for";
    expect(file({ b: { message: "x", description }, a: { message: "y", description } })[0]).toMatch(/not in order/);
    expect(file({ a: { message: "y" } })).toEqual(["a: tells translators nothing (description)"]);
    expect(file({ a: { message: "$1", description } })).toEqual([expect.stringMatching(/means something to browsers/)]);
    expect(file({ a: { message: "\u202ey", description } })).toEqual([expect.stringMatching(/marks of direction/)]);
  });
});

it("finds drafts too short, in a language of sellers, too", () => {
  expect(complaintsOfDrafts(english)).toEqual([]);
  const short = new Map([...english, ["draft_about", "注文 {{order}}。"], ["draft_wish_resend", "再送希望。"]]);
  short.set("draft_problem_damaged", "破損。{{> received}}");
  expect(complaintsOfDrafts(short)).toEqual([expect.stringMatching(/^draft_about: .* 3\d characters/)]);
  for (const language of draftLanguages) {
    const file = path.join(root, "native-host", "drafts", "languages", language, "messages.json");
    const text = readFileSync(file, "utf8");
    const own = new Map(
      Object.entries<{ message: string }>(JSON.parse(text)).map(([key, { message }]) => [key, message]),
    );
    expect([...complaintsOfFile(text), ...complaintsOfDrafts(own)], language).toEqual([]);
  }
});

it("has the host's table of plural forms as Intl has them", () => {
  const file = path.join(root, "native-host", "text", "plural_tables.json");
  const tables = JSON.parse(readFileSync(file, "utf8")) as { languages: string; table: string }[];
  const known = new Map(tables.flatMap(({ languages, table }) => languages.split(" ").map((one) => [one, table])));
  for (const language of [...languages.map((one) => one.split("_")[0] as string), "pl", "ru", "ar", "he", "ja", "zh"]) {
    expect(known.get(language), language).toBe(tableOf(language));
  }
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
