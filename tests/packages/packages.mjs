/** The packages that were made, and a home of its own for whoever uses them. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const repository = path.resolve(import.meta.dirname, "../..");
export const folder = path.join(repository, "build/release/packages");

/** Whether the packages of another system were made as well. */
export const isMade = (pattern) => existsSync(folder) && readdirSync(folder).some((name) => pattern.test(name));

/** The one file in there that fits. */
export function packageFile(pattern) {
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : [];
  if (found.length !== 1) throw new Error(`${folder} has ${found.length} files like ${pattern}`);
  return path.join(folder, found[0]);
}

export const debianPackage = () => packageFile(/^recourse_.*_amd64\.deb$/);
export const tarball = () => packageFile(/^recourse-.*-linux-x86_64\.tar\.gz$/);
export const rpmPackage = () => packageFile(/^recourse-.*\.x86_64\.rpm$/);
export const chromiumArchive = () => packageFile(/^recourse-chromium-.*\.zip$/);
export const firefoxArchive = () => packageFile(/^recourse-firefox-.*\.xpi$/);

export const identity = JSON.parse(readFileSync(path.join(repository, "manifests/identity.json"), "utf8"));

export function run(program, words, options = {}) {
  return execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], ...options });
}

/** The exit code with what was said; `run` throws instead. */
export function tried(program, words, options = {}) {
  try {
    return { code: 0, said: run(program, words, options) };
  } catch (error) {
    return { code: error.status, said: String(error.stdout), complaint: String(error.stderr) };
  }
}

export class Home {
  constructor() {
    this.folder = mkdtempSync(path.join(tmpdir(), "recourse-package-"));
    this.dataHome = path.join(this.folder, ".local/share");
    this.env = {
      ...process.env,
      HOME: this.folder,
      XDG_DATA_HOME: "",
      XDG_CONFIG_HOME: "",
      XDG_CACHE_HOME: "",
      TZ: "UTC",
      LC_ALL: "C.UTF-8",
    };
    delete this.env.RECOURSE_NOW;
  }

  path(...names) {
    const file = path.join(this.folder, ...names);
    mkdirSync(path.dirname(file), { recursive: true });
    return file;
  }

  files() {
    return readdirSync(this.folder, { recursive: true }).sort();
  }

  doctor(program, ...words) {
    const { code, said } = tried(program, ["doctor", "--json", ...words], { env: this.env });
    const report = JSON.parse(said);
    return { code, ...report, check: (id) => report.checks.find((check) => check.id === id) };
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
