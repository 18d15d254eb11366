/** What package managers are given, from the packages that were made and from each part of them that can be made alone. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folder, repository, run, tried } from "./packages.mjs";

const { version } = JSON.parse(readFileSync(path.join(repository, "extension/package.json"), "utf8"));
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const writer = path.join(repository, "installer/package-managers/write.mjs");
const hasRuby = tried("ruby", ["--version"]).code === 0;
const downloads = "https://downloads.example/recourse";

const macos = `recourse-${version}-macos-universal.tar.gz`;
const linux = `recourse-${version}-linux-x86_64.tar.gz`;
const arm = `recourse-${version}-linux-aarch64.tar.gz`;
const setup = `recourse-setup-${version}.exe`;
const archive = `recourse-${version}-windows-x86_64.zip`;

let scratch;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "recourse-managers-"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The manifests for packages of these names, each with bytes of its own. */
function given(...names) {
  const packages = mkdtempSync(path.join(scratch, "packages-"));
  for (const name of names) writeFileSync(path.join(packages, name), `the bytes of ${name}\n`);
  const said = run("sh", ["-c", 'node "$1" "$2" 2>&1', "sh", writer, packages], {
    env: { ...process.env, RECOURSE_DOWNLOADS: downloads },
  });
  const out = path.join(packages, "package-managers");
  return {
    said,
    managers: readdirSync(out).sort(),
    file: (manager, name) => path.join(out, manager, name),
    text: (manager, name) => readFileSync(path.join(out, manager, name), "utf8"),
  };
}
const sum = (name) => sha256(`the bytes of ${name}\n`);

/** What Homebrew would fetch with a formula, and what it would ask for, on one system. */
const formula = (file, system, processor) =>
  JSON.parse(run("ruby", [path.join(import.meta.dirname, "formula.rb"), file, system, processor]));

/** One line of shell's words in a PKGBUILD, as makepkg reads them. */
const variable = (file, name) =>
  run("bash", ["-c", `. "$1"; declare -n list=$2; printf '%s\\n' "\${list[@]}"`, "bash", file, name])
    .trim()
    .split("\n");

describe("from all packages", () => {
  let all;
  beforeAll(() => {
    all = given(macos, linux, arm, setup, archive);
  });

  it("every package manager is given something, with nothing left to fill in and nothing said", () => {
    expect(all.managers).toEqual(["aur", "homebrew", "scoop", "winget"]);
    expect(all.said).toBe("");
    for (const manager of all.managers)
      for (const name of readdirSync(path.dirname(all.file(manager, "x"))))
        expect(all.text(manager, name), name).not.toMatch(/\{(version|day|downloads|sha256|SHA256|if|else|end)\b/);
  });

  it.runIf(hasRuby)("Homebrew's formula is Ruby, and gives each system and processor its own package", () => {
    const file = all.file("homebrew", "recourse.rb");
    expect(run("ruby", ["-c", file])).toBe("Syntax OK\n");
    for (const [system, processor, name] of [
      ["macos", "arm", macos],
      ["macos", "intel", macos],
      ["linux", "intel", linux],
      ["linux", "arm", arm],
    ])
      expect(formula(file, system, processor), `${system} ${processor}`).toMatchObject({
        url: `${downloads}/${name}`,
        sha256: sum(name),
        version,
        needs: [],
      });
  });

  it("the PKGBUILD names both processors' packages with their own sums", () => {
    const file = all.file("aur", "PKGBUILD");
    expect(variable(file, "arch")).toEqual(["x86_64", "aarch64"]);
    for (const [processor, name] of [
      ["x86_64", linux],
      ["aarch64", arm],
    ]) {
      expect(variable(file, `source_${processor}`)).toEqual([`${downloads}/${name}`]);
      expect(variable(file, `sha256sums_${processor}`)).toEqual([sum(name)]);
    }
  });

  it("winget's and Scoop's manifests name the package whose sum they hold, in the version", () => {
    const scoop = JSON.parse(all.text("scoop", "recourse.json"));
    expect(scoop.version).toBe(version);
    expect(scoop.architecture["64bit"]).toEqual({ url: `${downloads}/${archive}`, hash: sum(archive) });

    const winget = readdirSync(path.dirname(all.file("winget", "x")));
    expect(winget.length).toBe(3);
    for (const name of winget)
      expect(all.text("winget", name), name).toMatch(new RegExp(`^PackageVersion: ${version}$`, "m"));
    const installer = all.text(
      "winget",
      winget.find((name) => name.includes(".installer.")),
    );
    expect(installer).toContain(`InstallerUrl: ${downloads}/${setup}\n`);
    expect(installer).toContain(`InstallerSha256: ${sum(setup).toUpperCase()}\n`);
  });
});

describe("from the packages of some systems", () => {
  it.runIf(hasRuby)("without those for arm64, Homebrew's formula serves macOS and Linux on x86_64", () => {
    const some = given(macos, linux);
    const file = some.file("homebrew", "recourse.rb");
    expect(run("ruby", ["-c", file])).toBe("Syntax OK\n");
    expect(formula(file, "macos", "arm")).toMatchObject({
      url: `${downloads}/${macos}`,
      sha256: sum(macos),
      needs: [],
    });
    // Homebrew reads no formula without an address: on the other processor it is what is asked for that says no.
    for (const processor of ["intel", "arm"])
      expect(formula(file, "linux", processor)).toMatchObject({ sha256: sum(linux), needs: ["arch:x86_64"] });
    expect(some.said).toContain(`homebrew goes without ${arm}`);
    expect(some.said).toContain(`nothing for winget, since ${setup} is not there`);
  });

  it.runIf(hasRuby)("of macOS alone, the formula is for macOS alone", () => {
    const file = given(macos).file("homebrew", "recourse.rb");
    for (const system of ["macos", "linux"])
      expect(formula(file, system, "arm")).toMatchObject({ sha256: sum(macos), needs: ["macos"] });
  });

  it("without macOS there is no formula, without Linux no PKGBUILD, and one of before is taken away", () => {
    expect(given(linux, arm).managers).toEqual(["aur"]);
    expect(given(macos).managers).toEqual(["homebrew"]);
    const packages = mkdtempSync(path.join(scratch, "packages-"));
    mkdirSync(path.join(packages, "package-managers/scoop"), { recursive: true });
    writeFileSync(path.join(packages, "package-managers/scoop/recourse.json"), "{}");
    run("node", [writer, packages]);
    expect(existsSync(path.join(packages, "package-managers/scoop"))).toBe(false);
  });

  it("without those for arm64, the PKGBUILD is for x86_64 and makepkg reads it", () => {
    const some = given(linux);
    const file = some.file("aur", "PKGBUILD");
    expect(variable(file, "arch")).toEqual(["x86_64"]);
    expect(some.text("aur", "PKGBUILD")).not.toContain("aarch64");
    expect(variable(file, "sha256sums_x86_64")).toEqual([sum(linux)]);
  });
});

describe.runIf(existsSync(path.join(folder, "SHA256SUMS")))("beside the packages that were made", () => {
  it("every sum is that of the package named with it", () => {
    const copy = path.join(scratch, "made");
    cpSync(folder, copy, { recursive: true });
    run("node", [writer, copy], { env: { ...process.env, RECOURSE_DOWNLOADS: downloads } });
    const out = path.join(copy, "package-managers");
    for (const manager of readdirSync(out)) {
      const names = readdirSync(path.join(out, manager));
      const text = names.map((name) => readFileSync(path.join(out, manager, name), "utf8")).join("\n");
      const hashes = (text.match(/\b[0-9a-fA-F]{64}\b/g) ?? []).map((hash) => hash.toLowerCase());
      const plain = text.replaceAll("$pkgver", version).replaceAll("$url", downloads);
      const addresses = new Set(plain.match(/https:\/\/downloads\.example\/recourse\/[\w.-]+/g) ?? []);
      const sums = [...addresses].map((one) => sha256(readFileSync(path.join(copy, path.basename(one)))));
      expect(hashes.sort(), manager).toEqual(sums.sort());
      expect(hashes.length, manager).toBeGreaterThan(0);
    }
  });

  it("SHA256SUMS lists everything there is, and holds", () => {
    const listed = readFileSync(path.join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
    const files = run("find", [folder, "-type", "f", "!", "-name", "SHA256SUMS", "-printf", "%P\\n"])
      .trim()
      .split("\n");
    expect(listed.map((line) => line.slice(66)).sort()).toEqual(files.sort());
    run("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: folder });
  });
});
