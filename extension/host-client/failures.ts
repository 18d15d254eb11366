/** The words that say why there is no answer. */
import type { WordKey } from "../generated/words";
import type { Failure } from "./messages";

const keys: Record<Exclude<Failure["cause"], "answered">, WordKey> = {
  "not-installed": "host_not_installed",
  "not-allowed": "host_not_allowed",
  crashed: "host_crashed",
  "wrong-version": "host_wrong_version",
  unavailable: "host_unavailable",
  refused: "host_refused",
};
const ledgerCodes = [-32001, -32002, -32003];

export function failureKey({ cause, code }: Failure): WordKey {
  if (cause !== "answered") return keys[cause];
  return ledgerCodes.includes(code) ? "host_ledger" : "host_refused";
}
