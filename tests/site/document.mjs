/** The HTML shell of every page: an empty root that a script fills, state in an inline script, a strict policy. */
import { randomBytes } from "node:crypto";

/** JSON that can stand inside a script element. */
const inScript = (value) =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

export function htmlPage({ title, lang, theme, state, hidden = null, options, api }) {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${api}`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${api}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types mtop",
  ].join("; ");
  const html = `<!doctype html>
<html lang="${lang}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="/stand-in/site.css">
<link rel="stylesheet" href="/stand-in/forms.css">
<link rel="icon" href="data:,">
<script nonce="${nonce}">window.__PAGE_OPTIONS__ = ${inScript({ ...options, api })};</script>
${hidden ? `<meta name="state" content="${btoa(encodeURIComponent(JSON.stringify(hidden)))}">` : ""}
${state ? `<script nonce="${nonce}">window.__INIT_DATA__ = { data: ${inScript(state)} };</script>` : ""}
<script nonce="${nonce}" type="module" src="/stand-in/app.js"></script>
</head>
<body>
<header class="site-header"><a href="/" class="site-logo">AliExpress <small>stand-in</small></a><input id="search-words" class="site-search" placeholder="Search" aria-label="Search"></header>
<div id="root"></div>
</body>
</html>
`;
  return { html, headers: { "content-security-policy": policy, "content-type": "text/html; charset=utf-8" } };
}
