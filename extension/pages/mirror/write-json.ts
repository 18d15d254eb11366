/** JSON of a value the page has already parsed. Integers a number cannot hold exactly were lost by then: they are left out. */
export function writeJson(value: unknown): string | null {
  try {
    const text = JSON.stringify(value, (_, inner) =>
      typeof inner === "number" && Number.isInteger(inner) && !Number.isSafeInteger(inner) ? null : inner,
    );
    return text ?? null;
  } catch {
    return null;
  }
}
