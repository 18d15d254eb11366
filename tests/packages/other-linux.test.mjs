/** The packages for Linux that is no Debian, and for arm64: what their own tools say of them, and a run of the program. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  folder,
  Home,
  identity,
  isMade,
  packageFile,
  repository,
  rpmPackage,
  run,
  tarball,
  tried,
} from "./packages.mjs";

const { version } = JSON.parse(readFileSync(path.join(repository, "extension/package.json"), "utf8"));
const isRoot = process.getuid() === 0;
const manifest = `native-messaging-hosts/${identity.hostName}.json`;
let scratch;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "recourse-linux-"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What a package of another Linux has to put where. */
const wanted = [
  "/usr/bin/recourse",
  ...["chromium", "opt/chrome", "opt/edge", "opt/vivaldi"].map((at) => `/etc/${at}/${manifest}`),
  `/usr/lib/mozilla/${manifest}`,
  "/usr/share/recourse/extension/chromium/manifest.json",
  "/usr/share/recourse/extension/recourse-firefox.xpi",
  "/usr/share/recourse/guide/index.html",
  "/usr/share/bash-completion/completions/recourse",
  "/usr/share/zsh/site-functions/_recourse",
  "/usr/share/fish/vendor_completions.d/recourse.fish",
];

/** The program runs inside, alone, and what leads browsers to it leads there. */
function checkRoot(root) {
  for (const file of wanted) expect(existsSync(path.join(root, file)), file).toBe(true);
  expect(run("chroot", [root, "/usr/bin/recourse", "--version"])).toBe(`recourse ${version}\n`);
  const lead = JSON.parse(readFileSync(path.join(root, "etc/chromium", manifest), "utf8"));
  expect(lead).toMatchObject({ name: identity.hostName, path: "/usr/bin/recourse" });
  expect(lead.allowed_origins).toContain(`chrome-extension://${identity.chromium.extensionIds[0]}/`);
}

describe("the RPM package", () => {
  const ask = (...words) => run("rpm", [...words, rpmPackage()]).trim();

  it("has version, licence and processor, and needs nothing", () => {
    const format = "%{NAME} %{VERSION} %{LICENSE} %{ARCH} %{BUILDHOST}";
    expect(ask("-qp", "--queryformat", format)).toBe(`recourse ${version} MIT x86_64 reproducible`);
    const needs = ask("-qp", "--requires").split("\n");
    expect(needs.filter((one) => !/^(rpmlib\(.*|\/bin\/sh)/.test(one))).toEqual([]);
  });

  it("holds what is meant, and owns no folder of others", () => {
    const files = ask("-qpl").split("\n");
    for (const file of [...wanted, `/usr/lib64/mozilla/${manifest}`]) expect(files).toContain(file);
    expect(files.some((file) => /^\/usr\/share\/man\/man1\/recourse\.1\.gz$/.test(file))).toBe(true);
    for (const others of ["/etc", "/etc/opt", "/usr", "/usr/bin", "/usr/lib64", "/usr/share", "/etc/opt/chrome"])
      expect(files).not.toContain(others);
    expect(ask("-qpc")).toBe("");
    expect(new Set(ask("-qp", "--queryformat", "[%{FILEUSERNAME}:%{FILEGROUPNAME}\\n]").split("\n"))).toEqual(
      new Set(["root:root"]),
    );
  });

  it.runIf(isRoot)("is installed into a root of its own, runs there, and is removed whole", () => {
    const root = path.join(scratch, "fedora");
    const rpm = (...words) => run("rpm", ["--root", root, "--dbpath", "/var/lib/rpm", "--nodeps", ...words]);
    mkdirSync(root);
    rpm("--noscripts", "-i", rpmPackage());
    checkRoot(root);
    rpm("--noscripts", "-e", "recourse");
    for (const file of wanted) expect(existsSync(path.join(root, file)), file).toBe(false);
    expect(existsSync(path.join(root, "usr/share/recourse"))).toBe(false);
  });
});

describe("the AUR's PKGBUILD", () => {
  const aur = path.join(folder, "package-managers/aur");
  const made = isMade(/-linux-aarch64\.tar\.gz$/);

  it("and its scripts are proper shell", () => {
    const templates = path.join(repository, "installer/package-managers/aur");
    for (const file of readdirSync(templates)) run("bash", ["-n", path.join(templates, file)]);
  });

  it.runIf(made && isRoot)("makes a package that pacman installs, runs and removes", () => {
    run("node", [path.join(repository, "installer/package-managers/write.mjs")]);
    const work = path.join(scratch, "aur");
    cpSync(aur, work, { recursive: true });
    cpSync(tarball(), path.join(work, path.basename(tarball())));
    // makepkg refuses to be root.
    run("chown", ["-R", "nobody", work]);
    run("chmod", ["755", scratch]);
    const env = { ...process.env, HOME: work, CARCH: "x86_64", PKGEXT: ".pkg.tar.gz" };
    const asNobody = ["--reuid", "nobody", "--clear-groups", "makepkg", "--nodeps", "--noconfirm"];
    const { code, complaint } = tried("setpriv", asNobody, { cwd: work, env });
    expect(code, complaint).toBe(0);
    const file = path.join(work, `recourse-bin-${version}-1-x86_64.pkg.tar.gz`);
    const files = run("pacman", ["-Qlpq", file]).trim().split("\n");
    for (const one of wanted) expect(files).toContain(one);

    const root = path.join(scratch, "arch");
    mkdirSync(path.join(root, "var/lib/pacman"), { recursive: true });
    const pacman = (...words) =>
      run("pacman", ["--root", root, "--noconfirm", "--noscriptlet", "--arch", "x86_64", ...words]);
    pacman("-Udd", file);
    checkRoot(root);
    pacman("-Rdd", "recourse-bin");
    expect(existsSync(path.join(root, "usr/bin/recourse"))).toBe(false);
  });
});

describe.runIf(isMade(/_arm64\.deb$/))("for arm64", () => {
  const emulated = (program, words, env) => tried("qemu-aarch64", [program, ...words], { env });

  it("the Debian package, the RPM and the tarball are for that processor and differ in the program alone", () => {
    const arm = packageFile(/_arm64\.deb$/);
    expect(run("dpkg-deb", ["-f", arm, "Architecture"]).trim()).toBe("arm64");
    const listed = (file) =>
      run("dpkg-deb", ["-c", file])
        .trim()
        .split("\n")
        .map((line) => line.split(/\s+/)[5])
        .sort();
    expect(listed(arm)).toEqual(listed(packageFile(/_amd64\.deb$/)));
    expect(run("rpm", ["-qp", "--queryformat", "%{ARCH}", packageFile(/\.aarch64\.rpm$/)])).toBe("aarch64");
  });

  it("the program answers, registers and gives an order's verdict under an emulator", () => {
    const home = new Home();
    const to = path.join(scratch, "arm64");
    mkdirSync(to);
    run("tar", ["xf", packageFile(/-linux-aarch64\.tar\.gz$/), "-C", to, "--strip-components=1"]);
    const program = path.join(to, "recourse");
    expect(run("file", ["-b", program])).toMatch(/ARM aarch64.*static-pie linked.*stripped/);
    expect(emulated(program, ["--version"], home.env).said).toBe(`recourse ${version}\n`);

    mkdirSync(home.path(".config/chromium/x"), { recursive: true });
    expect(emulated(program, ["register", "--browser", "chromium"], home.env).code).toBe(0);
    const written = home.path(".config/chromium/NativeMessagingHosts", `${identity.hostName}.json`);
    expect(JSON.parse(readFileSync(written, "utf8")).name).toBe(identity.hostName);

    const seen = { kind: "order-list", url: "https://www.aliexpress.com/p/order/index.html", source: "json" };
    const page = { ...seen, seenAt: "2026-09-07T12:00:00Z", complete: true };
    const params = { page, orders: [{ orderId: "8212313961591322", status: "shipped", placedOn: "2026-08-01" }] };
    const file = home.path("params.json");
    writeFileSync(file, JSON.stringify(params));
    const now = { ...home.env, RECOURSE_NOW: "2026-09-07T12:00:00Z" };
    const observed = emulated(program, ["call", "page.observe", "--params", file], now);
    expect(observed.code, observed.complaint).toBe(0);
    // Both processors say the same of the same ledger.
    const ofThisMachine = path.join(repository, "build/release/native-host/recourse");
    const words = ["check", "8212313961591322", "--json"];
    const here = tried(ofThisMachine, words, { env: now });
    const there = emulated(program, words, now);
    expect(here.said).toContain("8212313961591322");
    expect(there.said).toBe(here.said);
    home.remove();
  });
});
