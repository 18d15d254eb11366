/**
 * What AliExpress's pages say, a file a language under wording/. English stood on real pages, parts of some others too; the
 * rest is ours. The stand-in site serves it by sub-domain; unit tests make answers of it.
 */
import { readdirSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "wording");
const names = readdirSync(folder)
  .map((file) => path.basename(file, ".mjs"))
  .filter((name) => /^[a-z]{2}$/.test(name))
  .sort((a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1));

/** By language, English first. */
export const wordings = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, (await import(`./wording/${name}.mjs`)).wording])),
);

/** Of a sub-domain: "es.aliexpress.com" speaks Spanish, every host without a language of its own English. */
export function wordingOf(host) {
  return wordings[host.split(".")[0]] ?? wordings.en;
}
