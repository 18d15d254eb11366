/** Every selector and member name in the readers has its row in the documentation, with where and when it was seen. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const repository = path.resolve(import.meta.dirname, "../../../..");
const pages = path.join(repository, "extension/pages");
const documentation = readFileSync(path.join(repository, "docs/following-a-site-change.md"), "utf8");
const documented = new Set([...documentation.matchAll(/^\| `([^`]+)` \| .+ \| .+ \|$/gm)].map((row) => row[1]));

const sources = readdirSync(pages, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({ file: path.relative(pages, file), source: readFileSync(file, "utf8") }));

const readers = sources.filter(({ file }) => /\/(?:json|dom|reader)\.ts$/.test(file));

/** Members of JSON that a file names: in its calls, or as the tag or member it looks for. */
function membersIn(source: string): string[] {
  const calls = source.matchAll(/\b(?:\w+Of|hasList)\((?:[^()"]|\([^()]*(?:\([^()]*\)[^()]*)*\))*,\s*"(\w+)"/g);
  const tags = source.matchAll(/\b\w*(?:Tag|Member|Type) = "(\w+)"/g);
  return [...calls, ...tags].flatMap((match) => match[1] ?? []);
}

const members = sources
  .map(({ file, source }) => ({ file, names: membersIn(source) }))
  .filter(({ names }) => names.length > 0);

describe("the table of names", () => {
  it("is held against every reader of JSON", () => {
    const json = readers.map(({ file }) => file).filter((file) => file.endsWith("/json.ts"));
    expect(members.map(({ file }) => file)).toEqual(expect.arrayContaining(json));
  });

  it.each(members)("has every member $file reads", ({ names }) => {
    expect(names.filter((name) => !documented.has(name))).toEqual([]);
  });

  it.each(sources.filter(({ file }) => file.endsWith("selectors.ts")))(
    "has every selector of $file",
    async ({ file }) => {
      const { selectors } = (await import(path.join(pages, file))) as { selectors: Record<string, string> };
      expect(Object.values(selectors).filter((selector) => !documented.has(selector))).toEqual([]);
    },
  );

  it.each(readers)("is not gone round by $file", ({ source }) => {
    expect(source).not.toMatch(
      /(?:querySelector(?:All)?|closest|matches|elementIn|elementsIn|textIn|hrefIn)\([^)]*["'`]/,
    );
  });
});
