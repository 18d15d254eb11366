/** Causes of browsers, ledgers and disks, walked as `doctor.test.ts` walks the others. */
import { rmSync } from "node:fs";
import { afterAll, describe, it } from "vitest";
import { browserCauses } from "./doctor-browser-causes";
import { ledgerCauses } from "./doctor-ledger-causes";
import { folder, isRoot } from "./doctor-machine";
import { walk } from "./doctor-walk";
import { isWindows } from "./host";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!isRoot || isWindows)("doctor", () => {
  for (const broken of [...browserCauses, ...ledgerCauses])
    it(`${broken.name}: ${broken.cause}, and what it says mends it`, (context) => walk(broken, context));
});
