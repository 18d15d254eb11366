/** The command line as a person types it, in a home of its own. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { hostProgram, startOf, throwAwayHome } from "./host";

export const languages = readdirSync(path.resolve(import.meta.dirname, "../../extension/_locales"));

export function typedAtHome() {
  const home = throwAwayHome();
  const run = (words: string[], environment: Record<string, string> = {}, input?: string | Uint8Array) => {
    const start = startOf(words, home.folder, { LC_ALL: "C", ...environment });
    const { status, stdout, stderr } = spawnSync(start.program, start.words, {
      env: start.env,
      encoding: "utf8",
      input: input ?? "",
    });
    return { status, stdout, stderr };
  };
  /** The same at a terminal, which `stty` may set first. */
  const runAtTerminal = (words: string[], environment: Record<string, string>, { stty = ":", input = "" } = {}) =>
    spawnSync("script", ["-qec", `${stty}; exec "$HOST" ${words.join(" ")}`, "/dev/null"], {
      env: {
        ...process.env,
        SHELL: "/bin/sh",
        HOST: hostProgram,
        HOME: home.folder,
        XDG_DATA_HOME: `${home.folder}/data`,
        LC_ALL: "C",
        ...environment,
      },
      encoding: "utf8",
      ...(input ? { input } : {}),
    });
  return { home, run, runAtTerminal };
}
