import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { framePage } from "./pages.mjs";

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function merge(base, over) {
  if (Array.isArray(base) && Array.isArray(over)) return [...base, ...over];
  if (typeof base !== "object" || typeof over !== "object" || !base || !over) return over;
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = key in merged ? merge(merged[key], value) : value;
  return merged;
}

/** The pages the scripts run on: every host with every path of manifests/extension/pages.json. */
function matchPatterns(pages) {
  return pages.groups.flatMap(({ hosts, paths }) => hosts.flatMap((host) => paths.map((p) => `https://${host}${p}`)));
}

/**
 * The manifest for one browser: manifests/extension/common.json, then <browser>.json over it (arrays are joined), then
 * the identity, the version of package.json and the pages.
 */
export function manifestFor(browser, root) {
  const folder = path.join(root, "manifests", "extension");
  const identity = readJson(path.join(root, "manifests", "identity.json"));
  const pages = readJson(path.join(folder, "pages.json"));
  const { version } = readJson(path.join(root, "extension", "package.json"));
  const overlay = path.join(folder, `${browser}.json`);
  const manifest = merge(readJson(path.join(folder, "common.json")), existsSync(overlay) ? readJson(overlay) : {});
  manifest.version = version;
  manifest.host_permissions = pages.hostPermissions;
  const matches = matchPatterns(pages);
  // The isolated script comes first: it must be listening when the mirror in the page's world says hello.
  manifest.content_scripts = [
    { matches, js: ["content.js"], run_at: "document_start", all_frames: false },
    { matches, js: ["mirror.js"], run_at: "document_start", all_frames: false, world: "MAIN" },
    { matches: matchPatterns({ groups: pages.unsupported }), js: ["content.js"], run_at: "document_start" },
  ];
  const sites = [...new Set(pages.groups.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)))];
  manifest.web_accessible_resources = [
    // Its address changes with every session where the browser has that: no page can keep or guess it.
    { resources: [framePage], matches: sites, ...(browser === "chromium" ? { use_dynamic_url: true } : {}) },
  ];
  // A policy's "*." leaves the domain itself out, where a match pattern's takes it in.
  const hosts = sites.map((site) => site.slice(0, -2));
  const ancestors = hosts.flatMap((host) => [host, host.replace("*.", "")]).join(" ");
  const policy = manifest.content_security_policy;
  policy.extension_pages = policy.extension_pages.replace("frame-ancestors 'none'", `frame-ancestors ${ancestors}`);
  if (browser === "chromium") manifest.key = identity.chromium.key;
  if (browser === "firefox") {
    manifest.browser_specific_settings = {
      gecko: {
        id: identity.firefox.extensionIds[0],
        strict_min_version: identity.firefox.strictMinVersion,
        data_collection_permissions: { required: ["none"] },
      },
    };
  }
  return manifest;
}

/** generated/identity.ts: what scripts need to know of identity.json, package.json and the protocol. */
export function identitySource(root) {
  const identity = readJson(path.join(root, "manifests", "identity.json"));
  const { version } = readJson(path.join(root, "extension", "package.json"));
  const protocol = readJson(path.join(root, "manifests", "protocol", "protocol.schema.json"));
  return [
    "// Generated from manifests/ and package.json by build.mjs.",
    `export const hostName = ${JSON.stringify(identity.hostName)};`,
    "/** Where releases are, once they have a place of their own. */",
    `export const downloads: string | null = ${JSON.stringify(identity.downloads ?? null)};`,
    `export const version = ${JSON.stringify(version)};`,
    `export const methods = ${JSON.stringify(Object.keys(protocol.$defs.Methods.properties))} as const;`,
    "",
  ].join("\n");
}
