/** What is in the packages; nothing is installed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chromiumArchive,
  debianPackage,
  firefoxArchive,
  Home,
  identity,
  repository,
  run,
  tarball,
  tried,
} from "./packages.mjs";

const { version } = JSON.parse(readFileSync(path.join(repository, "extension/package.json"), "utf8"));
let folder;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recourse-contents-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function unpackZip(file, name) {
  const to = path.join(folder, name);
  run("unzip", ["-q", file, "-d", to]);
  return JSON.parse(readFileSync(path.join(to, "manifest.json"), "utf8"));
}

describe("the store packages", () => {
  it("Chromium's has the version and no key of its own", () => {
    const manifest = unpackZip(chromiumArchive(), "chromium");
    expect(manifest.version).toBe(version);
    expect(manifest).not.toHaveProperty("key");
    expect(manifest.background.service_worker).toBe("background.js");
  });

  it("Firefox's has the add-on's id", () => {
    const manifest = unpackZip(firefoxArchive(), "firefox");
    expect(manifest.version).toBe(version);
    expect(manifest.browser_specific_settings.gecko.id).toBe(identity.firefox.extensionIds[0]);
  });

  it("Firefox's passes web-ext lint without error, notice or warning", () => {
    const words = ["web-ext", "lint", "--source-dir", firefoxArchive(), "--output", "json", "--self-hosted=false"];
    const { summary, warnings, errors } = JSON.parse(run("npx", words, { cwd: path.join(repository, "tests") }));
    expect({ warnings, errors }).toEqual({ warnings: [], errors: [] });
    expect(summary.errors + summary.warnings).toBe(0);
  });

  it("every permission asked for is justified in the store listing", () => {
    const listing = readFileSync(path.join(repository, "docs/store-listing.md"), "utf8");
    for (const [name, file] of [
      ["chromium-permissions", chromiumArchive()],
      ["firefox-permissions", firefoxArchive()],
    ]) {
      const { permissions, host_permissions, optional_permissions = [] } = unpackZip(file, name);
      for (const permission of [...permissions, ...optional_permissions])
        expect(listing).toContain(`\`${permission}\``);
      for (const host of host_permissions) expect(listing).toContain(`\`${host.match(/\*\.[a-z.]+/)[0]}\``);
    }
  });
});

describe("SHA256SUMS", () => {
  const packages = path.dirname(debianPackage());

  it("names every package beside it, each with its hash, and nothing that is not there", () => {
    const sums = readFileSync(path.join(packages, "SHA256SUMS"), "utf8").trim().split("\n");
    const files = run("find", [
      packages,
      "-maxdepth",
      "1",
      "-type",
      "f",
      "!",
      "-name",
      "SHA256SUMS",
      "-printf",
      "%P\n",
    ]);
    const named = sums.map((line) => line.split("  ")[1]);
    // What package managers are given is written anew by a test.
    expect(named.filter((name) => !name.includes("/"))).toEqual(files.trim().split("\n").sort());
    run("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: packages });
  });

  it("is never in itself, however the pipe is scheduled", () => {
    const few = path.join(folder, "few");
    run("mkdir", [few]);
    writeFileSync(path.join(few, "one"), "");
    // A half-made list of an earlier try that was stopped.
    writeFileSync(path.join(few, "SHA256SUMS.new"), "");
    run(path.join(repository, "installer/checksums"), [few]);
    expect(readFileSync(path.join(few, "SHA256SUMS"), "utf8")).toMatch(/^[0-9a-f]{64} {2}one\n$/);
  });
});

describe("the Debian package", () => {
  const field = (name) => run("dpkg-deb", ["-f", debianPackage(), name]).trim();

  it("has the usual name and the version of everything else", () => {
    expect(path.basename(debianPackage())).toMatch(new RegExp(`^recourse_${version}_[a-z0-9]+\\.deb$`));
    expect(field("Version")).toBe(version);
    expect(field("Depends")).toBe("");
  });

  it("says what it is as Debian has it: a line, then paragraphs of short lines", () => {
    const [summary, ...lines] = field("Description").split("\n");
    expect(summary).toMatch(/^[a-z].{10,70}[^.]$/);
    expect(lines.filter((line) => line === " .")).toHaveLength(1);
    for (const line of lines) expect(line).toMatch(/^ (\.|\S.{0,78})$/);
  });

  it("holds what is meant and nothing else, owned by root", () => {
    const lines = run("dpkg-deb", ["-c", debianPackage()]).trim().split("\n");
    const files = lines.filter((line) => !line.startsWith("d")).map((line) => line.split(/\s+/)[5].slice(1));
    for (const line of lines) expect(line).toMatch(/^(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) root\/root /);
    const manifests = ["/etc/chromium", "/etc/opt/chrome", "/etc/opt/edge", "/etc/opt/vivaldi", "/usr/lib/mozilla"];
    const expected = [
      /^\/usr\/bin\/recourse$/,
      ...manifests.map((at) => new RegExp(`^${at}/native-messaging-hosts/${identity.hostName}\\.json$`)),
      /^\/usr\/share\/chromium\/extensions\/recourse-for-aliexpress\/.+/,
      /^\/usr\/share\/mozilla\/extensions\/\{ec8030f7-c20a-464f-9b0e-13a3a9e97384\}\/[^/]+\.xpi$/,
      /^\/etc\/firefox-esr\/recourse\.js$/,
      /^\/usr\/share\/man\/man1\/recourse\.1\.gz$/,
      /^\/usr\/share\/bash-completion\/completions\/recourse$/,
      /^\/usr\/share\/zsh\/vendor-completions\/_recourse$/,
      /^\/usr\/share\/fish\/vendor_completions\.d\/recourse\.fish$/,
      /^\/usr\/share\/lintian\/overrides\/recourse$/,
      /^\/usr\/share\/doc\/recourse\/(changelog\.gz|copyright|PRIVACY\.md|components\.json)$/,
    ];
    for (const file of files) expect(expected.filter((one) => one.test(file))).toHaveLength(1);
    for (const one of expected) expect(files.some((file) => one.test(file))).toBe(true);
  });

  it("has no conffiles: a manifest left behind would lead nowhere", () => {
    const control = path.join(folder, "control");
    run("dpkg-deb", ["-e", debianPackage(), control]);
    expect(run("ls", [control]).trim().split("\n").sort()).toEqual(["control", "md5sums", "prerm"]);
  });

  it("tells of its releases in a changelog that Debian's tools read", () => {
    const to = path.join(folder, "changelog");
    run("dpkg-deb", ["-x", debianPackage(), to]);
    const text = run("sh", ["-c", `zcat ${to}/usr/share/doc/recourse/changelog.gz`]);
    const lines = text.trimEnd().split("\n");
    expect(lines[0]).toBe(`recourse (${version}) unstable; urgency=medium`);
    expect(lines.at(-1)).toMatch(
      /^ -- The Recourse authors <authors@recourse\.invalid> {2}\w{3}, \d\d \w{3} \d{4} 00:00:00 \+0000$/,
    );
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^$|^ {2}\* \S.{0,74}$|^ {4}\S.{0,74}$/);
  });

  it.runIf(tried("lintian", ["--version"]).code === 0)("has nothing that Debian's checker calls wrong", () => {
    const { said, complaint } = tried("lintian", ["--allow-root", "--fail-on", "none", debianPackage()]);
    expect(`${said}${complaint}`.split("\n").filter((line) => /^[EW]:/.test(line))).toEqual([]);
  });

  it("names every library inside with its version", () => {
    const to = path.join(folder, "deb");
    run("dpkg-deb", ["-x", debianPackage(), to]);
    const { components } = JSON.parse(readFileSync(path.join(to, "usr/share/doc/recourse/components.json"), "utf8"));
    const names = components.map(({ name }) => name);
    for (const name of ["SQLite", "JSON for Modern C++", "Boost.Program_options", "preact"])
      expect(names).toContain(name);
    for (const component of components) expect(component.version).toMatch(/\d/);
  });
});

describe("the tarball", () => {
  it("installs and uninstalls for a user without root, and leaves nothing but the ledger", () => {
    const home = new Home();
    const to = path.join(folder, "tarball");
    run("mkdir", [to]);
    run("tar", ["xf", tarball(), "-C", to, "--strip-components=1"]);
    const program = path.join(home.folder, ".local/bin/recourse");
    expect(run(path.join(to, "installer/install"), [], { env: home.env })).toContain("Load unpacked");
    expect(run(program, ["--version"], { env: home.env })).toBe(`recourse ${version}\n`);
    for (const file of [
      "lib/recourse/guide/index.html",
      "share/man/man1/recourse.1",
      "share/zsh/site-functions/_recourse",
    ])
      expect(home.files()).toContain(`.local/${file}`);
    const { check } = home.doctor(program);
    expect(check("chromium.manifest")).toMatchObject({ ok: true });
    expect(check("firefox.runs")).toMatchObject({ ok: true });

    run(path.join(to, "installer/install"), [], { env: home.env });
    expect(home.doctor(program).check("firefox.runs")).toMatchObject({ ok: true });

    run(path.join(to, "installer/uninstall"), [], { env: home.env });
    const left = home.files().filter((name) => !/^\.local(\/share(\/recourse(\/ledger\.db.*)?)?)?$/.test(name));
    expect(left).toEqual([]);
    home.remove();
  });
});
