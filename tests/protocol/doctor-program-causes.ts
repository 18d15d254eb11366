import { chmodSync, chownSync, closeSync, openSync, statSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { ledger, type Machine, manifest, manifests, programs, user } from "./doctor-machine";

/** Another program in the manifest. */
function putProgram(m: Machine, contents: string): void {
  writeFileSync(m.in("other"), contents);
  chownSync(m.in("other"), user, user);
  chmodSync(m.in("other"), 0o755);
  m.change(manifests, manifest, path.join(programs, "recourse"), m.in("other"));
}

/** One that answers so, whatever it is asked. */
function putAnswer(m: Machine, answer: unknown): void {
  const text = JSON.stringify(answer);
  const length = text.length.toString(8).padStart(3, "0");
  putProgram(m, `#!/bin/sh\nprintf '\\${length}\\0\\0\\0'\nprintf %s '${text}'\ncat > /dev/null\n`);
}

const error = (code: number) => ({ jsonrpc: "2.0", id: "doctor", error: { code, message: "no" } });
const hello = (protocol: number, hostVersion: string) => ({
  jsonrpc: "2.0",
  id: "doctor",
  result: { protocol, hostVersion },
});

/** What may be wrong with the program a manifest leads to, with the manifest's own words, and with what is in the ledger. */
export const programCauses: [string, string, (machine: Machine) => void][] = [
  ["a program that ends at once", "host-ended", (m) => putProgram(m, "#!/bin/sh\nexit 3\n")],
  ["a program of another kind of computer", "host-not-started", (m) => putProgram(m, "\u007fELF")],
  ["a program that says something else", "host-no-message", (m) => putProgram(m, "#!/bin/sh\necho Good morning\n")],
  ["a program that never answers", "host-silent", (m) => putProgram(m, "#!/bin/sh\nexec sleep 30\n")],
  ["a program that closes its output", "host-silent", (m) => putProgram(m, "#!/bin/sh\nexec cat > /dev/null\n")],
  ["a Recourse of another extension", "caller-refused", (m) => putAnswer(m, error(-32007))],
  ["a Recourse that fails", "host-failed", (m) => putAnswer(m, error(-32603))],
  ["a Recourse of another protocol", "protocol-differs", (m) => putAnswer(m, hello(99, "0.0.1"))],
  ["a folder for the program", "path-no-file", (m) => m.change(manifests, manifest, `${programs}/recourse`, programs)],
  ["a path that is not full", "relative-path", (m) => m.change(manifests, manifest, `${programs}/`, "")],
  ["another host's name", "wrong-name", (m) => m.change(manifests, manifest, "org.recourse.host", "org.other.host")],
  ["another way of speaking", "wrong-type", (m) => m.change(manifests, manifest, '"stdio"', '"socket"')],
  [
    "a clock that stands at no time",
    "host-failed",
    (m) => {
      m.environment.RECOURSE_NOW = "noon";
    },
  ],
  [
    "a damaged ledger, which its first user mends",
    "host-failed",
    (m) => {
      m.run("recourse erase --order 12 --yes");
      const file = openSync(m.in(ledger, "ledger.db"), "r+");
      for (let at = 4096; at < statSync(m.in(ledger, "ledger.db")).size; at += 4096) writeSync(file, "damage", at);
      closeSync(file);
    },
  ],
];

/** The same, where Recourse works all the same. */
export const programWarnings: typeof programCauses = [
  ["an older Recourse", "version-differs", (m) => putAnswer(m, hello(1, "0.0.1"))],
  [
    "a manifest with a word of one's own",
    "receipt-changed",
    (m) => m.change(manifests, manifest, '"description": "', '"description": "My '),
  ],
  [
    "a clock that stands still",
    "clock-fixed",
    (m) => {
      m.environment.RECOURSE_NOW = "2026-12-01T12:00:00Z";
    },
  ],
];
