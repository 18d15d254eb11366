/** Exports as other programs read them, and imports in pieces, by the built host. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call, Host, order, page, run, sandbox } from "./host.mjs";

const now = { RECOURSE_NOW: "2026-09-07T12:00:00Z" };

let here;
beforeEach(() => {
  here = sandbox();
});
afterEach(() => here.remove());

/** The system's Python: the libraries are Debian's. */
function python(script, ...argv) {
  return JSON.parse(
    execFileSync("/usr/bin/python3", ["-c", script, ...argv], { encoding: "utf8", maxBuffer: 1 << 28 }),
  );
}

function line(lineId, title, more = {}) {
  return { lineId, title, quantity: 2, price: { amount: "126.59", currency: "BRL" }, ...more };
}

/** Cells that other separators or odd spaces would make formulas of. */
const disguised = [
  "Lamp;=cmd|' /C calc'!A0",
  "Lamp,+1+1",
  "Lamp\t@SUM(A1)",
  "\v=1+1",
  "\u3000=1+1",
  "\u00A0-2+3",
  "\u200B=1",
  'Lamp";=1+1',
  "Lamp; \u2003=1+1",
];

const hard = [
  '=HYPERLINK("http://evil","x")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\tTab",
  "  =1+1",
  "＝1+1",
  'Cup, 2" wide; "blue"\nsecond line',
  "蓝牙耳机 😀",
  `Lämpchen, ${"sehr lang; ".repeat(30)}Ende`,
];

test("CSV: a row an order line, as a spreadsheet reads it, and no formulas", () => {
  const lines = hard.map((title, i) => line(String(100 + i), title));
  call(here.folder, "page.observe", page([order("8212313961591322", { lines }), order("7", { lines: [] })]));
  const file = path.join(here.folder, "out.csv");
  run(here.folder, ["export", "--format", "csv", "--out", file]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8").split("\r\n")).toHaveLength(hard.length + 3);
  const rows = python(
    "import csv,json,sys\nprint(json.dumps(list(csv.DictReader(open(sys.argv[1],encoding='utf-8-sig',newline='')))))",
    file,
  );
  expect(rows).toHaveLength(hard.length + 1);
  const ofOrder = rows.filter((row) => row.orderId === "8212313961591322");
  expect(ofOrder.map((row) => row.title)).toEqual(
    hard.map((title, i) => (i < 7 ? "'" : "") + title.replace(/[\t\n]/g, " ")),
  );
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+@＝＋＠]|^\s*-\D/);
  expect(ofOrder[0]).toMatchObject({ lineId: "100", quantity: "2", price: "126.59", currency: "BRL" });
});

test("CSV: no formula in any form, whatever separator and space the spreadsheet goes by", () => {
  const lines = disguised.map((title, i) => line(String(100 + i), title));
  call(here.folder, "page.observe", page([order("8212313961591322", { lines })]));
  for (const separator of [",", ";", "tab"]) {
    const file = path.join(here.folder, `${separator}.csv`);
    run(here.folder, ["export", "--format", "csv", "--separator", separator, "--out", file]);
    const text = readFileSync(file, "utf8").slice(1);
    for (const cell of text.split(/[,;\t\r\n|"]/)) {
      if (/^-?\d+(\.\d+)?$/.test(cell)) continue;
      expect(cell).not.toMatch(/^[\s\u200B\uFEFF]*[=+@＝＋＠-]/);
    }
  }
});

const hasLibreOffice = existsSync("/usr/bin/soffice");

test.skipIf(!hasLibreOffice)("CSV opened in LibreOffice (only where it is installed): every cell as it was", () => {
  const lines = hard.map((title, i) => line(String(100 + i), title));
  call(here.folder, "page.observe", page([order("8212313961591322", { lines }), order("0012345678", { lines: [] })]));
  const file = path.join(here.folder, "out.csv");
  run(here.folder, ["export", "--format", "csv", "--out", file]);
  // As its dialog does it when a person marks the columns as text: comma, quote, UTF-8, from row 1, columns as text (2).
  const columns = Array.from({ length: 20 }, (_, i) => `${i + 1}/2`).join("/");
  const filter = `Text - txt - csv (StarCalc):44,34,76,1,${columns}`;
  const folder = path.join(here.folder, "opened");
  execFileSync(
    "/usr/bin/soffice",
    [
      "--headless",
      `--infilter=${filter}`,
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76",
      "--outdir",
      folder,
      file,
    ],
    { env: { ...process.env, HOME: here.folder }, stdio: "ignore" },
  );
  const lined = (name) =>
    readFileSync(name, "utf8")
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n");
  expect(lined(path.join(folder, "out.csv"))).toBe(lined(file));
});

test("iCalendar: every last day with alarms, the same UID when the day moves", () => {
  const read = `
import icalendar,json,sys
calendar=icalendar.Calendar.from_ical(open(sys.argv[1],'rb').read())
print(json.dumps([{'uid':str(e['UID']),'on':str(e['DTSTART'].dt),'summary':str(e['SUMMARY']),'about':str(e['DESCRIPTION']),
  'alarms':[str(a['TRIGGER'].dt) for a in e.subcomponents]} for e in calendar.walk('VEVENT')]))`;
  const file = path.join(here.folder, "out.ics");
  const list = (days) => {
    const windows = [{ kind: "after-completion", days, reasonClass: "any" }];
    call(
      here.folder,
      "page.observe",
      page(
        hard.map((title, i) => order(500 + i, { windows, lines: [line(String(500 + i), title)] })),
        "order-detail",
        `2026-09-07T1${days === 30 ? 0 : 1}:00:00Z`,
      ),
    );
    run(here.folder, ["export", "--format", "ics", "--force", "--out", file], now);
    return python(read, file);
  };
  const before = list(30);
  const text = readFileSync(file, "utf8");
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const one of text.split("\r\n")) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
  const due = JSON.parse(run(here.folder, ["deadlines", "--days", "400", "--json"], now)).deadlines;
  expect(before.map((event) => event.on).sort()).toEqual(due.map((day) => day.on).sort());
  expect(before.length).toBeGreaterThanOrEqual(hard.length);
  for (const event of before) expect(event.alarms).toEqual(["-5 days, 9:00:00", "-1 day, 9:00:00"]);
  for (const title of hard)
    expect(before.some((event) => event.summary.includes(title.replace(/\t/g, " ")))).toBe(true);
  const uids = (events) => events.map((event) => event.uid).sort();
  expect(new Set(uids(before)).size).toBe(before.length);
  expect(uids(list(90))).toEqual(uids(before));
});

test("pieces over the port are the file, and go in again in pieces", async () => {
  const orders = Array.from({ length: 900 }, (_, i) => order(10_000 + i, { statusText: hard[i % hard.length] }));
  for (let i = 0; i < 900; i += 100) call(here.folder, "page.observe", page(orders.slice(i, i + 100)));
  call(here.folder, "settings.set", { values: { botCounts: true } });
  const other = sandbox();
  const [from, to] = [new Host(here.folder), new Host(other.folder)];
  for (const format of ["json", "csv", "ics"]) {
    let text = "";
    let cursor = null;
    do {
      const { result } = await from.ask("ledger.export", { format, cursor });
      expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(512 * 1024);
      text += result.chunk;
      cursor = result.cursor;
    } while (cursor);
    const stamp = /DTSTAMP:\w+/g;
    expect(text.replace(stamp, "")).toBe(
      run(here.folder, ["export", "--format", format]).toString().replace(stamp, ""),
    );
    if (format !== "json") continue;
    let token = null;
    for (let at = 0; at < text.length; at += 65_536) {
      const last = at + 65_536 >= text.length;
      const { result, error } = await to.ask("ledger.import", { chunk: text.slice(at, at + 65_536), token, last });
      expect(error).toBeUndefined();
      token = result.token;
      if (last) expect(result.imported).toMatchObject({ events: 900, newEvents: 900, newSettings: 1, orders: 900 });
    }
    expect(run(other.folder, ["export"]).toString()).toBe(text);
  }
  const foreign = await to.ask("ledger.import", { chunk: '{"format":"else"}', last: true });
  expect([foreign.error.code, foreign.error.data.path]).toEqual([-32602, "/chunk"]);
  const newer = await to.ask("ledger.import", {
    chunk: '{"format":"recourse-ledger","version":9,"events":[]}',
    last: true,
  });
  expect(newer.error.data.cause).toBe("newer-version");
  expect((await to.ask("ledger.import", { chunk: "x", token: "../../../etc/passwd" })).error.code).toBe(-32004);
  await Promise.all([from.close(), to.close()]);
  other.remove();
});

test("commands: backup, restore, import and erase", () => {
  call(here.folder, "page.observe", page([order(1), order(2)]));
  const copy = path.join(here.folder, "copy.db");
  const exported = path.join(here.folder, "all.json");
  run(here.folder, ["backup", copy]);
  run(here.folder, ["export", "--out", exported]);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(() => run(here.folder, ["erase", "--order", "1"])).toThrow();
  expect(call(here.folder, "ledger.stats", {}).orders).toBe(2);
  run(here.folder, ["erase", "--order", "1", "--yes"]);
  expect(call(here.folder, "ledger.stats", {}).orders).toBe(1);
  run(here.folder, ["import", exported]);
  expect(call(here.folder, "ledger.stats", {}).orders).toBe(2);
  run(here.folder, ["erase", "--all", "--yes"]);
  expect(call(here.folder, "ledger.stats", {}).orders).toBe(0);
  run(here.folder, ["restore", copy]);
  expect(call(here.folder, "ledger.stats", {}).orders).toBe(2);
  writeFileSync(copy, "no copy any more");
  expect(() => run(here.folder, ["restore", copy])).toThrow();
  for (const wrong of [
    ["erase"],
    ["erase", "--all", "--order", "1"],
    ["erase", "--order", "x"],
    ["export", "--format", "xml"],
  ]) {
    let status = 0;
    try {
      run(here.folder, wrong);
    } catch (error) {
      status = error.status;
    }
    expect(status).toBe(2);
  }
});
