/** What the command line answers where nothing was mistyped: in sentences, to pipes, and into files. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostProgram, isWindows, startOf } from "./host";
import { typedAtHome } from "./typed";

const { home, run } = typedAtHome();
afterAll(() => home.remove());

describe.skipIf(isWindows)("an answer", () => {
  const seenOrder = "8212313961591399";
  beforeAll(() => {
    const seen = { kind: "order-list", url: "https://www.aliexpress.com/p/order/index.html", source: "json" };
    const page = { ...seen, seenAt: "2026-09-07T12:00:00Z", complete: true };
    const order = { orderId: seenOrder, status: "shipped", placedOn: "2026-08-01" };
    run(["call", "page.observe", "--params", JSON.stringify({ page, orders: [order] })]);
  });

  it("of an unknown order is one, and exits 0", () => {
    const { status, stdout } = run(["check", "12"]);
    expect(status).toBe(0);
    expect(stdout).toContain("not been seen");
    expect(run(["check", "12", "--exit-code"]).status).toBe(12);
  });

  it("of the history of an unknown order says how to make it known", () => {
    expect(run(["history", "12"])).toMatchObject({ status: 0, stdout: expect.stringContaining("Open it once") });
  });

  it("to erasing an unknown order asks whether its number is right", () => {
    expect(run(["erase", "--order", "12", "--yes"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/order 12.*right/),
    });
  });

  it.each([
    "#8212313961591399",
    "８２１２３１３９６１５９１３９９",
    "Order ID: 8212313961591399",
    "https://www.aliexpress.com/p/order/detail.html?orderId=8212313961591399",
  ])("to a search for %s is the order", (pasted) => {
    expect(run(["search", pasted]).stdout).toContain("8212313961591399");
  });

  it("repeats what was typed in one line, and not all of it", () => {
    const { stderr } = run(["check", `one\ntwo ${"x".repeat(5000)}`]);
    expect(stderr).toMatch(/^recourse check: “one two x+…” is no order number/);
    expect(stderr.length).toBeLessThan(600);
  });

  it("names a list of commands once", () => {
    expect(run(["frobnicate"]).stderr.match(/recourse --help/g)).toHaveLength(1);
  });

  it("about a draft names the option, and says what it found in words", () => {
    const draft = ["draft", seenOrder, "--reason", "damaged", "--outcome", "full-refund"];
    const amount = run([...draft, "--amount", "lots"]);
    expect(amount.status).toBe(2);
    expect(amount.stderr).toMatch(/--amount takes an amount above zero.*“lots”/);
    const item = run([...draft, "--line", "77"]);
    expect(item.status).toBe(2);
    expect(item.stderr).toMatch(/no item “77”.*--line/);
    const misfit = run(["draft", seenOrder, "--reason", "changed-mind", "--outcome", "resend"], { LC_ALL: "es_ES" });
    expect(misfit.status).toBe(1);
    expect(misfit.stderr).toMatch(/^recourse draft: .*--outcome.*full-refund, return-refund.*«resend»/);
    expect(misfit.stderr).not.toMatch(/\/outcome|After a change|misfit_/);
    const long = run([...draft, "--text", "x".repeat(3000)]);
    expect(long.status).toBe(0);
    expect(long.stderr).toMatch(/^recourse draft: Your own words were cut/m);
  });

  it("to a “-” for a file is standard output", () => {
    expect(run(["export", "--out", "-", "--format", "csv"]).stdout).toMatch(/^\ufefforderId/);
    const seen = run(["casefile", seenOrder, "--out", "-"]);
    expect(seen.stdout).toMatch(/^<!doctype html>/i);
    expect(seen.stderr).toBe("");
  });

  it("to a closed pipe is no failure worth a word", () => {
    const { stderr } = spawnSync("sh", ["-c", `"${hostProgram}" --help | true; "${hostProgram}" export | head -c 1`], {
      encoding: "utf8",
      env: startOf([], home.folder).env,
    });
    expect(stderr).toBe("");
  });

  it("that nobody is there to take is a failure that names it", () => {
    const { status, stderr } = spawnSync("sh", ["-c", `"${hostProgram}" status >&-`], {
      encoding: "utf8",
      env: startOf([], home.folder, { LC_ALL: "C" }).env,
    });
    expect(status).toBe(1);
    expect(stderr).toContain("standard output is closed");
  });

  it("that cannot be written is a failure, in a sentence", () => {
    const { status, stderr } = spawnSync("sh", ["-c", `"${hostProgram}" search usb > /dev/full`], {
      encoding: "utf8",
      env: startOf([], home.folder, { LC_ALL: "C" }).env,
    });
    expect(status).toBe(1);
    expect(stderr).toContain("disk full");
  });

  it("has no colours and is not cut where there is no terminal", () => {
    expect(run(["doctor"]).stdout).not.toContain("\u001b");
  });

  it("of an empty calendar is one a calendar takes", () => {
    const { stdout } = run(["export", "--format", "ics"]);
    expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    // RFC 5545, 3.6: a calendar has at least one component.
    expect(stdout).toMatch(/BEGIN:V(EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE)/);
  });

  it("in CSV has the separator asked for", () => {
    const semicolons = run(["export", "--format", "csv", "--separator", ";"]).stdout;
    expect(semicolons.split("\r\n")[0]?.split(";").length).toBe(20);
    expect(run(["export", "--separator", ";"]).status).toBe(2);
    expect(run(["export", "--format", "csv", "--separator", "tab"]).stdout).toContain("orderId\tlineId");
  });

  it("comes as the file's name ends", () => {
    const file = path.join(home.folder, "orders.csv");
    expect(run(["export", "--out", file]).status).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("orderId,lineId");
  });
});
