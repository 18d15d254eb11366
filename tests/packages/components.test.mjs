/** The bill of materials: what the build read of others' work is what components.json and the copyright file name. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const build = path.join(root, "build", "release");
const { components } = JSON.parse(readFileSync(path.join(build, "installer/staged/components.json"), "utf8"));
const copyright = readFileSync(path.join(root, "installer/debian/copyright"), "utf8");
const named = (kind) =>
  components.flatMap(({ purl }) => new RegExp(`^pkg:${kind}/(?:debian/)?(.+)@[^@]+$`).exec(purl)?.[1] ?? []);

const run = (program, ...given) =>
  execFileSync(program, given, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });

/** Under which package a library's files are named; the kernel's headers give numbers, and nothing of them is shipped. */
const namedAs = (debian) => {
  if (debian === "linux-libc-dev") return [];
  return [
    /^libboost[\d.]*-|^libboost-program-options[\d.]+-dev/.test(debian) ? "libboost-program-options-dev" : debian,
  ];
};

function debianPackagesOf(files) {
  const owners = new Set();
  for (let from = 0; from < files.length; from += 500) {
    for (const line of run("dpkg-query", "-S", ...files.slice(from, from + 500)).split("\n")) {
      const [, owner] = /^([\w.+-]+)(?::\w+)?: \//.exec(line) ?? [];
      if (owner) owners.add(owner);
    }
  }
  return [...owners].flatMap(namedAs);
}

describe("components.json", () => {
  it("names every Debian package of which a header or a library is inside the program", () => {
    const headers = [...new Set(run("ninja", "-C", build, "-t", "deps").match(/\/usr\/include\/\S+/g))];
    const libraries = [...new Set(run("ninja", "-C", build, "-t", "commands", "recourse").match(/\/usr\/\S+\.a\b/g))];
    expect(headers.length).toBeGreaterThan(100);
    expect(libraries.length).toBeGreaterThanOrEqual(5);
    const used = new Set(debianPackagesOf([...headers, ...libraries]));
    // Of tests and benchmarks; they are not in the program.
    for (const tested of ["libgtest-dev", "libgmock-dev", "googletest", "libbenchmark-dev"]) used.delete(tested);
    expect([...used].sort()).toEqual(named("deb").sort());
  });

  it("names every npm package that is bundled into the extension", () => {
    const bundled = JSON.parse(readFileSync(path.join(build, "extension/bundled-packages.json"), "utf8"));
    expect(bundled.length).toBeGreaterThan(0);
    expect(named("npm").sort()).toEqual(bundled);
  });

  it("has a version and a licence for each, and the copyright file has each by name", () => {
    const missing = components.filter(({ name, version, licenses }) => {
      const title = { "{fmt}": "fmt", preact: "Preact", ajv: "Ajv" }[name] ?? name;
      return !/\d/.test(version) || !licenses?.[0]?.expression || !copyright.includes(` ${title}\n`);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
