/**
 * Titles and names of stores made by chance of separators, quotes, line ends, spaces of every kind and formulas' signs: as
 * whatever separated table the file is opened, no cell begins a formula, and with its own separator every cell is as it was.
 * RECOURSE_CELLS says how many (default 600), RECOURSE_SEED from which seed.
 */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { call, order, page, run, sandbox } from "./host.mjs";
import { Random } from "./ledger-model.mjs";

const count = Number(process.env.RECOURSE_CELLS ?? 600);
const random = new Random(Number(process.env.RECOURSE_SEED ?? 1));

const spaces =
  "\t\n\v\f\r \u0085\u00a0\u00ad\u061c\u1680\u180e\u2000\u2003\u2009\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202f\u205f\u2060\u2066\u2800\u3000\u3164\ufeff";
const signs = ["=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠", "−", "﹣"];
const pieces = [
  ...spaces,
  ...signs,
  ...signs,
  ..." ,;|:\t\"'",
  "cmd|' /C calc'!A0",
  "1",
  "A1",
  "SUM(1)",
  "lamp",
  "漢",
  "\u0000",
  "😀",
];
const text = () =>
  Array.from({ length: 1 + random.below(7) }, () => random.one(pieces)).join("") + (random.below(2) === 0 ? "x" : "");

/** Cells of the file as a table with this separator, by Python's reader, which takes quotes as spreadsheets do. */
function cells(file, separator) {
  const program =
    "import csv,json,sys\ncsv.field_size_limit(1<<30)\n" +
    "rows=csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline=''),delimiter=sys.argv[2])\nprint(json.dumps(list(rows)))";
  return JSON.parse(
    execFileSync("python3", ["-c", program, file, separator], { encoding: "utf8", maxBuffer: 1 << 28 }),
  );
}

/** Marks that turn the direction of what follows. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

const begin =
  /^[\p{White_Space}\p{Cc}\p{Cf}\u2800\u3164]*[=+@＝＋＠﹢﹦﹫%]|^[\p{White_Space}\p{Cc}\p{Cf}\u2800\u3164]*[-－−﹣]/u;
const isNumber = (cell) => /^-?\d+(\.\d+)?$/.test(cell);

test(`${count} made-up cells begin no formula under any separator`, { timeout: 60_000 + count * 100 }, () => {
  const here = sandbox();
  try {
    const titles = Array.from({ length: count }, text);
    const lines = (from) =>
      titles.slice(from, from + 20).map((title, i) => ({ lineId: String(1 + from + i), title, quantity: 1 }));
    for (let at = 0; at < count; at += 20)
      call(
        here.folder,
        "page.observe",
        page([
          order(1_000 + at, {
            lines: lines(at),
            store: { storeId: String(1 + at), name: text() },
            paymentMethod: text(),
          }),
        ]),
      );
    const known = new Map(
      JSON.parse(run(here.folder, ["export"]).toString())
        .events.flatMap(({ body }) => body.lines ?? [])
        .map(({ lineId, title }) => [lineId, title]),
    );
    for (const [given, separator] of [
      [",", ","],
      [";", ";"],
      ["tab", "\t"],
      ["|", "|"],
    ]) {
      const file = path.join(here.folder, `${given === "|" ? "bar" : given}.csv`);
      run(here.folder, ["export", "--format", "csv", "--separator", given, "--out", file]);
      for (const opened of [",", ";", "\t", "|", ":"])
        for (const cell of cells(file, opened).flat())
          if (!isNumber(cell)) expect([given, opened, cell]).toEqual([given, opened, expect.not.stringMatching(begin)]);
      for (const cell of readFileSync(file, "utf8")
        .slice(1)
        .split(/[,;\t\r\n|:"\u0085\u2028\u2029]/))
        if (!isNumber(cell)) expect([given, cell]).toEqual([given, expect.not.stringMatching(begin)]);
      const plain = (cell) =>
        cell
          .replaceAll("'", "")
          .replace(/[\u0080-\u009f]/g, "  ")
          .replace(/\p{Cc}/gu, " ")
          .replace(turns, "");
      for (const row of cells(file, separator).slice(1)) expect(plain(row[3])).toBe(plain(known.get(row[1])));
    }
  } finally {
    here.remove();
  }
});

test("a table and a calendar hold nothing that a terminal obeys or that turns what follows", () => {
  const here = sandbox();
  try {
    const commands = "lamp\u001b]0;x\u0007\u009b31m\u0085\u007f\u202e\u202a\u2066\u2069 rest\r\nEND:VEVENT\u2028";
    const store = { storeId: "5", name: commands };
    const lines = [{ lineId: "1", title: commands, quantity: 1 }];
    call(here.folder, "page.observe", page([order("7", { lines, store, trackingNumber: commands })]), [
      "--now",
      "2026-09-07T12:00:00Z",
    ]);
    for (const format of ["csv", "ics"]) {
      const written = run(here.folder, ["export", "--format", format, "--now", "2026-09-07T12:00:00Z"]).toString();
      expect(written).toContain("lamp");
      expect(written.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(written.match(/^END:VEVENT/gm)?.length).toBe(written.match(/^BEGIN:VEVENT/gm)?.length);
    }
  } finally {
    here.remove();
  }
});
