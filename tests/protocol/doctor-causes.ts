import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import identity from "../../manifests/identity.json" with { type: "json" };
import { ledger, type Machine, manifest, manifests, programs, user } from "./doctor-machine";

/** What is broken, how, and the cause doctor has to name; `also` are others that come from the same. */
export const causes: [string, string, (machine: Machine) => void][] = [
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
    "a link that leads nowhere for a manifest",
    "link-in-the-way",
    (m) => {
      rmSync(m.in(manifests, manifest));
      symlinkSync("/gone/away.json", m.in(manifests, manifest));
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
  [
    "a pipe for a manifest",
    "manifest-unreadable",
    (m) => {
      rmSync(m.in(manifests, manifest));
      m.run(`mkfifo "$HOME/${manifests}/${manifest}"`);
    },
  ],
  [
    "a moved program, and a folder of manifests without the right to write",
    "path-missing",
    (m) => {
      m.change(manifests, manifest, path.join(programs, "recourse"), "/gone/recourse");
      chmodSync(m.in(manifests), 0o500);
    },
  ],
  [
    "a moved program, and a manifest behind a link",
    "path-missing",
    (m) => {
      m.change(manifests, manifest, path.join(programs, "recourse"), "/gone/recourse");
      renameSync(m.in(manifests), m.in("real"));
      symlinkSync(m.in("real"), m.in(manifests));
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
    (m) => m.change(manifests, manifest, path.join(programs, "recourse"), "/gone/recourse"),
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
  ["a ledger's folder nobody may look into", "permission", (m) => chmodSync(m.in(ledger), 0o000)],
  [
    "a ledger that is a link",
    "ledger-is-link",
    (m) => {
      rmSync(m.in(ledger, "ledger.db"));
      symlinkSync("/etc/hostname", m.in(ledger, "ledger.db"));
    },
  ],
  [
    "a folder where the ledger must be",
    "not-a-ledger",
    (m) => {
      rmSync(m.in(ledger, "ledger.db"));
      mkdirSync(m.in(ledger, "ledger.db"));
      chownSync(m.in(ledger, "ledger.db"), user, user);
    },
  ],
  [
    "a file where the ledger's folder must be",
    "file-in-the-way",
    (m) => {
      rmSync(m.in(".local"), { recursive: true });
      m.make("", ".local", "");
    },
  ],
  [
    "a ledger that is none",
    "not-a-ledger",
    (m) => writeFileSync(m.in(ledger, "ledger.db"), "no ledger at all, but long enough"),
  ],
  ["a ledger others may read", "ledger-open-to-others", (m) => chmodSync(m.in(ledger, "ledger.db"), 0o644)],
  [
    "a folder for a receipt",
    "receipt-unreadable",
    (m) => {
      rmSync(m.in(ledger, "receipt.json"));
      m.run(`mkdir -p "$HOME/${ledger}/receipt.json/more"`);
    },
  ],
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
