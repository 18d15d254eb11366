// Builds the extension for both browsers from one source: node build.mjs [--out DIR] [--generate-only]
// DIR (default ../build/extension) gets chromium/ and firefox/, each a folder a browser can load. The same input gives
// the same bytes. `--generate-only` writes extension/generated/ (types, validators, words) and stops.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./build/bundles.mjs";
import { writeCldr } from "./build/cldr.mjs";
import { identitySource, manifestFor } from "./build/manifest.mjs";
import { writePageLanguages } from "./build/page-languages.mjs";
import { pageFiles, pages } from "./build/pages.mjs";
import { generateProtocol } from "./build/protocol.mjs";
import { browserMessages, readLocales, writeLocales } from "./build/words/locales.mjs";

const extension = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(extension);
const browsers = ["chromium", "firefox"];

function argumentsOf(argv) {
  const wanted = { out: path.join(root, "build", "extension"), generateOnly: false };
  const rest = [...argv];
  while (rest.length > 0) {
    const argument = rest.shift();
    if (argument === "--out" && rest.length > 0) wanted.out = path.resolve(rest.shift());
    else if (argument === "--generate-only") wanted.generateOnly = true;
    else {
      console.error(`build.mjs: unknown argument ${argument}\nusage: node build.mjs [--out DIR] [--generate-only]`);
      process.exit(2);
    }
  }
  return wanted;
}

/** Copied as they are; the scripts that draw them stay here. */
function copyIcons(to) {
  mkdirSync(path.join(to, "icons"), { recursive: true });
  for (const name of readdirSync(path.join(extension, "icons"))) {
    if (/\.(png|svg)$/.test(name)) cpSync(path.join(extension, "icons", name), path.join(to, "icons", name));
  }
}

const { out, generateOnly } = argumentsOf(process.argv.slice(2));
const generated = path.join(extension, "generated");
mkdirSync(generated, { recursive: true });

const locales = readLocales(path.join(root, "native-host", "text", "stems.json"));
await generateProtocol(path.join(root, "manifests", "protocol"), generated);
writeLocales(locales, generated);
writePageLanguages(generated);
writeCldr(generated);
writeFileSync(path.join(generated, "identity.ts"), identitySource(root));
if (generateOnly) process.exit(0);

const { files: scripts, sources } = await bundle(
  extension,
  Object.values(pages).map(({ script }) => script),
);
const pagesAndSheets = await pageFiles(extension);
// What was bundled of others' work, for the bill of materials.
const packages = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, "bundled-packages.json"), `${JSON.stringify([...new Set(packages)].sort())}\n`);
for (const browser of browsers) {
  const target = path.join(out, browser);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, contents] of [...scripts, ...pagesAndSheets]) {
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  copyIcons(target);
  const manifest = manifestFor(browser, root);
  for (const [locale, messages] of locales) {
    const folder = path.join(target, "_locales", locale);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, "messages.json"),
      `${JSON.stringify(browserMessages(messages, manifest), null, 1)}\n`,
    );
  }
  writeFileSync(path.join(target, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
