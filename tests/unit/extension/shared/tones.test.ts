/** Red means the buyer's turn or a last day near, and nothing else, on every surface; each tone has a shape of its own. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const extension = path.resolve(import.meta.dirname, "../../../../extension");
const skipped = /^(node_modules|generated|build)(\/|$)/;
const files = (ending: string) =>
  readdirSync(extension, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(ending) && !skipped.test(name),
  );
const read = (name: string) => readFileSync(path.join(extension, name), "utf8");

it("no component is red of itself: the verdict makes it so", () => {
  const all = files(".tsx");
  expect(all).toContain(path.join("shared", "failed.tsx"));
  expect(all.filter((name) => /"turn"/.test(read(name)) && !name.includes("mark-shape"))).toEqual([]);
});

it("no style is red but the tone's own", () => {
  const rules = files(".css").flatMap((name) =>
    [...read(name).matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({ name, selector, body })),
  );
  const red = rules.filter(({ body }) => body.includes("var(--recourse-turn"));
  expect(red.length).toBeGreaterThan(2);
  const allowed = /\[data-tone="turn"\]|\[data-kind="(you|send-back)"\]/;
  expect(
    red.filter(({ selector }) => !allowed.test(selector)).map(({ name, selector }) => [name, selector.trim()]),
  ).toEqual([]);
});

it.each(["shared/chip.css", "content/chip.css"])("each tone has a shape of its own in %s", (name) => {
  const shapes = [...read(name).matchAll(/(?:clip-path|--tone-shape): ((?:circle|polygon)\([^;]*\));/g)].map(
    ([, shape]) => shape,
  );
  expect(shapes.length).toBeGreaterThanOrEqual(4);
  expect(new Set(shapes).size).toBe(shapes.length);
});
