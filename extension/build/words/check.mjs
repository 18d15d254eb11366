// Checks the words of every language, or of the ones named: node extension/build/words/check.mjs [LANGUAGE…]
// A sentence a fault, on standard error; exit code 1 where there is one.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { complaintsOf, complaintsOfFile } from "./complaints.mjs";
import { folder, languages } from "./languages.mjs";

const fileOf = (language) => path.join(folder, language, "messages.json");
const messagesOf = (text) => new Map(Object.entries(JSON.parse(text)).map(([key, { message }]) => [key, message]));

const asked = process.argv.slice(2);
const strange = asked.filter((language) => !existsSync(fileOf(language)));
if (strange.length > 0) {
  console.error(`check.mjs: there is no ${strange.map((language) => fileOf(language)).join(", no ")}`);
  process.exit(2);
}

const english = messagesOf(readFileSync(fileOf("en"), "utf8"));
let faults = 0;
for (const language of asked.length > 0 ? asked : languages) {
  const text = readFileSync(fileOf(language), "utf8");
  const found = complaintsOfFile(text);
  if (!found.some((fault) => fault.startsWith("it is no JSON")))
    found.push(...complaintsOf(language, messagesOf(text), english));
  for (const fault of found) console.error(`_locales/${language}: ${fault}`);
  faults += found.length;
}
if (faults > 0) console.error(`check.mjs: ${faults} to mend`);
process.exit(faults > 0 ? 1 : 0);
