import { defineConfig } from "vitest/config";

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
    reporters: ["verbose"],
  },
});
