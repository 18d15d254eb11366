/**
 * Machines that are odd and in order: doctor has nothing to say of them, and what it says elsewhere holds on them, too.
 * And what becomes of two versions of the program, which no table of causes can show.
 */
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { putNewer } from "./doctor-ledger-causes";
import { type Check, folder, isRoot, ledger, Machine, manifest, manifests, programs, user } from "./doctor-machine";
import { isWindows } from "./host";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The home under another name; what was registered in it, too. */
function moveHome(m: Machine, to: string): void {
  renameSync(m.home, to);
  m.environment.HOME = to;
}

const odd: [string, (m: Machine) => void][] = [
  [
    "a home behind a link",
    (m) => {
      symlinkSync(m.home, `${m.home}-link`);
      m.environment.HOME = `${m.home}-link`;
    },
  ],
  [
    "a HOME that ends in a slash",
    (m) => {
      m.environment.HOME = `${m.home}/`;
    },
  ],
  [
    "XDG variables that say what is so anyway, with a slash at their ends",
    (m) => {
      m.environment.XDG_CONFIG_HOME = `${m.home}/.config/`;
      m.environment.XDG_DATA_HOME = `${m.home}/.local//share/`;
    },
  ],
  [
    "XDG variables that are no full paths, which nobody heeds",
    (m) => {
      m.environment.XDG_CONFIG_HOME = "config";
      m.environment.XDG_DATA_HOME = "./data";
    },
  ],
  [
    "a ~/.config behind a link, as those who keep it elsewhere have it",
    (m) => {
      renameSync(m.in(".config"), m.in("dotfiles"));
      symlinkSync("dotfiles", m.in(".config"));
    },
  ],
  [
    "a ledger's folder behind a link",
    (m) => {
      renameSync(m.in(ledger), m.in("big disk"));
      symlinkSync(m.in("big disk"), m.in(ledger));
    },
  ],
  [
    "a manifest of another's that may be read",
    (m) => {
      m.giveToRoot(manifests, manifest);
      chmodSync(m.in(manifests, manifest), 0o644);
    },
  ],
  ["an empty file for a ledger, which the first order fills", (m) => writeFileSync(m.in(ledger, "ledger.db"), "")],
  ["a PATH with folders that are none", (m) => m.set("PATH", `/gone:relative:${m.environment.PATH}:`)],
  ["a language of which there is none", (m) => m.set("LC_ALL", "xx_YY.UTF-8")],
];

describe.skipIf(!isRoot || isWindows)("doctor", () => {
  it.each(odd)("has nothing to say of %s, and the program works there", (_, change) => {
    const machine = new Machine();
    change(machine);
    expect(machine.wrong()).toEqual([]);
    const warnings = machine.wrong("warning").map((check) => check.cause);
    expect(warnings.filter((cause) => !cause.startsWith("confinement"))).toEqual([]);
    const { status, stderr } = machine.run("recourse register --browser chromium && recourse call ledger.stats");
    expect(status, stderr).toBe(0);
    expect(machine.wrong()).toEqual([]);
    machine.remove();
  });

  it.each([
    ["a folder of manifests without the right to write", "folder-not-writable"],
    ["a folder for the manifest", "folder-in-the-way"],
    ["a closed ledger", "permission"],
    ["a ledger that is none", "not-a-ledger"],
    ["a profile folder of its own", "receipt-stale"],
    ["a ledger others may read", "ledger-open-to-others"],
  ])(
    "gives commands that work in a home with blanks, umlauts and quotation marks in its name: %s",
    async (_, cause) => {
      const machine = new Machine();
      machine.run("recourse unregister");
      moveHome(machine, `${machine.home} Jürgen's "grüne" $HOME`);
      const at = (...names: string[]) => path.join(machine.environment.HOME as string, ...names);
      machine.run("recourse register --browser chromium");
      const damage: Record<string, () => void> = {
        "folder-not-writable": () => {
          rmSync(at(manifests, manifest));
          chmodSync(at(manifests), 0o500);
        },
        "folder-in-the-way": () => {
          rmSync(at(manifests, manifest));
          mkdirSync(at(manifests, manifest));
          chownSync(at(manifests, manifest), user, user);
          rmSync(at(ledger, "receipt.json"));
        },
        permission: () => chmodSync(at(ledger, "ledger.db"), 0o000),
        "not-a-ledger": () => writeFileSync(at(ledger, "ledger.db"), "no ledger at all, but long enough"),
        "receipt-stale": () =>
          void machine.run(
            'mkdir "$HOME/p"; recourse register --user-data-dir "$HOME/p"; rm -r "$HOME/p/NativeMessagingHosts"',
          ),
        "ledger-open-to-others": () => chmodSync(at(ledger, "ledger.db"), 0o644),
      };
      damage[cause]?.();
      const wrong = machine.wrong();
      expect(wrong.map((check) => check.cause)).toContain(cause);
      const mends = [...new Set(wrong.map((check) => check.mend))];
      expect(mends.length).toBe(1);
      const output = await machine.runWithSudo(`${mends[0]} >&2; recourse doctor --browser chromium --json`);
      expect((JSON.parse(output).checks as Check[]).filter((check) => check.level === "error")).toEqual([]);
      rmSync(machine.environment.HOME as string, { recursive: true });
    },
  );

  it("never puts this program in the place of a newer one, and asks that one: version-differs", () => {
    const machine = new Machine();
    const newer = putNewer(machine);
    const named = machine.wrong("warning").find((check) => check.cause === "version-differs");
    expect(named?.mend).toBe(`${newer} doctor`);
    const after = machine.run(`${named?.mend} --browser chromium --json`);
    const checks = JSON.parse(after.stdout).checks as Check[];
    expect(checks.filter((check) => check.level === "error")).toEqual([]);
    expect(checks.map((check) => check.cause)).not.toContain("version-differs");
    expect(readFileSync(machine.in(manifests, manifest), "utf8")).toContain(newer);
    machine.remove();
  });

  it("names the newer program that a browser starts and that made the ledger: newer-version-here", () => {
    const machine = new Machine();
    // It answers as a newer one would, and its doctor says that it was asked.
    const answer = JSON.stringify({ jsonrpc: "2.0", id: "doctor", result: { protocol: 1, hostVersion: "9.0.0" } });
    const script = `#!/bin/sh
if [ "$1" = doctor ]; then : > "$HOME/asked"; exit 0; fi
printf '\\${answer.length.toString(8).padStart(3, "0")}\\0\\0\\0'; printf %s '${answer}'; cat > /dev/null\n`;
    machine.make("", "newer", script);
    chmodSync(machine.in("newer"), 0o755);
    machine.change(manifests, manifest, path.join(programs, "recourse"), machine.in("newer"));
    machine.run(
      `/usr/bin/python3 -c 'import sqlite3; sqlite3.connect("${machine.in(ledger, "ledger.db")}").execute("PRAGMA user_version=99")'`,
    );
    const [wrong, ...more] = machine.wrong();
    expect(more).toEqual([]);
    expect(wrong?.cause).toBe("newer-version-here");
    expect(wrong?.mend).toBe(`${machine.in("newer")} doctor`);
    expect(machine.run(wrong?.mend as string).status).toBe(0);
    expect(existsSync(machine.in("asked"))).toBe(true);
    machine.remove();
  });

  it("names, of a newer ledger, what a newer version comes in where this one was unpacked", () => {
    const machine = new Machine();
    machine.run(
      `mkdir -p "$HOME/.local/lib/recourse/extension/chromium"; cp ${programs}/recourse "$HOME/.local/lib/recourse"`,
    );
    machine.run(
      `/usr/bin/python3 -c 'import sqlite3; sqlite3.connect("${machine.in(ledger, "ledger.db")}").execute("PRAGMA user_version=99")'`,
    );
    const { stdout } = machine.run('"$HOME/.local/lib/recourse/recourse" doctor --browser chromium --json');
    const check = (JSON.parse(stdout).checks as Check[]).find(({ cause }) => cause === "newer-version");
    expect(check?.mend).toBeUndefined();
    expect(check?.detail).toMatch(/install a newer recourse-\*-linux-\S+\.tar\.gz from where you got this one/);
    machine.remove();
  });

  it("says from inside a browser that another copy is started, and mends it: other-host", async () => {
    const machine = new Machine();
    machine.make("", "other", "#!/bin/sh\n");
    chmodSync(machine.in("other"), 0o755);
    machine.change(manifests, manifest, path.join(programs, "recourse"), machine.in("other"));
    const diagnosed = () => JSON.parse(machine.run("recourse call host.diagnose").stdout).checks as Check[];
    const named = diagnosed().find((check) => check.cause === "other-host");
    expect(named?.mend).toBe("recourse register --browser chromium --force");
    expect(machine.run(named?.mend as string).status).toBe(0);
    expect(diagnosed().map((check) => check.cause)).not.toContain("other-host");
    machine.remove();
  });

  it("run under sudo judges nobody's browsers, and what it says to run does: account-of-another", () => {
    const machine = new Machine();
    const { stdout } = machine.runAsRoot("recourse doctor --json", { SUDO_UID: String(user) });
    const wrong = (JSON.parse(stdout).checks as Check[]).filter((check) => check.level === "error");
    expect(wrong.map((check) => check.cause)).toEqual(["account-of-another"]);
    expect(wrong[0]?.mend).toBe("recourse doctor");
    const after = machine.run(`${wrong[0]?.mend} --browser chromium --json`);
    expect(JSON.parse(after.stdout).ok).toBe(true);
    machine.remove();
  });
});
