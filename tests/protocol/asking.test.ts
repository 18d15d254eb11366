/** Questions at the terminal, before what cannot be undone: only a yes in whole is one. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { examples, orderId } from "./examples";
import { isWindows } from "./host";
import { typedAtHome } from "./typed";

const { home, run, runAtTerminal } = typedAtHome();
afterAll(() => home.remove());

function answered(words: string[], answer: string, language: string) {
  const { status, stdout } = runAtTerminal(words, { LC_ALL: `${language}.UTF-8` }, { input: `${answer}\n` });
  return { status, stdout };
}

const yes: [string, string][] = [
  ["en_GB", "y"],
  ["en_GB", "YES"],
  ["de_DE", "j"],
  ["de_DE", "y"],
  ["es_ES", "sí"],
  ["pt_BR", "Sim"],
  ["fr_FR", " oui "],
  ["ru_RU", "да"],
  ["ja_JP", "はい"],
  ["tr_TR", "evet"],
];
const no: [string, string][] = [
  ["en_GB", ""],
  ["en_GB", "n"],
  ["en_GB", "yank"],
  ["en_GB", "yes but no"],
  ["es_ES", "salir"],
  ["pt_BR", "sair"],
  ["fr_FR", "oups"],
  ["de_DE", "jein"],
  ["pl_PL", "teraz nie"],
];

describe.skipIf(isWindows)("asked whether to erase everything", () => {
  beforeEach(() => {
    const seen = run(["call", "page.observe", "--params", JSON.stringify(examples["page.observe"])]);
    expect(seen.stderr).toBe("");
  });

  it.each(yes)("in %s, “%s” is a yes", (language, answer) => {
    expect(answered(["erase", "--all"], answer, language).status).toBe(0);
    expect(run(["search", orderId]).stdout).not.toContain(orderId);
  });

  it.each(no)("in %s, “%s” is none", (language, answer) => {
    expect(answered(["erase", "--all"], answer, language).status).toBe(1);
    expect(run(["search", orderId]).stdout).toContain(orderId);
  });
});

describe.skipIf(isWindows)("asked whether to replace a file", () => {
  const file = path.join(home.folder, "there.json");

  it.each([
    ["n", "mine"],
    ["y", "recourse-ledger"],
  ])("“%s” leaves %s in it", (answer, holds) => {
    writeFileSync(file, "mine");
    answered(["export", "--out", file], answer, "en_GB");
    expect(existsSync(file) && readFileSync(file, "utf8")).toContain(holds);
  });
});
