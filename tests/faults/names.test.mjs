/**
 * Every name that is ever made beside the ledger, however short it lives, is one of the table in docs/ledger.md: the
 * kernel tells of each while all commands, a host, a recovery, a migration and a file put in the ledger's place do theirs.
 */
import { copyFileSync, mkdirSync, openSync, readFileSync, renameSync, watch, writeSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { call, command, Host, order, page, query, sandbox } from "./host.mjs";

/** The names of that table's rows; TIME, RANDOM and the like stand for what differs. */
function documented() {
  const [, table = ""] = readFileSync(path.resolve(import.meta.dirname, "..", "..", "docs", "ledger.md"), "utf8").match(
    /## What is beside it\n([\s\S]*?)\nTIME is/,
  );
  const names = table.split("\n").flatMap((row) => row.match(/^\| (`.*?) \|/)?.[1].match(/`[^`]*`/g) ?? []);
  const pattern = names.map((name) =>
    name
      .slice(1, -1)
      .replace(/[.*]/g, (sign) => (sign === "." ? "\\." : ".*"))
      .replace("TIME", name.includes("backups/") ? "\\d{8}T\\d{6}Z(-schema\\d+)?" : "\\d{8}T\\d{6}Z(-\\d+)?")
      .replace("RANDOM", "[0-9A-Za-z]+")
      .replace("backups/", ""),
  );
  return new RegExp(`^(backups|(ledger\\.db|${pattern.join("|")})(-wal|-shm|-journal)?)$`);
}

test("no name is made beside the ledger but those of docs/ledger.md", { timeout: 120_000 }, async () => {
  const here = sandbox();
  const folder = path.dirname(here.ledger);
  const seen = new Set();
  const watching = [folder, path.join(folder, "backups")].map((each) => {
    mkdirSync(each, { recursive: true, mode: 0o700 });
    return watch(each, (_, name) => seen.add(name));
  });
  const heard = () => new Promise((resolve) => setTimeout(resolve, 50));
  try {
    const done = (argv, how) => {
      const { status, stderr } = command(here.folder, argv, how);
      expect([argv, status, stderr]).toEqual([argv, 0, expect.any(String)]);
      return heard();
    };
    const out = (name) => path.join(here.folder, name);
    for (let at = 0; at < 1_000; at += 100)
      call(here.folder, "page.observe", page(Array.from({ length: 100 }, (_, i) => order(10_000 + at + i))));
    await heard();
    const host = new Host(here.folder);
    await host.ask("page.observe", page([order("7"), order("8")]));
    await done(["backup", out("copy.db")]);
    await done(["export", "--out", out("e.json")]);
    await done(["casefile", "7", "--out", out("c.html")]);
    await done(["call", "ledger.backup"]);
    await done(["restore", out("copy.db")]);
    await done(["import", out("e.json")]);
    await done([], { shell: `"$0" import - < ${out("e.json")}` });
    await done(["export", "--format", "csv", "--out", out("e.csv")]);
    await done(["erase", "--order", "8", "--yes"]);
    await done(["import", out("e.csv")]);
    await host.ask("ledger.import", { chunk: '{"format":' });
    await host.ask("note.record", { orderId: "7", note: "x".repeat(1_000) });
    copyFileSync(out("copy.db"), out("other.db"));
    renameSync(out("other.db"), here.ledger);
    await host.ask("ledger.stats", {});
    await host.close();
    await heard();
    const damaged = openSync(here.ledger, "r+");
    for (let at = 2; at < 40; ++at) writeSync(damaged, Buffer.alloc(512, at), 0, 512, at * 4_096);
    command(here.folder, ["check", "7"]);
    await done(["status"]);
    await done(["erase", "--all", "--yes"]);
    copyFileSync(out("copy.db"), out("old.db"));
    query(
      out("old.db"),
      "DROP INDEX events_of_neither; DROP TABLE recoveries; DELETE FROM reads; PRAGMA user_version=1",
    );
    renameSync(out("old.db"), here.ledger);
    await done(["status"]);
    await done(["register", "--browser", "chromium", "--user-data-dir", out("profile")]);
    expect([...seen].filter((name) => !documented().test(name))).toEqual([]);
    for (const kind of [
      "unfinished",
      "before-restore",
      "before-import",
      "replaced",
      "damaged",
      "schema1",
      "wal-of",
      "lock",
      "reserve",
      "receipt",
    ])
      expect([...seen].filter((name) => name.includes(kind)).length, kind).toBeGreaterThan(0);
  } finally {
    for (const each of watching) each.close();
    here.remove();
  }
});
