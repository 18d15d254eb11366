/** The packages for macOS, which nobody can run here. */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isMade, packageFile, repository, run } from "./packages.mjs";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
let scratch;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "recourse-systems-"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The ad-hoc signature of a Mach-O file for one processor: macOS kills a program for Apple silicon without a right one. */
function signatureHolds(program) {
  const commands = program.readUInt32LE(16);
  for (let at = 32, i = 0; i < commands; ++i, at += program.readUInt32LE(at + 4)) {
    if (program.readUInt32LE(at) !== 0x1d) continue;
    const begin = program.readUInt32LE(at + 8);
    const directory = begin + program.readUInt32BE(begin + 16);
    const [hashes, , , slots, limit] = [16, 20, 24, 28, 32].map((offset) => program.readUInt32BE(directory + offset));
    const page = 2 ** program[directory + 39];
    for (let slot = 0; slot < slots; ++slot) {
      const bytes = program.subarray(slot * page, Math.min((slot + 1) * page, limit));
      const from = directory + hashes + slot * 32;
      if (sha256(bytes) !== program.subarray(from, from + 32).toString("hex")) return false;
    }
    return slots > 0;
  }
  return false;
}

describe.runIf(isMade(/-macos-universal\.tar\.gz$/))("the tarball for macOS", () => {
  let to;
  beforeAll(() => {
    to = path.join(scratch, "macos");
    run("mkdir", [to]);
    run("tar", ["xf", packageFile(/-macos-universal\.tar\.gz$/), "-C", to, "--strip-components=1"]);
  });

  it("holds one program for both processors, for macOS 11 and later, with nothing but the system's own libraries", () => {
    const program = path.join(to, "recourse");
    expect(run("llvm-lipo-14", ["-archs", program]).trim().split(" ").sort()).toEqual(["arm64", "x86_64"]);
    for (const processor of ["arm64", "x86_64"]) {
      const slice = path.join(scratch, processor);
      run("llvm-lipo-14", [program, "-thin", processor, "-output", slice]);
      const headers = run("llvm-objdump-14", ["--macho", "--private-headers", slice]);
      expect(headers).toMatch(/minos 11\.0/);
      const libraries = run("llvm-objdump-14", ["--macho", "--dylibs-used", slice]).trim().split("\n").slice(1);
      for (const library of libraries) expect(library.trim()).toMatch(/^\/usr\/lib\/libSystem\.B\.dylib /);
    }
  });

  it("says nothing of the folder it was built in, which would make other bytes of it in another", () => {
    expect(readFileSync(path.join(to, "recourse")).includes(path.join(repository, "build"))).toBe(false);
  });

  it("is signed ad hoc where Apple silicon asks for it, and every page's hash is right", () => {
    const slice = readFileSync(path.join(scratch, "arm64"));
    expect(signatureHolds(slice)).toBe(true);
    slice[0x5000] ^= 1;
    expect(signatureHolds(slice)).toBe(false);
  });

  it("comes with the extension, the page that shows how to load it, and the scripts", () => {
    for (const file of ["extension/chromium/manifest.json", "extension/recourse-firefox.xpi", "guide/index.html"])
      expect(existsSync(path.join(to, file)), file).toBe(true);
    for (const script of ["install", "uninstall"]) run("sh", ["-n", path.join(to, "installer", script)]);
  });
});
