/** What a new user mistypes and meets: each answer is a sentence that says what to do, in every language. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isWindows } from "./host";
import { languages, typedAtHome } from "./typed";

const { home, run } = typedAtHome();
afterAll(() => home.remove());

const folder = path.join(home.folder, "a folder");
mkdirSync(folder);
const notJson = path.join(home.folder, "not.json");
writeFileSync(notJson, "\u0000\u0001 no JSON at all");

const otherJson = path.join(home.folder, "other.json");
writeFileSync(otherJson, '{"a":1}');
const halfExport = path.join(home.folder, "half.json");
writeFileSync(halfExport, '{"format":"recourse-ledger","version":1,"events":[');

const aheadExport = path.join(home.folder, "ahead.json");
const changedAt = "2190-01-02T03:04:05Z";
const settings = [{ name: "botCounts", value: true, changedAt }];
writeFileSync(
  aheadExport,
  JSON.stringify({ format: "recourse-ledger", version: 1, events: [], settings, reminders: [] }),
);

/** What was typed, the exit code, and what the answer has to name. */
const mistakes: [string, string[], number, RegExp][] = [
  ["a slip in the command", ["chek", "12"], 2, /“check”/],
  ["another program's word", ["find", "usb"], 2, /“search”/],
  ["no such command", ["frobnicate"], 2, /recourse --help/],
  ["a slip in an option", ["search", "usb", "--jsno"], 2, /“--json”/],
  ["an option of another command", ["check", "12", "--yes"], 2, /erase/],
  ["an option without its value", ["deadlines", "--days"], 2, /N/],
  ["a number that is none", ["deadlines", "--days", "soon"], 2, /0 to 400/],
  ["a wrong choice", ["draft", "12", "--reason", "brokn", "--outcome", "full-refund"], 2, /not-received, late/],
  ["a slip in a choice", ["draft", "12", "--reason", "damagd", "--outcome", "full-refund"], 2, /“damaged”/],
  ["a choice left out", ["draft", "12", "--reason", "late"], 2, /--outcome/],
  ["no order", ["check"], 2, /number/],
  ["a word for an order", ["check", "usb"], 2, /8212313961591322/],
  ["nothing to search", ["search"], 2, /look for/],
  ["nothing but space to search", ["search", "  "], 2, /look for/],
  ["a browser nobody knows", ["register", "--browser", "netscape"], 2, /firefox/],
  ["a time that is none", ["deadlines", "--now", "tomorrow"], 2, /2026-12-01/],
  ["nothing to erase", ["erase"], 2, /--order/],
  ["both to erase", ["erase", "--all", "--order", "12"], 2, /--all/],
  ["erasing with nobody to ask", ["erase", "--all"], 1, /--yes/],
  ["a file that is not there", ["import", path.join(home.folder, "gone.json")], 1, /gone\.json/],
  ["a folder for a file", ["import", folder], 1, /a folder/],
  ["a file of something else", ["import", notJson], 1, /not\.json/],
  ["a backup that is none", ["restore", notJson], 1, /not\.json/],
  ["params that are no JSON", ["call", "ledger.search", "--params", "{query}"], 1, /orderId/],
  ["params that are not there", ["call", "ledger.search", "--params", "gone"], 1, /--params '/],
  ["no such method", ["call", "ledger.find"], 1, /no method/],
  ["a case file of an unknown order", ["casefile", "12", "--out", path.join(home.folder, "c.html")], 1, /Open it once/],
  ["a backup that is not there", ["restore", path.join(home.folder, "gone.db")], 1, /gone\.db.*typed right/],
  ["a folder for a backup", ["restore", folder], 1, /a folder is a folder/],
  ["a folder for the ledger", ["--ledger", folder, "status"], 1, /a folder is a folder/],
  ["a ledger that is none", ["--ledger", notJson, "status"], 1, /not\.json: this is no ledger/],
  ["a ledger that is not there", ["--ledger", path.join(home.folder, "gone.db"), "status"], 1, /typed right/],
  ["a backup into no folder", ["backup", path.join(home.folder, "no", "b.db")], 1, /no cannot be written/],
  ["the options before a slip", ["--json", "chek", "12"], 2, /“check”/],
  ["a number too long", ["check", "9".repeat(23)], 2, /up to 22 digits/],
  ["days that are negative", ["deadlines", "--days", "-1"], 2, /0 to 400/],
  ["days without their option", ["deadlines", "14"], 2, /“--days 14”/],
  ["a store that is a name", ["history", "--store", "Lamps"], 2, /Lamps/],
  ["a language nobody speaks", ["draft", "12", "--language", "klingon"], 2, /klingon/],
  ["a format that is none", ["export", "--format", "xml"], 2, /json, csv, ics/],
  ["a folder to export to", ["export", "--out", folder], 1, /Name a file/],
  ["a browser without its option", ["doctor", "Firefox"], 2, /“--browser Firefox”/],
  ["a command that is empty", [""], 2, /command is missing/],
  ["a backup to standard output", ["backup", "-"], 1, /one of its own/],
  ["a shell without completions", ["completion", "tcsh"], 2, /bash, zsh and fish/],
  ["a draft for an unknown order", ["draft", "12", "--reason", "late", "--outcome", "resend"], 1, /Open it once/],
  ["an export nowhere", ["export", "--out", path.join(home.folder, "no", "where.json")], 1, /where\.json/],
  [
    "a browser's folder nowhere",
    ["register", "--user-data-dir", path.join(home.folder, "no", "where")],
    2,
    /where.*right/,
  ],
  ["a file for a browser's folder", ["doctor", "--user-data-dir", notJson], 2, /not\.json is a file/],
  ["a program that is none", ["register", "--path", notJson], 2, /not\.json/],
  ["a slip in a Flatpak's id", ["register", "--flatpak", "org.mozila.firefox"], 2, /“org\.mozilla\.firefox”/],
  ["a slip in a method", ["call", "ledger.serch"], 1, /“ledger\.search”/],
  ["params that are a list", ["call", "ledger.search", "--params", "[1]"], 1, /an object/],
  ["JSON of something else", ["import", otherJson], 1, /other\.json.*something else/],
  ["half an export", ["import", halfExport], 1, /half\.json.*not whole/],
  ["a time too far away", ["status", "--now", "9999-12-31"], 2, /2000 to 2199/],
  ["two orders for one", ["check", "8212313961591322", "12"], 2, /“12” is one word too many/],
  ["a number to erase without its option", ["erase", "12"], 2, /“--order 12”/],
  ["a file to export to without its option", ["export", "orders.csv"], 2, /“--out orders\.csv”/],
  ["params without their option", ["call", "order.check", '{"orderId":"12"}'], 2, /--params '\{/],
  ["a browser's name that is empty", ["register", "--browser", ""], 2, /firefox/],
  ["a Flatpak's id that is empty", ["register", "--flatpak", ""], 2, /--flatpak.*ID/],
  ["a store below zero", ["history", "--store", "-5"], 2, /-5/],
  ["the version of a command", ["check", "--version"], 2, /“recourse --version”/],
  ["an option of the version that is none", ["--version", "--frob"], 2, /--frob/],
  ["help for a slip", ["help", "chek"], 2, /“check”/],
  ["help for two commands", ["help", "check", "search"], 2, /“search”/],
  ["a value for help", ["--help=yes"], 2, /--help takes no value/],
  ["an export whose clock was ahead", ["import", aheadExport], 1, /2190.*import --now 2190-01-02T03:04:05Z/s],
  ["an option with nothing behind its sign", ["check", "12", "--json="], 2, /--json takes no value/],
  ["a workbook to export to", ["export", "--out", path.join(home.folder, "o.xlsx")], 2, /json, csv, ics.*xlsx/],
  [
    "a slip in a Flatpak's id to forget",
    ["unregister", "--flatpak", "org.mozila.firefox"],
    2,
    /“org\.mozilla\.firefox”/,
  ],
  ["help as another system has it", ["/?"], 2, /“help”/],
  ["a minus for two", ["-version"], 2, /“--version”/],
  ["an order cut short", ["check", "8212…"], 2, /no order number/],
  ["two orders in one", ["check", "8212313961591322,8212313961591323"], 2, /no order number/],
  ["two orders in one, with a word between", ["check", "8212313961591322 and 8212313961591323"], 2, /one at a time/],
  ["two orders to erase", ["erase", "--order", "8212313961591322, 8212313961591323", "--yes"], 2, /one at a time/],
  ["an item's address", ["check", "https://www.aliexpress.com/item/1005006000000000.html"], 2, /no order number/],
  ["an order's number that is no text", ["call", "order.check", "--params", '{"orderId":12}'], 1, /"8212313961591322/],
  ["two words for one", ["backup", "one", "two"], 2, /two/],
  ["the value of an option before the command", ["--now", "check", "12"], 2, /--now needs a value/],
  ["an order's number for a command", ["#8212313961591322"], 2, /“recourse check 8212313961591322”/],
  [
    "an order's address for a command",
    ["https://www.aliexpress.com/p/order/detail.html?orderId=8212313961591322"],
    2,
    /“recourse check 8212313961591322”/,
  ],
  ["two short numbers for one", ["check", "12", "34"], 2, /“34” is one word too many/],
  ["an option for the order's number", ["check", "--order", "12"], 2, /“recourse check ORDER_ID”/],
  ["an option for the file's name", ["backup", "--out", "b.db"], 2, /“recourse backup FILE”/],
  ["a format as an option", ["export", "--csv"], 2, /“--format csv”/],
  ["a format without its option", ["export", "ics"], 2, /“--format ics”/],
  ["JSON of a command that has it in another way", ["export", "--json"], 2, /“--format json”/],
  ["a reason without its option", ["draft", "8212313961591322", "damaged"], 2, /“--reason damaged”/],
  ["an option without its dashes", ["erase", "all"], 2, /“--all”/],
  ["a part of a choice", ["draft", "12", "--reason", "late", "--outcome", "refund"], 2, /“full-refund”/],
  [
    "the outcome left out",
    ["draft", "12", "--reason", "late"],
    2,
    /--outcome is missing.*partial-refund, return-refund/,
  ],
  ["a part of a method", ["call", "hello"], 1, /“host\.hello”/],
  ["a PDF for a case file", ["casefile", "12", "--out", path.join(home.folder, "c.pdf")], 2, /c\.pdf.*\.html/],
];

describe.skipIf(isWindows)("a mistake", () => {
  it.each(mistakes)("%s", (_, words, code, names) => {
    const { status, stdout, stderr } = run(words);
    expect(status).toBe(code);
    expect(stdout).toBe("");
    expect(stderr).toMatch(names);
    expect(stderr).toMatch(/[.?!"}]\s*$/m);
    expect(stderr).not.toMatch(/cli_|usage_|std::|\/reason|unrecognised|basic_string|should not|\.\./);
  });

  it.each(languages)("is answered in %s", (language) => {
    for (const [, words, code] of mistakes.filter(([, , usage]) => usage === 2)) {
      const { status, stderr } = run(words, { LC_ALL: `${language}.UTF-8` });
      expect(status).toBe(code);
      expect(stderr).not.toMatch(/\{[a-z]+\}|cli_/);
      if (language !== "en") expect(stderr).not.toMatch(/There is no|takes a|Usage:/);
    }
  });

  it.each(languages)("that is refused is answered in %s", (language) => {
    // What a method says of its params is the protocol's own.
    const refused = mistakes.filter(([what, , code]) => code === 1 && what !== "params that are a list");
    for (const [what, words] of refused) {
      const { stderr } = run(words, { LC_ALL: `${language}.UTF-8` });
      expect(stderr, what).not.toMatch(/\{[a-z]+\}|cli_|ledger_|doctor_/);
      if (language !== "en")
        expect(stderr, what).not.toMatch(/\b(is no|There is|cannot be|Open it|was imported|such|whole|else)\b/);
    }
  });

  it.each(languages)("in a rulebook of one's own is told in %s", (language) => {
    const data = path.join(home.folder, "with a rulebook");
    mkdirSync(path.join(data, "recourse"), { recursive: true });
    writeFileSync(path.join(data, "recourse", "rulebook.json"), "[]");
    const { status, stderr } = run(["deadlines"], { LC_ALL: `${language}.UTF-8`, XDG_DATA_HOME: data });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^recourse: .*rulebook\.json/);
    if (language === "en") expect(stderr).toContain("so the built-in one is");
    else expect(stderr).not.toMatch(/\b(built-in|cannot|used)\b|doctor_/);
  });

  it("is answered in the language of LANG without a charset, and in English without a language", () => {
    expect(run(["chek"], { LC_ALL: "", LANG: "es_ES" }).stderr).toContain("No existe la orden");
    const listed = { LC_ALL: "", LANG: "en_US.UTF-8", LANGUAGE: "xx:es_MX:de" };
    expect(run(["chek"], listed).stderr).toContain("No existe la orden");
    expect(run(["chek"], { ...listed, LANG: "C" }).stderr).toContain("There is no command");
    for (const lang of ["C", "POSIX", "xx_XX", ""])
      expect(run(["chek"], { LC_ALL: "", LANG: lang }).stderr).toContain("There is no command");
  });
});
