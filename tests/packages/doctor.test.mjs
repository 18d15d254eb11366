/** Each way in which a set-up can be wrong, provoked with the program that is shipped and named by its doctor. */
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Home, identity, repository, run } from "./packages.mjs";

const built = path.join(repository, "build/release/native-host/recourse");
const places = {
  chromium: [".config/chromium/NativeMessagingHosts", "allowed_origins"],
  firefox: [".mozilla/native-messaging-hosts", "allowed_extensions"],
};

describe.each(Object.keys(places))("%s", (browser) => {
  const [place, list] = places[browser];
  let home;
  let program;
  let manifest;
  beforeEach(() => {
    home = new Home();
    program = home.path("bin/recourse");
    cpSync(built, program);
    run(program, ["register", "--browser", browser], { env: home.env });
    manifest = path.join(home.folder, place, `${identity.hostName}.json`);
  });
  afterEach(() => home.remove());

  const change = (members) => {
    const changed = { ...JSON.parse(readFileSync(manifest, "utf8")), ...members };
    writeFileSync(manifest, JSON.stringify(changed));
  };
  const standIn = (script) => {
    const file = home.path("stand-in/recourse");
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    change({ path: file });
  };
  /** Exit code 1, the cause, and a command. */
  const expectCause = (aspect, cause) => {
    const report = home.doctor(built, "--browser", browser);
    expect(report.check(`${browser}.${aspect}`)).toMatchObject({ ok: false, level: "error", cause });
    expect(report.check(`${browser}.${aspect}`).mend).toMatch(/^\S+/);
    expect(report.code).toBe(1);
  };

  it("nothing wrong", () => {
    const report = home.doctor(program, "--browser", browser);
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.code).toBe(0);
    expect(report.check(`${browser}.runs`).ok).toBe(true);
  });

  it("no manifest", () => {
    rmSync(manifest);
    expectCause("manifest", "manifest-missing");
  });
  it("broken JSON", () => {
    writeFileSync(manifest, '{"name": ');
    expectCause("valid", "manifest-invalid");
  });
  it("another name", () => {
    change({ name: "org.example.other" });
    expectCause("valid", "wrong-name");
  });
  it("the extension is not listed", () => {
    change({ [list]: [] });
    expectCause("ids", "extension-not-listed");
  });
  it("a relative path", () => {
    change({ path: "recourse" });
    expectCause("path", "relative-path");
  });
  it("no program at the path", () => {
    rmSync(program);
    expectCause("path", "path-missing");
  });
  it("a program that may not be run", () => {
    chmodSync(program, 0o644);
    expectCause("path", "path-not-executable");
  });
  it("a program that ends at once", () => {
    standIn("exit 3");
    expectCause("runs", "host-ended");
  });
  it("a program that prints text", () => {
    standIn("echo hello");
    expectCause("runs", "host-no-message");
  });
  it("a program that is no program", () => {
    writeFileSync(program, "\0\0\0");
    expectCause("runs", "host-not-started");
  });

  it("what mends it does mend it", () => {
    change({ [list]: [] });
    const { mend } = home.doctor(program, "--browser", browser).check(`${browser}.ids`);
    run("sh", ["-c", mend], { env: home.env });
    expect(home.doctor(program, "--browser", browser).code).toBe(0);
  });

  it("host.diagnose gives the same checks, less the program's start", () => {
    change({ path: path.join(home.folder, "gone") });
    const { checks } = JSON.parse(run(program, ["call", "host.diagnose"], { env: home.env }));
    expect(checks.find(({ id }) => id === `${browser}.path`)).toMatchObject({ ok: false, cause: "path-missing" });
    expect(checks.filter(({ id }) => id.endsWith(".runs"))).toEqual([]);
  });
});

it("a fixed clock is a warning", () => {
  const home = new Home();
  home.env.RECOURSE_NOW = "2026-09-07T12:00:00Z";
  mkdirSync(home.path("x/y"), { recursive: true });
  expect(home.doctor(built).check("clock")).toMatchObject({ ok: false, level: "warning", cause: "clock-fixed" });
  home.remove();
});
