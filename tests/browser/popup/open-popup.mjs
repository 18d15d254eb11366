/**
 * The popup in either browser, in one vocabulary: evaluate, press, type, until. In Chromium it is the toolbar's own,
 * opened by the browser; in Firefox the same page in a tab, where WebDriver BiDi can reach it.
 */
import { middleOf } from "../in-page.mjs";
import { atRest, until } from "../until.mjs";

export async function openPopup(browser) {
  if (browser.name === "firefox") return browser.extensionPage("popup");
  const page = await browser.popup();
  page.setDefaultTimeout(30_000);
  return {
    page,
    evaluate: (work, ...args) => page.evaluate(work, ...args),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    until: (what, work, ...args) => until(what, () => page.evaluate(work, ...args)),
    // Where it stays: what is read of the ledger comes in above and below it.
    click: async (selector) => {
      const look = () => page.evaluate(`(${middleOf})(document, ${JSON.stringify(selector)})`);
      const { x, y } = await atRest(`${selector} in the popup`, look, 3);
      await page.mouse.click(x, y);
    },
    close: () => page.close().catch(() => {}),
  };
}

/** Presses a key until what has the focus fits; the test fails where it never does. */
export async function pressUntil(popup, key, what, fits, ...args) {
  for (let n = 0; n < 60; n += 1) {
    if (await popup.evaluate(fits, ...args)) return;
    await popup.press(key);
  }
  throw new Error(`${key} never leads to ${what}`);
}
