/**
 * Every cause that the doctor's source can name is walked by a test, or listed here with the reason why it cannot be made
 * on the machine that runs the tests. A new cause without either fails.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import words from "../../extension/_locales/en/messages.json" with { type: "json" };
import { browserCauses } from "./doctor-browser-causes";
import { causes } from "./doctor-causes";
import { ledgerCauses } from "./doctor-ledger-causes";
import { programCauses, programWarnings } from "./doctor-program-causes";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** A test of its own, by the words it has in its file. */
const walkedAlone: Record<string, [file: string, test: string]> = {
  "account-of-another": ["tests/protocol/doctor-odd.test.ts", "judges nobody's browsers"],
  "home-of-others": ["tests/protocol/doctor.test.ts", "does not follow a HOME that is not the user's"],
  "manifest-shadowed": ["tests/protocol/doctor-system.test.ts", "a user's older program"],
  "name-not-utf8": ["tests/protocol/doctor.test.ts", "a home whose name is no UTF-8"],
  "newer-version-here": ["tests/protocol/doctor-odd.test.ts", "and that made the ledger"],
  "other-host": ["tests/protocol/doctor-odd.test.ts", "another copy is started, and mends it"],
  "path-denied": ["tests/protocol/doctor.test.ts", "tells what the system's policy refuses"],
  "path-noexec": ["tests/protocol/doctor.test.ts", "tells a disk that runs nothing"],
  "policy-blocks": ["tests/unit/setup/policies.cpp", "ThatBlockTheHostAreNamedAndMended"],
  "policy-blocks-extension": ["tests/unit/setup/policies.cpp", "ThatBlockTheExtensionAreNamedAndMended"],
  "policy-blocks-messaging": ["tests/unit/setup/policies.cpp", "ThatTakeMessagingOrTheSiteAreNamedAndMended"],
  "policy-blocks-site": ["tests/unit/setup/policies.cpp", "ThatTakeMessagingOrTheSiteAreNamedAndMended"],
  "policy-system-only": ["tests/protocol/doctor-system.test.ts", "a policy that lets only the system's manifest count"],
};

/** What cannot be made here, and why; each is judged from files made for it where there is a test named. */
const notTryable: Record<string, string> = {
  "apparmor-enforced":
    "the kernel here has no AppArmor; tests/unit/setup/running_browsers.cpp gives it a process' label",
  "clock-wrong": "a clock set back is the whole machine's; tests/unit/setup/installation.cpp passes one in",
  "confinement-built-out": "a build for testing says it of itself; the one that is shipped never does",
  "confinement-missing": "the kernel here has Landlock and seccomp",
  "confinement-none": "Windows and macOS have no such means, and there is nothing to mend",
  "manifest-unseen": "only a confined host cannot look, and its command is the doctor's own on the command line",
  "path-taken-away": "no antivirus runs here; tests/unit/setup/windows.cpp takes the program away",
  "policy-blocks-unpacked": "nothing is to be mended but by a store; tests/unit/setup/policies.cpp names it",
};

function causesOfSource(): string[] {
  const folder = "native-host/setup";
  const sources = readdirSync(path.join(root, folder)).filter(
    (name) => /\.(cpp|h)$/.test(name) && !name.startsWith("check."),
  );
  const texts = new Set<string>();
  for (const name of sources)
    for (const [, text] of read(`${folder}/${name}`).matchAll(/"([\w-]+)"/g)) texts.add(text as string);
  // A cause has a sentence; the sentences of what is in order are named whole.
  const word = (cause: string) => `doctor_${cause.replaceAll("-", "_")}`;
  return [...texts].filter((text) => word(text) in words && !texts.has(word(text))).sort();
}

const found = causesOfSource();
const walked = new Set([
  ...[...causes, ...programCauses, ...programWarnings].map(([, cause]) => cause),
  ...[...browserCauses, ...ledgerCauses].map(({ cause }) => cause),
  ...Object.keys(walkedAlone),
]);

describe("the causes in doctor's source", () => {
  it("are found", () => {
    expect(found.length).toBeGreaterThan(70);
    for (const cause of ["manifest-missing", "newer-version", "host-silent", "folder-of-others", "policy-blocks-site"])
      expect(found).toContain(cause);
  });

  it("are each walked by a test, or listed with the reason why not", () => {
    expect(found.filter((cause) => !walked.has(cause) && !(cause in notTryable))).toEqual([]);
  });

  it("are all that the tests and this list speak of", () => {
    expect([...walked, ...Object.keys(notTryable)].filter((cause) => !found.includes(cause))).toEqual([]);
    expect(Object.keys(notTryable).filter((cause) => walked.has(cause))).toEqual([]);
  });

  it.each(Object.entries(walkedAlone))("%s has the test that is named for it", (cause, [file, test]) => {
    expect(read(file)).toContain(test);
    expect(read(file)).toContain(cause);
  });

  it.each(Object.entries(notTryable))("%s: the test its reason names speaks of it", (cause, reason) => {
    for (const [file] of reason.matchAll(/tests\/\S+\.(?:cpp|ts)/g)) expect(read(file), file).toContain(cause);
  });

  it("are each in the table of docs/installing.md", () => {
    const table = read("docs/installing.md");
    expect(found.filter((cause) => !table.includes(`\`${cause}\``))).toEqual([]);
  });
});
