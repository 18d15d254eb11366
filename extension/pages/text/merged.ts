/** Several tables as one; what two of them tell differently is left out. */
export function merged<T>(tables: Record<string, T>[]): Map<string, T> {
  const known = new Map<string, T>();
  const clashing = new Set<string>();
  for (const [name, value] of tables.flatMap((table) => Object.entries(table))) {
    if (known.has(name) && known.get(name) !== value) clashing.add(name);
    known.set(name, value);
  }
  for (const name of clashing) known.delete(name);
  return known;
}
