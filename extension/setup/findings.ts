/** What the program found wrong with itself, as it matters on this page. */
import type { DiagnosisCheck } from "../generated/protocol";

export interface Finding {
  check: DiagnosisCheck;
  /** Worth knowing, but nothing that this browser needs. */
  isNote: boolean;
}

/**
 * The program has just answered this browser: that `browser` (the name people know it by) has no manifest in its usual
 * place means that it was started with another folder, and that other browsers have none says nothing of this one.
 */
export function findingsOf(checks: readonly DiagnosisCheck[], browser: string): Finding[] {
  const own = `${browser.toLowerCase().split(" ").at(-1)}.manifest`;
  const isUnregistered = ({ cause }: DiagnosisCheck) => cause === "manifest-missing" || cause === "not-registered";
  return checks
    .filter((check) => !check.ok && !(check.id === own && isUnregistered(check)))
    .map((check) => ({ check, isNote: check.level === "warning" || isUnregistered(check) }))
    .sort((one, other) => Number(one.isNote) - Number(other.isNote));
}
