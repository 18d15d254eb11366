/** A host that keeps a copy of everything it is sent, so that a test can search it. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hostProgram } from "./machine.mjs";

/** Registers a script that copies every frame on its way to the built host; gives a reader of the copy. */
export function recordFrames(browser) {
  const { machine } = browser;
  const copy = path.join(machine.home, "frames");
  const script = path.join(machine.home, "recorded-host");
  writeFileSync(script, `#!/bin/sh\ntee -a '${copy}' | '${hostProgram}' "$@"\n`);
  chmodSync(script, 0o755);
  const place = browser.name === "chromium" ? ["--user-data-dir", machine.profile] : ["--browser", "firefox"];
  machine.recourse("register", ...place, "--path", script);
  return () => (existsSync(copy) ? readFileSync(copy) : Buffer.alloc(0));
}

/** The JSON of all frames. */
export function framesIn(bytes) {
  const frames = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at);
    frames.push(bytes.subarray(at + 4, at + 4 + length).toString("utf8"));
    at += 4 + length;
  }
  return frames;
}
