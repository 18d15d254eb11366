/**
 * What README tells people on Linux to type: each line is run here as it stands, or is one of those that need what is
 * not here, and then README's table says that it was not run. A new line has to be put with one or the other.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { debianPackage, Home, repository, rpmPackage, run, tarball, tried } from "./packages.mjs";

const readme = readFileSync(path.join(repository, "README.md"), "utf8");
const section = readme.split("## Install it")[1].split("\n## ")[0];

/** The commands of the block that follows a system's name; what stands after two spaces is a remark. */
function linesFor(system) {
  const block = section.split(`**${system}**`)[1]?.split("```\n")[1];
  if (!block) throw new Error(`README has no block for ${system}`);
  return block
    .trim()
    .split("\n")
    .map((line) => line.split(/\s{2,}/)[0].trim());
}

const table = section
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const rowOf = (system) => table.find(([, name]) => name === system)?.join(" ") ?? "";

/** Lines that nothing here can run, and the words of the table by which people know. */
const notRun = {
  Fedora: [/^sudo dnf install /, /`dnf` not run/],
  Arch: [/^makepkg -si$/, /not run/],
};
const guide = "xdg-open /usr/share/recourse/guide/index.html";

let home;
let downloads;
beforeAll(() => {
  downloads = mkdtempSync(path.join(tmpdir(), "recourse-downloads-"));
  chmodSync(downloads, 0o755);
  for (const file of [debianPackage(), rpmPackage(), tarball()])
    copyFileSync(file, path.join(downloads, path.basename(file)));
});
afterAll(() => rmSync(downloads, { recursive: true, force: true }));
beforeEach(() => {
  home = new Home();
  mkdirSync(home.path(".config/chromium/Default"), { recursive: true });
  // The administrator is here already.
  const sudo = home.path("bin/sudo");
  writeFileSync(sudo, '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  home.env.PATH = `${path.dirname(sudo)}:${process.env.PATH}`;
});
afterEach(() => home.remove());

/** As a person types it, in the folder of the downloads. */
function type(line) {
  const { code, said, complaint } = tried("sh", ["-c", line], { cwd: downloads, env: home.env });
  expect(code, `${line}\n${said}\n${complaint}`).toBe(0);
  return said;
}

describe("README's lines for", () => {
  it("any other Linux, typed one after the other, end with a doctor that is content", () => {
    const lines = linesFor("Any other Linux, or without root");
    expect(lines).toHaveLength(3);
    const said = lines.map(type);
    expect(said[2]).toContain("Chromium");
    expect(existsSync(path.join(home.folder, ".local/bin/recourse"))).toBe(true);
  });

  it.runIf(process.env.RECOURSE_PRIVATE_VIEW === "1")("Debian do the same, with apt", () => {
    const [install, start, doctor, ...more] = linesFor("Debian");
    expect(more).toEqual([]);
    expect(start).toBe("start the browser anew"); // tests/packages/installed.test.mjs does
    expect(type(install)).toContain("recourse");
    try {
      expect(type("command -v recourse")).toBe("/usr/bin/recourse\n");
      expect(doctor).toBe("recourse doctor");
      expect(type(doctor)).toContain("Chromium");
    } finally {
      run("dpkg", ["-r", "recourse"]);
    }
  });

  it.each(Object.keys(notRun))(
    "%s are the ones whose parts are tested, and the table says what was not run",
    (system) => {
      const [install, pictures, doctor, ...more] = linesFor(system);
      const [line, words] = notRun[system];
      expect(more).toEqual([]);
      expect(install).toMatch(line);
      expect(rowOf(system)).toMatch(words);
      const named = install.match(/\S+\.rpm/)?.[0];
      if (named) expect(existsSync(path.join(downloads, named)), named).toBe(true);
      expect(pictures).toBe(guide); // that the page is in the package: tests/packages/other-linux.test.mjs
      expect(doctor).toBe("recourse doctor");
    },
  );

  it("Linux are these and no others", () => {
    const systems = [...section.matchAll(/^\*\*(.+?)\*\*/gm)].map((match) => match[1]);
    expect(systems).toEqual(["Windows", "Debian", "Fedora", "Arch", "Any other Linux, or without root", "macOS"]);
  });
});
