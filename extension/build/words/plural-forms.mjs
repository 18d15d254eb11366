/** The plural forms of a language, as CLDR has them (Intl.PluralRules): never rules of our own. */

/** CLDR's order. */
export const categories = ["zero", "one", "two", "few", "many", "other"];
export const pluralKey = new RegExp(`_(${categories.join("|")})$`);

/** Whole numbers up to here show every form that whole numbers have, but for that of round millions in some languages. */
const counted = 1_000;

const tagOf = (language) => language.replace("_", "-");

/**
 * The forms that a language's file has of each plural key: those a whole number below a thousand takes, and `other`, to
 * which everything else falls back (fractions, and millions in Spanish or French: nothing here counts so far).
 */
export function formsOf(language) {
  const rules = new Intl.PluralRules(tagOf(language));
  const found = new Set(["other"]);
  for (let count = 0; count < counted; count += 1) found.add(rules.select(count));
  return categories.filter((form) => found.has(form));
}

/** Whether a form stands for one number alone, so that a sentence may do without it: "one" in English, not in Russian. */
export function isOneNumber(language, form) {
  const rules = new Intl.PluralRules(tagOf(language));
  let numbers = 0;
  for (let count = 0; count < counted && numbers < 2; count += 1) if (rules.select(count) === form) numbers += 1;
  return numbers === 1;
}

const letters = { zero: "z", one: "o", two: "t", few: "f", many: "m", other: "x" };

/**
 * A language's forms as a table for programs without Intl: a letter for each of 0 to 199, then one for a million. From
 * 200 on a number takes the form of its last two digits and a hundred, a whole number of millions that of a million.
 * Null where that is not so (a few languages count otherwise).
 */
export function tableOf(language) {
  const rules = new Intl.PluralRules(tagOf(language));
  const letterOf = (count) => letters[rules.select(count)];
  const table = Array.from({ length: 200 }, (_, count) => letterOf(count)).join("") + letterOf(1_000_000);
  const read = (count) =>
    count < 200 ? table[count] : count % 1_000_000 === 0 ? table[200] : table[100 + (count % 100)];
  for (let count = 0; count < 3_000; count += 1) if (read(count) !== letterOf(count)) return null;
  const far = [12_345, 40_000, 100_000, 999_999, 1_000_001, 1_000_002, 3_000_000, 7_654_321, 20_000_000];
  return far.every((count) => read(count) === letterOf(count)) ? table : null;
}
