/**
 * What a browser said of the program, and what that means in this browser. Chromium tells several causes apart;
 * Firefox mostly does not, and then the page says so.
 */
import type { Failure } from "../background/messages";
import type { WordKey } from "../generated/words";
import type { Family } from "./browser";

export interface Trouble {
  /** Names the case, for tests and for bug reports. */
  id: string;
  meaning: WordKey;
  /** The one command that mends it, or that finds out what is wrong. */
  command: string;
}

export const commands = {
  register: "recourse register --force",
  doctor: "recourse doctor",
  update: "sudo apt-get install --only-upgrade recourse",
  reinstall: "sudo apt-get install --reinstall recourse",
} as const;

/** First fit counts. The texts are the browsers' own, as measured. */
const saidByChromium: [RegExp, Trouble][] = [
  [/host not found/i, { id: "not-found", meaning: "setup_chromium_not_found", command: commands.register }],
  [/is forbidden/i, { id: "other-extension", meaning: "setup_chromium_forbidden", command: commands.register }],
  [/has exited/i, { id: "ended", meaning: "setup_chromium_exited", command: commands.doctor }],
  [/error when communicating/i, { id: "garbled", meaning: "setup_chromium_garbled", command: commands.doctor }],
];
const saidByFirefox: [RegExp, Trouble][] = [
  [
    /no such native application/i,
    { id: "not-found-or-other", meaning: "setup_firefox_none", command: commands.register },
  ],
  [
    /unexpected error|the host ended/i,
    { id: "gone-or-ended", meaning: "setup_firefox_unexpected", command: commands.doctor },
  ],
  [/exceeds the limit/i, { id: "garbled", meaning: "setup_firefox_garbled", command: commands.doctor }],
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
      return said?.[1] ?? { id: "not-found", meaning: "setup_not_found", command: commands.register };
    case "not-allowed":
      return said?.[1] ?? { id: "refused-by-program", meaning: "setup_refused_by_program", command: commands.update };
    case "crashed":
      return said?.[1] ?? { id: "ended", meaning: "setup_ended", command: commands.doctor };
    case "wrong-version":
      return { id: "wrong-version", meaning: "setup_wrong_version", command: commands.update };
    case "answered":
      return answered(failure);
    default:
      return { id: "no-answer", meaning: "setup_no_answer", command: commands.doctor };
  }
}

function answered({ code, data }: Failure): Trouble {
  if (code === -32002) return { id: "ledger-damaged", meaning: "setup_ledger_damaged", command: commands.doctor };
  if (code === -32003) return { id: "disk-full", meaning: "setup_disk_full", command: commands.doctor };
  const meaning = code === -32001 ? ledgerTroubles[data?.cause ?? ""] : undefined;
  if (meaning) return { id: `ledger-${data?.cause}`, meaning, command: commands.doctor };
  return { id: "error", meaning: "setup_error", command: commands.doctor };
}
