// The page that shows how to load the extension, in every language: node installer/guide/build.mjs OUT
// OUT becomes a folder with index.html and its pictures, to lie beside extension/. It asks nothing of any network.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { languages, wordsOf } from "../words.mjs";

const here = import.meta.dirname;
const pictures = path.resolve(here, "../../docs/pictures/loading");

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** A sentence as HTML, with what stands for its {names}. */
const sentence = (text, values = {}) => escaped(text).replace(/\{(\w+)\}/g, (_, name) => values[name]);
const code = (text) => `<code>${escaped(text)}</code>`;
const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

/** One language's part. The path in `data-place` is filled in by the page, which knows where it lies. */
function partOf(language) {
  const words = wordsOf(language);
  const tag = language.replace("_", "-");
  const direction = rightToLeft.has(tag.split("-")[0]) ? "rtl" : "ltr";
  const place = (relative) =>
    `<span class="place"><code data-place="${relative}" dir="ltr">${relative}</code>` +
    `<button type="button" data-copied="${escaped(words.installing_guide_copied)}">${escaped(words.installing_guide_copy)}</button></span>`;
  const picture = (name) => `<img src="${name}.png" alt="">`;
  return `<main lang="${tag}" dir="${direction}"${language === "en" ? "" : " hidden"}>
<h1>${sentence(words.installing_guide_title)}</h1>
<p>${sentence(words.installing_guide_why)}</p>
<h2>Chrome, Edge, Brave, Vivaldi, Opera, Chromium</h2>
<ol>
<li>${sentence(words.installing_guide_address, { address: code("chrome://extensions") })}${picture("developer-mode")}</li>
<li>${sentence(words.installing_guide_load)} ${place("../extension/chromium")}${picture("load-unpacked")}</li>
<li>${sentence(words.installing_guide_done)}${picture("loaded")}</li>
</ol>
<p>${sentence(words.installing_guide_stay)}</p>
<h2>Firefox</h2>
<p>${sentence(words.installing_guide_firefox, { address: code("about:config"), setting: code("xpinstall.signatures.required") })} ${place("../extension/recourse-firefox.xpi")}</p>
<p>${sentence(words.installing_guide_trouble, { command: '<code data-program dir="ltr">recourse doctor</code>' })}</p>
</main>`;
}

const out = process.argv[2];
if (out === undefined) {
  console.error("usage: node installer/guide/build.mjs OUT");
  process.exit(2);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const page = readFileSync(path.join(here, "page.html"), "utf8");
writeFileSync(
  path.join(out, "index.html"),
  page.replace("<!-- parts -->", () => languages.map(partOf).join("\n")),
);
for (const name of readdirSync(pictures).filter((file) => file.endsWith(".png")))
  cpSync(path.join(pictures, name), path.join(out, name));
