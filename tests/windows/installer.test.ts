/** The setup for Windows as a user meets it: installed, over a running program, refused, signed, and removed again. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chromiumOrigin, frame } from "../protocol/host";

const root = path.resolve(import.meta.dirname, "../..");
const setups = process.env.RECOURSE_WINDOWS_ARCHIVE ? path.join(root, "build/windows/setups") : null;
const user = "Zoë Müller (R&D)";
const apps = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Recourse";
const chrome = "HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\org.recourse.host";
const mozilla = "HKCU\\Software\\Mozilla\\NativeMessagingHosts\\org.recourse.host";

describe.skipIf(!setups)("the setup", () => {
  // A machine of its own: the user's name is the machine's.
  const prefix = mkdtempSync(path.join(tmpdir(), "recourse-wine-"));
  const env: NodeJS.ProcessEnv = { ...process.env, WINEPREFIX: prefix, USER: user, LOGNAME: user, LC_ALL: "C.UTF-8" };
  delete env.XDG_DATA_HOME;
  const local = path.join(prefix, "drive_c/users", user, "AppData/Local");
  const installed = path.join(local, "Programs/Recourse");
  const program = path.join(installed, "recourse.exe");
  const ledger = path.join(local, "recourse/ledger.db");

  function wine(...words: string[]) {
    const { status, stdout } = spawnSync("wine", words, {
      env,
      encoding: "latin1",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return { status, stdout };
  }
  /** On a loaded machine a query under Wine at times says nothing of what is there: that there is nothing is asked again. */
  const value = (key: string, name?: string) => {
    for (let tries = 1; ; tries += 1) {
      const { stdout } = wine("reg", "query", key, ...(name ? ["/v", name] : ["/ve"]));
      const found = /REG_\w+\s+(.*?)\r?\n/.exec(stdout)?.[1] ?? null;
      if (found !== null || tries === 3) return found;
    }
  };
  const setupOf = (version: string) => path.join(setups as string, `recourse-setup-${version}.exe`);
  function make(version: string, signing: NodeJS.ProcessEnv = {}) {
    const words = [setupOf(version), version, "zlib"];
    execFileSync(path.join(root, "installer/windows/setup"), words, {
      env: { ...process.env, ...signing },
      stdio: "pipe",
    });
  }
  const install = (version: string) => wine(setupOf(version), "/S").status;
  /** The uninstaller goes on in a copy of itself, after it has answered. */
  async function uninstall(...words: string[]) {
    wine(path.join(installed, "uninstall.exe"), "/S", ...words);
    for (let i = 0; i < 100 && (existsSync(path.join(installed, "uninstall.exe")) || value(apps, "DisplayName")); ++i)
      await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const programsAside = () => readdirSync(installed).filter((name) => name.endsWith(".old.exe"));

  /** The program as a browser has it: running, with an answer given. */
  async function running() {
    const process = spawn("wine", [program, chromiumOrigin], { env });
    const ended = new Promise((resolve) => process.on("exit", resolve));
    const end = () => {
      process.stdin.end();
      return ended;
    };
    ends.push(end);
    process.stdin.on("error", () => {}); // it ended: said below
    process.stdin.write(frame(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "host.hello", params: {} })));
    await Promise.race([new Promise((resolve) => process.stdout.once("data", resolve)), ended]);
    expect(process.exitCode, "it runs").toBeNull();
    return { end };
  }
  const makeLedger = () => {
    expect(wine(program, "backup", "--force", `C:\\users\\${user}\\copy.db`).status).toBe(0);
    expect(existsSync(ledger)).toBe(true);
  };
  // A test that failed half-way leaves none running for the next.
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  beforeAll(() => {
    mkdirSync(setups as string, { recursive: true });
    spawnSync("wineserver", ["-p"], { env, stdio: "ignore" });
    for (const version of ["0.9.0", "0.10.0"]) make(version);
    wine("cmd", "/c", "exit");
    mkdirSync(path.join(local, "Google/Chrome/User Data"), { recursive: true });
    mkdirSync(path.join(local, "../Roaming/Mozilla/Firefox"), { recursive: true });
  });
  afterAll(() => {
    spawnSync("wineserver", ["-k"], { env });
    rmSync(prefix, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    if (setups) rmSync(setups, { recursive: true, force: true });
  });

  it("refuses a Windows that cannot run the program, and changes nothing", () => {
    wine("winecfg", "/v", "win7");
    try {
      expect(install("0.9.0")).toBe(3);
      expect(existsSync(installed)).toBe(false);
    } finally {
      wine("winecfg", "/v", "win10");
    }
  });

  it("puts everything in place for a user whose name has spaces and letters beyond ASCII", () => {
    expect(install("0.9.0")).toBe(0);
    const files = ["CHANGELOG.md", "LICENSE", "PRIVACY.md", "components.json", "copyright", "copyright-mingw-w64"];
    expect(readdirSync(installed).sort()).toEqual(
      [...files, "extension", "guide", "recourse.exe", "uninstall.exe"].sort(),
    );
    for (const key of [chrome, mozilla]) expect(value(key)).toMatch(/org\.recourse\.host\.json$/);
    const manifest = path.join(local, "recourse/manifests/chromium/org.recourse.host.json");
    expect(JSON.parse(readFileSync(manifest, "utf8")).path).toBe(
      `C:\\users\\${user}\\AppData\\Local\\Programs\\Recourse\\recourse.exe`,
    );
    const report = JSON.parse(wine(program, "doctor", "--json", "--browser", "chrome").stdout);
    expect(report.checks.find(({ id }: { id: string }) => id === "chrome.runs")).toMatchObject({ ok: true });
  });

  it("is among the apps, with its version and a quiet way to remove it", () => {
    expect(value(apps, "DisplayVersion")).toBe("0.9.0");
    expect(value(apps, "QuietUninstallString")).toMatch(/^"C:\\users\\.*\\uninstall\.exe" \/S$/);
    expect(Number(value(apps, "EstimatedSize"))).toBeGreaterThan(1000);
  });

  it("leaves a page that shows how to load the extension beside the folder that it means", () => {
    const page = readFileSync(path.join(installed, "guide/index.html"), "utf8");
    for (const [, relative] of page.matchAll(/data-place="([^"]+)"/g))
      expect(existsSync(path.join(installed, "guide", relative as string)), relative).toBe(true);
    for (const [, picture] of page.matchAll(/<img src="([^"]+)"/g))
      expect(existsSync(path.join(installed, "guide", picture as string)), picture).toBe(true);
  });

  it("mends what was deleted or changed when it runs again", () => {
    rmSync(program, { force: true });
    rmSync(path.join(installed, "extension/chromium/manifest.json"), { force: true });
    wine("reg", "delete", chrome, "/f");
    expect(install("0.9.0")).toBe(0);
    expect(existsSync(program)).toBe(true);
    expect(existsSync(path.join(installed, "extension/chromium/manifest.json"))).toBe(true);
    expect(value(chrome)).toMatch(/org\.recourse\.host\.json$/);
  });

  it("updates a program that runs; the one put aside is gone after the next start", async () => {
    // A try before this one may have updated it.
    if (value(apps, "DisplayVersion") !== "0.9.0") {
      await uninstall();
      expect(install("0.9.0")).toBe(0);
    }
    const old = await running();
    writeFileSync(path.join(installed, "extension/chromium/of-an-old-version.js"), "");
    expect(install("0.10.0")).toBe(0);
    expect(value(apps, "DisplayVersion")).toBe("0.10.0");
    expect(programsAside()).toHaveLength(1);
    expect(existsSync(path.join(installed, "extension/chromium/of-an-old-version.js"))).toBe(false);
    await old.end();
    expect(programsAside()).toHaveLength(1);
    await (await running()).end();
    expect(programsAside()).toEqual([]);
  });

  it("refuses to put an older version over a newer one, and changes nothing", () => {
    const changes = path.join(installed, "CHANGELOG.md");
    const before = readFileSync(changes);
    writeFileSync(changes, "of the newer version");
    try {
      expect(install("0.9.0")).toBe(3);
      expect(value(apps, "DisplayVersion")).toBe("0.10.0");
      expect(readFileSync(changes, "utf8")).toBe("of the newer version");
    } finally {
      writeFileSync(changes, before);
    }
  });

  it("says so by its exit code when a browser's key is another's", () => {
    wine("reg", "add", chrome, "/ve", "/d", "C:\\other.json", "/f");
    try {
      expect(install("0.10.0")).toBe(4);
      expect(value(chrome)).toBe("C:\\other.json");
    } finally {
      wine("reg", "delete", chrome, "/f");
    }
    expect(install("0.10.0")).toBe(0);
  });

  it("removed, leaves nothing but the ledger, even while a browser has the program running", async () => {
    // A try before this one may have removed it, and made the copy.
    if (!existsSync(program)) expect(install("0.10.0")).toBe(0);
    makeLedger();
    const host = await running();
    await uninstall();
    expect(existsSync(installed)).toBe(false);
    expect([value(chrome), value(mozilla), value(apps, "DisplayName")]).toEqual([null, null, null]);
    expect(readdirSync(path.dirname(ledger)).filter((name) => !name.startsWith("ledger.db"))).toEqual([]);
    expect(existsSync(ledger)).toBe(true);
    await host.end();
  });

  it("removed with /ERASE, takes the ledger as well", async () => {
    expect(install("0.10.0")).toBe(0);
    makeLedger();
    await uninstall("/ERASE");
    expect(existsSync(installed)).toBe(false);
    expect(existsSync(path.dirname(ledger))).toBe(false);
  });

  it("leaves alone what else is in a folder it is put into, when it goes too", async () => {
    const tools = path.join(prefix, "drive_c/tools");
    const others = [path.join(tools, "extension/mine.txt"), path.join(tools, "guide/index.html")];
    for (const other of others) {
      mkdirSync(path.dirname(other), { recursive: true });
      writeFileSync(other, "mine");
    }
    const here = path.join(tools, "Recourse");
    expect(wine(setupOf("0.10.0"), "/S", "/D=C:\\tools").status).toBe(0);
    expect(existsSync(path.join(here, "recourse.exe"))).toBe(true);
    expect(value(apps, "InstallLocation")).toBe("C:\\tools\\Recourse");
    expect(install("0.10.0"), "again, without the folder's name").toBe(0);
    expect(readdirSync(here)).not.toContain("Recourse");
    wine(path.join(here, "uninstall.exe"), "/S");
    for (let i = 0; i < 100 && existsSync(here); ++i) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(existsSync(here)).toBe(false);
    for (const other of others) expect(readFileSync(other, "utf8")).toBe("mine");
  });

  it("carries a signature when there is a certificate, the program and the uninstaller too", () => {
    const at = (name: string) => path.join(setups as string, name);
    const subject = ["-subj", "/CN=Recourse trial", "-addext", "extendedKeyUsage=codeSigning"];
    const made = [
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      at("key.pem"),
      "-out",
      at("certificate.pem"),
      "-days",
      "2",
    ];
    execFileSync("openssl", ["req", "-x509", ...made, ...subject], { stdio: "pipe" });
    writeFileSync(at("password"), "a password");
    const both = ["-inkey", at("key.pem"), "-in", at("certificate.pem"), "-passout", `file:${at("password")}`];
    execFileSync("openssl", ["pkcs12", "-export", ...both, "-out", at("certificate.p12")], { stdio: "pipe" });
    make("0.11.0", {
      RECOURSE_SIGNING_CERTIFICATE: at("certificate.p12"),
      RECOURSE_SIGNING_PASSWORD: at("password"),
    });
    const verify = (file: string) =>
      spawnSync("osslsigncode", ["verify", "-CAfile", at("certificate.pem"), "-in", file]);
    expect(verify(setupOf("0.11.0")).status).toBe(0);
    expect(verify(setupOf("0.10.0")).status).not.toBe(0);
    expect(install("0.11.0")).toBe(0);
    expect(verify(path.join(installed, "uninstall.exe")).status).toBe(0);
  });
});

it("speaks every language of the product that the setup's compiler has", () => {
  const out = path.join(mkdtempSync(path.join(tmpdir(), "recourse-words-")), "words.nsh");
  execFileSync("node", [path.join(root, "installer/windows/words.mjs"), out]);
  const words = readFileSync(out, "utf8");
  rmSync(path.dirname(out), { recursive: true });
  const languages = [...words.matchAll(/MUI_LANGUAGE "(\w+)"/g)].map(([, name]) => name);
  expect(languages[0]).toBe("English");
  expect(languages).toHaveLength(readdirSync(path.join(root, "extension/_locales")).length);
  const keys = new Set([...words.matchAll(/LangString (\w+)/g)].map(([, key]) => key));
  for (const key of keys) expect(words.split(`LangString ${key} `), key).toHaveLength(languages.length + 1);
  expect(words).not.toMatch(/(?<!\$)\{/);
});
