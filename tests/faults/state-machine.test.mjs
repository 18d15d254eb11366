/**
 * Random sequences of all that can be done to a ledger and befall it, against a plain model in memory: what was
 * acknowledged is there, what was erased is in no file, and whatever fails says so in a sentence.
 * RECOURSE_SEQUENCES says how many (default 15), RECOURSE_SEED with which the first begins (default 1).
 */
import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { Host } from "./host.mjs";
import { expectSentence, LedgerMachine, orderIds } from "./ledger-machine.mjs";
import { Model } from "./ledger-model.mjs";

const sequences = Number(process.env.RECOURSE_SEQUENCES ?? 15);
const firstSeed = Number(process.env.RECOURSE_SEED ?? 1);
/** Sequences that found a fault. */
const found = process.env.RECOURSE_SEED ? [] : [20, 57, 104, 287, 77_218];
const stepsEach = 30;
const minute = 60_000;
const day = 24 * 60 * minute;

/** What can be done to a ledger and befall it. */
class Machine extends LedgerMachine {
  /** Does something whose end is known only by what it says. */
  settle(result, before, after, what) {
    if (result.status === 0) return after;
    expectSentence(result.stderr, what);
    this.count(`refused: ${what}`);
    return before;
  }

  /** One of two hosts; its clock stands still from its start. What it records, and the model after that. */
  byHost() {
    const at = this.random.below(2);
    this.hosts[at] ??= {
      host: new Host(this.here.folder, { more: { RECOURSE_NOW: this.now } }),
      clock: this.clock,
      asked: 0,
    };
    const { host, clock } = this.hosts[at];
    this.hosts[at].asked += 1;
    return { at, host, ...this.recording(clock, 100_000 - this.hosts[at].asked) };
  }

  async step() {
    const { random } = this;
    this.clock += (1 + random.below(90)) * minute;
    const what = random.one([
      ...["record", "record", "record", "record by host", "record by host", "record by host"],
      ...["export", "import", "import", "backup", "restore", "erase", "erase all", "move clock"],
      ...["kill", "kill", "kill host", "full disk", "full disk", "replace", "nonsense"],
    ]);
    this.count(what);
    this.told.push(what);
    await this[what.replace(/ (.)/g, (_, letter) => letter.toUpperCase())]();
  }

  record() {
    const { method, params, after } = this.recording();
    const result = this.command(["call", method, "--params", "-"], { input: JSON.stringify(params) });
    expect(result.status, result.stderr).toBe(0);
    this.model = after;
  }

  async recordByHost() {
    const { host, method, params, after } = this.byHost();
    let answer = await host.ask(method, params);
    // Another file was put in the ledger's place while it asked: it says so once.
    if (answer.error?.code === -32001) answer = await host.ask(method, params);
    expect(answer.error).toBeUndefined();
    this.model = after;
  }

  export() {
    const file = path.join(this.out, `${this.told.length}.json`);
    const result = this.command(["export", "--out", file]);
    if (result.status !== 0) return this.settle(result, 0, 0, "export of nothing");
    this.copies.push({ file, kind: "export", model: this.model.copy() });
  }

  backup() {
    const file = path.join(this.out, `${this.told.length}.db`);
    const result = this.command(["backup", file]);
    if (result.status !== 0) return this.settle(result, 0, 0, "backup of nothing");
    this.copies.push({ file, kind: "backup", model: this.model.copy() });
  }

  copy(kind) {
    const fitting = this.copies.filter((copy) => copy.kind === kind);
    return fitting.length > 0 ? this.random.one(fitting) : undefined;
  }

  /** The command that takes a copy in, and the model after it; nothing when there is no copy. */
  taking(kind) {
    const copy = this.copy(kind);
    if (!copy) return undefined;
    const isImport = kind === "export";
    const after = isImport ? this.model.mergedWith(copy.model, this.clock) : copy.model.copy();
    return { argv: [isImport ? "import" : "restore", copy.file], after, copy };
  }

  take(kind) {
    const taking = this.taking(kind);
    if (!taking) return;
    const result = this.command(taking.argv);
    const refused = result.status !== 0;
    this.becomes(this.settle(result, this.model, taking.after, taking.argv[0]));
    // The one thing wrong with our own export: times that are still to come.
    if (refused && kind === "export") expect(taking.copy.model.newestTime()).toBeGreaterThan(this.clock + day);
    else expect(refused, result.stderr).toBe(false);
  }

  import() {
    this.take("export");
  }

  restore() {
    this.take("backup");
  }

  eraseAnd(orderId, options) {
    const argv = orderId ? ["erase", "--order", orderId, "--yes"] : ["erase", "--all", "--yes"];
    return this.command(argv, options);
  }

  async erase(orderId = this.random.one(orderIds)) {
    const known = [...this.model.words.values()].some((told) => told.orderId === orderId);
    const result = this.eraseAnd(orderId);
    if (result.status !== 0) {
      expectSentence(result.stderr, "erase");
      expect(known, result.stderr).toBe(false);
      return;
    }
    this.forgets(this.model.without(orderId));
  }

  async eraseAll() {
    const result = this.eraseAnd(undefined);
    if (result.status !== 0) return this.settle(result, 0, 0, "erase of nothing");
    this.forgets(new Model());
  }

  /** Ahead or back by up to a year. */
  async moveClock() {
    this.clock += (this.random.below(800) - 400) * day;
    for (const [at, running] of this.hosts.entries()) {
      if (!running || this.random.below(2) === 0) continue;
      await running.host.close();
      this.hosts[at] = undefined;
    }
  }

  /** A command killed at some moment: it did all or nothing. An erasure is asked for again, as people do. */
  async kill() {
    const { random } = this;
    const milliseconds = random.below(12);
    const taking = this.taking(random.one(["export", "backup"]));
    const kind = random.below(4);
    if (kind === 0) {
      const orderId = random.one(orderIds);
      await this.killed(["erase", "--order", orderId, "--yes"], "", milliseconds);
      if (this.holds(this.model.without(orderId))) this.forgets(this.model.without(orderId));
      return this.erase(orderId);
    }
    if (kind === 1 && taking) {
      const status = await this.killed(taking.argv, "", milliseconds);
      // What it was killed over lies there until the next one tidies up.
      for (const word of taking.after.words.keys()) this.erased.delete(word);
      if (status === 0 || (status === null && this.holds(taking.after))) this.becomes(taking.after);
      return;
    }
    const { method, params, after } = this.recording();
    const status = await this.killed(["call", method, "--params", "-"], JSON.stringify(params), milliseconds);
    if (status === 0) this.model = after;
    if (status === null && method !== "settings.set" && this.holds(after)) this.model = after;
    if (status === null && method === "settings.set") this.learnSettings();
  }

  learnSettings() {
    const { stdout } = this.command(["call", "settings.get", "--params", "-"], { input: "{}" });
    const value = JSON.parse(stdout).values.botCounts;
    const known = this.model.settings.get("botCounts");
    if (value !== undefined && known?.value !== value) this.model.settings.set("botCounts", { value, at: this.clock });
  }

  async killHost() {
    const { at, host, method, params, after } = this.byHost();
    if (method === "settings.set") return;
    const answer = host.ask(method, params).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, this.random.below(8)));
    await host.kill();
    this.hosts[at] = undefined;
    if ((await answer)?.result !== undefined || this.holds(after)) this.model = after;
  }

  async fullDisk() {
    const { random } = this;
    const limitKiB = random.below(160);
    const kind = random.below(5);
    if (kind === 0) {
      const orderId = random.one(orderIds);
      const result = this.eraseAnd(orderId, { limitKiB });
      if (result.status !== 0) expectSentence(result.stderr, "erase on a full disk");
      else this.forgets(this.model.without(orderId));
      if (this.holds(this.model.without(orderId))) this.forgets(this.model.without(orderId));
      return this.erase(orderId);
    }
    const taking = this.taking(random.one(["export", "backup"]));
    if (kind === 1 && taking) {
      const result = this.command(taking.argv, { limitKiB });
      return this.becomes(this.settle(result, this.model, taking.after, `${taking.argv[0]} on a full disk`));
    }
    if (kind === 2) {
      const file = path.join(this.out, `${this.told.length}.full.db`);
      const result = this.command(["backup", file], { limitKiB });
      if (result.status === 0) this.copies.push({ file, kind: "backup", model: this.model.copy() });
      else expect(existsSync(file)).toBe(false);
      return this.settle(result, 0, 0, "backup on a full disk");
    }
    const { method, params, after } = this.recording();
    const result = this.command(["call", method, "--params", "-"], { input: JSON.stringify(params), limitKiB });
    this.model = this.settle(result, this.model, after, "record on a full disk");
  }

  /** Another file is moved to the ledger's place, under the hosts that have it open. */
  async replace() {
    const copy = this.copy("backup");
    if (!copy || !existsSync(this.here.ledger)) return;
    const file = path.join(this.here.folder, "other.db");
    copyFileSync(copy.file, file);
    renameSync(file, this.here.ledger);
    this.becomes(copy.model.copy());
  }

  nonsense() {
    const file = path.join(this.out, "nonsense");
    writeFileSync(
      file,
      this.random.one(["", "{}", "\u0000", '{"format":"recourse-ledger","version":1,"events":[{}]}']),
    );
    for (const argv of [
      ["import", file],
      ["restore", file],
      ["import", this.out],
      ["check", "nonsense"],
    ]) {
      const result = this.command(argv);
      expect(result.status).not.toBe(0);
      expectSentence(result.stderr, argv.join(" "));
    }
    rmSync(file);
  }
}

test("nothing acknowledged is lost, nothing erased stays, whatever comes in what order", {
  timeout: 60_000 + sequences * 20_000,
}, async () => {
  const counts = new Map();
  for (const seed of [...Array.from({ length: sequences }, (_, at) => firstSeed + at), ...found]) {
    const machine = new Machine(seed);
    try {
      for (let step = 0; step < stepsEach; ++step) {
        await machine.step();
        machine.expectModel();
        machine.expectErased();
      }
    } catch (error) {
      error.message = `seed ${seed}, after ${machine.told.join(", ")} (now ${machine.now}): ${error.message}`;
      throw error;
    } finally {
      await machine.end();
    }
    for (const [what, times] of machine.counts) counts.set(what, (counts.get(what) ?? 0) + times);
  }
  // Each thing that can befall a ledger did.
  if (sequences >= 15)
    for (const what of [
      "import",
      "restore",
      "erase",
      "erase all",
      "move clock",
      "kill",
      "kill host",
      "full disk",
      "replace",
    ])
      expect(counts.get(what), what).toBeGreaterThan(0);
  console.log([...counts].map(([what, times]) => `${what}: ${times}`).join(", "));
});
