/** `--help` of every command, and the completions of the shells. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isWindows } from "./host";
import { typedAtHome } from "./typed";

const { home, run } = typedAtHome();
afterAll(() => home.remove());

describe.skipIf(isWindows)("help", () => {
  const names = run(["--help"])
    .stdout.split("\n")
    .flatMap((line) => /^ {2}([a-z]+) {2,}\S/.exec(line)?.slice(1) ?? []);

  it("lists every command", () => {
    for (const name of ["check", "status", "search", "history", "deadlines", "draft", "casefile", "export", "import"])
      expect(names).toContain(name);
    for (const name of ["backup", "restore", "erase", "register", "unregister", "doctor", "completion", "call"])
      expect(names).toContain(name);
  });

  it.each(names)("of %s has its usage, its options and an example", (name) => {
    for (const words of [
      [name, "--help"],
      [name, "-h"],
      ["help", name],
      ["--help", name],
    ]) {
      const { status, stdout, stderr } = run(words);
      expect(status).toBe(0);
      expect(stderr).toBe("");
      expect(stdout).toContain(`Usage: recourse ${name}`);
      expect(stdout).toContain(`  recourse ${name}`);
      for (const line of stdout.split("\n")) expect([...line].length).toBeLessThanOrEqual(100);
    }
  });

  it.each(["bash", "zsh", "fish"])("completions for %s are understood by it, where it is installed", (shell) => {
    const { stdout } = run(["completion", shell]);
    // A file: what Node pipes in is a socket, which fish takes for a folder.
    const file = path.join(home.folder, `recourse.${shell}`);
    writeFileSync(file, stdout);
    const checked = spawnSync(shell, ["-n", file], { encoding: "utf8" });
    if (checked.error) return; // this shell is not here
    expect(checked.stderr).toBe("");
    expect(checked.status).toBe(0);
  });

  it("bash completes commands, options and values", () => {
    const script = `${run(["completion", "bash"]).stdout}
      compopt() { :; }
      try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _recourse; echo "\${COMPREPLY[*]}"; }
      try recourse che; try recourse check --ex; try recourse draft 12 --reason dam; try recourse register --browser firef
      try recourse export --format = c; try recourse export --format =; try recourse --ledger = x check --ex
      try recourse --ledger x check --ex; try recourse --now = 2026-12-01 exp; try recourse export --separator =`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n")).toEqual([
      ...["check", "--exit-code", "damaged", "firefox"],
      ...["csv", "json csv ics", "--exit-code", "--exit-code", "export"],
    ]);
  });
});
