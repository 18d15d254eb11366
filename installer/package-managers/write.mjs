// What package managers are given: winget's and Scoop's manifests, a Homebrew formula, an AUR PKGBUILD, from the templates
// beside this file. node installer/package-managers/write.mjs [PACKAGES]     default: build/release/packages
// They go into PACKAGES/package-managers, with the hashes of the packages there. Where those will be found is
// RECOURSE_DOWNLOADS. A package that was not made is left out of those that can do without it; one that cannot is not
// written. Both are said.
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

/** What stands between `{if FILE}`, `{else}` and `{end}`, each on a line of its own: by whether the package was made. */
function chosen(manager, template) {
  const open = [];
  const kept = [];
  for (const line of template.split("\n")) {
    const file = /^\{if (.+)\}$/.exec(line)?.[1];
    if (file) {
      const isMade = existsSync(path.join(packages, file));
      if (!isMade) leftOut.add(`${manager} goes without ${file}`);
      open.push(isMade);
    } else if (line === "{else}") open.push(!open.pop());
    else if (line === "{end}") open.pop();
    else if (open.every(Boolean)) kept.push(line);
  }
  return kept.join("\n");
}

/** {version}, {day}, {downloads}, {sha256 FILE} and {SHA256 FILE}, in capitals as winget has them. */
function filled(manager, template) {
  const named = template.replaceAll("{version}", version).replaceAll("{day}", day).replaceAll("{downloads}", downloads);
  return chosen(manager, named).replace(/\{(sha256|SHA256) ([^}]+)\}/g, (_, kind, name) =>
    kind === "SHA256" ? sha256(name).toUpperCase() : sha256(name),
  );
}

const leftOut = new Set();
for (const manager of ["aur", "homebrew", "scoop", "winget"]) {
  const out = path.join(packages, "package-managers", manager);
  rmSync(out, { recursive: true, force: true });
  try {
    const templates = readdirSync(path.join(here, manager));
    const texts = templates.map((name) => [
      name,
      filled(manager, readFileSync(path.join(here, manager, name), "utf8")),
    ]);
    mkdirSync(out, { recursive: true });
    for (const [name, text] of texts) writeFileSync(path.join(out, name), text);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    leftOut.add(`nothing for ${manager}, since ${error.message} is not there`);
  }
}
for (const one of leftOut) console.error(`package-managers: ${one}`);
