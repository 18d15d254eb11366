/** Slips of form: options with and without values, times, numbers, files of odd kinds, and places answers cannot go to. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hostProgram, isWindows, startOf } from "./host";
import { languages, typedAtHome } from "./typed";

const { home, run } = typedAtHome();
afterAll(() => home.remove());

const at = (name: string) => path.join(home.folder, name);
mkdirSync(at("folder"));
const contents: Record<string, string | Uint8Array> = {
  "empty.json": "",
  "list.json": "[]",
  "null.json": "null",
  "table.csv": "Date,Price\r\n2026-08-01,5\r\n",
  "wide.json": Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]),
  "packed.json": Uint8Array.from([0x1f, 0x8b, 8, 0, 0]),
  "deep.json": "[".repeat(100_000),
};
for (const [name, text] of Object.entries(contents)) writeFileSync(at(name), text);
if (!isWindows) symlinkSync("/gone", at("nowhere.json"));
if (!isWindows) symlinkSync(at("loop"), at("loop"));

const draft = ["draft", "12", "--reason", "damaged", "--outcome"];
/** What was typed, the exit code, and what the answer has to name. */
const slips: [string[], number, RegExp][] = [
  [["check", "12", "--reason="], 2, /--reason needs a value/],
  [["check", "12", "--exit-code=0"], 2, /--exit-code takes no value/],
  [["--json=yes", "check", "12"], 2, /--json takes no value/],
  [["check", "--JSON", "12"], 2, /“--json”/],
  [["check", "12", "-j"], 2, /no option -j/],
  [["check", "--", "--help"], 2, /“--help” is no order number/],
  [["--", "--help"], 2, /“help”/],
  [["--leger", "x.db", "status"], 2, /“--ledger”/],
  [["check", "https://www.aliexpress.com/p/order/detail.html?orderId="], 2, /no order number/],
  [["check", "0x12"], 2, /no order number/],
  [["check", "+8212313961591322"], 2, /no order number/],
  [["check", "821231396159132O"], 2, /no order number/],
  [["check", "LP00123456789012CN"], 2, /no order number/],
  [["check", "\u001b[31m12"], 2, /\\u001b\[31m12/],
  [["history", "12", "--store", "5"], 2, /not both/],
  [["history", "--store", ""], 2, /--store/],
  [["search", "usb", "--limit", "-1"], 2, /no option --limit/],
  [["search", "-usb"], 2, /no option -usb/],
  [["deadlines", "--days", "1e3"], 2, /0 to 400/],
  [["deadlines", "--days", "401"], 2, /0 to 400/],
  [["deadlines", "--days", "14 days"], 2, /0 to 400/],
  [["deadlines", "--days", "1.5"], 2, /0 to 400/],
  [["deadlines", "--days", "9".repeat(30)], 2, /0 to 400/],
  [["deadlines", "--days", "7", "--days", "14"], 2, /given twice/],
  [["status", "--now", "01.12.2026"], 2, /2026-12-01/],
  [["status", "--now", "2026-02-30"], 2, /2026-12-01/],
  [["status", "--now", "2026-12-01T25:00Z"], 2, /2026-12-01/],
  [["status", "--now", ""], 2, /2026-12-01/],
  [["status", "--now", "1796083200"], 2, /2026-12-01/],
  [["status", "status"], 2, /too many/],
  [["doctor", "--browser", "chromium,firefox"], 2, /--browser takes one of/],
  [["unregister", "--force"], 2, /It belongs to/],
  [["register", "--system", "--flatpak", "org.mozilla.firefox"], 2, /do not go together/],
  [["help", "--json"], 2, /no option --json/],
  [["version", "1"], 2, /too many/],
  [["completion", "bash", "zsh"], 2, /“zsh”/],
  [[...draft, "full refund"], 2, /“full-refund”/],
  [[...draft, "full-refund", "--line", "first"], 2, /--line/],
  [[...draft, "full-refund", "--kind", "seller"], 2, /message, dispute/],
  [["casefile", "12", "--out", ""], 2, /--out needs a value/],
  [["casefile", "12", "--out", "c.html", "--country", "Spain"], 2, /two letters/],
  [["erase", "--order", "12", "--order", "13"], 2, /given twice/],
  [["erase", "--yes"], 2, /--all/],
  [["export", "--format", "csv", "--separator", ";;"], 2, /tab/],
  [["export", "--out", at("orders.ods")], 2, /json, csv, ics/],
  [["import", ""], 2, /Which file/],
  [["import", "a.json", "b.json"], 2, /“b\.json”/],
  [["import", at("folder"), "--json"], 1, /a folder|is a folder/],
  [["import", at("empty.json"), "--json"], 1, /nothing in it/],
  [["import", at("list.json")], 1, /neither an export/],
  [["import", at("null.json")], 1, /neither an export/],
  [["import", at("table.csv")], 1, /“Order ID”/],
  [["import", at("wide.json")], 1, /UTF-8/],
  [["import", at("packed.json")], 1, /unpack/],
  [["import", at("deep.json")], 1, /neither an export/],
  [["import", at("nowhere.json")], 1, /typed right/],
  [["import", at("loop")], 1, /typed right/],
  [["import", "/dev/null"], 1, /nothing in it/],
  [["import", "~/orders.json"], 1, /typed right/],
  [["export", "--out", at("empty.json")], 1, /--force/],
  [["export", "--out", at("nowhere.json")], 1, /is a link/],
  [["export", "--out", "/dev/full"], 1, /disk is full/],
  [["export", "--out", at(`${"a".repeat(300)}.json`)], 1, /too long/],
  [["backup", "/dev/null"], 1, /one of its own/],
  [["restore", at("empty.json")], 1, /recourse backup/],
  [["restore", at("nowhere.json")], 1, /typed right/],
  [["--ledger", "/dev/null", "status", "--json"], 1, /no ledger/],
  [["check", "12", "--json", "--ledger", at("gone.db")], 1, /typed right/],
  [["call", "order.check", "--params", "{'orderId':'12'}"], 1, /orderId/],
  [["call", "Order.Check"], 1, /order\.check/],
];

describe.skipIf(isWindows)("a slip of form", () => {
  it.each(slips)("%j is told in a sentence", (words, code, names) => {
    const { status, stdout, stderr } = run(words);
    expect(status).toBe(code);
    expect(stdout).toBe("");
    expect(stderr).toMatch(names);
    expect(stderr).toMatch(/[.?!"}]\s*$/m);
    expect(stderr).not.toMatch(/cli_|usage_|ledger_|std::|should not/);
    expect(stderr).not.toContain("\u001b");
  });

  it.each(languages.filter((language) => language !== "en"))("is told in %s", (language) => {
    for (const [words, code] of slips.filter(([words]) => words[0] !== "call")) {
      const { status, stderr } = run(words, { LC_ALL: `${language}.UTF-8` });
      expect(status, words.join(" ")).toBe(code);
      expect(stderr, words.join(" ")).not.toMatch(
        /\{[a-z]+\}|cli_|\b(There is no|takes a|is no|cannot be|such as|Usage:)/,
      );
    }
  });
});

describe.skipIf(isWindows)("an answer that goes nowhere", () => {
  const shell = (script: string) =>
    spawnSync("sh", ["-c", script.replaceAll("recourse", `"${hostProgram}"`)], {
      encoding: "utf8",
      env: startOf([], home.folder, { LC_ALL: "C" }).env,
    });

  it.each([
    "check 12",
    "status --json",
    "export",
    "doctor",
    "version",
    "version --json",
    "help check",
    "completion zsh",
  ])("%s says so", (words) => {
    const full = shell(`recourse ${words} > /dev/full`);
    expect([full.status, full.stderr]).toEqual([1, "The answer could not be written whole: is the disk full?\n"]);
    const closed = shell(`recourse ${words} >&-`);
    expect([closed.status, closed.stderr]).toEqual([
      1,
      "The answer could not be written: standard output is closed.\n",
    ]);
  });

  it("is no crash where not even the failure can be told", () => {
    expect(shell("recourse chek 2>&-").status).toBe(2);
    expect(shell("recourse status <&-").status).toBe(0);
  });
});
