import { expect, test } from "vitest";
import { findingsOf } from "../../../../extension/setup/findings";

const missing = (browser: string) => ({
  id: `${browser}.manifest`,
  ok: false,
  cause: "manifest-missing",
  level: "error" as const,
  detail: browser,
});
const clock = { id: "clock", ok: false, cause: "clock-fixed", level: "warning" as const, detail: "fixed" };
const full = { id: "ledger.disk", ok: false, cause: "disk-full", level: "error" as const, detail: "full" };
const fine = { id: "ledger.open", ok: true, cause: "ok", detail: "fine" };

test("what is well is not said", () => {
  expect(findingsOf([fine], "Chromium")).toEqual([]);
});

test("troubles come before notes", () => {
  expect(findingsOf([clock, full], "Chromium")).toEqual([
    { check: full, isNote: false },
    { check: clock, isNote: true },
  ]);
});

test("a browser that reached the program lacks no manifest; another that lacks one is a note", () => {
  const checks = [missing("chromium"), missing("chrome"), missing("firefox")];
  const said = (browser: string) => findingsOf(checks, browser).map(({ check, isNote }) => [check.detail, isNote]);
  expect(said("Chromium")).toEqual([
    ["chrome", true],
    ["firefox", true],
  ]);
  expect(said("Google Chrome")).toEqual([
    ["chromium", true],
    ["firefox", true],
  ]);
  expect(said("Firefox")).toEqual([
    ["chromium", true],
    ["chrome", true],
  ]);
});
