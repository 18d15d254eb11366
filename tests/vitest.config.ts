import { defineConfig } from "vitest/config";

/** `npx vitest run` in tests/: the unit tests of the extension and of the layers. They read what extension/build.mjs generates. */
export default defineConfig({
  test: {
    include: ["unit/extension/**/*.test.ts", "unit/layers/**/*.test.ts"],
    setupFiles: ["unit/extension/fixtures/speak.ts", "unit/extension/fixtures/effects.ts"],
    globalSetup: ["unit/extension/generate.ts"],
    testTimeout: 120_000,
  },
});
