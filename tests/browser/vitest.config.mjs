import { defineConfig } from "vitest/config";
import { patience } from "./until.mjs";

/**
 * `npm run browser` in tests/: the built extension and host in real browsers, one file after the other.
 * BROWSER=chromium or BROWSER=firefox runs one of them; names of files or `-t WORDS` run some of the tests.
 */
export default defineConfig({
  test: {
    include: ["browser/**/*.test.mjs"],
    fileParallelism: false,
    testTimeout: 240_000,
    // On a loaded machine browsers at times fail to start or to answer; what fails three times is a fault.
    retry: 2,
    hookTimeout: 180_000,
    // What the browser shows comes later than what the ledger holds: expect.poll looks again, as until() does.
    expect: { poll: { timeout: patience, interval: 60 } },
    reporters: ["verbose"],
  },
});
