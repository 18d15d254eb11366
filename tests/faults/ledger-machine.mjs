/** One ledger with two hosts and a command line, its model beside it, and what must hold after every step. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { hostProgram, page, sandbox } from "./host.mjs";
import { Model, Random } from "./ledger-model.mjs";

export const orderIds = ["8212313961591322", "8212313961591323", "3041", "7707", "8000000000000001"];
const storeOf = (orderId) => String(100 + (Number(orderId.at(-1)) % 2));
const timeOf = (clock) => new Date(clock).toISOString();

const neverSaid = /file_no_file|bad_alloc|The host failed|std::|SQLITE|terminate|undefined|\bnull\b|exception/i;

export function expectSentence(text, what) {
  expect(text.trim(), what).toMatch(/[a-z]{2,} [a-z]{1,}.*\w/i);
  expect(text, what).not.toMatch(neverSaid);
}

export class LedgerMachine {
  model = new Model();
  erased = new Set();
  copies = []; // { file, kind: "export" | "backup", model }
  hosts = [];
  told = [];
  counts = new Map();

  constructor(seed) {
    this.random = new Random(seed);
    this.here = sandbox();
    this.out = path.join(this.here.folder, "out");
    mkdirSync(this.out);
    this.clock = Date.parse("2026-09-07T12:00:00Z");
  }

  get env() {
    return { XDG_DATA_HOME: this.here.folder, LC_ALL: "C", RECOURSE_NOW: this.now };
  }
  get now() {
    return timeOf(this.clock);
  }

  async end() {
    for (const running of this.hosts) await running?.host.kill();
    this.here.remove();
  }

  count(what) {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** A command to its end: { status, stdout, stderr }. `limitKiB`: no file may grow beyond it. */
  command(argv, { input = "", limitKiB } = {}) {
    const options = { env: { ...process.env, ...this.env }, input, encoding: "utf8", maxBuffer: 1 << 28 };
    return limitKiB === undefined
      ? spawnSync(hostProgram, argv, options)
      : spawnSync("bash", ["-c", 'ulimit -f "$0"; exec "$@"', String(limitKiB), hostProgram, ...argv], options);
  }

  /** A command that is killed after some time; resolves to its exit status, null when it was killed. */
  killed(argv, input, milliseconds) {
    return new Promise((resolve) => {
      const child = spawn(hostProgram, argv, {
        env: { ...process.env, ...this.env },
        stdio: ["pipe", "ignore", "ignore"],
      });
      child.stdin.on("error", () => {});
      child.stdin.end(input);
      const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
      child.on("close", (code) => {
        clearTimeout(timer);
        resolve(code);
      });
    });
  }

  /** The words the ledger holds, as an export has them. */
  words() {
    const { status, stdout, stderr } = this.command(["export", "--format", "json"]);
    if (status !== 0 && /no ledger/i.test(stderr)) return new Set();
    expect(status, stderr).toBe(0);
    const words = new Set();
    for (const event of JSON.parse(stdout).events)
      for (const [word] of JSON.stringify(event.body ?? event).matchAll(/\bw[bcdfghjklmnpqrstvwxz]{14}\b/g))
        words.add(word);
    return words;
  }

  holds(model) {
    const words = this.words();
    return words.size === model.words.size && [...model.words.keys()].every((word) => words.has(word));
  }

  expectModel() {
    expect([...this.words()].sort()).toEqual([...this.model.words.keys()].sort());
    for (const orderId of orderIds) {
      const title = this.model.titleOf(orderId, this.clock);
      if (!title || this.random.below(3) > 0) continue;
      const { stdout, status, stderr } = this.command(["search", orderId, "--json"]);
      expect(status, stderr).toBe(0);
      expect(JSON.parse(stdout).hits[0].title).toBe(`Lamp ${title}`);
    }
  }

  expectErased() {
    const folder = path.dirname(this.here.ledger);
    if (this.erased.size === 0 || !existsSync(folder)) return;
    for (const name of readdirSync(folder, { recursive: true })) {
      let bytes;
      try {
        bytes = readFileSync(path.join(folder, name), "latin1");
      } catch {
        continue; // a folder, or gone meanwhile
      }
      // An index keeps of a word what differs from the one before it.
      for (const word of this.erased) expect(bytes.includes(word.slice(3)), `${word} in ${name}`).toBe(false);
    }
  }

  /** What comes back from a copy is no longer erased. */
  becomes(model) {
    this.model = model;
    for (const word of model.words.keys()) this.erased.delete(word);
  }

  forgets(model) {
    for (const word of this.model.words.keys()) if (!model.words.has(word)) this.erased.add(word);
    this.model = model;
  }

  /** A method with its parameters and the model after it, by a clock; pages were seen `ago` milliseconds before. */
  recording(clock = this.clock, ago = 0) {
    const { random } = this;
    const orderId = random.one(orderIds);
    const word = `w${random.word()}`;
    const at = clock - ago;
    const told = { kind: "order", orderId, at, word };
    const after = this.model.copy();
    switch (random.below(6)) {
      case 0:
        after.words.set(word, { ...told, kind: "note" });
        return { method: "note.record", params: { orderId, note: word }, after };
      case 1:
        after.words.set(word, { ...told, kind: "agreement" });
        return { method: "agreement.record", params: { orderId, state: "asked", note: word }, after };
      case 2: {
        after.words.set(word, { ...told, kind: "message" });
        const message = { storeId: storeOf(orderId), orderId, direction: "sent", sentAt: timeOf(at), text: word };
        return { method: "message.record", params: { messages: [message] }, after };
      }
      case 3: {
        const value = random.below(2) === 0;
        if (after.settings.get("botCounts")?.value !== value) after.settings.set("botCounts", { value, at: clock });
        return { method: "settings.set", params: { values: { botCounts: value } }, after };
      }
      default: {
        after.words.set(word, told);
        const line = { lineId: orderId, title: `Lamp ${word}`, quantity: 1 };
        const store = { storeId: storeOf(orderId), name: "Vega", canMessage: true };
        const order = { orderId, status: "shipped", placedOn: "2026-08-01", store, lines: [line] };
        return { method: "page.observe", params: page([order], "order-list", timeOf(at)), after };
      }
    }
  }
}
