/** The languages Recourse speaks: the folders of extension/_locales, English first. There is no other list of them. */
import { readdirSync } from "node:fs";
import path from "node:path";

export const folder = path.resolve(import.meta.dirname, "../../_locales");

/** "en", "de", "pt_BR"… */
export const languages = readdirSync(folder).sort(
  (a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1),
);
