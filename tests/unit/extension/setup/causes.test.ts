/** Every text a browser was seen to say of a host that cannot be reached, and what the set-up page makes of it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { version } from "../../../../extension/generated/identity";
import { wordsOf } from "../../../../extension/generated/words-of";
import { causeOfDisconnect } from "../../../../extension/host-client/causes";
import type { Failure } from "../../../../extension/host-client/messages";
import { chipOf } from "../../../../extension/order/chip";
import { browserName, familyOf } from "../../../../extension/setup/browser";
import { type CommandName, commandText, troubleOf } from "../../../../extension/setup/causes";
import { sampleVerdicts } from "../../../../extension/setup/sample";
import { installations, systemsOf } from "../../../../extension/setup/systems";
import { speech } from "../../../../extension/shared/speech";

function said(text: string | null): Failure {
  return { code: 0, message: text ?? "the host ended", cause: causeOfDisconnect(text) };
}

describe("Chromium", () => {
  it.each([
    ["Specified native messaging host not found.", "not-found", "register"],
    ["Access to the specified native messaging host is forbidden.", "other-extension", "register"],
    ["Native host has exited.", "ended", "doctor"],
    ["Error when communicating with the native messaging host.", "garbled", "doctor"],
  ])("%s", (text, id, command) => {
    expect(troubleOf(said(text), "chromium")).toMatchObject({ id, command });
  });
});

describe("Firefox", () => {
  it.each([
    ["No such native application org.recourse.host", "not-found-or-other", "register"],
    ["An unexpected error occurred", "gone-or-ended", "doctor"],
    [null, "gone-or-ended", "doctor"],
    [
      "Native application tried to send a message of 1819043176 bytes, which exceeds the limit of 1048576 bytes.",
      "garbled",
      "doctor",
    ],
  ])("%s", (text, id, command) => {
    expect(troubleOf(said(text), "firefox")).toMatchObject({ id, command });
  });

  it("is said not to tell causes apart where it does not", () => {
    for (const text of ["No such native application x", "An unexpected error occurred"]) {
      const { meaning } = troubleOf(said(text), "firefox");
      expect(wordsOf("en")[meaning]).toMatch(/does not tell which/);
    }
  });
});

describe("the program itself", () => {
  const answered = (code: number, cause?: string): Failure => ({
    code,
    message: "",
    cause: "answered",
    data: { cause },
  });
  it.each([
    [{ code: 0, message: "", cause: "wrong-version" } as Failure, "wrong-version"],
    [{ code: 0, message: "This caller may not.", cause: "not-allowed" } as Failure, "refused-by-program"],
    [{ code: 0, message: "", cause: "unavailable" } as Failure, "no-answer"],
    [answered(-32001, "read-only"), "ledger-read-only"],
    [answered(-32001, "newer-version"), "ledger-newer-version"],
    [answered(-32001, "something new"), "error"],
    [answered(-32002), "ledger-damaged"],
    [answered(-32003), "disk-full"],
  ])("%j", (failure, id) => {
    for (const family of ["chromium", "firefox"] as const) expect(troubleOf(failure, family).id).toBe(id);
  });
});

describe("the commands to type", () => {
  const names: CommandName[] = ["register", "doctor"];
  it("are Debian's, and on Windows those of the archive's program", () => {
    const linux = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0";
    expect(names.map((name) => commandText(name, linux))).toEqual(["recourse register --force", "recourse doctor"]);
    const inItsFolder = "cd /d %LOCALAPPDATA%\\Programs\\Recourse && recourse.exe";
    expect(names.map((name) => commandText(name, windows))).toEqual([
      `cmd /c "${inItsFolder} register --force"`,
      `cmd /c "${inItsFolder} doctor"`,
    ]);
  });
});

it("knows the steps of this system, and asks which Linux it is", () => {
  const agents: [string, string[]][] = [
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0.0.0", ["windows"]],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:142.0) Gecko/20100101 Firefox/142.0", ["macos"]],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0", ["debian", "fedora", "linux"]],
    ["Mozilla/5.0 (X11; Fedora; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0", ["fedora", "debian", "linux"]],
  ];
  for (const [agent, systems] of agents) expect(systemsOf(agent)).toEqual(systems);
});

it("names the files that a release has", () => {
  const releasing = readFileSync(path.resolve(import.meta.dirname, "../../../../docs/releasing.md"), "utf8");
  for (const { file, commands } of Object.values(installations)) {
    const pattern = file.replace(version, "VERSION");
    expect(releasing).toContain(pattern);
    for (const command of commands ?? []) expect(command).toContain(version);
  }
});

it("names the browser as people know it", () => {
  expect(familyOf("moz-extension://x/")).toBe("firefox");
  const brands = (...names: string[]) => ({ userAgentData: { brands: names.map((brand) => ({ brand })) } });
  expect(browserName("firefox", {})).toBe("Firefox");
  expect(browserName("chromium", brands("Not A;Brand", "Chromium", "Microsoft Edge"))).toBe("Microsoft Edge");
  expect(browserName("chromium", {})).toBe("Chromium");
});

it("shows a sample order that goes from telling the seller over waiting to asking", () => {
  const english = speech("en", wordsOf("en"));
  const chips = sampleVerdicts(new Date("2026-09-07T12:00:00Z")).map((verdict) => chipOf(verdict, english));
  expect(chips.map(({ label }) => label)).toEqual(["Message the seller first", "Wait", "Ask now"]);
  expect(chips.map(({ day }) => day)).toEqual(["by Sep 18, 2026", "until Sep 9, 2026", "by Sep 22, 2026"]);
});
