/** The words that say why there is no answer: for each cause its own, on a chip and in a sentence. */
import type { WordKey } from "../generated/words";
import type { Failure, Reply } from "./messages";

/** In a few words, and in a sentence that says what to do. */
type Words = readonly [chip: WordKey, sentence: WordKey];

const byCause: Record<Exclude<Failure["cause"], "answered">, Words> = {
  "not-installed": ["host_chip", "host_not_installed"],
  "not-allowed": ["host_chip", "host_not_allowed"],
  crashed: ["host_chip_stopped", "host_crashed"],
  "wrong-version": ["host_chip_update", "host_wrong_version"],
  unavailable: ["host_chip", "host_unavailable"],
  refused: ["host_chip_not_recorded", "host_refused"],
  "too-much": ["host_chip_not_recorded", "host_too_much"],
  "not-opened": ["host_chip_not_opened", "host_frame_not_opened"],
  internal: ["host_chip_not_recorded", "host_internal"],
};

/** What the host says with -32001, the ledger's own trouble. */
const byLedgerCause: Record<string, WordKey> = {
  locked: "setup_ledger_locked",
  "read-only": "setup_ledger_read_only",
  permission: "setup_ledger_permission",
  "newer-version": "setup_ledger_newer",
  "not-a-ledger": "setup_ledger_foreign",
};

function wordsOf({ cause, code, data }: Failure): Words {
  if (cause !== "answered") return byCause[cause];
  switch (code) {
    case -32001:
      return ["host_chip_ledger", byLedgerCause[data?.cause ?? ""] ?? "host_ledger"];
    case -32002:
      return ["host_chip_ledger", "host_ledger"];
    case -32003:
      return ["host_chip_not_recorded", "host_disk_full"];
    case -32004:
      return ["host_chip_not_recorded", "host_not_found"];
    // A method or a version that an older program does not know.
    case -32005:
    case -32601:
      return byCause["wrong-version"];
    case -32007:
      return byCause["not-allowed"];
    default:
      return ["host_chip_not_recorded", "host_error"];
  }
}

export function failureKey(failure: Failure): WordKey {
  return wordsOf(failure)[1];
}

export function failureChipKey(failure: Failure): WordKey {
  return wordsOf(failure)[0];
}

/** The answer to a message that is not allowed, or not as it should be. */
export function refused(message: string): Extract<Reply<never>, { ok: false }> {
  return { ok: false, error: { code: 0, message, cause: "refused" } };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
