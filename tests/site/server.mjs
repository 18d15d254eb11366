/**
 * The stand-in AliExpress: an HTTPS server on a free port of this machine that serves every host name of the site as
 * the real one is built, in the language of its sub-domain (es., pt., fr., de.). As a program: `node tests/site/server.mjs [PORT]`.
 *
 *   const site = await startSite({ captures: null });   // captures: folder or null; extra: more orders
 *   documents: (url) => html or null, for pages of a test's own
 *   site.port; site.log; site.world; await site.close();
 *
 * Options of a page stand in its query: theme=dark, late=MS, transport=fetch|xhr|jsonp, orders=COUNT (a page's size),
 * tab=…, spa=1 (details open in the page), nojson=1, hidden=1, noid=1, empty=1, only=ID,ID, composer=editable, cases=fixtures, reverseStatus=2.
 */
import { readFileSync } from "node:fs";
import https from "node:https";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { answerFor } from "./api.mjs";
import { makeCertificate } from "./certificate.mjs";
import { htmlPage } from "./document.mjs";
import { pageFor } from "./pages.mjs";
import { wordingOf } from "./wording.mjs";
import { World } from "./world.mjs";

const client = path.join(import.meta.dirname, "client");
const types = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };

function sendAsset(response, name) {
  const type = types[path.extname(name)];
  if (!type || !/^[a-z-]+\.(js|css)$/.test(name)) return sendText(response, 404, "no such asset");
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
  response.end(readFileSync(path.join(client, name)));
}

function sendText(response, status, text) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

/** The page's site, as the browser says for every kind of request. */
function askingHost({ headers }) {
  const from = headers.origin ?? headers.referer;
  return URL.canParse(from) ? new URL(from).host : "";
}

async function serve(request, response, { world, log, documents, answers }) {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  const url = new URL(request.url ?? "/", `https://${host}`);
  const body = request.method === "POST" ? await bodyOf(request) : "";
  log.push({ method: request.method, host, path: url.pathname, url: url.href, body });
  const document = documents(url);
  if (document !== null) {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    return response.end(document);
  }
  if (url.pathname.startsWith("/stand-in/")) return sendAsset(response, url.pathname.slice("/stand-in/".length));
  if (host.startsWith("acs.")) {
    const whole = answerFor(url, body, world, wordingOf(askingHost(request)));
    const { status, type, text } = { ...whole, ...(await answers(url, body, whole)) };
    const origin = request.headers.origin ?? "null";
    response.writeHead(status, {
      "content-type": type,
      "access-control-allow-origin": origin,
      "access-control-allow-credentials": "true",
      "access-control-allow-headers": "content-type",
      "access-control-allow-methods": "GET, POST",
    });
    return response.end(text);
  }
  const page = pageFor(host, url, request.headers.cookie ?? "", world);
  if (!page) return sendText(response, 404, "no such page");
  const { html, headers } = htmlPage(page);
  response.writeHead(200, headers);
  response.end(html);
}

/**
 * Starts the site. `answers(url, body, whole)` may change an answer of the site's interface, or take its time over it.
 * `log` holds every request, so that tests can tell what was asked for, by whom it was not.
 */
export async function startSite({ port = 0, documents = () => null, answers = () => null, ...options } = {}) {
  const world = new World(options);
  const log = [];
  const server = https.createServer(makeCertificate(), (request, response) => {
    serve(request, response, { world, log, documents, answers }).catch((error) => {
      if (!response.headersSent) sendText(response, 500, String(error));
      else response.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: server.address().port,
    world,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { port } = await startSite({ port: Number(process.argv[2] ?? 0) });
  process.stdout.write(`https://127.0.0.1:${port} serves every host name of AliExpress\n`);
}
