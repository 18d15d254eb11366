/**
 * A throw-away place for one browser and one host: home, data folder, ledger, clock. The host in it is the built one,
 * registered by its own `recourse register`.
 */
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const repository = path.resolve(import.meta.dirname, "../..");
const build = path.resolve(repository, process.env.RECOURSE_BUILD ?? "build/release");

export const hostProgram = path.join(build, "native-host", "recourse");
export const extensionFolder = (browser) => path.join(build, "extension", browser);
/** The day the captured answers were taken; the invented orders stand around it. */
export const defaultNow = "2026-09-07T12:00:00Z";

export class Machine {
  /** `ledger` is a file to begin with a copy of. */
  constructor({ now = defaultNow, language = "en", environment = {}, ledger = null } = {}) {
    for (const file of [hostProgram, path.join(extensionFolder("chromium"), "manifest.json")]) {
      if (!existsSync(file)) throw new Error(`${file} is missing: cmake --build --preset release makes it`);
    }
    this.home = mkdtempSync(path.join(tmpdir(), "recourse-browser-"));
    this.dataHome = path.join(this.home, "data");
    this.profile = path.join(this.home, "profile");
    this.ledger = path.join(this.dataHome, "recourse", "ledger.db");
    this.downloads = path.join(this.home, "downloads");
    for (const folder of [this.profile, this.downloads]) mkdirSync(folder);
    if (ledger) {
      mkdirSync(path.dirname(this.ledger), { recursive: true });
      copyFileSync(ledger, this.ledger);
    }
    this.language = language;
    this.env = {
      ...process.env,
      HOME: this.home,
      XDG_DATA_HOME: this.dataHome,
      XDG_CONFIG_HOME: path.join(this.home, "config"),
      XDG_CACHE_HOME: path.join(this.home, "cache"),
      TZ: "UTC",
      LANG: "C.UTF-8",
      LANGUAGE: language,
      ...environment,
    };
    if (now === null) delete this.env.RECOURSE_NOW;
    else this.env.RECOURSE_NOW = now;
  }

  /** Runs the host's command line with this machine's ledger and clock. Throws with what it said on stderr. */
  recourse(...words) {
    return execFileSync(hostProgram, words, { env: this.env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  /** One protocol method, as `recourse call` does it. */
  call(method, params = {}) {
    const input = JSON.stringify(params);
    const words = ["call", method, "--params", "-"];
    return JSON.parse(execFileSync(hostProgram, words, { env: this.env, encoding: "utf8", input, stdio: "pipe" }));
  }

  register(browser) {
    if (browser === "chromium") this.recourse("register", "--user-data-dir", this.profile);
    else this.recourse("register", "--browser", "firefox");
  }

  unregister(browser) {
    if (browser === "chromium") this.recourse("unregister", "--user-data-dir", this.profile);
    else this.recourse("unregister", "--browser", "firefox");
  }

  /** Process ids of hosts that run with this machine's data folder, and of no others. */
  hosts() {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name) && isOurHost(name, this.dataHome))
      .map(Number);
  }

  killHosts(signal = "SIGKILL") {
    const hosts = this.hosts();
    for (const pid of hosts) {
      try {
        process.kill(pid, signal);
      } catch (error) {
        if (error.code !== "ESRCH") throw error; // it went by itself
      }
    }
    return hosts.length;
  }

  /** Kills them, and waits until none is left; a browser may start another any time. */
  endHosts() {
    const end = Date.now() + 10_000;
    while (this.killHosts() > 0 && Date.now() < end) sleep(20);
  }

  /** An empty ledger: whatever host had the old one open is ended, one too that was started meanwhile. */
  forget() {
    const end = Date.now() + 10_000;
    do {
      this.endHosts();
      // One that is ending may still put a file there.
      rmSync(path.dirname(this.ledger), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    } while (this.hosts().length > 0 && Date.now() < end);
  }

  /** Everything the ledger's folder holds, as bytes: what was never recorded is not in there. */
  ledgerBytes() {
    const folder = path.dirname(this.ledger);
    if (!existsSync(folder)) return Buffer.alloc(0);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Buffer.concat(files.map((entry) => readFileSync(path.join(entry.parentPath ?? entry.path, entry.name))));
  }

  remove() {
    rmSync(this.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function isOurHost(pid, dataHome) {
  try {
    if (readlinkSync(`/proc/${pid}/exe`) !== hostProgram) return false;
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`XDG_DATA_HOME=${dataHome}`);
  } catch {
    return false;
  }
}
