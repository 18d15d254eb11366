/**
 * What a browser said of the program, and what that means in this browser. Chromium tells several causes apart;
 * Firefox mostly does not, and then the page says so.
 */

import type { WordKey } from "../generated/words";
import type { Failure } from "../host-client/messages";
import type { Family } from "./browser";

export type CommandName = "register" | "doctor";

export interface Trouble {
  /** Names the case, for tests and for bug reports. */
  id: string;
  meaning: WordKey;
  /** The one command that mends it, or that finds out what is wrong; "update": the program of this version is to be installed. */
  command: CommandName | "update";
}

const onUnix: Record<CommandName, string> = {
  register: "recourse register --force",
  doctor: "recourse doctor",
};
/**
 * Set-up puts the program where no PATH leads. PowerShell expands no %LOCALAPPDATA%, so both shells hand the line to
 * cmd; `cd` takes a folder with blanks in its name as it is.
 */
const onWindowsRun = (what: string) => `cmd /c "cd /d %LOCALAPPDATA%\\Programs\\Recourse && recourse.exe ${what}"`;
const onWindows: Record<CommandName, string> = {
  register: onWindowsRun("register --force"),
  doctor: onWindowsRun("doctor"),
};

/** What the user types, on the system the browser says it runs on. */
export function commandText(name: CommandName, userAgent: string): string {
  return (/\bWindows\b/.test(userAgent) ? onWindows : onUnix)[name];
}

/** First fit counts. The texts are the browsers' own, as measured. */
const saidByChromium: [RegExp, Trouble][] = [
  [/host not found/i, { id: "not-found", meaning: "setup_chromium_not_found", command: "register" }],
  [/is forbidden/i, { id: "other-extension", meaning: "setup_chromium_forbidden", command: "register" }],
  [/has exited/i, { id: "ended", meaning: "setup_chromium_exited", command: "doctor" }],
  [/error when communicating/i, { id: "garbled", meaning: "setup_chromium_garbled", command: "doctor" }],
];
const saidByFirefox: [RegExp, Trouble][] = [
  [/no such native application/i, { id: "not-found-or-other", meaning: "setup_firefox_none", command: "register" }],
  [/unexpected error|the host ended/i, { id: "gone-or-ended", meaning: "setup_firefox_unexpected", command: "doctor" }],
  [/exceeds the limit/i, { id: "garbled", meaning: "setup_firefox_garbled", command: "doctor" }],
];

const ledgerTroubles: Record<string, WordKey> = {
  "read-only": "setup_ledger_read_only",
  permission: "setup_ledger_permission",
  locked: "setup_ledger_locked",
  "newer-version": "setup_ledger_newer",
  "not-a-ledger": "setup_ledger_foreign",
};

export function troubleOf(failure: Failure, family: Family): Trouble {
  const said = (family === "chromium" ? saidByChromium : saidByFirefox).find(([text]) => text.test(failure.message));
  switch (failure.cause) {
    case "not-installed":
      return said?.[1] ?? { id: "not-found", meaning: "setup_not_found", command: "register" };
    case "not-allowed":
      return said?.[1] ?? { id: "refused-by-program", meaning: "setup_refused_by_program", command: "update" };
    case "crashed":
      return said?.[1] ?? { id: "ended", meaning: "setup_ended", command: "doctor" };
    case "wrong-version":
      return { id: "wrong-version", meaning: "setup_versions_do_not_fit", command: "update" };
    case "answered":
      return answered(failure);
    default:
      return { id: "no-answer", meaning: "setup_no_answer", command: "doctor" };
  }
}

function answered({ code, data }: Failure): Trouble {
  if (code === -32002) return { id: "ledger-damaged", meaning: "setup_ledger_damaged", command: "doctor" };
  if (code === -32003) return { id: "disk-full", meaning: "setup_disk_full", command: "doctor" };
  const meaning = code === -32001 ? ledgerTroubles[data?.cause ?? ""] : undefined;
  if (meaning) return { id: `ledger-${data?.cause}`, meaning, command: "doctor" };
  return { id: "error", meaning: "setup_error", command: "doctor" };
}
