/** The languages pages are read in besides English: a file each under pages/words, and a script each put in with the readers. */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

export const pageLanguages = readdirSync(path.resolve(import.meta.dirname, "../pages/words"))
  .map((file) => path.basename(file, ".ts"))
  .filter((name) => /^[a-z]{2}$/.test(name) && name !== "en")
  .sort();

/** generated/page-languages.ts: which of them there are, for the background, which puts them in. */
export function writePageLanguages(generated) {
  const source = [
    "// Generated from pages/words by build.mjs.",
    `export const pageLanguages: readonly string[] = ${JSON.stringify(pageLanguages)};`,
  ];
  writeFileSync(path.join(generated, "page-languages.ts"), `${source.join("\n")}\n`);
}

/** Entries words/<language>.js for esbuild: a script that leaves its words where the readers find them. */
export const wordScripts = Object.fromEntries(
  pageLanguages.map((language) => [`words/${language}.js`, `words:${language}`]),
);

export const wordScript = {
  name: "word-script",
  setup(build) {
    build.onResolve({ filter: /^words:[a-z]{2}$/ }, ({ path: name }) => ({ path: name.slice(6), namespace: "words" }));
    build.onLoad({ filter: /.*/, namespace: "words" }, ({ path: language }) => ({
      contents: `import { words } from "./pages/words/${language}";
        globalThis.recourseWords ??= new Map();
        globalThis.recourseWords.set(words.language, words);`,
      loader: "ts",
      resolveDir: path.resolve(import.meta.dirname, ".."),
    }));
  },
};
