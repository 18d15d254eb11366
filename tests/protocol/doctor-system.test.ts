/**
 * What is registered for all users, and a user's own beside it: broken, then mended as `doctor` says, in a view of the
 * machine of its own. What needs the administrator has `sudo` before it; all else is run by the user.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Check } from "./doctor-machine";
import { hostProgram, isWindows } from "./host";

const isRoot = process.getuid?.() === 0;
const user = 54321;

/** What is broken, how, in sh ($S is the system's manifest, $U the user's), and the cause doctor names for Chromium. */
const causes: [string, string, string][] = [
  ["a manifest that the administrator alone may read", "manifest-unreadable", "chmod 600 $S"],
  ["a folder that the administrator alone may enter", "manifest-unreadable", "chmod 700 ${S%/*}; chmod 600 $S"],
  ["a folder for the manifest", "folder-in-the-way", "rm $S; mkdir $S"],
  ["a link that leads nowhere for the manifest", "link-in-the-way", "rm $S; ln -s /gone/away $S"],
  ["a pipe for the manifest", "manifest-unreadable", "rm $S; mkfifo $S"],
  ["a program that was moved", "path-missing", "sed -i s,/usr/local/bin,/gone, $S"],
  ["a program for the administrator alone", "path-not-executable", "chmod 700 /usr/local/bin/recourse"],
  ["a user's manifest of a program that is gone", "path-missing", "sed s,/usr/local/bin,/gone, $S > $U"],
  ["a user's manifest that is none", "manifest-invalid", "echo { > $U"],
  ["a user's older program", "manifest-shadowed", "sed s,/usr/local/bin,/usr/local/old, $S > $U"],
  [
    "a policy that lets only the system's manifest count, and none",
    "manifest-missing",
    `rm $S; mkdir -p /etc/chromium/policies/managed
     echo '{"NativeMessagingUserLevelHosts": false}' > /etc/chromium/policies/managed/hosts.json`,
  ],
  [
    "a policy that lets only the system's manifest count",
    "policy-system-only",
    `cp $S $U; rm $S; mkdir -p /etc/chromium/policies/managed
     echo '{"NativeMessagingUserLevelHosts": false}' > /etc/chromium/policies/managed/hosts.json`,
  ],
  ["a system's older program", "manifest-shadowed", "cp $S $U; sed -i s,/usr/local/bin,/usr/local/old, $S"],
];

/** Prints the checks before and after, a JSON text a line. */
const script = `
mount -t tmpfs tmpfs /etc/chromium && mount -t tmpfs tmpfs /var/lib && mount -t tmpfs tmpfs /usr/local || exit 77
umask 022
mkdir -p /usr/local/bin /usr/local/old $HOME/.config/chromium/NativeMessagingHosts
cp $1 /usr/local/bin/recourse && cp $1 /usr/local/old/recourse
touch "$HOME/.config/chromium/Local State"
SUDO_UID=${user} recourse register --system --browser chromium > /dev/null || exit 78
S=/etc/chromium/native-messaging-hosts/org.recourse.host.json
U=$HOME/.config/chromium/NativeMessagingHosts/org.recourse.host.json
eval "$2"
chown -R ${user}:${user} $HOME
as_user() { setpriv --reuid ${user} --regid ${user} --clear-groups "$@"; }
look() { as_user /usr/local/old/recourse doctor --browser chromium --json | tr -d '\\n'; echo; }
[ -x /usr/local/bin/recourse ] && PATH=/usr/local/bin:$PATH
look > $HOME/before
mend=$(as_user sed -n 's/.*"cause": "'$3'",[^}]*"mend": "\\([^"]*\\)".*/\\1/p' $HOME/before)
sudo() { SUDO_UID=${user} "$@"; }
case $mend in sudo*) eval "$mend" ;; *) as_user sh -c "$mend" ;; esac >&2
cat $HOME/before; look`;

describe.skipIf(!isRoot || isWindows)("doctor, where Recourse is registered for all users,", () => {
  it.each(causes)("names %s: %s, and its command mends it", (_, cause, damage) => {
    const home = mkdtempSync(path.join(tmpdir(), "recourse-system-"));
    try {
      const file = path.join(home, "script");
      writeFileSync(file, script);
      const { status, stdout, stderr } = spawnSync("unshare", ["-m", "sh", file, hostProgram, damage, cause], {
        env: { HOME: home, PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", LC_ALL: "C" },
        encoding: "utf8",
      });
      if (status === 77 || status === null) return; // no mounts here
      const [before, after] = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).checks as Check[]);
      const named = before?.find((check) => check.cause === cause);
      expect(named?.mend, JSON.stringify(before)).toBeDefined();
      expect(
        after?.filter((check) => check.level === "error" || check.cause === cause),
        stderr,
      ).toEqual([]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
