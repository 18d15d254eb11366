/** The page of all orders, by keyboard from end to end: narrowed, sorted, gone through, opened, selected, saved. */
import { readFileSync, rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { count, isWhole, recordAll, savedTables, seen } from "./all-orders.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { until } from "./until.mjs";

describe.each(browserNames)("%s, all orders", (name) => {
  let browser;
  let tab;
  beforeAll(async () => {
    browser = await openBrowser(name, { site: { port: 9 } });
    recordAll(browser.machine);
    tab = await browser.extensionPage("orders");
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await tab.goto(`${browser.extensionRoot}orders/orders.html`);
    await tab.until("all orders", isWhole);
  });
  afterEach(async () => {
    if (!isResized) return;
    isResized = false;
    if (name === "chromium") await tab.page.emulateMedia({ media: null });
    await tab.resize(1280, 900);
  });
  let isResized = false;
  const resize = async (width, height) => {
    isResized = true;
    await tab.resize(width, height);
  };

  const focusRow = (at) => tab.evaluate((wanted) => document.querySelector(`[data-at="${wanted}"]`)?.focus(), at);
  const seenSoon = (what, fits) =>
    until(what, async () => {
      const now = await tab.evaluate(seen);
      return fits(now) && now;
    });

  it("has every order as a row of a grid, of which those in view are drawn", async () => {
    const now = await tab.evaluate(seen);
    expect(now.count).toBe(count);
    expect(now.drawn).toBeGreaterThan(8);
    expect(now.drawn).toBeLessThan(60);
    expect(now.stops).toBe(1);
  });

  it("is gone through by the keys, the row with the focus always there", async () => {
    await focusRow(0);
    await tab.press("ArrowDown");
    expect(await seenSoon("the next row", ({ row }) => row === 3)).toMatchObject({ stops: 1 });
    await tab.press("PageDown");
    const further = await seenSoon("a page on", ({ row }) => row > 5);
    await tab.press("PageUp");
    await seenSoon("a page back", ({ row }) => row === 3);
    await tab.press("End");
    await seenSoon("the last row", ({ row }) => row === count + 1);
    await tab.press("Home");
    await seenSoon("the first row", ({ row }) => row === 2);
    await tab.press("ArrowRight");
    await tab.press("ArrowRight");
    await seenSoon("the second cell", ({ cell, row }) => cell === "1" && row === 2);
    await tab.press("ArrowLeft");
    await tab.press("ArrowLeft");
    await seenSoon("the row again", ({ cell, row }) => cell === null && row === 2);
    expect(further.row).toBeLessThan(count);
  });

  it("opens the order with Enter, and gives the focus back", async () => {
    await focusRow(1);
    await tab.press("Enter");
    await tab.until("the order", () => document.querySelector("dialog[open] [data-ready]") !== null);
    await expect.poll(() => tab.evaluate(() => document.activeElement.closest("dialog h1") !== null)).toBe(true);
    await tab.press("Escape");
    await tab.until("the dialog's end", () => document.querySelector("dialog") === null);
    await seenSoon("the row again", ({ row }) => row === 3);
  });

  it("narrows by standing and by search, and shows all again", async () => {
    await tab.evaluate(() => document.querySelector("[data-act='standing needs-you']").click());
    const needs = await seenSoon("fewer rows", (now) => now.count < count);
    expect(needs.count).toBeGreaterThan(0);
    const told = () => document.querySelector(".shown").textContent;
    await expect.poll(() => tab.evaluate(told)).toBe(`${needs.count} of ${count} orders shown.`);
    await tab.evaluate(() => document.querySelector("[data-act=clear]").click());
    await seenSoon("all rows", (now) => now.count === count);
    await focusRow(0);
    await tab.press("/");
    await tab.type("star chart 39");
    // 39 and 390 to 399
    await seenSoon("what was searched for", (now) => now.count === 11);
  });

  it("begins with what needs the buyer, and with the newest at one press", async () => {
    const drawn = () => [...document.querySelectorAll("[role=grid] tbody tr")].map(({ dataset }) => dataset.standing);
    const counts = () =>
      Object.fromEntries(
        [...document.querySelectorAll("[data-act^='standing ']")].map((button) => [
          button.dataset.act.replace("standing ", ""),
          Number(button.querySelector(".count").textContent),
        ]),
      );
    const standings = await tab.evaluate(drawn);
    const all = await tab.evaluate(counts);
    expect(standings[0]).toBe("needs-you");
    // Whatever needs the buyer, is worth opening or waits stands above what is over.
    expect(standings.indexOf("over")).toBe(all["needs-you"] + all["worth-opening"] + all.waiting);
    const placed = () =>
      [...document.querySelectorAll("[role=grid] .seen .quiet")]
        .slice(0, 8)
        .map(({ textContent }) => Date.parse(textContent.replace("placed ", "")));
    await tab.evaluate(() => document.querySelector("[data-act='newest first']").click());
    await tab.until("the newest first", () => document.querySelector("th.item")?.ariaSort === "descending");
    const days = await tab.evaluate(placed);
    expect(days.length).toBe(8);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    await tab.evaluate(() => document.querySelector("[data-act='urgent first']").click());
    await expect.poll(async () => (await tab.evaluate(drawn))[0]).toBe("needs-you");
  });

  it("keeps the focus on its order while the table is sorted around it", async () => {
    await focusRow(0);
    await tab.press("ArrowDown");
    const { order } = await seenSoon("the second row", ({ row }) => row === 3);
    await tab.evaluate(() => document.querySelector("[data-sort=amount]").click());
    await tab.until("the largest first", () => document.querySelector("th.amount")?.ariaSort === "descending");
    const now = await seenSoon("the same order elsewhere", (other) => other.row !== 3);
    expect(now).toMatchObject({ order, stops: 1 });
  });

  it("sorts by a press on a head, and turns round by another", async () => {
    const press = () => document.querySelector("[data-sort=amount]").click();
    const amounts = () =>
      [...document.querySelectorAll("tbody tr .amount")]
        .slice(0, 3)
        .map((cell) => cell.textContent.replace(/[^\d.,]/g, ""));
    await tab.evaluate(press);
    await tab.until("the largest first", () => document.querySelector("th.amount")?.ariaSort === "descending");
    await expect.poll(async () => (await tab.evaluate(amounts))[0]).toBe("100.50");
    await tab.evaluate(press);
    await tab.until("the smallest first", () => document.querySelector("th.amount")?.ariaSort === "ascending");
    await expect.poll(async () => (await tab.evaluate(amounts))[0]).toBe("1.50");
  });

  it("saves the selected orders, and no other", async () => {
    await focusRow(0);
    await tab.press(" ");
    const { selected } = await seenSoon("one selected", (now) => now.selected.length === 1);
    await tab.page.keyboard.down("Shift");
    await tab.press("ArrowDown");
    await tab.page.keyboard.up("Shift");
    const two = await seenSoon("two selected", (now) => now.selected.length === 2);
    expect(two.selected).toContain(selected[0]);
    for (const file of savedTables(browser.machine.home)) rmSync(file);
    await tab.evaluate(() => document.querySelector("[data-act='save csv']").click());
    const text = await until("the file", () => {
      const [file] = savedTables(browser.machine.home);
      const table = file ? readFileSync(file, "utf8") : "";
      return two.selected.every((orderId) => table.includes(orderId)) && table.endsWith("\n") && table;
    });
    expect(new Set(text.match(/^"8[12]\d{14}/gm)).size).toBe(2);
  });

  it("has the days to come as marks: one stop of the Tab key, moved by the arrows, opened by Enter", async () => {
    // Drawn after the rows.
    const names = await tab.until("the marks", () => {
      const marks = [...document.querySelectorAll(".mark")].map((mark) => mark.getAttribute("aria-label"));
      return marks.length > 3 && marks;
    });
    expect(names[0]).toMatch(/^Answer by: Sep 8, 2026 · .+ · €/);
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll(".mark[tabindex='0']").length)).toBe(1);
    await tab.evaluate(() => document.querySelector(".mark[tabindex='0']").focus());
    await tab.press("ArrowRight");
    await tab.until("the next mark", () => document.activeElement.dataset.mark === "1");
    await tab.press("Enter");
    await tab.until("its order", () => document.querySelector("dialog[open] [data-ready]") !== null);
  });

  it("has the same figures as tables", async () => {
    await tab.until("both pictures", () => {
      const summaries = [...document.querySelectorAll(".picture summary")];
      if (summaries.length < 2) return false;
      for (const summary of summaries) summary.click();
      return true;
    });
    const figures = () => [...document.querySelectorAll(".figures")].map((table) => table.innerText);
    await tab.until("both tables", () => document.querySelectorAll(".figures tbody tr").length > 10);
    const [days, months] = await tab.evaluate(figures);
    expect(days).toContain("Answer by");
    expect(months).toContain("September 2026");
    expect(months).toMatch(/€\d/);
  });

  it("prints the filtered table with every row of it", async () => {
    await tab.evaluate(() => document.querySelector("[data-act='standing over']").click());
    const { count: shown } = await seenSoon("fewer rows", (now) => now.count < count);
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await tab.until("the printed table", () => document.querySelector(".printed tbody tr") !== null);
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll(".printed tbody tr").length)).toBe(shown);
    await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
    await tab.until("its end", () => document.querySelector(".printed") === null);
  });

  it("breaks no word on paper, and prints nothing that can only be pressed", async () => {
    if (name !== "chromium") return;
    await tab.page.emulateMedia({ media: "print" });
    await resize(690, 980);
    await tab.until("the printed table", () => document.querySelector(".printed tbody tr") !== null);
    // A cell is at least as wide as the longest word in it, drawn on a line of its own.
    const broken = () =>
      [...document.querySelectorAll(".printed tbody tr:nth-child(-n + 8) td")].filter((cell) => {
        const width = cell.getBoundingClientRect().width;
        return cell.textContent.split(/\s/).some((word) => {
          const alone = document.createElement("span");
          alone.textContent = word;
          alone.style.cssText = "position: absolute; white-space: nowrap";
          cell.append(alone);
          const wide = alone.getBoundingClientRect().width;
          alone.remove();
          return wide > width;
        });
      }).length;
    expect(await tab.evaluate(broken)).toBe(0);
    const overlapping = () => {
      const dates = [...document.querySelectorAll(".bin .date")].map((date) => date.getBoundingClientRect());
      const seen = dates.filter(({ width }) => width > 0);
      if (seen.length < 2) return "no dates";
      return seen.filter(({ left }, at) => at > 0 && left < seen[at - 1].right).length;
    };
    await expect.poll(() => tab.evaluate(overlapping)).toBe(0);
    const pressed = () =>
      [...document.querySelectorAll(".orders-page .button")].filter((one) => one.checkVisibility()).length;
    expect(await tab.evaluate(pressed)).toBe(0);
  });

  it.each([320, 390, 800])("fits into %d px, an order beside it too", async (width) => {
    await resize(width, 700);
    const isNarrow = (wanted) => window.innerWidth <= wanted;
    await tab.until("the width", isNarrow, width);
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    await expect.poll(() => tab.evaluate(over)).toBe(0);
    const cut = () =>
      [...document.querySelectorAll("[role=grid] tbody tr")].filter((row) => row.scrollHeight > row.clientHeight + 1)
        .length;
    await expect.poll(() => tab.evaluate(cut)).toBe(0);
    await focusRow(0);
    await tab.press("Enter");
    await tab.until("the order", () => document.querySelector("dialog[open] [data-ready]") !== null);
    const fits = () => document.querySelector("dialog").scrollWidth <= window.innerWidth;
    await expect.poll(() => tab.evaluate(fits)).toBe(true);
  });

  it("is opened from the popup by one press", async () => {
    await tab.goto(`${browser.extensionRoot}popup/popup.html`);
    await tab.until("the button", () => document.querySelector("[data-act='open orders']") !== null);
    const tabs = () =>
      chrome.tabs.query({ url: chrome.runtime.getURL("orders/orders.html") }).then((all) => all.length);
    // One that a try before this one opened.
    await tab.evaluate(async () => {
      for (const { id } of await chrome.tabs.query({ url: chrome.runtime.getURL("orders/orders.html") }))
        await chrome.tabs.remove(id);
    });
    expect(await tab.evaluate(tabs)).toBe(0);
    await tab.evaluate(() => document.querySelector("[data-act='open orders']").click());
    await until("the page", () => tab.evaluate(tabs));
  });
});
