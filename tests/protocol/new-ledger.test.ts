/** A ledger that is not there yet: made by what can be kept in it, and by nothing that is refused. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { isWindows } from "./host";
import { typedAtHome } from "./typed";

const { home, run } = typedAtHome();
const nowhere = path.join(home.folder, "new");
const ledger = path.join(nowhere, "folder/ledger.db");
const kept = path.join(home.folder, "kept");
mkdirSync(kept);
beforeEach(() => rmSync(nowhere, { recursive: true, force: true }));
afterAll(() => home.remove());

const empty = '{"format":"recourse-ledger","version":1,"events":[]}';
const refused: [string, string | Uint8Array][] = [
  ["JSON of something else", '{"x":1}'],
  ["nothing", ""],
  ["half an export", empty.slice(0, -4)],
  ["an export with an odd event", empty.replace("[]", '[{"kind":"no such kind"}]')],
  ["an export of a newer Recourse", empty.replace('"version":1', '"version":99')],
  ["a table of something else", "name,price\nlamp,3\n"],
  ["bytes", Uint8Array.from([0, 1, 2, 3])],
];

describe.skipIf(isWindows)("an import into a ledger that is not there", () => {
  it.each(refused)("leaves nothing behind when it is refused: %s", (_, content) => {
    const file = path.join(kept, "given");
    writeFileSync(file, content);
    for (const [words, input] of [
      [["import", file], ""],
      [["import", "-"], content],
      [["import", "/dev/stdin"], content],
    ] as [string[], string | Uint8Array][]) {
      const { status, stdout, stderr } = run([...words, "--ledger", ledger], {}, input);
      expect([status, stdout], stderr).toEqual([1, ""]);
      expect(existsSync(nowhere), words.join(" ")).toBe(false);
    }
    const before = readdirSync(home.folder, { recursive: true });
    expect(run(["import", file]).status).toBe(1);
    expect(readdirSync(home.folder, { recursive: true })).toEqual(before);
  });

  it("keeps a folder that was there, and what lies in it", () => {
    mkdirSync(path.join(nowhere, "folder"), { recursive: true });
    expect(run(["import", "-", "--ledger", ledger], {}, "no export").status).toBe(1);
    expect(readdirSync(nowhere, { recursive: true })).toEqual(["folder"]);
  });

  it("makes it for what can be kept, however it comes", () => {
    const file = path.join(kept, "good.json");
    writeFileSync(file, empty);
    for (const [words, input] of [
      [["import", file], ""],
      [["import", "-"], empty],
      [["import", "-"], "Order ID,Order date,Title\n8212313961591322,2026-08-01,Lamp\n"],
    ] as [string[], string][]) {
      rmSync(nowhere, { recursive: true, force: true });
      const { status, stderr } = run([...words, "--ledger", ledger], {}, input);
      expect([status, stderr]).toEqual([0, ""]);
      expect(readdirSync(path.dirname(ledger))).toContain("ledger.db");
      expect(readdirSync(path.dirname(ledger)).filter((name) => name.endsWith(".unfinished"))).toEqual([]);
    }
  });
});

describe.skipIf(isWindows)("a question to a ledger that holds nothing yet", () => {
  it.each([["search", "lamp"], ["deadlines"], ["history", "--store", "12"], ["status"]])(
    "%s %s says how it is filled",
    (...words) => {
      const { status, stdout } = run(words);
      expect(status).toBe(0);
      expect(stdout).toContain("open your orders on AliExpress");
    },
  );
});
