/** Drafts and case files from the command line, and the bound of a case file in an answer. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Host, isWindows, startOf, throwAwayHome } from "./host";

const orderId = "8212313961591322";
const storeId = "1105843321";
const home = throwAwayHome();
const file = (name: string) => path.join(home.folder, name);
let host: Host;

function recourse(...words: string[]) {
  const start = startOf(words, home.folder, { RECOURSE_NOW: "2026-09-07T12:00:00Z", LC_ALL: "C" });
  const { status, stdout, stderr } = spawnSync(start.program, start.words, { env: start.env, encoding: "utf8" });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  host = await Host.answering({ home: home.folder });
  const seen = await host.call("page.observe", {
    page: {
      kind: "order-detail",
      url: "https://www.aliexpress.com/p/order/detail.html",
      seenAt: "2026-09-07T08:00:00Z",
      complete: true,
      source: "json",
    },
    orders: [
      {
        orderId,
        status: "completed",
        placedOn: "2026-07-15",
        deliveredOn: "2026-08-10",
        completedOn: "2026-08-18",
        store: { storeId, name: "Vega Store", canMessage: true },
        windows: [{ kind: "until-date", date: "2026-09-01" }],
        lines: [{ lineId: orderId, title: "<img src=x onerror=alert(1)> lamp", quantity: 1 }],
      },
    ],
  });
  expect(seen.error).toBeUndefined();
});
afterAll(async () => {
  await host.end();
  home.remove();
});

describe("recourse draft", () => {
  const asked = ["draft", orderId, "--reason", "damaged", "--outcome", "full-refund"];

  it("prints the draft and nothing else", () => {
    const { status, stdout, stderr } = recourse(...asked, "--language", "de");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Guten Tag,\nBestellung 8212313961591322/);
    expect(stdout.endsWith("\n")).toBe(true);
  });

  it("says on standard error what the lint found", () => {
    const { status, stdout, stderr } = recourse(...asked, "--text", "My lawyer will call.");
    expect(status).toBe(0);
    expect(stdout).toContain("My lawyer will call.");
    expect(stderr).toContain("threat");
  });

  it.each([
    ["an order it does not know", ["draft", "123", "--reason", "damaged", "--outcome", "full-refund"]],
    ["what makes no sense", ["draft", orderId, "--reason", "not-received", "--outcome", "return-refund"]],
  ])("ends with 1 for %s", (_, words) => {
    const { status, stdout, stderr } = recourse(...words);
    expect(stdout).toBe("");
    expect(status).toBe(1);
    expect(stderr).not.toBe("");
  });

  it("ends with 2 without a reason", () => {
    expect(recourse("draft", orderId).status).toBe(2);
  });
});

describe("recourse casefile", () => {
  it("writes a page for the user alone", () => {
    rmSync(file("case.html"), { force: true });
    const { status } = recourse("casefile", orderId, "--out", file("case.html"), "--country", "ES");
    expect(status).toBe(0);
    if (!isWindows) expect(statSync(file("case.html")).mode & 0o777).toBe(0o600);
    const html = readFileSync(file("case.html"), "utf8");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; lamp");
    expect(html).not.toContain("<img");
    expect(html).toContain("Real Decreto Legislativo 1/2007");
  });

  it.skipIf(isWindows)("writes through no link", () => {
    writeFileSync(file("precious.txt"), "mine");
    symlinkSync(file("precious.txt"), file("link.html"));
    const { status, stderr } = recourse("casefile", orderId, "--out", file("link.html"));
    expect(status).toBe(1);
    expect(stderr).toContain("link.html");
    expect(readFileSync(file("precious.txt"), "utf8")).toBe("mine");
  });

  it.each([
    ["1 for an order it does not know", 1, ["casefile", "123", "--out", file("no.html")]],
    ["2 without a file", 2, ["casefile", orderId]],
    ["2 for a language it does not have", 2, ["casefile", orderId, "--out", file("no.html"), "--language", "xx"]],
  ])("ends with %s and writes nothing", (_, code, words) => {
    expect(recourse(...words).status).toBe(code);
    expect(existsSync(file("no.html"))).toBe(false);
  });
});

describe("casefile.build", () => {
  it("gives the page", async () => {
    const { result } = await host.call("casefile.build", { orderId, language: "fr" });
    expect(result.html).toContain('<html lang="fr" dir="ltr">');
    expect(result.html).not.toContain("Real Decreto");
  });

  it("refuses an order it does not know, with -32004", async () => {
    const { error } = await host.call("casefile.build", { orderId: "123", language: "en" });
    expect(error).toMatchObject({ code: -32004, data: { path: "/orderId" } });
  });

  it("names the command that writes what is too large for an answer, and it does", async () => {
    for (let batch = 0; batch < 4; ++batch) {
      const messages = Array.from({ length: 60 }, (_, n) => ({
        storeId,
        orderId,
        direction: n % 2 === 0 ? "sent" : "received",
        author: n % 2 === 0 ? "buyer" : "seller",
        sentAt: `2026-08-1${batch}T10:${String(n).padStart(2, "0")}:00Z`,
        text: `${batch} ${n} ${"words ".repeat(500)}`,
      }));
      expect((await host.call("message.record", { messages })).error).toBeUndefined();
    }
    const { error } = await host.call("casefile.build", { orderId, language: "en" });
    expect(error).toMatchObject({ code: -32006, data: { command: expect.stringContaining(orderId) } });
    expect(error?.message).toContain(String(error?.data?.command));
    const [, ...words] = String(error?.data?.command).replace("casefile.html", file("large.html")).split(" ");
    rmSync(file("large.html"), { force: true });
    expect(recourse(...words).status).toBe(0);
    expect(statSync(file("large.html")).size).toBeGreaterThan(512 * 1024);
  });
});
