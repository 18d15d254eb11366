/** The extension's own pages: all have one and the same head; what differs is the style sheets, joined into one each. */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";

const everywhere = ["shared/tokens.css", "shared/base.css", "shared/controls.css", "shared/chip.css"];

/** What is said of one order, wherever it is said. */
const orderStyles = ["order/order.css", "order/time-bar/time-bar.css"];

/** Each page with its script (the same path, .ts or .tsx) and the style sheets it has besides. */
export const pages = {
  "popup/popup.html": { script: "popup/main", styles: [...orderStyles, "popup/popup.css"] },
  "side-panel/side-panel.html": { script: "side-panel/main", styles: [...orderStyles, "popup/popup.css"] },
  "options/options.html": { script: "options/main", styles: ["shared/page.css", "options/options.css"] },
  "orders/orders.html": {
    script: "orders/main",
    styles: [...orderStyles, "orders/orders.css", "orders/table.css", "orders/picture/picture.css", "orders/print.css"],
  },
  "setup/setup.html": { script: "setup/main", styles: ["shared/page.css", ...orderStyles, "setup/setup.css"] },
  "order/frame.html": { script: "order/frame", styles: [...orderStyles, "order/frame.css"] },
};

/** The one page that others may hold in a frame. */
export const framePage = "order/frame.html";

/** One sheet a page: each one fetched by itself costs the frame over a page milliseconds before its first words. */
async function sheetOf(extension, styles) {
  const sheets = [...everywhere, ...styles].map((sheet) => readFileSync(path.join(extension, sheet), "utf8"));
  const { code } = await esbuild.transform(sheets.join("\n"), { loader: "css", minify: true, charset: "utf8" });
  return code;
}

const sheetName = (page) => page.replace(/\.html$/, ".css");

function htmlOf(page, script) {
  return [
    "<!doctype html>",
    '<html lang="en">',
    "  <head>",
    '    <meta charset="utf-8">',
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    "    <title>Recourse</title>",
    '    <link rel="icon" href="../icons/recourse-32.png">',
    `    <link rel="stylesheet" href="../${sheetName(page)}">`,
    `    <script src="../${script}.js" defer></script>`,
    "  </head>",
    `  <body class="${path.basename(page, ".html")}">`,
    '    <div id="root"></div>',
    "  </body>",
    "</html>",
    "",
  ].join("\n");
}

/** Each page and its sheet, as [path, contents]. */
export async function pageFiles(extension) {
  const files = [];
  for (const [page, { script, styles }] of Object.entries(pages)) {
    files.push([page, htmlOf(page, script)], [sheetName(page), await sheetOf(extension, styles)]);
  }
  return files;
}
