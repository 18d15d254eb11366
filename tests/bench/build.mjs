// node build.mjs FOLDER [--write]: what a build from nothing took of the processor's time, from the shell's `times` for
// all of it (FOLDER/all) and for each file (FOLDER/files), against the bounds. --write: into build.json.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [folder, mode] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const bounds = { all: 400, file: 10 };

/** "1m2.345s" of the shell. */
function seconds(told) {
  const [, minutes, rest] = told.match(/^(\d+)m([\d.]+)s$/);
  return Number(minutes) * 60 + Number(rest);
}
const sum = (line) => {
  const [user, system] = line.split(" ");
  return seconds(user) + seconds(system);
};
const linesOf = (name) => readFileSync(path.join(folder, name), "utf8").trim().split("\n");

const all = sum(linesOf("all")[1]);
const files = linesOf("files")
  .map((line) => ({ file: path.relative(folder, line.split(" ").slice(2).join(" ")), seconds: sum(line) }))
  .sort((a, b) => b.seconds - a.seconds);
const dearest = files[0];
console.log(`all: ${all.toFixed(0)} s, bound ${bounds.all}; ${files.length} files`);
for (const { file, seconds } of files.slice(0, 8)) console.log(`${seconds.toFixed(1)} s ${file}`);

if (mode === "--write") {
  const compiler = execFileSync("c++", ["--version"], { encoding: "utf8" }).split("\n")[0];
  const measured = { compiler, machine: `${cpus().length} × ${cpus()[0].model.trim()}`, seconds: Math.round(all) };
  writeFileSync(
    path.join(here, "build.json"),
    `${JSON.stringify({ ...measured, dearestFileSeconds: Number(dearest.seconds.toFixed(1)) }, null, 2)}\n`,
  );
}
if (all > bounds.all || dearest.seconds > bounds.file) {
  console.error("tests/bench/build: above the bound");
  process.exitCode = 1;
}
