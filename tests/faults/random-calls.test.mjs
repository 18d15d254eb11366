/**
 * Random calls of every method, made by the protocol's own schema and then spoiled here and there: each gets an answer,
 * a result or an error in a sentence, and the host lives on. RECOURSE_CALLS says how many (default 10,000),
 * RECOURSE_SEED from which seed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { Host, query, sandbox } from "./host.mjs";
import { Random } from "./ledger-model.mjs";

const calls = Number(process.env.RECOURSE_CALLS ?? 10_000);
const random = new Random(Number(process.env.RECOURSE_SEED ?? 1));
const folder = path.resolve(import.meta.dirname, "..", "..", "manifests", "protocol");
const schemas = Object.fromEntries(
  ["ledger", "observation", "orders", "protocol", "types", "verdict"].map((name) => {
    const file = `${name}.schema.json`;
    return [file, JSON.parse(readFileSync(path.join(folder, file), "utf8"))];
  }),
);
const methods = schemas["protocol.schema.json"].$defs.Methods.properties;

const pick = (list) => random.one(list);
const ids = ["1", "8212313961591322", "3041", "0", "9".repeat(22), "7"];
const odd = [
  ...[
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    2 ** 53,
    -2147483649,
    "",
    " ",
    "\u0000",
    "\ud800",
    "\u202e\u2066",
    "=cmd|' /C calc'!A0",
  ],
  ...[
    "9999-12-31T23:59:59Z",
    "0000-00-00",
    "99999999999999999999999",
    "__proto__",
    "../../etc/passwd",
    "x".repeat(5_000),
  ],
  ...[
    "漢".repeat(700),
    "'; DROP TABLE events; --",
    "json/1/2/3",
    "newest/abc",
    "csv//",
    "[[[[",
    [],
    {},
    [[]],
    [null],
    { a: { b: [] } },
  ],
];

/** A text that fits a pattern of the schema. */
function fitting(pattern) {
  if (pattern === "^[0-9]{1,22}$") return pick(ids);
  if (pattern.endsWith("Z$"))
    return `202${random.below(9)}-0${1 + random.below(9)}-1${random.below(9)}T0${random.below(9)}:00:00Z`;
  if (pattern.startsWith("^[0-9]{4}-")) return `202${random.below(9)}-0${1 + random.below(9)}-1${random.below(9)}`;
  if (pattern.startsWith("^-?[0-9]")) return pick(["0", "9.50", "-1", "123456789012345.123456"]);
  if (pattern === "^[A-Z]{3}$") return pick(["EUR", "BRL", "USD"]);
  return pick(["a", "0123abcd", "0".repeat(64)]);
}

/** A value by its schema; `file` is where its references begin. */
function made(schema, file, depth = 0) {
  if (schema.$ref) {
    const [name, place] = schema.$ref.split("#");
    const target = name || file;
    return made(schemas[target].$defs[place.split("/").at(-1)], target, depth);
  }
  if ("const" in schema) return schema.const;
  if (schema.enum) return pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return made(pick(choices), file, depth);
  const type = Array.isArray(schema.type) ? pick(schema.type) : schema.type;
  switch (type) {
    case "object": {
      const value = {};
      for (const [name, member] of Object.entries(schema.properties ?? {}))
        if (schema.required?.includes(name) || random.below(2) === 0) value[name] = made(member, file, depth + 1);
      return value;
    }
    case "array":
      return Array.from({ length: depth > 4 ? 0 : random.below(4) }, () => made(schema.items ?? {}, file, depth + 1));
    case "integer":
      return pick([0, 1, 2, 7, 60, 400, schema.minimum ?? 3, schema.maximum ?? 50]);
    case "number":
      return pick([0, 0.5, 12]);
    case "boolean":
      return random.below(2) === 0;
    case "null":
      return null;
    default:
      return schema.pattern ? fitting(schema.pattern) : pick(["lamp", "", "Vega Store", "en", "EUR", ...ids]);
  }
}

/** Something of it replaced, left out or added. */
function spoiled(value) {
  if (Array.isArray(value) && value.length > 0 && random.below(3) > 0) {
    const at = random.below(value.length);
    return value.map((item, place) => (place === at ? spoiled(item) : item));
  }
  if (value && typeof value === "object" && !Array.isArray(value)) {
    const names = Object.keys(value);
    const name =
      names.length > 0 && random.below(8) > 0 ? pick(names) : pick(["extra", "cursor", "limit", "__proto__", ""]);
    const { [name]: before, ...others } = value;
    if (random.below(6) === 0) return others;
    return Object.assign(others, Object.fromEntries([[name, before === undefined ? pick(odd) : spoiled(before)]]));
  }
  return pick(odd);
}

test(`${calls} random calls are each answered`, { timeout: 120_000 + calls * 60 }, async () => {
  const here = sandbox();
  try {
    const host = new Host(here.folder);
    const answered = { result: 0, error: 0 };
    const cursors = [];
    for (let call = 0; call < calls; ++call) {
      const method = pick(Object.keys(methods));
      let params = made(methods[method].properties.params, "protocol.schema.json");
      if (cursors.length > 0 && "cursor" in params && random.below(2) === 0) params.cursor = pick(cursors);
      for (let times = random.below(3); times > 0; --times) params = spoiled(params);
      const text = JSON.stringify(params);
      const sent = `call ${call}: ${method} ${text}`.slice(0, 2_000);
      let timer;
      const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error("no answer")), 20_000);
      });
      const answer = await Promise.race([host.ask(method, params), late]).catch((error) => {
        throw new Error(`${error.message}: ${sent}\n${host.errors.slice(-500)}`);
      });
      clearTimeout(timer);
      if (answer.error) {
        expect(answer.error.message, sent).toMatch(/[a-z]{2,} [a-z]/i);
        expect(answer.error.code, sent).not.toBe(-32603);
        expect([-32602, -32004, -32005, -32006], sent).toContain(answer.error.code);
      } else {
        expect(answer.result, sent).toBeTypeOf("object");
        if (typeof answer.result.cursor === "string") cursors.push(answer.result.cursor);
      }
      answered[answer.error ? "error" : "result"] += 1;
    }
    expect(Math.min(answered.result, answered.error)).toBeGreaterThan(calls / 10);
    expect(await host.close()).toEqual({ code: 0, signal: null });
    expect(query(here.ledger, "PRAGMA integrity_check")).toEqual(["ok"]);
    console.log(`${answered.result} results, ${answered.error} errors`);
  } finally {
    here.remove();
  }
});
