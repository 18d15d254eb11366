/** The browsers the tests run in: both, or the one that BROWSER names. */
import { openChromium } from "./chromium.mjs";
import { openFirefox } from "./firefox.mjs";

const openers = { chromium: openChromium, firefox: openFirefox };
const wanted = process.env.BROWSER;
if (wanted && !(wanted in openers)) throw new Error(`BROWSER is ${wanted}; it can be chromium or firefox`);

export const browserNames = wanted ? [wanted] : Object.keys(openers);

export function openBrowser(name, options) {
  return openers[name](options);
}
