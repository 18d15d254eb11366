/** What is said, and the exit code, when what a command is given, or what it writes to, is not as it should be. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call, command, order, page, sandbox } from "./host.mjs";

let here;
beforeEach(() => {
  here = sandbox();
  call(here.folder, "page.observe", page([order("8212313961591322"), order("7")]));
});
afterEach(() => here.remove());

const tried = (argv, how) => command(here.folder, argv, how);
const orders = () => call(here.folder, "ledger.stats", {}).orders;

test("what is said is not written into files when standard streams are closed", () => {
  const copy = path.join(here.folder, "copy.db");
  expect(tried(["backup", copy]).status).toBe(0);
  const open = readFileSync(copy).length;
  for (const argv of [["check", "7"], ["export"], ["backup", copy, "--force"], ["search", "lamp"]])
    expect([argv, tried(argv, { shell: '"$0" "$@" <&- >&- 2>&-' }).status]).toEqual([argv, 1]); // nobody was told
  for (const out of ["e.json", "e.csv", "e.html"]) {
    const file = path.join(here.folder, out);
    const argv = out === "e.html" ? ["casefile", "7", "--out", file] : ["export", "--out", file];
    tried(argv, { shell: '"$0" "$@" <&- >&- 2>&-' });
    expect(readFileSync(file, "utf8").trim()).toMatch(/(\}|<\/html>|,)$/);
  }
  expect(readFileSync(copy).length).toBe(open);
  expect(tried(["call", "ledger.stats"], { shell: '"$0" "$@" <&-' }).status).toBe(0);
  expect(orders()).toBe(2);
});

test("nothing that was typed moves a terminal", () => {
  const odd = "\u001b]0;x\u0007\u001b[31m\u009b31m\u202e";
  for (const argv of [
    ["check", odd],
    [odd],
    [`--${odd}`],
    ["restore", `/nowhere/${odd}.db`],
    ["import", `/nowhere/${odd}.json`],
    ["export", "--out", `/nowhere/${odd}.json`],
    ["casefile", "7", "--out", `/nowhere/${odd}.html`],
    ["backup", `/nowhere/${odd}.db`],
    ["search", "lamp", "--ledger", `/nowhere/${odd}.db`],
    ["check", "7", "--reason", odd],
    ["check", "7", "--now", odd],
    ["export", "--format", odd],
    ["export", "--format", "csv", "--separator", odd],
    ["draft", "7", "--reason", "late", "--outcome", "full-refund", "--language", odd],
    ["register", "--browser", odd],
    ["register", "--dry-run", "--user-data-dir", `/nowhere/${odd}`],
    ["history", "--store", odd],
    ["completion", odd],
    ["call", odd],
    ["call", "order.check", "--params", odd],
  ]) {
    const { stdout, stderr } = tried(argv);
    expect([argv, stdout + stderr]).toEqual([argv, expect.not.stringMatching(/[^\P{Cc}\n\t]|[\u202a-\u202e]/u)]);
    expect(stdout + stderr).not.toBe("");
  }
});

test("a write error on the output is told, and is a failure", () => {
  for (const argv of [["export"], ["search", "lamp"], ["check", "7"], ["history", "7"], ["deadlines"], ["--help"]]) {
    const { status, stderr } = tried(argv, { shell: '"$0" "$@" >/dev/full' });
    expect([argv, status]).toEqual([argv, 1]);
    expect(stderr).not.toBe("");
  }
  for (const argv of [
    ["export", "--out", "/dev/full"],
    ["casefile", "7", "--out", "/dev/full"],
  ]) {
    const { status, stderr } = tried(argv);
    expect([argv, status]).toEqual([argv, 1]);
    expect(stderr).toContain("cannot be written");
  }
});

test("files given by mistake, devices and little memory get a sentence", () => {
  const from = path.join(here.folder, "big.json");
  const text = "x".repeat(1 << 20);
  writeFileSync(from, `{"format":"recourse-ledger","version":1,"events":[{"kind":"note","body":{"note":"`);
  for (let i = 0; i < 64; ++i) writeFileSync(from, text, { flag: "a" });
  writeFileSync(from, `"}}],"settings":[]}`, { flag: "a" });
  for (const [argv, shell] of [
    [["import", "/dev/null"]],
    [["import", here.folder]],
    [["import", here.ledger]],
    [["import", from]],
    [["import", from], 'ulimit -v 100000; "$0" "$@"'],
  ]) {
    const { status, stderr } = tried(argv, { shell });
    expect([argv, status, stderr]).toEqual([argv, 1, expect.stringMatching(/\w/)]);
    expect(stderr).not.toMatch(/bad_alloc|file_no_file|host failed|terminate/);
  }
  expect(orders()).toBe(2);
});

test("import reads a pipe, and - is standard input", () => {
  const exported = tried(["export"]).stdout;
  const other = path.join(here.folder, "other", "ledger.db");
  const from = path.join(here.folder, "e.json");
  writeFileSync(from, exported);
  for (const shell of [
    `"$0" import - --ledger ${other} < ${from}`,
    `cat ${from} | "$0" import /dev/stdin --ledger ${other}`,
  ]) {
    const { status, stderr } = tried([], { shell });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  }
});

test("what comes out of a pipe has bounds, and is called what the user called it", () => {
  const backup = path.join(here.folder, "copy.db");
  tried(["backup", backup]);
  for (const [shell, says] of [
    ['"$0" import /dev/zero', /\/dev\/zero: .*no text/],
    ['"$0" import /dev/urandom', /\/dev\/urandom: /],
    ['yes | "$0" import -', /Standard input: .*longer/],
    [`cat ${backup} | "$0" import -`, /Standard input: it is a backup; “recourse restore”/],
    [`gzip -c ${backup} | "$0" import /dev/stdin`, /\/dev\/stdin: it is compressed/],
    ['echo | "$0" import -', /Standard input: there is nothing in it/],
  ]) {
    const { status, stderr } = tried([], { shell });
    expect([shell, status, stderr]).toEqual([shell, 1, expect.stringMatching(says)]);
    expect(stderr).not.toContain("unfinished");
  }
  expect(readdirSync(path.dirname(here.ledger)).filter((name) => name.includes("unfinished"))).toEqual([]);
  const chunk = '{"format":"recourse-ledger"';
  const { stderr } = tried(["call", "ledger.import", "--params", JSON.stringify({ chunk, last: true })]);
  expect(JSON.parse(stderr).message).toMatch(/^\/chunk: it is neither an export/);
});

test("params that are a folder or have no end are refused", () => {
  for (const given of [here.folder, "/dev/zero", path.join(here.folder, "nowhere.json")]) {
    const { status, stderr } = tried(["call", "order.check", "--params", given]);
    expect([given, status]).toEqual([given, 1]);
    expect(JSON.parse(stderr).message).toMatch(/cannot be read|too large/);
  }
});

test("an empty params file gives none, as an empty input does", () => {
  const empty = path.join(here.folder, "empty.json");
  writeFileSync(empty, "");
  for (const given of [empty, "/dev/null"])
    expect([given, tried(["call", "ledger.stats", "--params", given]).status]).toEqual([given, 0]);
});

test("a call that has no place for its ledger says so to programs", () => {
  for (const [shell, argv, cause, says] of [
    ['unset HOME XDG_DATA_HOME; exec "$0" "$@"', [], "io", /HOME is not set/],
    ['exec "$0" "$@"', ["--ledger", here.folder], "not-a-ledger", /is a folder/],
  ]) {
    const { status, stderr } = tried(["call", "ledger.stats", ...argv], { shell });
    expect(status).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ code: -32001, data: { cause }, message: expect.stringMatching(says) });
  }
});

/** No more than so many open files: as when the system has too many. */
const withFiles = (most, argv) => tried(argv, { shell: `ulimit -n ${most}; exec "$0" "$@"` });

test("a clock that cannot be read is wrong usage, in words", () => {
  for (const argv of [["status"], ["check", "7"]]) {
    const { status, stderr } = tried(argv, { env: { RECOURSE_NOW: "tomorrow" } });
    expect([argv, status]).toEqual([argv, 2]);
    expect(stderr).toContain("RECOURSE_NOW takes a date or a time");
    expect(tried(argv, { env: { RECOURSE_NOW: "2026-12-01" } }).status).toBe(0);
  }
});

test("too many open files are named as that, never as a permission", () => {
  let refused = 0;
  const exported = path.join(here.folder, "e.json");
  const copy = path.join(here.folder, "c.db");
  tried(["export", "--out", exported]);
  tried(["backup", copy]);
  for (const most of [4, 5, 6, 7]) {
    for (const argv of [
      ["call", "ledger.stats"],
      ["backup", path.join(here.folder, "copy.db")],
      ["export", "--out", path.join(here.folder, "out.json")],
      ["search", "lamp"],
      ["call", "ledger.backup"],
      ["import", exported],
      ["restore", copy],
    ]) {
      const { status, stderr } = withFiles(most, argv);
      if (status === 0) continue;
      refused += 1;
      expect(stderr, `${most}: ${argv}`).toMatch(/too many (open files|files are open)/i);
      expect(stderr).not.toMatch(/permission|should not|\.\./);
    }
  }
  expect(refused).toBeGreaterThan(5);
});
