import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ledger, type Machine, manifest, manifests, programs, user } from "./doctor-machine";
import type { Broken } from "./doctor-walk";

const file = `${ledger}/ledger.db`;
const python = "/usr/bin/python3";

/** Another program of the user's that does this with the ledger and then waits. */
async function hold(m: Machine, statements: string, uid = user) {
  const script = `import sqlite3, time
c = sqlite3.connect("${m.in(file)}", isolation_level=None)
${statements}
print(flush=True); time.sleep(600)`;
  const holder = m.start([python, "-c", script], uid);
  await new Promise((resolve) => holder.stdout?.once("data", resolve));
  return holder;
}

function sql(m: Machine, statement: string): void {
  m.run(
    `${python} -c 'import sqlite3; c = sqlite3.connect("${m.in(file)}"); c.execute("${statement}"); c.commit(); c.close()'`,
  );
}

/** A disk of its own for the ledger. */
function disk(m: Machine, options: string): void {
  m.asRoot(`cp -a $HOME/${ledger} $HOME/kept
mount -t tmpfs -o ${options},mode=700,uid=${user},gid=${user} tmpfs $HOME/${ledger}
cp -a $HOME/kept/. $HOME/${ledger}/`);
}

function damage(m: Machine): void {
  m.run("recourse erase --order 12 --yes");
  const bytes = readFileSync(m.in(file));
  for (let at = 4096; at < statSync(m.in(file)).size; at += 4096) bytes.write("damage", at);
  writeFileSync(m.in(file), bytes);
}

/** No browser starts a program that would mend the ledger before doctor sees it. */
function withoutBrowser(m: Machine): void {
  m.run("recourse unregister");
  rmSync(m.in(".config"), { recursive: true });
  m.environment.PATH = programs;
}

/** What is wrong with the ledger, its folder and its disk. */
export const ledgerCauses: Broken[] = [
  {
    name: "a ledger that another program keeps for itself",
    cause: "locked",
    damage: async (m) =>
      void (await hold(m, 'c.execute("PRAGMA locking_mode=EXCLUSIVE"); c.execute("BEGIN EXCLUSIVE")')),
  },
  {
    name: "a ledger with a change that another program never finishes",
    cause: "locked",
    damage: async (m) => void (await hold(m, 'c.execute("BEGIN IMMEDIATE")')),
  },
  {
    name: "a ledger held by a program put to sleep",
    cause: "locked",
    damage: async (m) => {
      const holder = await hold(m, 'c.execute("BEGIN IMMEDIATE")');
      holder.kill("SIGSTOP");
    },
  },
  {
    name: "a ledger held by the administrator's program",
    cause: "locked",
    damage: async (m) => void (await hold(m, 'c.execute("BEGIN IMMEDIATE")', 0)),
  },
  {
    name: "a disk of the home's that is read-only",
    cause: "read-only",
    hasMounts: true,
    damage: (m) => {
      disk(m, "size=64m");
      m.asRoot(`mount -o remount,ro $HOME/${ledger}`);
    },
  },
  {
    name: "a folder seen through a read-only door",
    cause: "read-only",
    hasMounts: true,
    damage: (m) => m.asRoot(`mount --bind $HOME/.local $HOME/.local; mount -o remount,bind,ro $HOME/.local`),
  },
  {
    name: "a whole home on a read-only disk, which is not the user's to change",
    cause: "read-only",
    hasMounts: true,
    damage: (m) => m.asRoot(`d=${path.dirname(m.home)}; mount --bind $d $d; mount -o remount,bind,ro $d`),
    remedy: {
      says: /is read-only, so nothing new can be kept until it is made writable/,
      do: (m) => m.asRoot(`mount -o remount,bind,rw ${path.dirname(m.home)}`),
    },
  },
  {
    name: "a read-only disk where the first ledger is to be",
    cause: "read-only",
    hasMounts: true,
    damage: (m) => {
      rmSync(m.in(file));
      m.asRoot(`mount --bind $HOME/.local $HOME/.local; mount -o remount,bind,ro $HOME/.local`);
    },
  },
  {
    name: "a full disk",
    cause: "disk-full",
    hasMounts: true,
    damage: (m) => {
      disk(m, "size=128m");
      m.run(`dd if=/dev/zero of="$HOME/${ledger}/film.mkv" bs=1M`);
    },
    remedy: { says: /until you delete something on this disk/, do: (m) => rmIn(m, "film.mkv") },
  },
  {
    name: "a disk nearly full",
    cause: "disk-nearly-full",
    isWarning: true,
    hasMounts: true,
    damage: (m) => {
      disk(m, "size=160m");
      m.run(`dd if=/dev/zero of="$HOME/${ledger}/film.mkv" bs=1M count=100`);
    },
    remedy: { says: /Little space is left/, do: (m) => rmIn(m, "film.mkv") },
  },
  {
    name: "a disk that can hold no more files",
    cause: "disk-full-of-files",
    hasMounts: true,
    damage: (m) => {
      disk(m, "size=160m,nr_inodes=60");
      m.run(`cd "$HOME/${ledger}"; i=0; while : > mail$i; do i=$((i+1)); done`);
    },
    remedy: { says: /holds as many files as it can.*until you delete some/, do: (m) => rmIn(m, "mail*") },
  },
  {
    name: "a ledger nobody may change",
    cause: "marked-immutable",
    damage: (m) => m.asRoot(`chattr +i $HOME/${file}`),
  },
  {
    name: "a ledger's folder nobody may change",
    cause: "marked-immutable",
    damage: (m) => m.asRoot(`chattr +i $HOME/${ledger}`),
  },
  {
    name: "a ledger of a newer program",
    cause: "newer-version",
    damage: (m) => sql(m, "PRAGMA user_version=99"),
    // Nothing on this machine brings a newer one: the newer program stands here for what it does to be content.
    remedy: {
      says: /made by|made the ledger, so install a newer .* from where you got this one/,
      do: (m) => sql(m, "PRAGMA user_version=2"),
    },
  },
  {
    name: "a damaged ledger before its first user",
    cause: "ledger-damaged",
    given: "",
    damage: (m) => {
      damage(m);
      withoutBrowser(m);
    },
  },
  {
    name: "a damaged ledger with a backup",
    cause: "ledger-damaged",
    given: "",
    damage: (m) => {
      m.run("recourse call ledger.backup");
      damage(m);
      withoutBrowser(m);
    },
  },
  {
    name: "a ledger that was damaged once",
    cause: "ledger-recovered",
    isWarning: true,
    damage: (m) => {
      damage(m);
      m.run("recourse status; recourse status");
    },
    remedy: { says: /the damaged file is kept: /, do: (m) => rmIn(m, "*damaged-*") },
  },
  {
    name: "a journal that root left",
    cause: "ledger-of-others",
    damage: async (m) => {
      await hold(m, 'c.execute("SELECT 1 FROM sqlite_schema").fetchall()');
      m.giveToRoot(`${file}-wal`);
      m.giveToRoot(`${file}-shm`);
    },
  },
  {
    name: "a journal that may not be written",
    cause: "permission",
    damage: async (m) => {
      await hold(m, 'c.execute("SELECT 1 FROM sqlite_schema").fetchall()');
      for (const end of ["-wal", "-shm"]) chmodSync(m.in(`${file}${end}`), 0o400);
    },
  },
  {
    name: "a ledger's folder that may not be written",
    cause: "permission",
    damage: (m) => chmodSync(m.in(ledger), 0o500),
  },
  {
    name: "a link that leads nowhere for the ledger's folder",
    cause: "ledger-folder-link",
    damage: (m) => {
      rmSync(m.in(ledger), { recursive: true });
      m.run(`ln -s /gone/away "$HOME/${ledger}"`);
    },
  },
  {
    name: "a receipt that root left",
    cause: "receipt-unreadable",
    damage: (m) => {
      m.giveToRoot(ledger, "receipt.json");
      chmodSync(m.in(ledger, "receipt.json"), 0o600);
    },
  },
  {
    name: "a ledger under a name of this program's that leads to a folder's link",
    cause: "ledger-is-link",
    damage: (m) => {
      rmSync(m.in(file));
      mkdirSync(m.in("elsewhere"));
      chownSync(m.in("elsewhere"), user, user);
      symlinkSync(m.in("elsewhere"), m.in(file));
    },
  },
];

function rmIn(m: Machine, names: string): void {
  m.run(`cd "$HOME/${ledger}" && rm -f ${names}`);
}

/** A newer Recourse, which is this one with another number in it. */
export function putNewer(m: Machine): string {
  const bytes = readFileSync(path.join(programs, "recourse"));
  const own = spawnSync(path.join(programs, "recourse"), ["--version"], { encoding: "utf8" })
    .stdout.trim()
    .split(" ")[1] as string;
  const newer = own.replace(/^\d/, "9");
  for (let at = bytes.indexOf(own); at >= 0; at = bytes.indexOf(own, at + 1)) bytes.write(newer, at);
  writeFileSync(m.in("newer-recourse"), bytes);
  chownSync(m.in("newer-recourse"), user, user);
  chmodSync(m.in("newer-recourse"), 0o755);
  m.change(manifests, manifest, path.join(programs, "recourse"), m.in("newer-recourse"));
  return m.in("newer-recourse");
}
