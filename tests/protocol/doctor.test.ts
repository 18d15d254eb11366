/**
 * Every cause `doctor` names, walked as its user would: break it, read what doctor says, run the command it gives, and
 * ask again. The user is an account of its own, and `sudo` a stand-in that this process answers.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { causes } from "./doctor-causes";
import { type Check, folder, isRoot, ledger, Machine, manifest, manifests, programs, user } from "./doctor-machine";
import { programCauses, programWarnings } from "./doctor-program-causes";
import { isWindows } from "./host";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!isRoot || isWindows)("doctor", () => {
  it("is content with a machine on which all is well", () => {
    expect(new Machine().wrong()).toEqual([]);
  });

  it.each([...causes, ...programCauses])("%s: %s, and its command mends it", async (_, cause, damage) => {
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

  it.each(programWarnings)("%s: %s, and its command leaves no warning of it", async (_, cause, damage) => {
    const machine = new Machine();
    damage(machine);
    expect(machine.wrong()).toEqual([]);
    const named = machine.wrong("warning").find((check) => check.cause === cause);
    expect(named?.mend, JSON.stringify(machine.wrong("warning"))).toBeDefined();
    const after = await machine.runWithSudo(`${named?.mend} >&2; recourse doctor --browser chromium --json`);
    expect((JSON.parse(after).checks as Check[]).map((check) => check.cause)).not.toContain(cause);
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

  it("says that a home whose name is no UTF-8 takes all users' manifests, and does no harm", () => {
    const machine = new Machine();
    const home = `${machine.home}/$(printf 'h\\377')`;
    const inHome = (script: string) => machine.run(`export HOME=${home}; mkdir -p "$HOME/.config/chromium"; ${script}`);
    const refused = inHome("recourse register --browser chromium");
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/not UTF-8.*\nTo mend it: sudo recourse register --system/);
    const checks = JSON.parse(inHome("recourse doctor --browser chromium --json").stdout).checks as Check[];
    const missing = checks.find((check) => check.id === "chromium.manifest");
    expect(missing?.cause).toBe("name-not-utf8");
    expect(missing?.mend).toBe("sudo recourse register --browser chromium --system");
    // The ledger needs no manifest.
    expect(inHome("recourse status").status).toBe(0);
  });

  it("opens a receipt's folder that may not be written, before it registers", async () => {
    const machine = new Machine();
    rmSync(machine.in(manifests, manifest));
    chmodSync(machine.in(ledger), 0o500);
    const refused = machine.run("recourse register --browser chromium");
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`To mend it: chmod u+rwx ${machine.in(ledger)}`);
    const missing = machine.wrong().find((check) => check.id === "chromium.manifest");
    expect(missing?.cause).toBe("folder-not-writable");
    const after = await machine.runWithSudo(`${missing?.mend} >&2; recourse doctor --browser chromium --json`);
    expect((JSON.parse(after).checks as Check[]).filter((check) => check.level === "error")).toEqual([]);
  });

  it.each(["", "some/where"])("says what is the matter with a HOME of “%s”, and how it is set", (home) => {
    const machine = new Machine();
    machine.environment.HOME = home;
    for (const command of ["doctor", "register", "status", "search usb"]) {
      const { status, stdout, stderr } = machine.run(`recourse ${command}`);
      expect(status, command).toBe(1);
      expect(stdout, command).toBe("");
      expect(stderr, command).toMatch(/HOME is not set.*\n.*export HOME=/);
    }
    expect(machine.run("recourse completion bash").status).toBe(0);
    expect(machine.run("recourse status", { LANG: "es_ES.UTF-8", LC_ALL: "" }).stderr).toContain(
      "HOME no está definida",
    );
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

  it.each(["SUDO_UID=54321", "SUDO_USER=ana", "DOAS_USER=ana", "PKEXEC_UID=54321"])(
    "knows whose command it is by %s alone, with a home of root's",
    (variable) => {
      const home = mkdtempSync(path.join(folder, "root-"));
      const [name, value] = variable.split("=") as [string, string];
      const asRoot = (environment: NodeJS.ProcessEnv) =>
        spawnSync(path.join(programs, "recourse"), ["register", "--browser", "chromium"], {
          env: { HOME: home, LC_ALL: "C", ...environment },
          encoding: "utf8",
        });
      expect(asRoot({ [name]: value }).stderr).toContain("without sudo");
      expect(readdirSync(home)).toEqual([]);
      expect(asRoot({}).status).toBe(0);
    },
  );

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

  it("tells what the system's policy refuses from a program without rights, and mends it elsewhere", () => {
    const machine = new Machine();
    const program = machine.in("recourse");
    copyFileSync(path.join(programs, "recourse"), program);
    chmodSync(program, 0o755);
    machine.run(`recourse register --browser chromium --path "$HOME/recourse" --force`);
    // An access list refuses as SELinux and AppArmor do: whatever the mode says.
    const list = `import os, struct
entries = [(1, 7, -1), (2, 4, ${user}), (4, 5, -1), (16, 7, -1), (32, 5, -1)]
os.setxattr("${program}", "system.posix_acl_access", b"".join([struct.pack("<I", 2)] + [struct.pack("<HHi", *e) for e in entries]))`;
    if (spawnSync("/usr/bin/python3", ["-c", list]).status !== 0) return; // no access lists on this disk
    const [wrong, ...more] = machine.wrong();
    expect(more).toEqual([]);
    expect(wrong?.cause).toBe("path-denied");
    expect(wrong?.detail).toContain("SELinux");
    expect(wrong?.mend).toMatch(/^sudo install -D -m 755 \S+ \/usr\/local\/bin\/recourse && /);
  });

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
