import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call, command, Host, order, page, sandbox } from "./host.mjs";

let here;
beforeEach(() => {
  here = sandbox();
  call(here.folder, "page.observe", page([order("8212313961591322"), order("7")]));
});
afterEach(() => here.remove());

const tried = (argv, how) => command(here.folder, argv, how);
const orders = () => call(here.folder, "ledger.stats", {}).orders;
const commands = [
  (out) => ["export", "--out", out],
  (out) => ["export", "--format", "csv", "--out", out],
  (out) => ["casefile", "8212313961591322", "--out", out],
  (out) => ["backup", out],
];

test("no command writes over the ledger or anything in its folder, by whatever name", () => {
  const { ledger } = here;
  const folder = path.dirname(ledger);
  symlinkSync(folder, path.join(here.folder, "way"));
  symlinkSync(ledger, path.join(here.folder, "link.db"));
  linkSync(ledger, path.join(here.folder, "same.db"));
  writeFileSync(path.join(folder, "mine.txt"), "mine");
  const places = [
    ledger,
    path.join(folder, "..", "recourse", "ledger.db"),
    path.join(here.folder, "way", "ledger.db"),
    path.join(here.folder, "link.db"),
    path.join(here.folder, "same.db"),
    ...["-wal", "-shm", "-journal"].map((end) => ledger + end),
    path.join(folder, "mine.txt"),
    path.join(folder, "rulebook.json"),
    path.join(folder, "backups", "ledger-20260907T120000Z.db"),
  ];
  for (const command of commands)
    for (const place of places)
      for (const force of [[], ["--force"]]) {
        const { status, stderr } = tried([...command(place), ...force]);
        expect([place, status]).toEqual([place, 1]);
        expect(stderr).toMatch(/left as it is|folder/);
      }
  expect(orders()).toBe(2);
  expect(readFileSync(path.join(folder, "mine.txt"), "utf8")).toBe("mine");
});

test("no command makes a file in the ledger's folder, by whatever way; beside a ledger in a folder of the user's it does", () => {
  const folder = path.dirname(here.ledger);
  mkdirSync(path.join(folder, "sub"));
  symlinkSync(folder, path.join(here.folder, "way"));
  symlinkSync(path.join(folder, "sub"), path.join(here.folder, "inner"));
  symlinkSync(path.join(folder, "dangling.new"), path.join(here.folder, "dangling"));
  const there = () => readdirSync(folder, { recursive: true }).filter((name) => /new|etc/.test(name));
  const ways = [
    folder,
    path.join(folder, "sub"),
    `${folder}/sub/../../recourse`,
    path.join(folder, "not-there"),
    path.join(here.folder, "way"),
    path.join(here.folder, "way", "sub"),
    path.join(here.folder, "inner"),
    `${here.folder}/inner/..`,
    path.relative(process.cwd(), folder),
    `/proc/${process.pid}/root${folder}`,
  ];
  const other = path.join(here.folder, "mine", "ledger.db");
  tried(["export", "--out", path.join(here.folder, "e.json")]);
  tried(["import", path.join(here.folder, "e.json"), "--ledger", other]);
  for (const command of commands) {
    for (const place of [...ways.map((way) => `${way}/a.new`), path.join(here.folder, "dangling")])
      for (const more of [[], ["--force"], ["--ledger", other]]) {
        const { status, stderr } = tried([...command(place), ...more]);
        expect([place, status]).toEqual([place, 1]);
        expect(stderr).toMatch(/left as it is|is a link/);
      }
    const mine = path.join(here.folder, "mine", `out-${command("x").join("")}.new`);
    expect(tried([...command(mine), "--ledger", other]).status).toBe(0);
  }
  expect(there()).toEqual([]);
});

test("the usual ledger is not written over by a command on another one", () => {
  const other = path.join(here.folder, "other", "ledger.db");
  const exported = path.join(here.folder, "e.json");
  tried(["export", "--out", exported]);
  tried(["import", exported, "--ledger", other]);
  const folder = path.dirname(here.ledger);
  const places = [here.ledger, `${here.ledger}-wal`, path.join(folder, "backups", "ledger-20260907T120000Z.db")];
  for (const command of commands)
    for (const place of places) {
      const { status, stderr } = tried([...command(place), "--force", "--ledger", other]);
      expect([place, status]).toEqual([place, 1]);
      expect(stderr).toMatch(/left as it is/);
    }
  expect(orders()).toBe(2);
});

test("a file that is there is replaced only when told to; links never; pipes and devices are written through", () => {
  for (const command of commands) {
    const out = path.join(here.folder, `out-${command("x").join("")}.db`.replaceAll("/", ""));
    expect(tried(command(out)).status).toBe(0);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const before = readFileSync(out);
    const again = tried(command(out));
    expect(again.status).toBe(1);
    expect(again.stderr).toContain("--force");
    expect(readFileSync(out).equals(before)).toBe(true);
    expect(tried([...command(out), "--force"]).status).toBe(0);
    const link = `${out}.link`;
    symlinkSync(out, link);
    expect(tried([...command(link), "--force"]).status).toBe(1);
    expect(tried(command(here.folder)).status).toBe(1);
  }
  const piped = tried(["export", "--out", "/dev/stdout"]);
  expect(JSON.parse(piped.stdout).format).toBe("recourse-ledger");
  const fifo = path.join(here.folder, "fifo");
  const read = tried(["export", "--out", fifo], { shell: `mkfifo ${fifo}; cat ${fifo} & "$0" "$@"; wait` });
  expect(JSON.parse(read.stdout).format).toBe("recourse-ledger");
  expect(readdirSync(here.folder).filter((name) => name.includes("unfinished"))).toEqual([]);
});

test("a mistyped --ledger makes no ledger", () => {
  const wrong = path.join(here.folder, "recuorse", "ledger.db");
  for (const argv of [["search", "lamp"], ["check", "7"], ["history", "7"], ["deadlines"], ["export"], ["status"]]) {
    const { status, stderr } = tried([...argv, "--ledger", wrong]);
    expect([argv, status]).toEqual([argv, 1]);
    expect(stderr).toContain(wrong);
  }
  expect(existsSync(path.dirname(wrong))).toBe(false);
});

test("a relative XDG_DATA_HOME is ignored, and new folders are the user's alone", () => {
  const home = path.join(here.folder, "home");
  mkdirSync(home);
  const { status } = tried(["call", "host.hello", "--params", '{"protocol":1,"client":"x"}'], {
    env: { XDG_DATA_HOME: "relative", HOME: home },
    shell: 'umask 0; "$0" "$@"',
  });
  expect(status).toBe(0);
  expect(existsSync("relative")).toBe(false);
  expect(statSync(path.join(home, ".local/share/recourse")).mode & 0o777).toBe(0o700);
});

const file = (more) =>
  JSON.stringify({ format: "recourse-ledger", version: 1, events: [], settings: [], reminders: [], ...more });

test("an import with bad settings is refused, and one already in the ledger does no harm", () => {
  const changedAt = "2026-09-07T11:00:00Z";
  const from = path.join(here.folder, "x.json");
  for (const setting of [
    { name: "store:1105843321", value: 5, changedAt },
    { name: "buyerUtcOffsetMinutes", value: 99999999999, changedAt },
    { name: "nobodys", value: 1, changedAt },
  ]) {
    writeFileSync(from, file({ settings: [setting] }));
    const { status, stderr } = tried(["import", from]);
    expect(status).toBe(1);
    expect(stderr).toContain("Nothing was imported");
  }
  expect(tried(["check", "7"]).status).toBe(0);
});

test("another file moved over the ledger while a host has it open: neither is mixed with the other", async () => {
  const other = path.join(here.folder, "other", "ledger.db");
  mkdirSync(path.dirname(other));
  for (let i = 0; i < 3; ++i)
    call(here.folder, "page.observe", page(Array.from({ length: 100 }, (_, k) => order(1000 + 100 * i + k))), [
      "--ledger",
      other,
    ]);
  const host = new Host(here.folder);
  await host.ask("page.observe", page([order("99")]));
  renameSync(other, here.ledger);
  expect(orders()).toBe(300);
  const { result } = await host.ask("ledger.stats", {});
  expect(result.orders).toBe(300);
  await host.close();
  expect(host.errors).toContain("another file was put in the place");
  expect(orders()).toBe(300);
});

test("backups dated ahead are not fresh, and what was just made stays", async () => {
  for (let hour = 0; hour < 8; ++hour) call(here.folder, "ledger.backup", {}, ["--now", `2031-01-01T0${hour}:00:00Z`]);
  const { backup } = call(here.folder, "ledger.backup", {}, ["--now", "2026-09-07T12:00:00Z"]);
  expect(existsSync(backup.file)).toBe(true);
});
