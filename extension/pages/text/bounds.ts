/** Texts of a page within the protocol's bounds: well-formed, and cut where they are longer. What is read stays read. */

/** Bytes in UTF-8: the same bound in characters then holds too. */
const bounds = { text: 2000, longText: 20_000 } as const;
const longTexts = new Set(["disputes", "messages"]);
/** Texts that mean something only when whole: longer, they are left out. */
const wholeOnly: Record<string, number> = { messageId: 200, trackingNumber: 100, paymentMethod: 200, country: 40 };

const encoder = new TextEncoder();

/** A copy with every text within bounds; a text that need not change is the same one. */
export function bounded<T>(value: T, long = false): T {
  return boundedPart(value, long) as T;
}

function boundedPart(value: unknown, long: boolean, name = ""): unknown {
  if (typeof value === "string") return boundedText(value, name, long);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => boundedPart(part, long, name));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, part]) => [key, boundedPart(part, long || longTexts.has(key), key)]));
}

function boundedText(text: string, name: string, long: boolean): string | null {
  const whole = Object.hasOwn(wholeOnly, name) ? wholeOnly[name] : undefined;
  if (whole === undefined) return cut(text, long ? bounds.longText : bounds.text);
  return text.length > whole || text !== wellFormed(text) ? null : text;
}

/** Without half a character, as a cut emoji leaves one. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "");
}

/** Well-formed, and no longer than so many bytes. */
export function cut(text: string, bytes: number): string {
  const formed = wellFormed(text);
  // A unit of UTF-16 takes three bytes at most.
  if (formed.length * 3 <= bytes || encoder.encode(formed).length <= bytes) return formed;
  const { read } = encoder.encodeInto(formed, new Uint8Array(bytes - encoder.encode("…").length));
  return `${formed.slice(0, read)}…`;
}
