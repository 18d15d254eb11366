/** What a user of Windows does: register, ask the doctor, unregister, and the scripts of the archive. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumOrigin, frame, Host, hostPath, hostProgram, startOf, throwAwayHome } from "../protocol/host";

const home = throwAwayHome();
// A name as users have them: with a space, and not in ASCII.
const user = path.join(home.folder, "Zoë Müller (R&D)");
const data = path.join(user, "data");
// Wine sets APPDATA and LOCALAPPDATA itself, to folders of its prefix, which tests/windows/run throws away.
const users = path.join(process.env.WINEPREFIX ?? "", "drive_c/users");
const appData = path.join(users, readdirSync(users).find((name) => name !== "Public") ?? "", "AppData");
afterAll(() => home.remove());

const chrome = "HKEY_CURRENT_USER\\Software\\Google\\Chrome\\NativeMessagingHosts\\org.recourse.host";
const edge = "HKEY_CURRENT_USER\\Software\\Microsoft\\Edge\\NativeMessagingHosts\\org.recourse.host";
const mozilla = "HKEY_CURRENT_USER\\Software\\Mozilla\\NativeMessagingHosts\\org.recourse.host";
const chromiumManifest = path.join(data, "recourse/manifests/chromium/org.recourse.host.json");
const firefoxManifest = path.join(data, "recourse/manifests/firefox/org.recourse.host.json");

function recourse(words: string[], more: Record<string, string> = {}) {
  const start = startOf(words, user, { LC_ALL: "C", ...more });
  const { status, stdout, stderr } = spawnSync(start.program, start.words, { env: start.env, encoding: "utf8" });
  return { status, stdout, stderr };
}

function wine(...words: string[]) {
  const { env } = startOf([], user);
  const { status, stdout } = spawnSync("wine", words, { env, encoding: "latin1" });
  return { status, stdout };
}

/** `reg` writes in an old encoding: every letter that is not in ASCII counts as any other. */
const blurred = (text: string) => text.replaceAll(/[^ -~]/gu, "?");

/** The default value of a key, or null. On a loaded machine Wine at times says nothing of what is there: asked again. */
function value(key: string): string | null {
  for (let tries = 1; ; tries += 1) {
    const found = /REG_SZ\s+(.*?)\r?\n/.exec(wine("reg", "query", key, "/ve").stdout)?.[1];
    if (found !== undefined) return blurred(found);
    if (tries === 3) return null;
  }
}

const shown = (file: string) => blurred(hostPath(file));

interface Check {
  id: string;
  ok: boolean;
  cause: string | null;
  level?: string;
  mend?: string;
}

function doctor(): Map<string, Check> {
  const { checks } = JSON.parse(recourse(["doctor", "--json"]).stdout) as { checks: Check[] };
  return new Map(checks.map((check) => [check.id, check]));
}

beforeAll(() => {
  for (const key of [chrome, edge, mozilla]) wine("reg", "delete", key, "/f");
  for (const profile of ["Google/Chrome/User Data", "Microsoft/Edge/User Data"])
    mkdirSync(path.join(appData, "Local", profile), { recursive: true });
  mkdirSync(path.join(appData, "Roaming/Mozilla/Firefox"), { recursive: true });
});

describe("register", () => {
  it("with --dry-run says what it would do and does nothing", () => {
    const { status, stdout } = recourse(["register", "--dry-run"]);
    expect(status).toBe(0);
    expect(stdout).toContain(chrome);
    expect(value(chrome)).toBeNull();
    expect(existsSync(chromiumManifest)).toBe(false);
  });

  it("leads every browser that is there to a manifest, by its key", () => {
    expect(recourse(["register"])).toMatchObject({ status: 0, stderr: "" });
    expect(value(chrome)).toBe(shown(chromiumManifest));
    expect(value(edge)).toBe(shown(chromiumManifest));
    expect(value(mozilla)).toBe(shown(firefoxManifest));
    expect(value("HKEY_CURRENT_USER\\Software\\Vivaldi\\NativeMessagingHosts\\org.recourse.host")).toBeNull();
    const manifest = JSON.parse(readFileSync(chromiumManifest, "utf8"));
    expect(manifest).toMatchObject({ name: "org.recourse.host", path: hostPath(hostProgram), type: "stdio" });
    expect(manifest.allowed_origins).toContain(chromiumOrigin);
  });

  it("again finds all in order", () => {
    const { status, stdout } = recourse(["register"]);
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(5);
    for (const line of stdout.trim().split("\n")) expect(line).toMatch(/^Already right for /);
  });

  it("leaves another's key as it is, unless told to replace it", () => {
    wine("reg", "add", chrome, "/ve", "/d", "C:\\other.json", "/f");
    expect(recourse(["register"]).status).toBe(1);
    expect(value(chrome)).toBe("C:\\other.json");
    expect(recourse(["register", "--force"]).status).toBe(0);
    expect(value(chrome)).toBe(shown(chromiumManifest));
  });
});

describe("doctor", () => {
  it("finds the manifests by their keys and gets an answer from the program they name", () => {
    const checks = doctor();
    for (const browser of ["chrome", "edge", "firefox"])
      for (const aspect of ["manifest", "valid", "ids", "path", "runs", "version"])
        expect(checks.get(`${browser}.${aspect}`), `${browser}.${aspect}`).toMatchObject({ ok: true });
    expect(checks.get("receipt")).toMatchObject({ ok: true });
  });

  it("speaks the user's language, in letters of its own", () => {
    const { stdout } = recourse(["doctor"], { LC_ALL: "de_DE" });
    expect(stdout).toContain("Protokoll");
    expect(stdout).toMatch(/[äöüß]/);
    expect(stdout).toContain("Zoë Müller (R&D)");
    expect(stdout).not.toContain("\r");
  });

  it.each([
    ["a key that leads nowhere", "manifest-unreadable", () => writeFileSync(path.join(data, "nothing"), "")],
    [
      "a manifest that is no JSON",
      "manifest-invalid",
      () => writeFileSync(path.join(data, "broken.json"), "{"),
      "broken.json",
    ],
    [
      "a program that is gone",
      "path-missing",
      () =>
        writeFileSync(
          path.join(data, "gone.json"),
          readFileSync(chromiumManifest, "utf8").replace("recourse.exe", "gone.exe"),
        ),
      "gone.json",
    ],
  ])("names %s, and the command that mends it", (_, cause, prepare, name = "nowhere.json") => {
    prepare();
    wine("reg", "add", chrome, "/ve", "/d", hostPath(path.join(data, name)), "/f");
    const wrong = [...doctor().values()].find((check) => check.id.startsWith("chrome.") && !check.ok);
    expect(wrong?.cause).toBe(cause);
    expect(wrong?.mend).toContain("register --browser chrome --force");
    expect(recourse(["register", "--browser", "chrome", "--force"]).status).toBe(0);
    expect(doctor().get("chrome.runs")).toMatchObject({ ok: true });
  });
});

describe("the ledger", () => {
  const now = { RECOURSE_NOW: "2026-09-07T12:00:00Z" };

  it("is kept in the user's folder, backed up, and restored in place", async () => {
    const host = new Host({ home: user });
    const order = { orderId: "8212313961591322", status: "shipped", placedOn: "2026-08-01" };
    const page = { kind: "order-list", url: "https://www.aliexpress.com/p/order/index.html", source: "json" };
    const seen = { ...page, seenAt: "2026-09-07T12:00:00Z", complete: true };
    expect((await host.call("page.observe", { page: seen, orders: [order] })).error).toBeUndefined();
    expect((await host.end()).code).toBe(0);
    expect(existsSync(path.join(data, "recourse/ledger.db"))).toBe(true);

    const copied = path.join(user, "copy é.db");
    rmSync(copied, { force: true });
    const copy = hostPath(copied);
    expect(recourse(["backup", copy], now)).toMatchObject({ status: 0, stderr: "" });
    expect(recourse(["erase", "--all", "--yes"], now).status).toBe(0);
    expect(recourse(["search", "8212313961591322"], now).stdout).not.toContain("2026");
    expect(recourse(["restore", copy], now).status).toBe(0);
    expect(recourse(["search", "8212313961591322"], now).stdout).toContain("8212313961591322");
  });

  it("that is damaged is set aside, and a new one begins", () => {
    const file = path.join(data, "recourse/ledger.db");
    const bytes = readFileSync(file);
    bytes.fill(0x55, 100, 6000);
    writeFileSync(file, bytes);
    recourse(["deadlines"], now);
    expect(recourse(["deadlines"], now).status).toBe(0);
    expect(readdirSync(path.dirname(file)).some((name) => name.startsWith("ledger.damaged-"))).toBe(true);
  });
});

it("unregister removes the keys and files it wrote and leaves another's", () => {
  // A try before this one may have removed some.
  wine("reg", "delete", edge, "/f");
  expect(recourse(["register"]).status).toBe(0);
  wine("reg", "add", edge, "/ve", "/d", "C:\\other.json", "/f");
  expect(recourse(["unregister"]).status).toBe(1);
  expect([value(chrome), value(mozilla), value(edge)]).toEqual([null, null, "C:\\other.json"]);
  wine("reg", "delete", edge, "/f");
  expect(recourse(["unregister"]).status).toBe(0);
  expect(existsSync(path.join(data, "recourse/manifests"))).toBe(false);
  expect(existsSync(path.join(data, "recourse/receipt.json"))).toBe(false);
});

describe("the archive's scripts", () => {
  const archive = path.join(user, "down loads");
  const installed = path.join(user, "Programs (x86)/Recourse");
  const scripts = path.resolve(import.meta.dirname, "../../installer/windows");
  const made = process.env.RECOURSE_WINDOWS_ARCHIVE;

  function run(script: string, to = hostPath(installed)) {
    const { env } = startOf([], user);
    const words = ["cmd", "/c", "call", hostPath(path.join(archive, script)), to];
    const { status, stdout } = spawnSync("wine", words, { env, encoding: "utf8" });
    return { status, stdout };
  }

  beforeAll(() => {
    if (made) {
      execFileSync("unzip", ["-q", made, "-d", archive]);
      return;
    }
    mkdirSync(path.join(archive, "extension/chromium"), { recursive: true });
    copyFileSync(hostProgram, path.join(archive, "recourse.exe"));
    writeFileSync(path.join(archive, "extension/chromium/manifest.json"), "{}");
    writeFileSync(path.join(archive, "extension/recourse-firefox.xpi"), "");
    for (const script of ["install.cmd", "uninstall.cmd"]) {
      const text = readFileSync(path.join(scripts, script), "utf8");
      writeFileSync(path.join(archive, script), text.replaceAll("\n", "\r\n"));
    }
  });

  it.runIf(made)("come with the program, the extension, licences and what is in them", () => {
    expect(readdirSync(archive).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "PRIVACY.md",
      "components.json",
      "copyright",
      "copyright-mingw-w64",
      "extension",
      "guide",
      "install.cmd",
      "installing.md",
      "recourse.exe",
      "uninstall.cmd",
    ]);
    const { components } = JSON.parse(readFileSync(path.join(archive, "components.json"), "utf8"));
    const names = components.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(["SQLite", "MinGW-w64 runtime", "preact"]));
    expect(names).not.toContain("libseccomp");
    const bytes = readFileSync(made as string);
    execFileSync(path.join(scripts, "package"), { stdio: "ignore" });
    expect(readFileSync(made as string).equals(bytes), "made again, the archive has the same bytes").toBe(true);
  });

  it("put everything in place, and a second time over a program that runs", async () => {
    expect(run("install.cmd")).toMatchObject({ status: 0, stdout: expect.stringContaining("Load unpacked") });
    expect(value(chrome)).toBe(shown(chromiumManifest));
    expect(JSON.parse(readFileSync(chromiumManifest, "utf8")).path).toBe(
      hostPath(path.join(installed, "recourse.exe")),
    );
    expect(existsSync(path.join(installed, "extension/chromium/manifest.json"))).toBe(true);
    const running = spawn("wine", [path.join(installed, "recourse.exe"), chromiumOrigin], {
      env: startOf([], user).env,
    });
    const ended = new Promise((resolve) => running.on("exit", resolve));
    try {
      running.stdin.write(frame(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "host.hello", params: {} })));
      await Promise.race([new Promise((resolve) => running.stdout.once("data", resolve)), ended]);
      expect(running.exitCode, "it runs").toBeNull();
      expect(run("install.cmd").status).toBe(0);
      expect(doctor().get("chrome.runs")).toMatchObject({ ok: true });
    } finally {
      running.stdin.end();
      await ended;
    }
    expect(run("install.cmd").status).toBe(0);
    expect(readdirSync(installed).sort()).toEqual(
      made ? ["extension", "guide", "recourse.exe", "uninstall.cmd"] : ["extension", "recourse.exe", "uninstall.cmd"],
    );
  });

  it("leave alone a folder that holds something else", () => {
    const other = path.join(user, "tools", "guide", "mine.txt");
    mkdirSync(path.dirname(other), { recursive: true });
    writeFileSync(other, "mine");
    const folder = path.join(user, "tools");
    expect(run("install.cmd", hostPath(folder))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("something else"),
    });
    expect(readdirSync(folder)).toEqual(["guide"]);
    expect(readFileSync(other, "utf8")).toBe("mine");
  });

  it("take it away again and leave the ledger", () => {
    // A try before this one may have taken it away.
    if (!existsSync(installed)) expect(run("install.cmd").status).toBe(0);
    expect(run("uninstall.cmd")).toMatchObject({ status: 0, stdout: expect.stringContaining("Your ledger was kept") });
    expect(existsSync(installed)).toBe(false);
    expect(run("uninstall.cmd").status).toBe(1);
    expect([value(chrome), value(edge), value(mozilla)]).toEqual([null, null, null]);
    expect(existsSync(path.join(data, "recourse/ledger.db"))).toBe(true);
  });
});
