// words.nsh: the setup's languages, English first, and what it says in each. node installer/windows/words.mjs OUT [signed]
// Of a language that NSIS does not have, Windows' user gets English.
import { writeFileSync } from "node:fs";
import { languages, wordsOf } from "../words.mjs";

const names = {
  ar: "Arabic",
  bg: "Bulgarian",
  cs: "Czech",
  da: "Danish",
  de: "German",
  el: "Greek",
  en: "English",
  es: "Spanish",
  fi: "Finnish",
  fr: "French",
  he: "Hebrew",
  hi: "Hindi",
  hu: "Hungarian",
  id: "Indonesian",
  it: "Italian",
  ja: "Japanese",
  ko: "Korean",
  nl: "Dutch",
  pl: "Polish",
  pt_BR: "PortugueseBR",
  pt_PT: "Portuguese",
  ro: "Romanian",
  ru: "Russian",
  sv: "Swedish",
  th: "Thai",
  tr: "Turkish",
  uk: "Ukrainian",
  vi: "Vietnamese",
  zh_CN: "SimpChinese",
  zh_TW: "TradChinese",
};

/** What NSIS knows by another name. */
const values = {
  installed: "$R0",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a name that makensis fills in
  offered: "${VERSION}",
  folder: "$INSTDIR",
  command: '"$INSTDIR\\recourse.exe" doctor',
};
const asNsis = (text) =>
  text
    .replaceAll("$", "$$$$")
    .replace(/\{(\w+)\}/g, (_, name) => values[name])
    .replaceAll('"', '$\\"');

const [out, signed] = process.argv.slice(2);
const lines = [];
for (const language of languages.filter((one) => one in names)) {
  const name = names[language];
  const { installing_unsigned: unsigned, ...words } = wordsOf(language);
  lines.push(`!insertmacro MUI_LANGUAGE "${name}"`);
  const say = (key, text) => lines.push(`LangString ${key} \${LANG_${name.toUpperCase()}} "${asNsis(text)}"`);
  for (const [key, text] of Object.entries(words))
    if (!key.startsWith("installing_guide_")) say(key.replace("installing_", ""), text);
  say("branding", signed === "signed" ? "Recourse {offered}" : `Recourse {offered}. ${unsigned}`);
}
// makensis takes a file for UTF-8 by its mark.
writeFileSync(out, `\uFEFF${lines.join("\n")}\n`);
