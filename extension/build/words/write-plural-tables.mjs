// Writes native-host/text/plural_tables.json, the plural forms of every language Intl knows, for the host, which has no
// Intl: node extension/build/words/write-plural-tables.mjs. Kept in the tree, so that building the host needs no Node.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { tableOf } from "./plural-forms.mjs";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const pairs = letters.flatMap((first) => letters.map((second) => first + second));
const codes = [...pairs, ...pairs.flatMap((pair) => letters.map((third) => pair + third))];

const languagesOf = new Map();
for (const language of Intl.PluralRules.supportedLocalesOf(codes).sort()) {
  const table = tableOf(language);
  if (table !== null) languagesOf.set(table, [...(languagesOf.get(table) ?? []), language]);
}
const tables = [...languagesOf].map(([table, languages]) => ({ languages: languages.join(" "), table }));
writeFileSync(
  path.resolve(import.meta.dirname, "../../../native-host/text/plural_tables.json"),
  `${JSON.stringify(tables, null, 2)}\n`,
);
