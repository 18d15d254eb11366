/** `recourse check` on an order as pages show it, in every language: one screen, what to do next first, nothing unfilled. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folder, languages } from "../../extension/build/words/languages.mjs";
import { examples, orderId, type Params, storeId } from "./examples";
import { Host, startOf, throwAwayHome } from "./host";

/** What stands before and behind the next step, in a language. */
function aroundNext(language: string): string[] {
  const { check_next } = JSON.parse(readFileSync(path.join(folder, language, "messages.json"), "utf8"));
  return check_next.message.split("{step}");
}

const home = throwAwayHome();
afterAll(() => home.remove());

function check(language: string, now: string, order = orderId): string[] {
  const start = startOf(["check", order, "--now", now], home.folder, { LC_ALL: `${language}.UTF-8`, TZ: "UTC" });
  const text = execFileSync(start.program, start.words, { env: start.env, encoding: "utf8" });
  return text.trimEnd().split("\n");
}

beforeAll(async () => {
  const host = await Host.answering({ home: home.folder });
  const { page, ...seen } = examples["page.observe"] as { page: Params };
  await host.call("page.observe", { page, ...seen });
  const conversation = { ...page, kind: "conversation", storeId, url: "https://message.aliexpress.com/" };
  await host.call("page.observe", { page: conversation, orders: [], disputes: [], messages: [] });
  await host.end();
});

describe.each(languages)("in %s", (locale) => {
  const times = {
    "a fresh page": "2026-09-07T12:00:00Z",
    "a page of last week": "2026-09-15T12:00:00Z",
    "the last days": "2026-10-11T12:00:00Z",
    "long after": "2027-03-01T12:00:00Z",
  };

  it.each(Object.entries(times))("%s: one screen that a new user can read", (_, now) => {
    const lines = check(locale, now);
    expect(lines.length).toBeLessThanOrEqual(24);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(100);
    for (const line of lines) expect(line).not.toMatch(/[{}]|undefined|(?:finding|verdict|check|step|basis|page)_/);
    expect(lines[0]).toContain(orderId);
    const next = lines[3] ?? "";
    const [before = "?", behind = "?"] = aroundNext(locale);
    expect([next.slice(0, before.length), next.slice(next.length - behind.length)]).toEqual([before, behind]);
    expect(next.length).toBeGreaterThan(before.length + behind.length + 2);
  });

  it("tells a new user what to do about an order nobody saw", () => {
    const lines = check(locale, times["a fresh page"], "3048963030690099");
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(lines.slice(2).join(" ").length).toBeGreaterThan(40);
  });
});

it("says the same day in each language's own order", () => {
  const now = "2026-09-07T12:00:00Z";
  expect(check("en_US", now).join("\n")).toContain("Oct 13, 2026");
  expect(check("de_DE", now).join("\n")).toContain("13.");
});
