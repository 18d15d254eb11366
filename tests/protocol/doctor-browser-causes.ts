import { chmodSync, chownSync, copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ledger, type Machine, manifest, manifests, programs, user } from "./doctor-machine";
import type { Broken } from "./doctor-walk";

const flatpak = "org.chromium.Chromium";
const flatpakManifests = `.var/app/${flatpak}/config/chromium/NativeMessagingHosts`;

/** Programs before all others; they are the user's own. */
function putFirst(m: Machine, name: string, script: string): void {
  m.make("first", name, script);
  chmodSync(m.in("first", name), 0o755);
  m.environment.PATH = `${m.in("first")}:${m.environment.PATH}`;
}

/** A process that looks like a browser which was started with these arguments and variables. */
async function startBrowser(m: Machine, words: string[], variables: NodeJS.ProcessEnv): Promise<void> {
  m.run('mkdir -p "$HOME/running"');
  copyFileSync("/bin/sh", m.in("running/chromium"));
  chmodSync(m.in("running/chromium"), 0o755);
  const started = m.start([m.in("running/chromium"), "-c", "echo; read x", "chromium", ...words], user, variables);
  await new Promise((resolve) => started.stdout?.once("data", resolve));
}

/** Chromium is there as a Snap alone, and registered. `apt-get` is a stand-in that installs the system's own. */
function onlyTheSnap(m: Machine): void {
  m.run(`recourse unregister; rm -r "$HOME/.config"; mkdir -p "$HOME/snap/chromium/common/chromium"`);
  m.run("recourse register");
  m.make("first", "program", "#!/bin/sh\n");
  putFirst(
    m,
    "apt-get",
    `#!/bin/sh\n[ "$*" = "install chromium" ] && install -m 755 ${m.in("first/program")} ${m.in("first/chromium")}\n`,
  );
  // Those of the machine that runs the test are no part of this one.
  m.environment.PATH = `${m.in("first")}:${programs}:${m.in("tools")}`;
  m.run(
    `mkdir "$HOME/tools"; for name in install cat mktemp chmod mv sleep env sh; do ln -s $(PATH=/usr/bin:/bin command -v $name) "$HOME/tools/$name"; done`,
    { PATH: "/usr/bin:/bin" },
  );
}

/** What is wrong with browsers and where they look. */
export const browserCauses: Broken[] = [
  {
    name: "a Flatpak whose sandbox does not hold the program",
    cause: "flatpak-unreachable",
    damage: (m) => {
      m.run(`mkdir -p "$HOME/.var/app/${flatpak}"; recourse register --flatpak ${flatpak}`);
      const text = JSON.parse(readFileSync(m.in(flatpakManifests, manifest), "utf8"));
      writeFileSync(
        m.in(flatpakManifests, manifest),
        JSON.stringify({ ...text, path: path.join(programs, "recourse") }),
      );
    },
  },
  {
    name: "a Flatpak whose copy of the program is gone",
    cause: "path-missing",
    damage: (m) => {
      m.run(`mkdir -p "$HOME/.var/app/${flatpak}"; recourse register --flatpak ${flatpak}`);
      rmSync(JSON.parse(readFileSync(m.in(flatpakManifests, manifest), "utf8")).path);
    },
  },
  {
    name: "a Flatpak nobody registered",
    cause: "not-registered",
    isWarning: true,
    damage: (m) => void m.run(`mkdir -p "$HOME/.var/app/${flatpak}"`),
  },
  {
    name: "a Snap of Chromium on Debian",
    cause: "snap-confined",
    isWarning: true,
    given: "",
    damage: onlyTheSnap,
  },
  {
    name: "a Snap of Chromium on Ubuntu, where Firefox is the way, not Chromium",
    cause: "snap-alone",
    isWarning: true,
    given: "--browser chromium --browser firefox",
    hasMounts: true,
    damage: (m) => {
      onlyTheSnap(m);
      m.asRoot("printf 'ID=ubuntu\\n' > $HOME/release; mount --bind $HOME/release /etc/os-release");
      // It stays true of Chromium, and no command is left.
      m.run("recourse register --browser firefox");
    },
    remedy: {
      says: /Firefox as a Snap asks once, and can/,
      do: (m) => m.asRoot("umount /etc/os-release"),
    },
  },
  {
    name: "a browser that runs with another XDG_CONFIG_HOME",
    cause: "variables-differ",
    damage: async (m) => {
      m.run(`mkdir -p "$HOME/configured/chromium"; touch "$HOME/configured/chromium/Local State"`);
      await startBrowser(m, [], { XDG_CONFIG_HOME: m.in("configured") });
    },
  },
  {
    name: "a browser that runs without this shell's XDG_DATA_HOME",
    cause: "variables-differ",
    damage: async (m) => {
      m.environment.XDG_DATA_HOME = m.in("my data");
      await startBrowser(m, [], { XDG_DATA_HOME: "" });
    },
  },
  {
    name: "a variable of which nobody knows whether the browser has it",
    cause: "variables-unseen",
    isWarning: true,
    damage: (m) => {
      rmSync(m.in(ledger, "ledger.db"));
      m.environment.XDG_DATA_HOME = m.in("data");
    },
    remedy: {
      says: /^XDG_DATA_HOME is set in this shell/,
      do: (m) => {
        m.environment.XDG_DATA_HOME = "";
      },
    },
  },
  {
    name: "no browser at all",
    cause: "no-browser",
    isWarning: true,
    given: "",
    damage: (m) => {
      m.environment.PATH = programs;
      m.run("recourse unregister");
      rmSync(m.in(".config"), { recursive: true });
    },
  },
  {
    name: "a second browser, not registered",
    cause: "not-registered",
    isWarning: true,
    given: "",
    damage: (m) => {
      m.make(".mozilla/firefox", "profiles.ini", "");
      m.environment.PATH = programs;
    },
  },
  {
    name: "a browser with a profile folder of its own",
    cause: "profile-elsewhere",
    damage: async (m) => {
      m.run('mkdir -p "$HOME/my profile"');
      await startBrowser(m, [`--user-data-dir=${m.in("my profile")}`], {});
    },
  },
  {
    name: "a manifest of a profile elsewhere that is gone",
    cause: "receipt-stale",
    damage: (m) => {
      m.run(
        'mkdir -p "$HOME/profile"; recourse register --user-data-dir "$HOME/profile"; rm -r "$HOME/profile/NativeMessagingHosts"',
      );
    },
  },
  {
    name: "a profile elsewhere that is gone with its manifest",
    cause: "receipt-stale",
    damage: (m) => {
      m.run('mkdir -p "$HOME/profile"; recourse register --user-data-dir "$HOME/profile"; rm -r "$HOME/profile"');
    },
  },
  {
    name: "a Flatpak that is gone with its manifest",
    cause: "receipt-stale",
    damage: (m) => {
      m.run(`mkdir -p "$HOME/.var/app/${flatpak}"; recourse register --flatpak ${flatpak}; rm -r "$HOME/.var"`);
    },
  },
  {
    name: "a Snap that was removed with all that was its own",
    cause: "receipt-stale",
    given: "",
    damage: (m) => {
      onlyTheSnap(m);
      rmSync(m.in("snap"), { recursive: true });
    },
  },
  {
    name: "a byte-order mark in Firefox's manifest",
    cause: "manifest-byte-order-mark",
    given: "--browser firefox",
    damage: (m) => {
      m.run("recourse register --browser firefox");
      const file = m.in(".mozilla/native-messaging-hosts", manifest);
      writeFileSync(file, `\ufeff${readFileSync(file, "utf8")}`);
    },
  },
  {
    name: "a manifest that was being written when the disk was full",
    cause: "manifest-invalid",
    damage: (m) => writeFileSync(m.in(manifests, manifest), ""),
  },
  {
    name: "a manifest saved as UTF-16",
    cause: "manifest-invalid",
    damage: (m) => {
      const text = readFileSync(m.in(manifests, manifest), "utf8");
      writeFileSync(m.in(manifests, manifest), Buffer.from(`\ufeff${text}`, "utf16le"));
    },
  },
  {
    name: "a manifest with a comma before its end",
    cause: "manifest-invalid",
    damage: (m) => m.change(manifests, manifest, "\n}", ",\n}"),
  },
  {
    name: "a disk of manifests that is read-only",
    cause: "read-only-disk",
    hasMounts: true,
    damage: (m) => {
      rmSync(m.in(manifests, manifest));
      m.asRoot(`mount --bind $HOME/.config $HOME/.config; mount -o remount,bind,ro $HOME/.config`);
    },
  },
  {
    name: "a folder of manifests nobody may change",
    cause: "marked-immutable",
    damage: (m) => {
      rmSync(m.in(manifests, manifest));
      m.asRoot(`chattr +i $HOME/${manifests}`);
    },
  },
  {
    name: "a program of another kind of computer",
    cause: "host-not-started",
    damage: (m) => {
      // The header of a program for SPARC.
      const header = Buffer.from("7f454c4602020100000000000000000000020002b", "hex");
      writeFileSync(m.in("other"), Buffer.concat([header, Buffer.alloc(4096)]));
      chownSync(m.in("other"), user, user);
      chmodSync(m.in("other"), 0o755);
      m.change(manifests, manifest, path.join(programs, "recourse"), m.in("other"));
    },
  },
];
