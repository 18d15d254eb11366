/** Numbers as pages write them in any script. */

/** The zeros of the scripts whose digits the site's languages have: Arabic, Persian, Devanagari, Thai, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50, 0xff10];

/** The text with digits 0 to 9 alone, and blanks for the marks that turn the direction: no place in it moves. */
export function asciiDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? code));
    })
    .replace(/[\u200e\u200f\u061c]/g, " ");
}
