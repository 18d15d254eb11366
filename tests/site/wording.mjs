/**
 * What AliExpress's pages say, a file a language under wording/. English stood on real pages, parts of some others too; the
 * rest is ours. The stand-in site serves it by sub-domain; unit tests make answers of it.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { wording as swedish } from "./wording/not-read/sv.mjs";

const folder = path.join(import.meta.dirname, "wording");
const names = readdirSync(folder)
  .map((file) => path.basename(file, ".mjs"))
  .filter((name) => /^[a-z]{2}$/.test(name))
  .sort((a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1));

/** By language, English first. */
export const wordings = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, (await import(`./wording/${name}.mjs`)).wording])),
);

/** Languages of which no word is read: the product is to say so of such a page. */
const notRead = { sv: swedish };

/** Of a sub-domain: "es.aliexpress.com" speaks Spanish, every host without a language of its own English. */
export function wordingOf(host) {
  const [language] = host.split(".");
  return wordings[language] ?? notRead[language] ?? wordings.en;
}
