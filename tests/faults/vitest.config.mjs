import { defineConfig } from "vitest/config";

/** `npm run faults` in tests/: the built host, killed, starved and asked by many at once. */
export default defineConfig({
  test: { include: ["faults/**/*.test.mjs"], testTimeout: 900_000, fileParallelism: false },
});
