/** The browsers the tests run in: both, or the one that BROWSER names. */

/** Each with the library that drives it: loading one that is not needed takes every file a second. */
const openers = {
  chromium: async (options) => (await import("./chromium.mjs")).openChromium(options),
  firefox: async (options) => (await import("./firefox.mjs")).openFirefox(options),
};
const wanted = process.env.BROWSER;
if (wanted && !(wanted in openers)) throw new Error(`BROWSER is ${wanted}; it can be chromium or firefox`);

export const browserNames = wanted ? [wanted] : Object.keys(openers);

/** Started once more, from nothing, where it did not come up: on a loaded machine that happens, and nothing is told of it. */
export async function openBrowser(name, options) {
  try {
    return await openers[name](options);
  } catch (error) {
    console.warn(`${name} did not come up, and is started again: ${error.message}`);
    return openers[name](options);
  }
}

/** An empty ledger. The page that the tab shows is left first: it would tell again what it knows. */
export async function forget(browser, tab) {
  await tab.goto("about:blank");
  browser.machine.forget();
}
