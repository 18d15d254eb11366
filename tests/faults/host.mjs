/** The built host as a browser sees it: a process that speaks frames, on a ledger in a folder of its own. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..", "..");

/** RECOURSE_HOST names another build's host. */
export const hostProgram = process.env.RECOURSE_HOST ?? path.join(root, "build", "release", "native-host", "recourse");

const identity = JSON.parse(readFileSync(path.join(root, "manifests", "identity.json"), "utf8"));
const origin = `chrome-extension://${identity.chromium.extensionIds[0]}/`;

/** A folder that is gone after the test. */
export function sandbox() {
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-faults-"));
  return {
    folder,
    ledger: path.join(folder, "recourse", "ledger.db"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export class Host {
  #child;
  #waiting = new Map();
  #buffer = Buffer.alloc(0);
  #nextId = 1;
  #isOver = false;
  ended;
  errors = "";

  /** `limitKiB`: no file may grow beyond it. `program`: another copy of the host. `more`: of its environment. */
  constructor(folder, { limitKiB, program = hostProgram, more = {} } = {}) {
    const env = { ...process.env, XDG_DATA_HOME: folder, ...more };
    this.#child =
      limitKiB === undefined
        ? spawn(program, [origin], { env })
        : spawn("bash", ["-c", 'ulimit -f "$0"; exec "$@"', String(limitKiB), program, origin], { env });
    this.#child.stdout.on("data", (data) => this.#take(data));
    this.#child.stderr.on("data", (data) => {
      this.errors += data;
    });
    this.#child.on("error", (error) => {
      this.errors += error.message; // it could not be started: `close` comes next
    });
    this.#child.stdin.on("error", () => {}); // the host is gone: whoever waits is told by `ended`
    this.ended = new Promise((resolve) => {
      this.#child.on("close", (code, signal) => {
        this.#isOver = true;
        for (const { reject } of this.#waiting.values()) reject(new Error("the host is gone"));
        this.#waiting.clear();
        resolve({ code, signal });
      });
    });
  }

  #take(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    while (this.#buffer.length >= 4) {
      const size = this.#buffer.readUInt32LE(0);
      if (this.#buffer.length < 4 + size) return;
      const answer = JSON.parse(this.#buffer.subarray(4, 4 + size).toString("utf8"));
      this.#buffer = this.#buffer.subarray(4 + size);
      this.#waiting.get(answer.id)?.resolve(answer);
      this.#waiting.delete(answer.id);
    }
  }

  /** The whole answer: `result` or `error`. Rejects when the host ends before. */
  ask(method, params) {
    const id = this.#nextId++;
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return new Promise((resolve, reject) => {
      if (this.#isOver) return reject(new Error(`the host is gone: ${this.errors}`));
      this.#waiting.set(id, { resolve, reject });
      this.#child.stdin.write(Buffer.concat([size, body]));
    });
  }

  get pid() {
    return this.#child.pid;
  }

  /** As when the machine sleeps: stopped, and going on after `work`. */
  async asleep(work) {
    this.#child.kill("SIGSTOP");
    await work();
    this.#child.kill("SIGCONT");
  }

  kill() {
    this.#child.kill("SIGKILL");
    return this.ended;
  }

  close() {
    this.#child.stdin.end();
    return this.ended;
  }
}

/** One method from the shell. */
export function call(folder, method, params, more = []) {
  const text = execFileSync(hostProgram, ["call", method, "--params", "-", ...more], {
    env: { ...process.env, XDG_DATA_HOME: folder },
    input: JSON.stringify(params),
    maxBuffer: 1 << 28,
  });
  return JSON.parse(text);
}

/** Any command: what it printed. */
export function run(folder, argv, env = {}) {
  return execFileSync(hostProgram, argv, {
    env: { ...process.env, LC_ALL: "C", XDG_DATA_HOME: folder, ...env },
    maxBuffer: 1 << 28,
  });
}

/** Any command: its exit code and what it said. Nobody sits at its input; `shell` is a line of bash that runs "$0" "$@". */
export function command(folder, argv, { env = {}, shell } = {}) {
  const options = {
    env: { ...process.env, LC_ALL: "C", XDG_DATA_HOME: folder, ...env },
    encoding: "utf8",
    input: "",
    maxBuffer: 1 << 28,
  };
  const { status, stdout, stderr } = shell
    ? spawnSync("bash", ["-c", shell, hostProgram, ...argv], options)
    : spawnSync(hostProgram, argv, options);
  return { status, stdout, stderr };
}

/** Rows of a query, by another program than the host. */
export function query(ledger, sql) {
  const text = execFileSync("sqlite3", ["-cmd", ".timeout 10000", ledger, sql], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return text.split("\n").filter((line) => line !== "");
}

export function order(id, more = {}) {
  return {
    orderId: String(id),
    status: "completed",
    placedOn: "2026-08-20",
    completedOn: "2026-09-01",
    store: { storeId: "1105843321", name: "Vega Store", canMessage: true },
    windows: [{ kind: "after-completion", days: 90, reasonClass: "any" }],
    lines: [{ lineId: String(id), title: `Brass lamp ${id}`, quantity: 1, price: { amount: "9.50", currency: "EUR" } }],
    ...more,
  };
}

export function page(orders, kind = "order-list", seenAt = "2026-09-07T12:00:00Z") {
  return { page: { kind, url: "https://www.aliexpress.com/", seenAt, complete: true, source: "json" }, orders };
}
