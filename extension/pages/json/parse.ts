/** JSON of the page's, parsed without losing digits: AliExpress writes ids as numbers in places. */

/** Integers a JavaScript number may not hold exactly have 16 digits or more; they are kept as strings. */
const longInteger = /"(?:[^"\\]|\\.)*"|-?\b\d{16,}\b(?![.eE])/g;
const mayHoldLongInteger = /[:[,\s]-?\d{16,}/;

/** The value, or undefined where the text is not JSON. JSONP's `name(...)` around it is taken off. */
export function parseJson(text: string): unknown {
  const trimmed = text.trim().replace(/^[\w$.]{1,64}\((.*)\);?$/s, "$1");
  const safe = mayHoldLongInteger.test(trimmed)
    ? trimmed.replace(longInteger, (found) => (found.startsWith('"') ? found : `"${found}"`))
    : trimmed;
  try {
    return JSON.parse(safe);
  } catch {
    return undefined;
  }
}
