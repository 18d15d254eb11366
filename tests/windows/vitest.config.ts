import path from "node:path";
import { defineConfig } from "vitest/config";

/** The host for Windows under Wine: what a browser says to it, and what a user does with it. */
export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, ".."),
    include: ["protocol/{caller,casefile,check,drafts,frames,methods}.test.ts", "windows/**/*.test.ts"],
    testTimeout: 60_000,
    // On a machine that has much else to do, Wine ends one program in some hundreds with 1 and without a word.
    retry: 2,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
