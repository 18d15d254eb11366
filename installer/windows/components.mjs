// What is inside the program for Windows and the extension, in CycloneDX form: the release build's list, with the
// compiler's own libraries in place of Linux'. node installer/windows/components.mjs FROM TO
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const [from, to] = process.argv.slice(2);
const elsewhere = ["libseccomp", "GNU C Library", "GNU Standard C++ Library"];
const ofTheCompiler = [
  ["mingw-w64-x86-64-dev", "MinGW-w64 runtime", "ZPL-2.1 AND MIT AND BSD-3-Clause"],
  ["gcc-mingw-w64-x86-64-posix", "GNU Standard C++ Library", "GPL-3.0-or-later WITH GCC-exception-3.1"],
].map(([name, title, licence]) => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of dpkg-query's
  const version = execFileSync("dpkg-query", ["-W", "-f=${Version}", name], { encoding: "utf8" });
  return {
    type: "library",
    name: title,
    version,
    licenses: [{ expression: licence }],
    purl: `pkg:deb/debian/${name}@${version}`,
  };
});

const list = JSON.parse(readFileSync(from, "utf8"));
list.components = [...list.components.filter(({ name }) => !elsewhere.includes(name)), ...ofTheCompiler];
writeFileSync(to, `${JSON.stringify(list, null, 2)}\n`);
