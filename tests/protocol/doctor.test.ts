/**
 * Every cause `doctor` names, walked as its user would: break it, read what doctor says, run the command it gives, and
 * ask again. The user is an account of its own, and `sudo` a stand-in that this process answers.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import identity from "../../manifests/identity.json" with { type: "json" };
import { hostProgram, isWindows } from "./host";

const user = 54321;
const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(path.join(tmpdir(), "recourse-doctor-"));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const programs = path.join(folder, "bin");
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
function answerSudo(environment: NodeJS.ProcessEnv): void {
  for (const name of readdirSync(asked)) {
    const one = path.join(asked, name);
    if (!existsSync(path.join(one, "ready")) || existsSync(path.join(one, "done"))) continue;
    const [command, ...words] = readFileSync(path.join(one, "ready"), "utf8").split("\0").slice(0, -1);
    const { status, stdout } = spawnSync(command as string, words, {
      input: readFileSync(path.join(one, "in")),
      env: { ...environment, HOME: "/root", SUDO_UID: String(user) },
    });
    writeFileSync(path.join(one, "out"), stdout);
    writeFileSync(path.join(one, "done"), String(status ?? 1));
  }
}

interface Check {
  id: string;
  ok: boolean;
  cause: string;
  detail: string;
  level?: string;
  mend?: string;
}

class Machine {
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

  in(...names: string[]): string {
    return path.join(this.home, ...names);
  }

  make(folderName: string, file: string, contents = "{}"): void {
    this.run(`mkdir -p "$HOME/${folderName}"`);
    writeFileSync(this.in(folderName, file), contents);
    chownSync(this.in(folderName, file), user, user);
  }

  /** A shell of the user's. */
  run(script: string, more: NodeJS.ProcessEnv = {}) {
    const { status, stdout, stderr } = spawnSync("/bin/sh", ["-c", script], {
      uid: user,
      gid: user,
      cwd: folder,
      env: { ...this.environment, ...more },
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  /** The same, while `sudo` is answered. */
  async runWithSudo(script: string): Promise<string> {
    const shell = spawn("/bin/sh", ["-c", script], { uid: user, gid: user, cwd: folder, env: this.environment });
    let output = "";
    shell.stdout.on("data", (text) => {
      output += text;
    });
    shell.stdin.end();
    const timer = setInterval(() => answerSudo(this.environment), 20);
    await new Promise((resolve) => shell.on("close", resolve));
    clearInterval(timer);
    return output;
  }

  wrong(): Check[] {
    const { stdout } = this.run("recourse doctor --browser chromium --json");
    return (JSON.parse(stdout).checks as Check[]).filter((check) => check.level === "error");
  }

  giveToRoot(...names: string[]): void {
    spawnSync("chown", ["-R", "0:0", this.in(...names)]);
    spawnSync("chmod", ["-R", "go-w", this.in(...names)]);
  }
}

const manifests = ".config/chromium/NativeMessagingHosts";
const manifest = "org.recourse.host.json";
const ledger = ".local/share/recourse";

/** What is broken, how, and the cause doctor has to name; `also` are others that come from the same. */
const causes: [string, string, (machine: Machine) => void][] = [
  [
    "a folder of manifests that is root's",
    "folder-of-others",
    (m) => {
      rmSync(m.in(manifests, manifest));
      m.giveToRoot(manifests);
    },
  ],
  [
    "a profile folder that is root's",
    "folder-of-others",
    (m) => {
      rmSync(m.in(manifests), { recursive: true });
      m.giveToRoot(".config/chromium");
    },
  ],
  [
    "all of ~/.config root's",
    "folder-of-others",
    (m) => {
      rmSync(m.in(manifests), { recursive: true });
      m.giveToRoot(".config");
    },
  ],
  [
    "a folder of manifests without the right to write",
    "folder-not-writable",
    (m) => {
      rmSync(m.in(manifests, manifest));
      chmodSync(m.in(manifests), 0o500);
    },
  ],
  [
    "a file where the folder must be",
    "file-in-the-way",
    (m) => {
      rmSync(m.in(manifests), { recursive: true });
      writeFileSync(m.in(manifests), "");
    },
  ],
  [
    "a folder where the manifest must be",
    "folder-in-the-way",
    (m) => {
      rmSync(m.in(manifests, manifest));
      mkdirSync(m.in(manifests, manifest));
      chownSync(m.in(manifests, manifest), user, user);
      rmSync(m.in(ledger, "receipt.json"));
    },
  ],
  [
    "a manifest that is root's alone",
    "manifest-unreadable",
    (m) => {
      m.giveToRoot(manifests, manifest);
      chmodSync(m.in(manifests, manifest), 0o600);
    },
  ],
  ["a manifest that was removed", "manifest-missing", (m) => rmSync(m.in(manifests, manifest))],
  ["a manifest that is no JSON", "manifest-invalid", (m) => writeFileSync(m.in(manifests, manifest), "{")],
  [
    "a manifest of another extension",
    "extension-not-listed",
    (m) => {
      const text = readFileSync(m.in(manifests, manifest), "utf8");
      writeFileSync(
        m.in(manifests, manifest),
        text.replaceAll(identity.chromium.extensionIds[0] as string, "a".repeat(32)),
      );
    },
  ],
  [
    "a program that was moved",
    "path-missing",
    (m) => {
      const text = readFileSync(m.in(manifests, manifest), "utf8");
      writeFileSync(m.in(manifests, manifest), text.replace(path.join(programs, "recourse"), "/gone/recourse"));
    },
  ],
  [
    "a program without the right to run",
    "path-not-executable",
    (m) => {
      copyFileSync(path.join(programs, "recourse"), m.in("recourse"));
      chownSync(m.in("recourse"), user, user);
      m.run(`recourse register --browser chromium --path "$HOME/recourse" --force`);
      chmodSync(m.in("recourse"), 0o644);
    },
  ],
  [
    "a ledger made under sudo",
    "ledger-of-others",
    (m) => {
      m.giveToRoot(ledger);
      chmodSync(m.in(ledger, "ledger.db"), 0o600);
    },
  ],
  [
    "a ledger's folder made under sudo, and closed",
    "ledger-of-others",
    (m) => {
      m.giveToRoot(ledger);
      chmodSync(m.in(ledger), 0o700);
    },
  ],
  [
    "the folder above the ledger's root's",
    "ledger-folder-closed",
    (m) => {
      rmSync(m.in(ledger), { recursive: true });
      m.giveToRoot(".local");
      m.run(`recourse register --browser chromium --force`);
    },
  ],
  [
    "a ledger that is a link",
    "ledger-is-link",
    (m) => {
      rmSync(m.in(ledger, "ledger.db"));
      symlinkSync("/etc/hostname", m.in(ledger, "ledger.db"));
    },
  ],
  [
    "a ledger that is none",
    "not-a-ledger",
    (m) => writeFileSync(m.in(ledger, "ledger.db"), "no ledger at all, but long enough"),
  ],
  ["a ledger others may read", "ledger-open-to-others", (m) => chmodSync(m.in(ledger, "ledger.db"), 0o644)],
  ["a receipt that is none", "receipt-unreadable", (m) => writeFileSync(m.in(ledger, "receipt.json"), "{")],
  ["a rulebook that is none", "rulebook-invalid", (m) => m.make(ledger, "rulebook.json", "[]")],
  [
    "XDG_CONFIG_HOME set in this shell alone",
    "variables-not-in-browser",
    (m) => {
      m.environment.XDG_CONFIG_HOME = m.in("elsewhere");
      m.run("recourse register --browser chromium");
    },
  ],
  [
    "XDG_DATA_HOME set in this shell alone",
    "variables-not-in-browser",
    (m) => {
      m.environment.XDG_DATA_HOME = m.in("data");
    },
  ],
];

describe.skipIf(!isRoot || isWindows)("doctor", () => {
  it("is content with a machine on which all is well", () => {
    expect(new Machine().wrong()).toEqual([]);
  });

  it.each(causes)("%s: %s, and its command mends it", async (_, cause, damage) => {
    const machine = new Machine();
    damage(machine);
    const wrong = machine.wrong();
    const named = wrong.find((check) => check.cause === cause);
    expect(named, JSON.stringify(wrong)).toBeDefined();
    expect(named?.detail).toMatch(/^[A-Z].{20,}/);
    expect(named?.detail).not.toContain("doctor_");
    const outside = statSync(folder);
    const mends = [...new Set(wrong.map((check) => check.mend))];
    expect(mends.length, JSON.stringify(mends)).toBe(1);
    const after = await machine.runWithSudo(`${mends[0]} >&2; recourse doctor --browser chromium --json`);
    const left = (JSON.parse(after).checks as Check[]).filter((check) => check.level === "error");
    expect(left).toEqual([]);
    // Nothing above the home changed hands.
    expect(statSync(folder).uid).toBe(outside.uid);
  });

  it("does not follow a HOME that is not the user's, and names the one that is", () => {
    const machine = new Machine();
    machine.environment.HOME = "/";
    const [wrong, ...more] = machine.wrong();
    expect(more).toEqual([]);
    expect(wrong?.cause).toBe("home-of-others");
    expect(wrong?.mend).toContain("export HOME=");
    expect(wrong?.mend).not.toContain("chown");
    const refused = machine.run("recourse register --browser chromium");
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("export HOME=");
  });

  it("names a Firefox whose profile lies in ~/.config/mozilla", () => {
    const machine = new Machine();
    machine.make(".config/mozilla/firefox", "profiles.ini", "");
    const { stdout } = machine.run("recourse doctor --json", { PATH: programs });
    expect(JSON.parse(stdout).checks.some((check: Check) => check.id === "firefox.manifest")).toBe(true);
  });

  it("names the folder and the command when register may not write, not register again", () => {
    const machine = new Machine();
    rmSync(machine.in(manifests, manifest));
    machine.giveToRoot(manifests);
    const { status, stderr } = machine.run("recourse register --browser chromium");
    expect(status).toBe(1);
    expect(stderr).toContain(`sudo chown -R "$(id -un)" ${machine.in(manifests)}`);
  });

  it("register under sudo writes nothing and says what to run", () => {
    const machine = new Machine();
    rmSync(machine.in(manifests), { recursive: true });
    const { status, stdout, stderr } = spawnSync(
      path.join(programs, "recourse"),
      ["register", "--browser", "chromium"],
      {
        env: { ...machine.environment, SUDO_UID: String(user) },
        encoding: "utf8",
      },
    );
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("without sudo");
    expect(existsSync(machine.in(manifests))).toBe(false);
  });

  it.each(["status", "search usb", "export", "backup copy.db"])(
    "%s under sudo makes no ledger of root's",
    (command) => {
      const machine = new Machine();
      rmSync(machine.in(ledger), { recursive: true });
      const { status, stderr } = spawnSync(path.join(programs, "recourse"), command.split(" "), {
        env: { ...machine.environment, SUDO_UID: String(user) },
        encoding: "utf8",
      });
      expect(status).toBe(1);
      expect(stderr).toContain("without sudo");
      expect(existsSync(machine.in(ledger))).toBe(false);
    },
  );

  it("tells a disk that runs nothing from a program without rights", () => {
    const machine = new Machine();
    const script = `
      mkdir -p ${folder}/noexec ${folder}/local && mount -t tmpfs -o noexec tmpfs ${folder}/noexec || exit 77
      mount -t tmpfs tmpfs /usr/local || exit 77
      cp ${programs}/recourse ${folder}/noexec/recourse && chmod 755 ${folder}/noexec/recourse
      recourse register --browser chromium --path ${folder}/noexec/recourse --force > /dev/null
      recourse doctor --browser chromium --json > ${folder}/before
      mend=$(sed -n 's/.*"mend": "\\(sudo install.*\\)",\\?$/\\1/p' ${folder}/before)
      sh -c "$mend" > /dev/null; recourse doctor --browser chromium --json > ${folder}/after`;
    writeFileSync(path.join(machine.home, "sudo"), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
    chownSync(machine.home, 0, 0);
    for (const name of [".config", ".local"]) machine.giveToRoot(name);
    const { status } = spawnSync("unshare", ["-m", "sh", "-c", script], {
      env: { ...machine.environment, PATH: `${machine.home}:${programs}:/usr/bin:/bin:/usr/sbin:/sbin` },
    });
    if (status === 77 || status === null) return; // no mounts here
    const before = JSON.parse(readFileSync(path.join(folder, "before"), "utf8")).checks as Check[];
    expect(before.filter((check) => check.level === "error").map((check) => check.cause)).toEqual(["path-noexec"]);
    expect(JSON.parse(readFileSync(path.join(folder, "after"), "utf8")).ok).toBe(true);
  });
});
