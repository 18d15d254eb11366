// What package managers are given: winget's and Scoop's manifests, a Homebrew formula, an AUR PKGBUILD, from the templates
// beside this file. node installer/package-managers/write.mjs [PACKAGES]     default: build/release/packages
// They go into PACKAGES/package-managers, with the hashes of the packages there. Where those will be found is
// RECOURSE_DOWNLOADS. One whose packages are not there is left out, and named.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const here = import.meta.dirname;
const root = path.resolve(here, "../..");
const packages = path.resolve(process.argv[2] ?? path.join(root, "build/release/packages"));
const version = /^project\(recourse VERSION ([\d.]+)/m.exec(readFileSync(path.join(root, "CMakeLists.txt"), "utf8"))[1];
const day = /^## [\d.]+ - ([\d-]+)$/m.exec(readFileSync(path.join(root, "CHANGELOG.md"), "utf8"))[1];
const downloads = process.env.RECOURSE_DOWNLOADS ?? `https://recourse.invalid/releases/${version}`;

class Missing extends Error {}
function sha256(name) {
  const file = path.join(packages, name);
  if (!existsSync(file)) throw new Missing(name);
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** {version}, {day}, {downloads}, {sha256 FILE} and {SHA256 FILE}, in capitals as winget has them. */
function filled(template) {
  const plain = template.replaceAll("{version}", version).replaceAll("{day}", day).replaceAll("{downloads}", downloads);
  return plain.replace(/\{(sha256|SHA256) ([^}]+)\}/g, (_, kind, name) =>
    kind === "SHA256" ? sha256(name).toUpperCase() : sha256(name),
  );
}

for (const manager of ["aur", "homebrew", "scoop", "winget"]) {
  const out = path.join(packages, "package-managers", manager);
  rmSync(out, { recursive: true, force: true });
  try {
    const templates = readdirSync(path.join(here, manager));
    const texts = templates.map((name) => [name, filled(readFileSync(path.join(here, manager, name), "utf8"))]);
    mkdirSync(out, { recursive: true });
    for (const [name, text] of texts) writeFileSync(path.join(out, name), text);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    console.error(`package-managers: nothing for ${manager}, since ${error.message} is not there`);
  }
}
