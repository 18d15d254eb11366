// node instructions.mjs HOST LEDGER [--write]: counts under callgrind against budget.json and what no budget may pass.
// LEDGER holds recourse/ledger.db and order-ids. Counts do not wander as times do: the same program on the same ledger gives the same, whatever else the
// machine does. Valgrind knows no Landlock and no seccomp calls: the host goes on without, as on an old kernel.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { answers, frame, observation } from "./observation.mjs";

const [host, ledger, mode] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const budgetFile = path.join(here, "budget.json");
const mostOver = 0.1;
/** Whatever the budget says. */
const bounds = { "warm order.check": 330_000 };

const identity = JSON.parse(readFileSync(path.join(here, "..", "..", "manifests", "identity.json"), "utf8"));
const origin = `chrome-extension://${identity.chromium.extensionIds[0]}/`;
const orderIds = readFileSync(path.join(ledger, "order-ids"), "utf8").split("\n").filter(Boolean);
const pick = (k) => orderIds[(k * 7919) % orderIds.length];

/** Instructions of a host that answers these frames, on a copy of the ledger and in surroundings that never change. */
function count(frames) {
  const home = mkdtempSync(path.join(tmpdir(), "recourse-count-"));
  try {
    cpSync(path.join(ledger, "recourse"), path.join(home, "recourse"), { recursive: true });
    const run = spawnSync("valgrind", ["--tool=callgrind", "--callgrind-out-file=/dev/null", host, origin], {
      input: Buffer.concat(frames),
      env: { PATH: "/usr/bin:/bin", HOME: home, XDG_DATA_HOME: home, TZ: "UTC", RECOURSE_NOW: "2026-10-01T12:00:00Z" },
      maxBuffer: 1 << 28,
    });
    if (run.error) throw run.error;
    const said = run.stderr.toString("utf8");
    const answered = answers(run.stdout);
    const refused = answered.find((answer) => answer.error);
    if (refused || answered.length !== frames.length) throw new Error(`${JSON.stringify(refused)}\n${said}`);
    return Number(said.match(/Collected : (\d+)/)[1]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const checks = (many) => Array.from({ length: many }, (_, k) => frame(k, "order.check", { orderId: pick(k) }));
const observations = (many) =>
  Array.from({ length: many }, (_, turn) =>
    frame(
      turn,
      "page.observe",
      observation(
        Array.from({ length: 100 }, (_, k) => pick(turn * 100 + k)),
        turn,
      ),
    ),
  );

const counted = {
  "start to first verdict": count(checks(1)),
  "warm order.check": Math.round((count(checks(301)) - count(checks(101))) / 200),
  "page.observe of 100 orders": Math.round((count(observations(3)) - count(observations(1))) / 2),
};
const version = (program) => execFileSync(program, ["--version"], { encoding: "utf8" }).split("\n")[0];
const by = { compiler: version("c++"), valgrind: version("valgrind") };

if (mode === "--write") {
  writeFileSync(budgetFile, `${JSON.stringify({ by, instructions: counted }, null, 2)}\n`);
  console.log(`written: ${path.relative(process.cwd(), budgetFile)}`);
}
const budget = JSON.parse(readFileSync(budgetFile, "utf8"));
for (const name of Object.keys(by))
  if (by[name] !== budget.by[name])
    console.log(`note: the budget was counted with ${budget.by[name]}, this is ${by[name]}`);
let failed = false;
for (const [what, most] of Object.entries(budget.instructions)) {
  const ratio = counted[what] / most;
  const over = !(ratio <= 1 + mostOver && counted[what] <= (bounds[what] ?? Number.POSITIVE_INFINITY));
  failed ||= over;
  const verdict = over
    ? "OVER what it may take"
    : ratio < 1 - mostOver
      ? "well under the budget: lower it with --write"
      : "ok";
  console.log(
    `${what}: ${counted[what]} instructions, budget ${most} (${((ratio - 1) * 100).toFixed(1)} %): ${verdict}`,
  );
}
process.exit(failed ? 1 : 0);
