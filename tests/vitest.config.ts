import { defineConfig } from "vitest/config";

/** `npx vitest run` in tests/: the extension's unit tests. They read what extension/build.mjs generates. */
export default defineConfig({
  test: {
    include: ["unit/extension/**/*.test.ts"],
    globalSetup: ["unit/extension/generate.ts"],
    testTimeout: 120_000,
  },
});
