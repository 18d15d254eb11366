/** A cause walked as its user would: broken, named, mended as doctor says, and gone. */
import { statSync } from "node:fs";
import { expect, type TestContext } from "vitest";
import { type Check, folder, Machine } from "./doctor-machine";

export interface Broken {
  name: string;
  cause: string;
  damage(machine: Machine): void | Promise<void>;
  /** What doctor is asked about; all, when empty. */
  given?: string;
  /** It works all the same. */
  isWarning?: boolean;
  /** Where no command can mend it: what the sentence says to do, and the words that say so. */
  remedy?: { says: RegExp; do(machine: Machine): void };
  /** What is mounted in it is its own. */
  hasMounts?: boolean;
}

const chromium = "--browser chromium";

async function walkOn(machine: Machine, broken: Broken): Promise<void> {
  const { cause, given = chromium, remedy } = broken;
  await broken.damage(machine);
  const level = broken.isWarning ? "warning" : "error";
  const wrong = machine.wrong(level, given);
  const named = wrong.find((check) => check.cause === cause);
  expect(named, JSON.stringify(machine.checks(given).filter((check) => !check.ok))).toBeDefined();
  expect(named?.detail).toMatch(/^\p{L}.{20,}/u);
  expect(named?.detail).not.toMatch(/doctor_|[{}]/);
  if (broken.isWarning) expect(machine.wrong("error", given)).toEqual([]);
  const outside = statSync(folder).uid;
  let after: Check[];
  if (remedy) {
    expect(named?.mend).toBeUndefined();
    expect(named?.detail).toMatch(remedy.says);
    remedy.do(machine);
    after = machine.checks(given);
  } else {
    // Of the errors all have the same mend: there is one thing to do.
    const mends = broken.isWarning ? [named?.mend] : [...new Set(wrong.map((check) => check.mend))];
    expect(mends.length, JSON.stringify(wrong)).toBe(1);
    expect(mends[0]).toBeDefined();
    const output = await machine.runWithSudo(`{ ${mends[0]}\n} >&2; recourse doctor ${given} --json`);
    after = JSON.parse(output).checks as Check[];
  }
  expect(after.filter((check) => check.level === "error" || check.cause === cause)).toEqual([]);
  // Nothing above the home changed hands.
  expect(statSync(folder).uid).toBe(outside);
}

export async function walk(broken: Broken, context: TestContext): Promise<void> {
  const machine = new Machine();
  try {
    if (broken.hasMounts && !machine.hasMounts()) context.skip("nothing may be mounted here");
    await walkOn(machine, broken);
  } finally {
    machine.remove();
  }
}
