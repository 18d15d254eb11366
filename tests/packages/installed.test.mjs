/**
 * The Debian package installed: both browsers find it by themselves, an upgrade loses nothing, removing leaves nothing.
 * Runs only in the private view of the file system that tests/packages/run makes.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { start } from "./installed-browsers.mjs";
import { debianPackage, Home, run } from "./packages.mjs";

const isPrivate = process.env.RECOURSE_PRIVATE_VIEW === "1";
const list = "https://www.aliexpress.com/p/order/index.html";
const someOrder = "8311000000010042";
const program = "/usr/bin/recourse";
const browsers = ["chromium", "firefox"];

const installed = () => run("dpkg-query", ["-L", "recourse"]).trim().split("\n");

/** The same package with a higher version. */
function newerPackage(home) {
  const tree = home.path("newer/tree");
  run("dpkg-deb", ["-R", debianPackage(), tree]);
  const control = path.join(tree, "DEBIAN/control");
  const next = readFileSync(control, "utf8").replace(/^Version: .*$/m, (line) => `${line}+next`);
  writeFileSync(control, next);
  const file = home.path("newer/recourse.deb");
  run("dpkg-deb", ["--root-owner-group", "-b", tree, file]);
  return file;
}

describe.skipIf(!isPrivate)("the Debian package, installed", () => {
  let home;
  let site;
  let before;
  beforeAll(async () => {
    home = new Home();
    site = await startSite({ captures: null });
    for (const browser of browsers) {
      const first = await start(browser, { site, home, profile: `${browser}-existing` });
      const tab = await first.tab(list);
      await tab.until("the list", () => document.body.innerText.includes("8311000000010042"));
      expect(await tab.notices()).toEqual([]);
      await first.close();
    }
    const paths = run("dpkg-deb", ["-c", debianPackage()])
      .trim()
      .split("\n")
      .map((line) => line.split(/\s+/)[5]);
    before = paths.filter((name) => existsSync(path.join("/", name)));
    run("dpkg", ["-i", debianPackage()]);
  });
  afterAll(async () => {
    await site?.close();
    home?.remove();
  });

  it("doctor finds both browsers set up for every user", () => {
    const report = home.doctor(program, "--browser", "chromium", "--browser", "firefox");
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.code).toBe(0);
    expect(report.check("chromium.runs").ok && report.check("firefox.runs").ok).toBe(true);
  });

  it.each(browsers)("%s shows notices in a fresh profile", async (browser) => {
    const opened = await start(browser, { site, home, profile: `${browser}-fresh` });
    const tab = await opened.tab(list);
    expect((await tab.noticeOf(someOrder)).answer).toBe("unknown");
    await opened.close();
  });

  it.each(browsers)("%s shows notices in a profile that was there before", async (browser) => {
    const opened = await start(browser, { site, home, profile: `${browser}-existing` });
    const tab = await opened.tab(list);
    await tab.noticeOf(someOrder);
    await opened.close();
  });

  it("an upgrade while the browser runs loses nothing", async () => {
    const history = () => JSON.parse(run(program, ["history", someOrder, "--json"], { env: home.env })).events;
    const known = history();
    const opened = await start("chromium", { site, home, profile: "chromium-fresh" });
    const tab = await opened.tab(list);
    await tab.noticeOf(someOrder);
    run("dpkg", ["-i", newerPackage(home)]);
    await tab.reload();
    await tab.noticeOf(someOrder);
    await opened.close();
    expect(run("dpkg-query", ["-W", "recourse"]).trim()).toMatch(/\+next$/);
    expect(history()).toEqual(expect.arrayContaining(known));
  });

  it("removing leaves nothing but the ledger", async () => {
    run(program, ["register", "--system", "--browser", "chromium", "--force"], { env: home.env });
    const ledger = path.join(home.dataHome, "recourse/ledger.db");
    expect(existsSync(ledger)).toBe(true);
    const files = installed();
    run("dpkg", ["-r", "recourse"]);
    const wasThere = new Set(["/", ...before.map((name) => path.resolve("/", name))]);
    const left = files.map((name) => path.resolve(name)).filter((name) => existsSync(name) && !wasThere.has(name));
    expect(left).toEqual([]);
    expect(existsSync("/var/lib/recourse")).toBe(false);
    expect(existsSync("/etc/chromium/native-messaging-hosts")).toBe(false);
    expect(existsSync(ledger)).toBe(true);
  });

  it("without the package a browser is as it was", async () => {
    const opened = await start("chromium", { site, home, profile: "chromium-fresh" });
    const tab = await opened.tab(list);
    await tab.until("the list", () => document.body.innerText.includes("8311000000010042"));
    expect(await tab.notices()).toEqual([]);
    await opened.close();
  });
});

// Named only where the tests above were left out, so that a whole run skips nothing.
if (!isPrivate) {
  it.skip("the Debian package, installed: needs root and a private view of the file system (tests/packages/run)", () => {});
}
