/** What of an observation keeps to the protocol. One odd order never costs the others, nor the page. */
import type { Observation, Refused } from "../generated/protocol";
import { checkPageObserveParams } from "../generated/validators";
import { split } from "./observe";

const kinds = ["orders", "disputes", "messages"] as const;

/**
 * Without the parts that do not, which are named as the host names those it leaves out; null when the page itself does
 * not, or nothing of what it brings.
 */
export function wellFormed(observation: Observation): { fits: Observation; refused: Refused[] } | null {
  const { page } = observation;
  if (!checkPageObserveParams({ page })) return null;
  if (kinds.some((kind) => observation[kind] != null && !Array.isArray(observation[kind]))) return null;
  // Checked as it is sent: the bounds are those of one request.
  if (split(observation).every((part) => checkPageObserveParams(part))) return { fits: observation, refused: [] };
  const refused: Refused[] = [];
  const fits: Observation = { page: { ...page, complete: false } };
  for (const kind of kinds) {
    const items: unknown[] = observation[kind] ?? [];
    const kept = items.filter((item, index) => {
      if (checkPageObserveParams({ page, [kind]: [item] })) return true;
      const [error] = checkPageObserveParams.errors ?? [];
      const path = error?.instancePath?.replace(`/${kind}/0`, `/${kind}/${index}`) ?? `/${kind}/${index}`;
      refused.push({ path, why: error?.message ?? "is not as it should be" });
      return false;
    });
    Object.assign(fits, { [kind]: kept });
  }
  return kinds.some((kind) => fits[kind]?.length) ? { fits, refused } : null;
}
