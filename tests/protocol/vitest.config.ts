import path from "node:path";
import { defineConfig } from "vitest/config";

/** `npm run protocol` in tests/: the built host, talked to as a browser does. */
export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, ".."),
    include: ["protocol/**/*.test.ts"],
    globalSetup: ["unit/extension/generate.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    fileParallelism: false,
  },
});
