import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

/** All files' $defs in one schema; names are unique over the files, so a reference loses its file name. */
export function mergedSchema(folder) {
  const definitions = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".schema.json")) continue;
    const schema = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
    for (const [name, definition] of Object.entries(schema.$defs)) {
      if (name in definitions) throw new Error(`manifests/protocol: ${name} is defined twice`);
      definitions[name] = definition;
    }
  }
  return rewriteReferences({ $id: "protocol", title: "Protocol", definitions });
}

function rewriteReferences(value) {
  if (Array.isArray(value)) return value.map(rewriteReferences);
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$ref === "string") return { $ref: value.$ref.replace(/^.*#\/\$defs\//, "#/definitions/") };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewriteReferences(inner)]));
}

/** A definition that only refers to another is written as an alias of it: the generator would rename the other one. */
function withoutAliases({ definitions, ...schema }) {
  const entries = Object.entries(definitions);
  const aliases = new Map(entries.filter(([, { $ref }]) => $ref).map(([name, { $ref }]) => [name, $ref]));
  const direct = (value) => {
    if (Array.isArray(value)) return value.map(direct);
    if (typeof value !== "object" || value === null) return value;
    if (value.$ref) return { $ref: aliases.get(path.posix.basename(value.$ref)) ?? value.$ref };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, direct(inner)]));
  };
  const kept = entries.filter(([name]) => !aliases.has(name)).map(([name, definition]) => [name, direct(definition)]);
  const lines = [...aliases].map(([name, $ref]) => `export type ${name} = ${path.posix.basename($ref)};`);
  return { schema: { ...schema, definitions: Object.fromEntries(kept) }, lines };
}

async function types(merged) {
  const { schema, lines } = withoutAliases(merged);
  const source = await compile(schema, "Protocol", {
    additionalProperties: false,
    bannerComment: "// Generated from manifests/protocol by build.mjs.",
    format: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
  });
  return `${source}\n${lines.join("\n")}\n`;
}

/** One exported function a checked definition: what pages send us, and what the host answers. No eval at run time. */
function validators(schema) {
  const ajv = new Ajv({ code: { source: true, esm: true, lines: false }, allowUnionTypes: true, strict: true });
  ajv.addSchema(schema);
  const checked = Object.keys(schema.definitions).filter((name) => /(Params|Result)$/.test(name));
  const exported = Object.fromEntries(checked.map((name) => [`check${name}`, `protocol#/definitions/${name}`]));
  // ajv still writes require() for its one run-time function; esbuild resolves both kinds.
  const code = standaloneCode(ajv, exported);
  const declared = [
    'import type { ErrorObject } from "ajv";',
    "type Check = ((value: unknown) => boolean) & { errors?: null | Partial<ErrorObject>[] };",
    ...checked.map((name) => `export const check${name}: Check;`),
  ];
  return { code, declared: `${declared.join("\n")}\n` };
}

export async function generateProtocol(folder, generated) {
  const schema = mergedSchema(folder);
  const { code, declared } = validators(schema);
  writeFileSync(path.join(generated, "protocol.ts"), await types(schema));
  writeFileSync(path.join(generated, "validators.js"), code);
  writeFileSync(path.join(generated, "validators.d.ts"), declared);
}
