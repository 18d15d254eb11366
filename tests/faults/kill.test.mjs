/**
 * The host is killed at random moments while it writes. Every write it answered must be there, and the file whole.
 * RECOURSE_KILLS says how many times (default 50).
 */
import { statSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Host, order, page, query, sandbox } from "./host.mjs";

const kills = Number(process.env.RECOURSE_KILLS ?? 50);
/** Milliseconds for a test: the file grows, and each round reads all of it. */
const timeout = Math.max(900_000, kills * 6_000);

let here;
beforeEach(() => {
  here = sandbox();
});
afterEach(() => here.remove());

/** Writes until the host is gone; `answered` gets the ids of what it said was recorded, `refused` the errors. */
async function write(host, firstId, answered, refused) {
  for (let id = firstId; ; id += 3) {
    const ids = [id, id + 1, id + 2].map(String);
    let answer;
    try {
      answer = await host.ask("page.observe", page(ids.map((one) => order(one))));
    } catch {
      return id + 3;
    }
    if (answer.error) refused.push(answer.error.code);
    else answered.push(...ids);
    if (answer.error) return id + 3;
  }
}

function expectWhole(answered) {
  expect(query(here.ledger, "PRAGMA integrity_check")).toEqual(["ok"]);
  expect(query(here.ledger, "INSERT INTO search(search) VALUES('integrity-check')")).toEqual([]);
  const there = new Set(query(here.ledger, "SELECT order_id FROM orders"));
  expect(answered.filter((id) => !there.has(id))).toEqual([]);
  // The three of one page are there together or not at all, each with its event.
  expect(there.size % 3).toBe(0);
  expect(query(here.ledger, "SELECT count(DISTINCT order_id) FROM events WHERE kind = 'order'")).toEqual([
    String(there.size),
  ]);
}

test(`killed ${kills} times while writing`, { timeout }, async () => {
  const answered = [];
  let next = 1;
  for (let round = 0; round < kills; ++round) {
    const host = new Host(here.folder);
    const writing = write(host, next, answered, []);
    const before = answered.length;
    const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    // One in four dies while it starts, the others while they write.
    while (round % 4 !== 0 && answered.length === before) await pause(1);
    await pause(Math.random() * 40);
    await host.kill();
    next = await writing;
    if (answered.length > 0) expectWhole(answered);
  }
  expect(answered.length).toBeGreaterThan(kills);
});

test(`killed ${Math.ceil(kills / 5)} times on a full disk`, { timeout }, async () => {
  const answered = [];
  const refused = [];
  let next = 1;
  const begin = new Host(here.folder);
  expect((await begin.ask("page.observe", page([0, 1, 2].map((i) => order(900_000_000 + i))))).error).toBeUndefined();
  await begin.close();
  for (let round = 0; round < Math.ceil(kills / 5); ++round) {
    const size = Math.max(
      ...["", "-wal"].map((end) => statSync(here.ledger + end, { throwIfNoEntry: false })?.size ?? 0),
    );
    const host = new Host(here.folder, { limitKiB: Math.ceil(size / 1024) + Math.floor(Math.random() * 120) });
    const writing = write(host, next, answered, refused);
    // Every other time it has all the time it needs to fill the disk, else it dies before or about then.
    const pause = round % 2 === 0 ? 60_000 : 30 + Math.random() * 400;
    await Promise.race([writing, new Promise((resolve) => setTimeout(resolve, pause))]);
    await host.kill();
    next = await writing;
    expectWhole(answered);
  }
  expect(new Set(refused)).toEqual(new Set([-32003]));
});
