/**
 * Ctrl-C, `kill` and a closed terminal while a file is being written: the file that was begun is gone, whatever was
 * there before is whole, and the exit is the one a shell knows (130, 143, 129).
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call, command, hostProgram, order, page, sandbox } from "./host.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
const env = (more = {}) => ({ ...process.env, XDG_DATA_HOME: here.folder, ...more });

let here;
let copy;
beforeAll(() => {
  here = sandbox();
  const title = "Lamp with a long name ".repeat(10);
  for (let first = 101; first < 3_101; first += 100)
    call(
      here.folder,
      "page.observe",
      page(Array.from({ length: 100 }, (_, i) => order(`${first + i}`, { lines: [{ lineId: "1", title }] }))),
    );
  // A case file that takes its time to be written.
  const store = { storeId: "77", name: "Talkative Store", canMessage: true };
  call(here.folder, "page.observe", page([order("100", { store })]));
  for (let batch = 0; batch < 10; ++batch)
    call(here.folder, "message.record", {
      messages: Array.from({ length: 100 }, (_, i) => ({
        storeId: store.storeId,
        orderId: "100",
        direction: "sent",
        author: "buyer",
        sentAt: new Date(Date.parse("2026-08-21T08:00:00Z") + (batch * 100 + i) * 3_600_000 * 0.1).toISOString(),
        text: `The lamp arrived broken. ${"x".repeat(1_900)}`,
      })),
    });
  copy = path.join(here.folder, "copy.db");
  command(here.folder, ["backup", copy]);
}, 120_000);
afterAll(() => here.remove());

const unfinished = () =>
  readdirSync(here.folder, { recursive: true }).filter((name) => `${name}`.includes("unfinished"));

/** Interrupted as soon as a file is begun; how it ended. */
async function interrupted(argv, signal) {
  const child = spawn(hostProgram, argv, { env: env(), stdio: ["pipe", "ignore", "ignore"] });
  const ended = new Promise((resolve) => child.on("close", (code, by) => resolve({ code, by })));
  let seen = false;
  for (const until = Date.now() + 60_000; Date.now() < until && !seen && child.exitCode === null; ) {
    seen = unfinished().length > 0;
    if (!seen) await new Promise(setImmediate);
  }
  child.kill(signal);
  return { ...(await ended), seen };
}

/** What stands under a name that was asked for is all of it. */
function expectWhole() {
  const written = (name) => {
    const file = path.join(here.folder, name);
    return existsSync(file) ? readFileSync(file, "utf8").trimEnd() : undefined;
  };
  expect(JSON.parse(written("out.json") ?? "{}")).toBeTruthy();
  expect(written("out.html") ?? "</html>").toMatch(/<\/html>$/);
}

test.each(signals)("an import out of a pipe that waits for more ends by %s and leaves nothing", async (signal) => {
  expect(await interrupted(["import", "-"], signal)).toEqual({ code: null, by: signal, seen: true });
  expect(unfinished()).toEqual([]);
});

test.each([
  ["export", () => ["export", "--out", path.join(here.folder, "out.json"), "--force"]],
  ["casefile", () => ["casefile", "100", "--out", path.join(here.folder, "out.html"), "--force"]],
  ["backup", () => ["backup", copy, "--force"]],
  ["restore", () => ["restore", copy]],
])("%s leaves nothing that was begun, whenever it is stopped", { timeout: 120_000 }, async (_, argv) => {
  const before = readFileSync(copy).length;
  let stopped = 0;
  // On a loaded machine it may be done each time before it is stopped.
  for (let round = 0; round < 9 || (stopped === 0 && round < 90); ++round) {
    const signal = signals[round % signals.length];
    const { code, by } = await interrupted(argv(), signal);
    expect([code, by]).toEqual(by === null ? [0, null] : [null, signal]); // or it was done already
    if (by !== null) stopped += 1;
    expect(unfinished()).toEqual([]);
    expectWhole();
  }
  expect(stopped).toBeGreaterThan(0);
  expect(readFileSync(copy).length).toBe(before);
  expect(call(here.folder, "ledger.stats", {}).orders).toBe(3_001);
});

test("a shell sees 130 and 143", () => {
  const fifo = path.join(here.folder, "fifo");
  spawnSync("mkfifo", [fifo]);
  for (const [name, code] of [
    ["INT", 130],
    ["TERM", 143],
  ]) {
    const script = `set -m; "$0" import - < "$1" & sleep 9 > "$1" & writer=$!; sleep 0.5; kill -${name} %1; wait %1; echo $?; kill $writer`;
    const { stdout } = spawnSync("bash", ["-c", script, hostProgram, fifo], { env: env(), encoding: "utf8" });
    expect(stdout.trim()).toBe(`${code}`);
  }
  expect(unfinished()).toEqual([]);
});

test("what is to be ignored stays ignored", () => {
  const script = `trap '' HUP; "$0" status > /dev/null & sleep 0.01; kill -HUP $!; wait $!; echo $?`;
  const { stdout } = spawnSync("bash", ["-c", script, hostProgram], { env: env(), encoding: "utf8" });
  expect(stdout.trim()).toBe("0");
});
