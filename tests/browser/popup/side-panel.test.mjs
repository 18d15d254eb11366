/** The popup's button opens the real side panel (Chromium) or sidebar (Firefox), which shows the same beside the page. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserNames, openBrowser } from "../browsers.mjs";
import { patience, until } from "../until.mjs";
import { openPopup } from "./open-popup.mjs";
import { record, sample } from "./sample.mjs";

const button = 'header button[aria-label="Open beside the page"]';

/** Runs in the panel, or, where WebDriver does not reach it, in another page of the extension's. */
function looked(fromOutside) {
  const view = fromOutside ? chrome.extension.getViews({ type: "sidebar" })[0] : window;
  if (!view) return null;
  const { document: panel, location: address } = view;
  return {
    path: address.pathname,
    lists: panel.querySelector("[data-lists]")?.dataset.lists ?? null,
    field: panel.querySelector("input[type=search]") !== null,
    text: panel.querySelector("main")?.textContent ?? "",
  };
}

/** Chromium's panel is a target of its own, once a real click has opened it. Firefox's sidebar is no tab. */
async function lookInto(browser, popup) {
  if (browser.name === "firefox") {
    const other = await browser.extensionPage("options");
    return () => other.evaluate(looked, true);
  }
  const isPanel = (target) => target.url().includes("/side-panel/");
  const target = await popup.page.browser().waitForTarget(isPanel, { timeout: patience });
  const panel = await target.asPage();
  return () => panel.evaluate(looked, false);
}

describe.each(browserNames)("%s", (name) => {
  let browser;
  beforeAll(async () => {
    browser = await openBrowser(name, { site: { port: 9 } });
    record(browser.machine);
  });
  afterAll(() => browser?.close());

  it("opens beside the page by one click in the popup", async () => {
    const popup = await openPopup(browser);
    await popup.until("the button", (selector) => document.querySelector(selector), button);
    await popup.click(button);
    const look = await lookInto(browser, popup);
    const seen = await until("the lists in the panel", async () => {
      const now = await look();
      return now?.lists === "whole" && now;
    });
    expect(seen).toMatchObject({ path: "/side-panel/side-panel.html", field: true });
    expect(seen.text).toContain(sample.keyboard.lines[0].title);
  });
});
