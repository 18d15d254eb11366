/** The command line as a person types it, in a home of its own. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { startOf, throwAwayHome } from "./host";

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
  return { home, run };
}
