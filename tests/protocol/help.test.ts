/** `--help` of every command. */
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
    for (const name of [
      "backup",
      "restore",
      "erase",
      "register",
      "unregister",
      "doctor",
      "completion",
      "version",
      "help",
      "call",
    ])
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
});
