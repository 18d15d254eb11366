import { longestMessage } from "./tags";

/**
 * JSON of a value the page has already parsed, or null where it is none or too long to be passed on: what cannot become
 * shorter is given up at once. Integers a number cannot hold exactly were lost by then: they are left out.
 */
export function writeJson(value: unknown): string | null {
  let left = longestMessage;
  try {
    const text = JSON.stringify(value, (_, inner) => {
      left -= typeof inner === "string" ? inner.length : 1;
      if (left < 0) throw left;
      return typeof inner === "number" && Number.isInteger(inner) && !Number.isSafeInteger(inner) ? null : inner;
    });
    return text ?? null;
  } catch {
    return null;
  }
}
