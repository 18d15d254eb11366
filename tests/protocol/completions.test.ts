/** The completions, in the shells themselves: each is asked what it offers behind a line. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isWindows } from "./host";
import { languages, typedAtHome } from "./typed";

const { home, run } = typedAtHome();
afterAll(() => home.remove());

// What is piped in is a socket, which fish takes for a folder.
function fileWith(shell: string, language = "en"): string {
  const file = path.join(home.folder, `${language}.${shell}`);
  writeFileSync(file, run(["completion", shell], { LC_ALL: `${language}.UTF-8` }).stdout);
  return file;
}

const isHere = (shell: string) => !isWindows && spawnSync(shell, ["-c", "true"]).status === 0;

/** What a shell offers behind each line, a value with what it means. */
const offers: Record<string, (file: string, lines: string[]) => string> = {
  bash(file, lines) {
    // bash parts a line at "=" as well.
    const typed = lines.map((line) => line.split(/(=)| /).flatMap((word) => (word === undefined ? [] : [`'${word}'`])));
    const script = `source "$0"; compopt() { :; }
      try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _recourse; printf '%s\\n' "\${COMPREPLY[@]}"; }
      ${typed.map((words, i) => `echo "== ${lines[i]}"; try ${words.join(" ")}`).join("\n")}`;
    return spawnSync("bash", ["-c", script, file], { encoding: "utf8" }).stdout;
  },
  zsh: (file, lines) =>
    spawnSync("zsh", ["-f", path.join(import.meta.dirname, "completions.zsh"), file, ...lines], {
      encoding: "utf8",
      env: { PATH: "/usr/bin:/bin", HOME: home.folder, LC_ALL: "C.UTF-8", TERM: "xterm" },
      timeout: 60_000,
    }).stdout,
  fish(file, lines) {
    const script = lines.map((line) => `echo '== ${line}'; complete -C '${line}'`).join("\n");
    const start = ["--no-config", "-c", `source ${file}\n${script}`];
    return spawnSync("fish", start, { encoding: "utf8", env: { PATH: "/usr/bin:/bin", HOME: home.folder } }).stdout;
  },
};

function offered(shell: string, lines: string[], language = "en"): Map<string, Map<string, string>> {
  const all = new Map<string, Map<string, string>>();
  for (const part of (offers[shell] as (typeof offers)[string])(fileWith(shell, language), lines)
    .split(/^== /m)
    .slice(1)) {
    const [line, ...values] = part.split("\n");
    const pairs = values.filter(Boolean).map((value) => value.split(/\t| {2}/).map((text) => text.trim()));
    all.set(line as string, new Map(pairs.map(([value, meaning]) => [value as string, meaning ?? ""])));
  }
  return all;
}

/** A line, and all that is offered behind it. */
const lines: Record<string, string[]> = {
  "recourse che": ["check"],
  "recourse check 12 --ex": ["--exit-code"],
  "recourse check 12 --reason dam": ["damaged"],
  "recourse draft 12 --outcome ": ["cancel", "full-refund", "partial-refund", "replacement", "resend", "return-refund"],
  "recourse draft 12 --kind ap": ["appeal"],
  "recourse register --browser firef": ["firefox"],
  "recourse register --browser=firef": ["firefox"],
  "recourse register --flatpak org.m": ["org.mozilla.firefox"],
  "recourse export --format ": ["csv", "ics", "json"],
  "recourse casefile 12 --language p": ["pl", "pt_BR"],
  "recourse completion ": ["bash", "fish", "zsh"],
  "recourse help re": ["register", "restore"],
  "recourse call ledger.s": ["ledger.search", "ledger.stats"],
  "recourse call --par": ["--params"],
  "recourse --ledger x check --ex": ["--exit-code"],
  "recourse --ledger x exp": ["export"],
  "recourse --now 2026-12-01 exp": ["export"],
  // A word that is looked for is no command.
  "recourse search check --j": ["--json"],
  "recourse search check --ex": [],
  "recourse status --days": [],
  "recourse version --j": ["--json"],
  "recourse --vers": ["--version"],
};

it("bash needs no more than macOS's 3.2 has", () => {
  const script = readFileSync(fileWith("bash"), "utf8");
  expect(script.replace(/#.*/g, "")).not.toMatch(
    /mapfile|readarray|declare -A|\$\{[a-z]+[,^@]|&>>|\|&|compopt(?! -o filenames 2>)/,
  );
});

describe.each(["bash", "zsh", "fish"])("in %s", (shell) => {
  it.skipIf(!isHere(shell))("completions are understood, in every language", () => {
    for (const language of languages) {
      const { status, stderr } = spawnSync(shell, ["-n", fileWith(shell, language)], { encoding: "utf8" });
      expect(stderr, language).toBe("");
      expect(status, language).toBe(0);
    }
  });

  it.skipIf(!isHere(shell))("commands, options and values are completed, each where it means something", () => {
    const all = offered(shell, Object.keys(lines));
    // The shells put spellings with "=" in, each in its way.
    for (const [line, values] of Object.entries(lines))
      expect([...(all.get(line)?.keys() ?? [])].map((value) => value.replace(/^--browser=/, "")).sort(), line).toEqual(
        values,
      );
  });

  it.skipIf(!isHere(shell))("files are completed where a command or option takes one, and nowhere else", () => {
    writeFileSync(path.join(home.folder, "two words.json"), "");
    const [file, option, ...none] = ["import ", "export --out ", "search ", "check "].map(
      (words) => `recourse ${words}${home.folder}/two`,
    );
    const all = offered(shell, [file as string, option as string, ...none]);
    for (const line of [file, option])
      expect([...(all.get(line as string)?.keys() ?? [])].join(), line).toMatch(/two.*words/);
    for (const line of none) expect([...(all.get(line)?.keys() ?? [])], line).toEqual([]);
  });
});

describe.each(["zsh", "fish"])("in %s", (shell) => {
  it.skipIf(!isHere(shell))("each says what it means, in every language", () => {
    const locales = path.resolve(import.meta.dirname, "../../extension/_locales");
    for (const language of languages) {
      const words = JSON.parse(readFileSync(path.join(locales, language, "messages.json"), "utf8"));
      const all = offered(
        shell,
        ["recourse che", "recourse check 12 --reason dam", "recourse check 12 --ex"],
        language,
      );
      expect([...all.values()].flatMap((values) => [...values])).toEqual([
        ["check", words.cli_command_check.message],
        ["damaged", words.reason_damaged.message],
        ["--exit-code", words.cli_option_exit_code.message],
      ]);
    }
  });
});
