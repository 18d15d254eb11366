import { execFileSync } from "node:child_process";
import path from "node:path";

/** Types, validators and words are generated, not kept: make them as the build does. */
export default function generate(): void {
  const build = path.resolve(import.meta.dirname, "../../../extension/build.mjs");
  execFileSync(process.execPath, [build, "--generate-only"], { stdio: ["ignore", "inherit", "inherit"] });
}
