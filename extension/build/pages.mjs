/** The extension's own pages: all have one and the same head; what differs is the style sheets. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const everywhere = ["shared/tokens.css", "shared/base.css"];

/** Folder to the style sheets of its page besides; the script is the folder's main.ts or main.tsx. */
export const pages = {
  popup: ["popup/popup.css"],
  "side-panel": ["popup/popup.css"],
  options: ["shared/page.css", "options/options.css"],
  setup: ["shared/page.css", "setup/setup.css"],
};

function htmlOf(page, styles) {
  const sheets = [...everywhere, ...styles].map((sheet) => `    <link rel="stylesheet" href="../${sheet}">`);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "  <head>",
    '    <meta charset="utf-8">',
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    "    <title>Recourse</title>",
    '    <link rel="icon" href="../icons/recourse-32.png">',
    ...sheets,
    '    <script src="main.js" defer></script>',
    "  </head>",
    `  <body class="${page}">`,
    '    <div id="root"></div>',
    "  </body>",
    "</html>",
    "",
  ].join("\n");
}

/** Writes each page as FOLDER/PAGE/PAGE.html. */
export function writePages(folder) {
  for (const [page, styles] of Object.entries(pages)) {
    mkdirSync(path.join(folder, page), { recursive: true });
    writeFileSync(path.join(folder, page, `${page}.html`), htmlOf(page, styles));
  }
}
