/**
 * A disk that is full, in room or in files: nothing is lost, erasing makes room and says what it could and could not
 * erase. Needs to mount a small file system; skipped where it may not.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call, command, hostProgram, order, page, query, sandbox } from "./host.mjs";

const secret = "Quetzal";
let here;
let small;
let recourse;
beforeEach(() => {
  here = sandbox();
  small = path.join(here.folder, "small");
  recourse = path.join(small, "recourse");
  mkdirSync(small);
  call(here.folder, "page.observe", page([order("7"), order("8", { lines: [{ lineId: "1", title: secret }] })]));
});
afterEach(() => {
  spawnSync("umount", [small]);
  here.remove();
});

/**
 * A ledger with so many backups on a file system of that kind, filled to the last file or byte; `keeping`: written to
 * there before. False: not possible.
 */
function filled(kind, backups, { keeping = false } = {}) {
  if (spawnSync("mount", ["-t", "tmpfs", "-o", kind, "tmpfs", small]).status !== 0) return false;
  mkdirSync(path.join(recourse, "backups"), { recursive: true, mode: 0o700 });
  command(here.folder, ["backup", path.join(here.folder, "copy.db")]);
  const copied = [path.join(recourse, "ledger.db")];
  for (let day = 1; day <= backups; ++day)
    copied.push(path.join(recourse, "backups", `ledger-2026090${day}T120000Z.db`));
  for (const file of copied) copyFileSync(path.join(here.folder, "copy.db"), file);
  if (keeping) call(small, "settings.set", { values: { botCounts: true } });
  const takes = kind.includes("inodes") ? "" : "x".repeat(4_096);
  for (let i = 0; i < 5_000; ++i) {
    try {
      writeFileSync(path.join(small, `${i}`), takes);
    } catch {
      return true;
    }
  }
  return true;
}

const tried = (argv, how) => command(small, argv, how);
const backups = () => readdirSync(path.join(recourse, "backups"));
/** Files with the word; the index has it in small letters, of which the first may be left out. */
const holding = () =>
  readdirSync(recourse, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => readFileSync(file, "latin1").toLowerCase().includes(secret.toLowerCase().slice(1)));

/** What another program finds in the ledger, where there is room to open it. */
function found(sql) {
  const roomy = path.join(here.folder, "roomy");
  rmSync(roomy, { recursive: true, force: true });
  mkdirSync(roomy);
  for (const name of ["ledger.db", "ledger.db-wal"])
    if (existsSync(path.join(recourse, name))) copyFileSync(path.join(recourse, name), path.join(roomy, name));
  return query(path.join(roomy, "ledger.db"), sql);
}

/** What must hold after an erasure, killed or not: a whole ledger with all else in it, and a second one ends it. */
function expectErasedAtLast(orders) {
  expect(found("PRAGMA integrity_check")).toEqual(["ok"]);
  const { status, stderr } = tried(["erase", "--order", "8", "--yes"]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(holding()).toEqual([]);
  expect(found("PRAGMA integrity_check; SELECT count(*) FROM orders")).toEqual(["ok", `${orders}`]);
  expect(found("INSERT INTO search(search) VALUES('integrity-check'); SELECT count(*) FROM search('lamp 7')")).toEqual([
    "1",
  ]);
}

test("however large the index, killed at whatever moment: an order is erased on a full disk", {
  timeout: 120_000,
}, ({ skip }) => {
  const all = 2_002;
  for (let first = 10_000; first < 12_000; first += 100)
    call(here.folder, "page.observe", page(Array.from({ length: 100 }, (_, i) => order(first + i))));
  for (const milliseconds of [undefined, 8, 16, 24, 32, 40, 48, 64, 80, 120, 160]) {
    if (!filled("size=16m", 0, { keeping: true })) return skip("no file system can be mounted here");
    const options = { env: { ...process.env, XDG_DATA_HOME: small }, input: "" };
    const killing = milliseconds === undefined ? {} : { timeout: milliseconds, killSignal: "SIGKILL" };
    spawnSync(hostProgram, ["erase", "--order", "8", "--yes"], { ...options, ...killing });
    if (milliseconds === undefined) expect(holding()).toEqual([]);
    expectErasedAtLast(all - 1);
    spawnSync("umount", [small]);
  }
});

const kinds = [
  ["without room for another file", "nr_inodes=9,size=20m"],
  ["without room for another byte", "size=900k"],
];

for (const [what, kind] of kinds) {
  test(`a disk ${what} is a full one, and loses nothing`, ({ skip }) => {
    if (!filled(kind, 2)) return skip("no file system can be mounted here");
    const observed = tried(["call", "page.observe", "--params", JSON.stringify(page([order("9")]))]);
    expect(JSON.parse(observed.stderr)).toMatchObject({ code: -32003 });
    for (const argv of [
      ["call", "ledger.backup"],
      ["backup", path.join(small, "copy.db")],
      ["export", "--out", path.join(small, "out.json")],
      ["casefile", "7", "--out", path.join(small, "out.html")],
      ["restore", path.join(here.folder, "copy.db")],
    ]) {
      const { status, stderr } = tried(argv);
      expect([argv, status]).toEqual([argv, 1]);
      expect(stderr).toMatch(/full|No space/);
      expect(stderr).not.toMatch(/permission|unfinished/);
    }
    expect(backups().length).toBe(2);
  });

  test(`on a disk ${what} everything can be erased`, ({ skip }) => {
    if (!filled(kind, 2)) return skip("no file system can be mounted here");
    const { status, stderr } = tried(["erase", "--all", "--yes"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(holding()).toEqual([]);
    expect(backups()).toEqual([]);
  });

  test(`on a disk ${what} an order can be erased, and copies that had to go are told`, ({ skip }) => {
    if (!filled(kind, 2)) return skip("no file system can be mounted here");
    const { status, stdout, stderr } = tried(["erase", "--order", "8", "--yes"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`removed whole: ${2 - backups().length}.`);
    expect(holding()).toEqual([]);
    expect(tried(["search", "lamp"]).stdout).toContain("7");
  });

  test(`on a disk ${what} and without a copy the room that is kept for it is given up to erase`, ({ skip }) => {
    for (const [argv, left] of [
      [["erase", "--order", "8", "--yes"], ["7"]],
      [["erase", "--all", "--yes"], []],
    ]) {
      if (!filled(kind.replace("nr_inodes=9", "nr_inodes=13"), 0, { keeping: true })) return skip("no file system");
      const kept = readdirSync(recourse).filter((name) => name.startsWith(".ledger.reserve"));
      expect(kept.length).toBe(2);
      const { status, stderr } = tried(argv);
      expect([argv, status, stderr]).toEqual([argv, 0, ""]);
      expect(holding()).toEqual([]);
      expect(found("PRAGMA integrity_check; SELECT order_id FROM orders")).toEqual(["ok", ...left]);
      spawnSync("umount", [small]);
    }
  });

  test(`on a disk ${what} and with nothing to give up it is said what was not erased`, ({ skip }) => {
    const tight = kind.replace("nr_inodes=9", "nr_inodes=7");
    if (!filled(tight, 0)) return skip("no file system can be mounted here");
    for (const argv of [
      ["erase", "--order", "8", "--yes"],
      ["erase", "--all", "--yes"],
      ["call", "ledger.erase", "--params", '{"orderId":"8"}'],
    ]) {
      const { status, stderr } = tried(argv);
      expect([argv, status]).toEqual([argv, 1]);
      expect(stderr).toMatch(/nothing could be erased in .*ledger\.db.*Free some room and erase again/);
    }
    expect(holding()).toEqual([path.join(recourse, "ledger.db")]);
  });
}
