import { defineConfig } from "vitest/config";

/** tests/packages/run: the packages, one file after the other, because they install and remove the same one. */
export default defineConfig({
  test: {
    include: ["packages/**/*.test.mjs"],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    reporters: ["verbose"],
  },
});
