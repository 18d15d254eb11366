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
