// The table of docs/languages-read.md, from the files under pages/words: node extension/build/words/page-words-table.mjs
// [--write]. Without --write it says whether the page's table is that of the files (exit code 1 where not).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");
const folder = path.join(root, "extension", "pages", "words");
const page = path.join(root, "docs", "languages-read.md");
const begins = "<!-- node extension/build/words/page-words-table.mjs --write -->\n";
const ends = "<!-- end of the table -->\n";

const names = new Intl.DisplayNames("en", { type: "language" });

/** "2 seen, 13 guessed", of the lines between a member's brackets. */
function counted(source, members) {
  const words = members.flatMap((member) => {
    const from = source.indexOf(`  ${member}: [`);
    return source.slice(from, source.indexOf("],", from)).match(/\{ [^{}]*text: [^{}]*\}/g) ?? [];
  });
  const seen = words.filter((line) => line.includes("seen: true")).length;
  return [seen > 0 ? `${seen} seen` : "", words.length > seen ? `${words.length - seen} guessed` : ""]
    .filter(Boolean)
    .join(", ");
}

/** Where the shape of days was seen on real pages; all else of a day is CLDR's. */
const daysSeen = {
  en: "Jul 15, 2026",
  es: "26 dic, 2025",
  pt: "24 nov, 2023",
  fr: "14 janv. 2025",
  de: "3. Aug 2025",
  ko: "2026년 5월 21일",
  pl: "3 lis 2025",
};

export function table() {
  const files = readdirSync(folder).filter((file) => /^[a-z]{2}\.ts$/.test(file));
  const rows = files.sort().map((file) => {
    const language = path.basename(file, ".ts");
    const source = readFileSync(path.join(folder, file), "utf8");
    const window = /windows: \{\s*seen: true/.test(source) ? "seen" : "guessed";
    const day = daysSeen[language] ? `seen: ${daysSeen[language]}` : "CLDR's";
    const cells = [["statuses"], ["disputes"], ["disputeButtons", "confirmButtons"]].map((members) =>
      counted(source, members),
    );
    return `| ${names.of(language)} (\`${language}\`) | ${[day, ...cells, window].join(" | ")} |`;
  });
  return [
    "| language | day | state of an order | state of a request | buttons | sentence with a last day |",
    "|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

function main() {
  const text = readFileSync(page, "utf8");
  const [before, rest] = text.split(begins);
  const after = rest.includes(ends) ? rest.slice(rest.indexOf(ends)) : ends + rest;
  const wanted = `${before}${begins}\n${table()}\n${after}`;
  if (process.argv.includes("--write")) writeFileSync(page, wanted);
  else if (wanted !== text) {
    console.error("docs/languages-read.md: its table is not that of extension/pages/words; run this with --write");
    process.exit(1);
  }
}

if (process.argv[1] === import.meta.filename) main();
