/** The words that say why there is no answer. */
import type { WordKey } from "../generated/words";
import type { Failure, Reply } from "./messages";

const keys: Record<Exclude<Failure["cause"], "answered">, WordKey> = {
  "not-installed": "host_not_installed",
  "not-allowed": "host_not_allowed",
  crashed: "host_crashed",
  "wrong-version": "host_wrong_version",
  unavailable: "host_unavailable",
  refused: "host_refused",
  "too-much": "host_too_much",
};
const ledgerCodes = [-32001, -32002, -32003];

export function failureKey({ cause, code }: Failure): WordKey {
  if (cause !== "answered") return keys[cause];
  return ledgerCodes.includes(code) ? "host_ledger" : "host_refused";
}

/** The answer to a message that is not allowed, or not as it should be. */
export function refused(message: string): Extract<Reply<never>, { ok: false }> {
  return { ok: false, error: { code: 0, message, cause: "refused" } };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
