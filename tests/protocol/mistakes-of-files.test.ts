/** Files that are no export and no list of orders: each is refused in a sentence about it, in every language. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isWindows } from "./host";
import { languages, typedAtHome } from "./typed";

const { home, run } = typedAtHome();
afterAll(() => home.remove());

/** What is wrong with a file read in, and what of the answer has to do with it. */
const unfit: [string, string | Uint8Array, RegExp][] = [
  ["nothing", "", /nothing in it/],
  ["a backup", `SQLite format 3\u0000${"x".repeat(100)}`, /recourse restore/],
  ["a workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), /CSV/],
  ["a newer workbook", `PK\u0003\u0004${"\u0000".repeat(26)}[Content_Types].xml`, /CSV/],
  ["something compressed", Uint8Array.from([0x1f, 0x8b, 8, 0, 0]), /unpack/],
  ["text in UTF-16", Uint8Array.from([0xff, 0xfe, 0x7b, 0]), /UTF-8/],
  ["a calendar", "BEGIN:VCALENDAR\r\n", /recourse export/],
  ["JSON of something else", '{"a": 1}', /neither an export/],
  ["half an export", '{"format":"recourse-ledger","version":1,"events":[', /neither an export/],
  ["a newer export", '{"format":"recourse-ledger","version":99,"events":[]}', /update/],
];

describe.skipIf(isWindows)("from standard input", () => {
  it.each(unfit)("%s is refused in a sentence about it", (_, input, says) => {
    const { status, stdout, stderr } = run(["import", "-"], {}, input);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^Standard input: .*Nothing was imported\.\n$/);
    expect(stderr).toMatch(says);
  });

  it.each(languages)("it is refused in %s, without the name of a file nobody gave", (language) => {
    for (const [, input] of unfit) {
      const { stderr } = run(["import", "-"], { LC_ALL: `${language}.UTF-8` }, input);
      expect(stderr).not.toMatch(/ledger\.db|\.unfinished|\{[a-z]+\}|cli_/);
      if (language !== "en") expect(stderr).not.toMatch(/Nothing was imported|Standard input:.*nothing in it/);
      if (language === "es") expect(stderr).toMatch(/^Entrada estándar: /);
    }
  });

  it("a file is named as it was given", () => {
    const notJson = path.join(home.folder, "not.json");
    writeFileSync(notJson, "\u0000\u0001 no JSON at all");
    expect(run(["import", notJson]).stderr).toContain(`${notJson}: it is neither`);
  });
});
