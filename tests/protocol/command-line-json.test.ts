/** Every command's --json against manifests/command-line.schema.json, on a ledger with something in it and on none. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples, orderId } from "./examples";
import { Host, hostPath, startOf, throwAwayHome } from "./host";

const manifests = path.resolve(import.meta.dirname, "../../manifests");
const ajv = new Ajv({ strict: false, allErrors: true });
const read = (file: string) => JSON.parse(readFileSync(path.join(manifests, file), "utf8"));
for (const file of readdirSync(path.join(manifests, "protocol"))) ajv.addSchema(read(path.join("protocol", file)));
const schema = read("command-line.schema.json");
ajv.addSchema(schema);

const filled = throwAwayHome();
const empty = throwAwayHome();
afterAll(() => {
  filled.remove();
  empty.remove();
});
beforeAll(async () => {
  const host = new Host({ home: filled.folder });
  expect((await host.call("page.observe", examples["page.observe"])).error).toBeUndefined();
  await host.end();
});

const commands: Record<string, string[]> = {
  check: [orderId],
  search: ["8212"],
  history: [orderId],
  deadlines: ["--days", "400"],
  draft: [orderId, "--reason", "damaged", "--outcome", "full-refund"],
  status: [],
  doctor: [],
  version: [],
  import: [hostPath(path.join(import.meta.dirname, "other-tools", "order-scraper.json"))],
};

describe.each(Object.entries(commands))("%s --json", (name, words) => {
  it("has a schema", () => {
    expect(Object.keys(schema.$defs)).toContain(name);
  });

  it.each([
    ["a filled", filled],
    ["an empty", empty],
  ])("is as the schema says with %s ledger", (which, { folder }) => {
    const start = startOf([name, ...words, "--json"], folder, {
      RECOURSE_NOW: "2026-10-10T12:00:00Z",
      LC_ALL: "de_DE.UTF-8",
    });
    const { stdout } = spawnSync(start.program, start.words, { env: start.env, encoding: "utf8" });
    if (name === "draft" && which === "an empty") return expect(stdout).toBe("");
    const valid = ajv.compile({ $ref: `command-line.schema.json#/$defs/${name}` });
    expect(valid(JSON.parse(stdout)), JSON.stringify(valid.errors)).toBe(true);
  });
});

/** What goes wrong, and how the program ends. */
const failures: [string, string[], number][] = [
  ["a ledger that is none", ["--ledger", hostPath(import.meta.filename)], 1],
  ["an option that is none", ["--frob"], 2],
  ["a time that is none", ["--now", "2026-02-30"], 2],
];
describe.each(Object.entries(commands))("%s --json that fails", (name, words) => {
  it.each(failures)("over %s writes nothing to standard output, and a sentence beside it", (_, wrong, code) => {
    if (name === "version" && code === 1) return; // it needs no ledger
    const start = startOf([name, ...words, "--json", ...wrong], filled.folder, { LC_ALL: "C" });
    const { status, stdout, stderr } = spawnSync(start.program, start.words, { env: start.env, encoding: "utf8" });
    if (name === "doctor" && code === 1) {
      expect(JSON.parse(stdout).ok).toBe(false);
      expect(stderr).toBe("");
    } else {
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^recourse[a-z ]*: [A-Z“/-].*[.?]$/m);
    }
    expect(status).toBe(code);
  });
});

it("every command that takes --json is looked at", () => {
  const start = startOf(["completion", "fish"], empty.folder, { LC_ALL: "C" });
  const { stdout } = spawnSync(start.program, start.words, { env: start.env, encoding: "utf8" });
  const found = [...stdout.matchAll(/__recourse_is ([a-z]+)' -l json/g)].map(([, name]) => name);
  expect(found.sort()).toEqual(Object.keys(commands).sort());
});

it("status says in ten lines what needs the buyer", () => {
  const start = startOf(["status"], filled.folder, { RECOURSE_NOW: "2026-10-10T12:00:00Z", LC_ALL: "C" });
  const { stdout } = spawnSync(start.program, start.words, { env: start.env, encoding: "utf8" });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(stdout).toContain(orderId);
  expect(stdout).not.toMatch(/cli_|[{}]/);
});
