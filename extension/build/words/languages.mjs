/** The languages Recourse speaks: the folders of extension/_locales, English first. There is no other list of them. */
import { readdirSync } from "node:fs";
import path from "node:path";

export const folder = path.resolve(import.meta.dirname, "../../_locales");

/** Those that sellers read and nobody is spoken to in: drafts alone are written in them. */
export const draftLanguages = readdirSync(
  path.resolve(import.meta.dirname, "../../../native-host/drafts/languages"),
).sort();

/** "en", "de", "pt_BR"… */
export const languages = readdirSync(folder).sort(
  (a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1),
);
