/** How the shipped host is built: what somebody who found a fault in it would still have to get past. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hostProgram } from "./host";

function printed(program: string, ...given: string[]): string {
  return execFileSync(program, given, { encoding: "utf8", maxBuffer: 1 << 28 });
}

const segments = printed("readelf", "--program-headers", "--wide", hostProgram);
const dynamic = printed("readelf", "--dynamic", "--wide", hostProgram);

interface Code {
  name: string;
  from: number;
  to: number;
}

/** Every function of the program, by the name in its source. */
const functions: Code[] = printed("nm", "--demangle", "--defined-only", "--print-size", hostProgram)
  .split("\n")
  .flatMap((line) => {
    const [, at, size, name] = /^([0-9a-f]+) ([0-9a-f]+) [tTwWi] (.+)$/.exec(line) ?? [];
    if (!at || !size || !name) return [];
    const from = Number.parseInt(at, 16);
    return { name, from, to: from + Number.parseInt(size, 16) };
  });

const segment = (type: string) => new RegExp(`^ +${type} .*$`, "m").exec(segments)?.[0] ?? "";

function instructions({ from, to }: Code): string {
  return printed("objdump", "--disassemble", `--start-address=${from}`, `--stop-address=${to}`, hostProgram);
}

describe("the release host", () => {
  it("is a position-independent executable, linked statically", () => {
    expect(printed("readelf", "--file-header", hostProgram)).toMatch(/Type: +DYN/);
    expect(dynamic).toMatch(/FLAGS_1\).*\bPIE\b/);
    expect(dynamic).not.toContain("(NEEDED)");
    expect(segments).not.toContain("INTERP");
  });

  it("has its addresses filled in and read-only before it runs (full RELRO), and none in its code", () => {
    expect(segment("GNU_RELRO")).not.toBe("");
    expect(dynamic).toMatch(/FLAGS_1\).*\bNOW\b/);
    expect(dynamic).not.toContain("TEXTREL");
  });

  it("has no stack, and no segment at all, that can be both written and run", () => {
    expect(segment("GNU_STACK")).toMatch(/ RW +0x/);
    const mapped = segments.split("\n").filter((line) => /^ +(LOAD|GNU_STACK) /.test(line));
    expect(mapped.length).toBeGreaterThan(4);
    expect(mapped.filter((line) => /\bRWE\b/.test(line))).toEqual([]);
  });

  it("searches libraries nowhere (no RPATH, no RUNPATH)", () => expect(dynamic).not.toMatch(/R(UN)?PATH/));

  it("watches over its stack and over the bounds it gives the C library", () => {
    const names = functions.map(({ name }) => name);
    expect(names).toContain("__stack_chk_fail");
    expect(names.filter((name) => /^__\w+_chk$/.test(name)).length).toBeGreaterThanOrEqual(4);
    const reading = functions.find(({ name }) => /^recourse::messaging::run_host\([^)]*\)$/.test(name));
    if (!reading) throw new Error("run_host is not in the program");
    // In our own code, not only in the libraries: the stack's guard is read and compared.
    expect(instructions(reading)).toMatch(/%fs:0x28/);
  });

  it.runIf(process.arch === "x64")("marks where it may be jumped to (-fcf-protection)", () => {
    // Debian's static libraries have no such marks, so the whole program cannot be declared to have them. The methods
    // are called through a table of addresses: what stands in it begins with one.
    const code = readFileSync(hostProgram);
    const listed = functions.filter(
      ({ name }) => /^recourse::app::methods::\w+\(/.test(name) && !name.includes("[clone"),
    );
    expect(listed.length).toBeGreaterThan(20);
    const marked = ({ from }: Code) => code.subarray(from, from + 4).equals(Buffer.from("f30f1efa", "hex"));
    expect(listed.filter((one) => !marked(one)).map(({ name }) => name)).toEqual([]);
  });

  it("names no folder of the machine it was built on", () => {
    const root = path.resolve(import.meta.dirname, "../..");
    expect(readFileSync(hostProgram).includes(`${root}/`)).toBe(false);
  });
});
