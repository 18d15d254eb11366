/** Tests that the documents name by file and words are there: a promise whose test went away is found here. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../../..");
const documents = ["SECURITY.md", "docs/reliability.md"];
const named = documents.flatMap((document) => {
  const text = readFileSync(path.join(root, document), "utf8").replace(/\s+/g, " ");
  return [...text.matchAll(/`(tests\/[\w./-]+)(?: › ([^`]+))?`/g)].map(([, file = "", words]) => ({
    document,
    file,
    words,
  }));
});

describe("a test named in a document", () => {
  it("is named often enough for this to mean something", () => {
    for (const document of documents)
      expect(named.filter((one) => one.document === document).length).toBeGreaterThan(15);
  });

  it.each(named)("$document: $file › $words", ({ file, words }) => {
    const place = path.join(root, file);
    expect(existsSync(place)).toBe(true);
    if (words) expect(readFileSync(place, "utf8").includes(words)).toBe(true);
  });
});

describe("SECURITY.md", () => {
  const rows = readFileSync(path.join(root, "SECURITY.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| who") && !line.startsWith("| | promise"));

  it.each(rows)("names a test beside %s", (row) => {
    expect(row.includes("`tests/") || row.includes("Out of scope")).toBe(true);
  });

  it("has its promises and its threats in rows", () => {
    expect(rows.filter((row) => /^\| \d /.test(row))).toHaveLength(6);
    expect(rows.length).toBeGreaterThan(18);
  });
});
