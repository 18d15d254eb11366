/** JSON of the page's, parsed without losing digits: AliExpress writes ids as numbers in places. */

/** Integers a JavaScript number may not hold exactly have 16 digits or more; they are kept as strings. */
const longInteger = /"(?:[^"\\]|\\.)*"|-?\b\d{16,}\b(?![.eE])/g;
const mayHoldLongInteger = /[:[,\s]-?\d{16,}/;

const wrapped = /^[\w$.]{1,64}\((.*)\);?$/s;

/** The value, or undefined where the text is not JSON. JSONP's `name(...)` around it is taken off. */
export function parseJson(text: string): unknown {
  const trimmed = text.trim().replace(wrapped, "$1");
  const safe = mayHoldLongInteger.test(trimmed)
    ? trimmed.replace(longInteger, (found) => (found.startsWith('"') ? found : `"${found}"`))
    : trimmed;
  try {
    return JSON.parse(safe);
  } catch {
    return undefined;
  }
}

/** A text longer than this is parsed piece by piece: at once it would hold the page up. */
const longText = 256 * 1024;
const tokensAtOnce = 500;

/** As parseJson; of a long text hands over to the page in between. A text that is cut short is not JSON. */
export function* parseJsonInPieces(text: string): Generator<void, unknown> {
  if (text.length <= longText) return parseJson(text);
  try {
    return yield* valueIn(text.trim().replace(wrapped, "$1"));
  } catch {
    return undefined;
  }
}

const token = /\s*(?:("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)|([[\]{}:,]|true|false|null))/y;
const deepest = 200;

type Open = { list: unknown[] } | { members: Record<string, unknown>; name: string | null };

function* valueIn(text: string): Generator<void, unknown> {
  const open: Open[] = [];
  let whole: unknown;
  let count = 0;
  let at = 0;
  const put = (value: unknown) => {
    const holder = open.at(-1);
    if (!holder) whole = value;
    else if ("list" in holder) holder.list.push(value);
    else {
      if (holder.name === null) throw new SyntaxError("a name is expected");
      // As JSON.parse has it: the name of a prototype is a name like any other.
      Object.defineProperty(holder.members, holder.name, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
      holder.name = null;
    }
  };
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) throw new SyntaxError(`not JSON at ${at}`);
    at = token.lastIndex;
    const [, quoted, number, sign] = found;
    const holder = open.at(-1);
    if (quoted !== undefined) {
      const value: string = quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1);
      if (holder && "members" in holder && holder.name === null) holder.name = value;
      else put(value);
    } else if (number !== undefined) {
      put(/^-?\d{16,}$/.test(number) ? number : JSON.parse(number));
    } else if (sign === "{" || sign === "[") {
      const opened: Open = sign === "{" ? { members: {}, name: null } : { list: [] };
      put("list" in opened ? opened.list : opened.members);
      open.push(opened);
      if (open.length > deepest) throw new SyntaxError("too deep");
    } else if (sign === "}" || sign === "]") open.pop();
    else if (sign !== ":" && sign !== ",") put(JSON.parse(sign ?? ""));
    count += 1;
    if (count % tokensAtOnce === 0) yield;
  }
  if (open.length > 0) throw new SyntaxError("cut short");
  return whole;
}
