/** What is shipped: built twice alike, nothing that runs text as code, nothing that asks the network, small enough. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const build = path.resolve(import.meta.dirname, "../../../../extension/build.mjs");
const folder = mkdtempSync(path.join(tmpdir(), "recourse-shipped-"));

function files(under: string): Map<string, string> {
  const entries = readdirSync(under, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return new Map(names.map((name) => [path.relative(under, name), readFileSync(name, "latin1")]));
}

const first = path.join(folder, "first");
beforeAll(() => {
  for (const out of [first, path.join(folder, "second")]) execFileSync(process.execPath, [build, "--out", out]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the built extension", () => {
  it("is the same, byte for byte, when built again", () => {
    expect([...files(path.join(folder, "second"))]).toEqual([...files(first)]);
  });

  it.each(["chromium", "firefox"])("for %s holds no innerHTML, no eval and no request", (browser) => {
    for (const [name, text] of files(path.join(first, browser))) {
      if (!name.endsWith(".js")) continue;
      expect(text, name).not.toMatch(
        /innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function/,
      );
      // The mirror names the page's own request to look over its answers; in Firefox content.js hands it the prototype.
      const mirrored = name === "content.js" ? text.replaceAll("XMLHttpRequest.prototype", "") : text;
      if (name !== "mirror.js") expect(mirrored, name).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/);
    }
  });

  it("fetches one style sheet a page", () => {
    const built = files(path.join(first, "chromium"));
    const pages = [...built.keys()].filter((name) => name.endsWith(".html"));
    const sheets = pages.map((page) => {
      const linked = [...(built.get(page) ?? "").matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
      expect(linked, page).toHaveLength(1);
      return path.join(path.dirname(page), linked[0] ?? "");
    });
    expect(pages).toContain("order/frame.html");
    expect([...built.keys()].filter((name) => name.endsWith(".css"))).toEqual(sheets.sort());
    for (const sheet of sheets) expect(built.get(sheet), sheet).toContain("--recourse-surface");
  });

  it("puts at most 30 kB, compressed, into a page", () => {
    const scripts = ["content.js", "mirror.js"].map((name) => readFileSync(path.join(first, "chromium", name)));
    const size = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
    expect(size).toBeLessThanOrEqual(30 * 1024);
  });

  it("asks for no more than it needs, and runs its isolated script first", () => {
    const [chromium, firefox] = ["chromium", "firefox"].map((browser) =>
      JSON.parse(readFileSync(path.join(first, browser, "manifest.json"), "utf8")),
    );
    for (const manifest of [chromium, firefox]) {
      expect(manifest).toMatchObject({ manifest_version: 3, incognito: "not_allowed" });
      expect(manifest.host_permissions).toEqual(["https://*.aliexpress.com/*", "https://*.aliexpress.us/*"]);
      for (const open of ["externally_connectable", "sandbox", "optional_host_permissions"])
        expect(manifest[open]).toBeUndefined();
      // One page alone, for AliExpress's sites alone; its scripts and styles are its own to load, no page's.
      const sites = ["https://*.aliexpress.com/*", "https://*.aliexpress.us/*"];
      expect(manifest.web_accessible_resources).toEqual([
        {
          resources: ["order/frame.html"],
          matches: sites,
          ...(manifest === chromium ? { use_dynamic_url: true } : {}),
        },
      ]);
      const { extension_pages, ...others } = manifest.content_security_policy;
      expect(extension_pages).toMatch(/^default-src 'none'; script-src 'self';/);
      const [loaded, ancestors] = extension_pages.split("; frame-ancestors ");
      expect(loaded).not.toMatch(/unsafe|\*|https?:/);
      expect(ancestors).toBe(
        ["com", "us"].map((end) => `https://*.aliexpress.${end} https://aliexpress.${end}`).join(" "),
      );
      expect(others).toEqual({});
      expect(manifest.content_scripts.map(({ js }: { js: string[] }) => js[0]).slice(0, 2)).toEqual([
        "content.js",
        "mirror.js",
      ]);
      expect(manifest.content_scripts.every((script: { run_at: string }) => script.run_at === "document_start")).toBe(
        true,
      );
    }
    expect(firefox.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ["none"] });
    expect(firefox.background.scripts).toEqual(["background.js"]);
    expect(chromium.background.service_worker).toBe("background.js");
    expect(firefox.key).toBeUndefined();
  });
});
