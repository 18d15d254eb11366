/** What most of these tests begin with: the stand-in pages, a browser of its own with the extension and its host, a tab. */
import { afterAll, beforeAll } from "vitest";
import { startSite } from "../site/server.mjs";
import { openBrowser } from "./browsers.mjs";

/**
 * For the tests of one describe. `pages` are the stand-in's options, `address` is where the tab begins. `begin` is
 * handed what was opened before the first of the tests, and may do more; all is closed after the last.
 */
export function atSite(name, { pages = { captures: null }, address }, begin) {
  let site;
  let browser;
  beforeAll(async () => {
    site = await startSite(pages);
    browser = await openBrowser(name, { site });
    await begin({ site, browser, tab: await browser.tab(address) });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
}
