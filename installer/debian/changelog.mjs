// The releases of CHANGELOG.md as Debian's tools read them. node changelog.mjs CHANGELOG.md "NAME <ADDRESS>" OUT
import { readFileSync, writeFileSync } from "node:fs";

const [source, author, out] = process.argv.slice(2);
const width = 76;

/** The words in lines of that width, the first behind a bullet. */
function item(words) {
  const lines = [];
  let line = "  *";
  for (const word of words) {
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = "   ";
    }
    line += ` ${word}`;
  }
  return [...lines, line].join("\n");
}

const releases = readFileSync(source, "utf8")
  .split(/^## /m)
  .flatMap((part) => {
    const [heading, ...rest] = part.split("\n");
    const [, version, day] = /^([\d.]+) - ([\d-]+)$/.exec(heading) ?? [];
    if (!version) return []; // what is above the first release, and what is not released
    const items = rest.join("\n").split(/^- /m);
    const told = items.map((text) => text.trim()).filter(Boolean);
    return [
      `recourse (${version}) unstable; urgency=medium\n`,
      ...told.map((text) => item(text.split(/\s+/))),
      `\n -- ${author}  ${new Date(day).toUTCString().replace("GMT", "+0000")}\n`,
    ];
  });
writeFileSync(out, releases.join("\n"));
