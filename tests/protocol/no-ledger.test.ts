/** A file of another kind given where a ledger or a copy of one is needed is named as what it is, in every language. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isWindows } from "./host";
import { languages, typedAtHome } from "./typed";

const { home, run } = typedAtHome();
afterAll(() => home.remove());

/** What lies where a ledger or a copy of one is needed, what it is called, and what was meant most likely. */
const noLedgers: [string, string | Uint8Array, RegExp, RegExp][] = [
  ["export.json", '{"format":"recourse-ledger","version":1,"events":[]}', /an export, not/, /recourse import/],
  ["export.csv", "orderId,placedOn\n7,2026-07-15\n", /a table or calendar/, /recourse backup/],
  ["export.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", /a table or calendar/, /recourse backup/],
  ["export.json.gz", Uint8Array.from([0x1f, 0x8b, 8, 0, 0]), /compressed/, /Unpack/],
  ["wide.json", Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x22, 0]), /UTF-16/, /UTF-8.*recourse import/],
  ["casefile.html", "<!doctype html><title>7</title>", /a web page/, /recourse backup/],
  ["paper.pdf", "%PDF-1.7 ", /a PDF/, /recourse backup/],
  ["empty.db", "", /nothing in it/, /recourse backup/],
  ["note.txt", "Lamp broken", /no ledger/, /recourse backup/],
];

describe.skipIf(isWindows)("a file that is no ledger", () => {
  it.each(noLedgers)("is named as what it is: %s", (name, content, what, meant) => {
    const file = path.join(home.folder, name);
    writeFileSync(file, content);
    const restored = run(["restore", file]);
    expect([restored.status, restored.stdout]).toEqual([1, ""]);
    expect(restored.stderr).toMatch(new RegExp(`${name}: `));
    expect(restored.stderr).toMatch(what);
    expect(restored.stderr).toMatch(meant);
    if (content.length === 0) return; // a ledger may begin in an empty file, and be backed up into one
    const opened = run(["--ledger", file, "status"]);
    expect([opened.status, opened.stdout]).toEqual([1, ""]);
    expect(opened.stderr).toMatch(what);
    const backedUp = run(["backup", file, "--force"]);
    expect([backedUp.status, backedUp.stdout]).toEqual([1, ""]);
    expect(backedUp.stderr).toMatch(/choose another name/);
    const { stderr } = run(["--ledger", file, "call", "ledger.stats"]);
    expect(JSON.parse(stderr)).toMatchObject({ code: -32001, data: { cause: "not-a-ledger" } });
    expect(readFileSync(file)).toEqual(Buffer.from(content));
  });

  it.each(languages)("is named in %s", (language) => {
    for (const [name, content] of noLedgers) {
      const file = path.join(home.folder, name);
      writeFileSync(file, content);
      const { stderr } = run(["restore", file], { LC_ALL: `${language}.UTF-8` });
      expect(stderr).not.toMatch(/\{[a-z]+\}|ledger_/);
      if (language !== "en") expect(stderr).not.toMatch(/\b(this is|there is|Unpack|needs|reads)\b/);
    }
  });

  it("is never taken for damage of the ledger, nor its copy's damage for the ledger's", () => {
    const copy = path.join(home.folder, "whole.db");
    expect(run(["backup", copy, "--force"]).status).toBe(0);
    expect(run(["call", "ledger.backup"]).status).toBe(0); // a ledger that was one, and has backups
    const noText = path.join(home.folder, "no-text");
    writeFileSync(noText, "\u0000\u0001 no text at all");
    const half = path.join(home.folder, "half.db");
    writeFileSync(half, readFileSync(copy).subarray(0, 20_000));
    for (const [file, says] of [
      [half, /half\.db.*damaged/],
      [noText, /no ledger of Recourse/],
    ] as const) {
      const { status, stderr } = run(["restore", file]);
      expect([status, stderr]).toEqual([1, expect.stringMatching(says)]);
    }
  });
});
