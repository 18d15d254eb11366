import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { wordScript, wordScripts } from "./page-languages.mjs";

/** Output file to source. All are single files, run as classic scripts; the last ones are put into a page on demand. */
const scripts = {
  "background.js": "background/main.ts",
  "mirror.js": "pages/mirror/main.ts",
  "content.js": "content/main.ts",
  "readers.js": "pages/main.ts",
  "guards.js": "content/guards/main.ts",
};

/** Preact assigns innerHTML in one place, for dangerouslySetInnerHTML. Nothing here uses it, so it is not shipped. */
const cutPreactInnerHtml = {
  name: "cut-preact-inner-html",
  setup(build) {
    build.onLoad({ filter: /preact[\\/]dist[\\/]preact\.mjs$/ }, ({ path: file }) => {
      const branch =
        /(\w)\?\(\w\|\|\w&&\(\1\.__html==\w\.__html\|\|\1\.__html==\w\.innerHTML\)\|\|\(\w\.innerHTML=\1\.__html\),\w\.__k=\[\]\):/;
      const source = readFileSync(file, "utf8");
      const contents = source.replace(branch, "");
      if (contents === source || contents.includes("innerHTML=")) {
        return { errors: [{ text: "Preact's innerHTML branch was not found where it used to be" }] };
      }
      return { contents, loader: "js" };
    });
  },
};

/** Style sheets are bundled as text, for shadow roots: without comments and blanks. */
const styleText = {
  name: "style-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await esbuild.transform(readFileSync(file, "utf8"), { loader: "css", minify: true });
      // No shadow tree has a root element.
      const inShadow = code.replace(/:root(:not\([^)]*\)|\[[^\]]*\])?,/g, "");
      return { contents: inShadow.trim(), loader: "text" };
    });
  },
};

/** Bundles every script: `files` maps output names to contents, `sources` lists what went into them. */
export async function bundle(extension, pageScripts) {
  const entries = { ...scripts, ...wordScripts };
  for (const script of pageScripts) {
    const source = [`${script}.tsx`, `${script}.ts`].find((name) => existsSync(path.join(extension, name)));
    if (!source) throw new Error(`a page has no script: ${script}`);
    entries[`${script}.js`] = source;
  }
  const result = await esbuild.build({
    absWorkingDir: extension,
    entryPoints: Object.entries(entries).map(([out, source]) => ({ in: source, out: out.replace(/\.js$/, "") })),
    outdir: "out",
    write: false,
    metafile: true,
    bundle: true,
    format: "iife",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: ["chrome120", "firefox142"],
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
    plugins: [cutPreactInnerHtml, styleText, wordScript],
  });
  const base = path.join(extension, "out");
  return {
    files: result.outputFiles.map((file) => {
      const name = path.relative(base, file.path);
      return [name, name === "mirror.js" ? `${file.text.trimEnd()}\n//# sourceURL=<anonymous>\n` : file.contents];
    }),
    sources: Object.keys(result.metafile.inputs),
  };
}
