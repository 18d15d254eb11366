/** A user of an account of its own with a browser, a home and a ledger, to break; `sudo` is a stand-in this process answers. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { hostProgram, isWindows } from "./host";

export const user = 54321;
export const isRoot = process.getuid?.() === 0;
export const folder = mkdtempSync(path.join(tmpdir(), "recourse-doctor-"));
chmodSync(folder, 0o755);

export const programs = path.join(folder, "bin");
const asked = path.join(folder, "sudo");
mkdirSync(programs);
mkdirSync(asked, { mode: 0o777 });
chmodSync(asked, 0o777);
if (isRoot && !isWindows) copyFileSync(hostProgram, path.join(programs, "recourse"));
writeFileSync(
  path.join(programs, "sudo"),
  `#!/bin/sh
d=$(mktemp -d ${asked}/XXXXXX) && chmod 755 "$d" && cat > "$d/in" && printf '%s\\0' "$@" > "$d/args" && mv "$d/args" "$d/ready"
while [ ! -e "$d/done" ]; do sleep 0.02; done
cat "$d/out"; exit "$(cat "$d/done")"
`,
  { mode: 0o755 },
);

/** Does what the stand-in was asked for, as the administrator. */
function answerSudo(environment: NodeJS.ProcessEnv, view: string[]): void {
  for (const name of readdirSync(asked)) {
    const one = path.join(asked, name);
    if (!existsSync(path.join(one, "ready")) || existsSync(path.join(one, "done"))) continue;
    const [command, ...words] = [...view, ...readFileSync(path.join(one, "ready"), "utf8").split("\0").slice(0, -1)];
    const { status, stdout } = spawnSync(command as string, words, {
      input: readFileSync(path.join(one, "in")),
      env: { ...environment, HOME: "/root", SUDO_UID: String(user) },
    });
    writeFileSync(path.join(one, "out"), stdout);
    writeFileSync(path.join(one, "done"), String(status ?? 1));
  }
}

export interface Check {
  id: string;
  ok: boolean;
  cause: string;
  detail: string;
  level?: string;
  mend?: string;
}

export class Machine {
  readonly home = mkdtempSync(path.join(folder, "home-"));
  environment: NodeJS.ProcessEnv = {
    PATH: `${programs}:/usr/bin:/bin`,
    HOME: this.home,
    LC_ALL: "C",
  };

  constructor() {
    chownSync(this.home, user, user);
    // A browser with a profile, registered, and a ledger: all is well.
    this.make(".config/chromium", "Local State");
    expect(this.run("recourse register --browser chromium && recourse status").status).toBe(0);
  }

  private readonly running: ChildProcess[] = [];
  private view: string[] = [];

  /** From here on what is mounted is this machine's alone. False where none may mount. */
  hasMounts(): boolean {
    const keeper = this.start(["unshare", "-m", "--propagation", "private", "sleep", "600"], 0);
    const space = (process: number | string) => readlinkSync(`/proc/${process}/ns/mnt`);
    for (let i = 0; i < 200 && keeper.pid && existsSync(`/proc/${keeper.pid}/ns/mnt`); i++) {
      try {
        if (space(keeper.pid) !== space("self")) {
          this.view = ["/usr/bin/nsenter", "-m", "-t", String(keeper.pid), "--"];
          return true;
        }
      } catch {
        return false; // it ended: nothing may be mounted here
      }
      spawnSync("sleep", ["0.01"]);
    }
    return false;
  }

  /** A process that goes on until the machine is no more. */
  start(words: string[], uid = user, more: NodeJS.ProcessEnv = {}): ChildProcess {
    const started = spawn(words[0] as string, words.slice(1), {
      uid,
      gid: uid,
      cwd: folder,
      env: { ...this.environment, ...more },
      stdio: ["pipe", "pipe", "ignore"],
    });
    this.running.push(started);
    return started;
  }

  remove(): void {
    for (const started of this.running) started.kill("SIGKILL");
    rmSync(this.home, { recursive: true, force: true });
  }

  /** The administrator's shell, which sees what this machine's user sees. */
  asRoot(script: string): void {
    const [program, ...words] = [...this.view, "/bin/sh", "-ec", script] as [string, ...string[]];
    const { status, stderr } = spawnSync(program, words, {
      env: { ...this.environment, PATH: process.env.PATH },
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
  }

  private shellOf(script: string): [string, string[], { uid?: number; gid?: number }] {
    if (this.view.length === 0) return ["/bin/sh", ["-c", script], { uid: user, gid: user }];
    const id = String(user);
    const asUser = ["/usr/bin/setpriv", "--reuid", id, "--regid", id, "--clear-groups", "/bin/sh", "-c", script];
    return [this.view[0] as string, [...this.view.slice(1), ...asUser], {}];
  }

  set(variable: string, value: string): void {
    this.environment[variable] = value;
  }

  in(...names: string[]): string {
    return path.join(this.home, ...names);
  }

  make(folderName: string, file: string, contents = "{}"): void {
    this.run(`mkdir -p "$HOME/${folderName}"`);
    writeFileSync(this.in(folderName, file), contents);
    chownSync(this.in(folderName, file), user, user);
  }

  change(folderName: string, file: string, from: string, to: string): void {
    writeFileSync(this.in(folderName, file), readFileSync(this.in(folderName, file), "utf8").replace(from, to));
  }

  /** A shell of the user's. */
  run(script: string, more: NodeJS.ProcessEnv = {}) {
    const [program, words, who] = this.shellOf(script);
    const { status, stdout, stderr } = spawnSync(program, words, {
      ...who,
      cwd: folder,
      env: { ...this.environment, ...more },
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  /** A command of the administrator's with this user's variables, as under sudo. */
  runAsRoot(command: string, more: NodeJS.ProcessEnv) {
    return spawnSync("/bin/sh", ["-c", command], {
      cwd: folder,
      env: { ...this.environment, ...more },
      encoding: "utf8",
    });
  }

  /** The same, while `sudo` is answered. */
  async runWithSudo(script: string): Promise<string> {
    const [program, words, who] = this.shellOf(script);
    const shell = spawn(program, words, { ...who, cwd: folder, env: this.environment });
    let output = "";
    shell.stdout.on("data", (text) => {
      output += text;
    });
    shell.stdin.end();
    const timer = setInterval(() => answerSudo(this.environment, this.view), 20);
    await new Promise((resolve) => shell.on("close", resolve));
    clearInterval(timer);
    return output;
  }

  checks(given = "--browser chromium"): Check[] {
    const { stdout, stderr } = this.run(`recourse doctor ${given} --json`);
    expect(stdout, stderr).not.toBe("");
    return JSON.parse(stdout).checks as Check[];
  }

  wrong(level = "error", given?: string): Check[] {
    return this.checks(given).filter((check) => check.level === level);
  }

  giveToRoot(...names: string[]): void {
    spawnSync("chown", ["-R", "0:0", this.in(...names)]);
    spawnSync("chmod", ["-R", "go-w", this.in(...names)]);
  }
}

export const manifests = ".config/chromium/NativeMessagingHosts";
export const manifest = "org.recourse.host.json";
export const ledger = ".local/share/recourse";
