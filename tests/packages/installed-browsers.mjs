/**
 * Debian's browsers as a user starts them: no flag loads an extension, the profile lives on between starts, and the only
 * extension and host there are come from the package. The stand-in site is reached as in tests/browser.
 */
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import { ChromiumDriver, flags } from "../browser/chromium.mjs";
import { FirefoxDriver, preferences } from "../browser/firefox.mjs";
import { startProxy } from "../browser/proxy.mjs";
import { Tab } from "../browser/tab.mjs";
import { patience } from "../browser/until.mjs";

async function startChromium({ site, home, profile }) {
  const context = await chromium.launchPersistentContext(home.path(profile), {
    executablePath: "/usr/bin/chromium",
    headless: true,
    ignoreHTTPSErrors: true,
    timeout: patience,
    env: home.env,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: flags(site.port, "en", null),
  });
  return {
    tab: async (url) => new Tab(await ChromiumDriver.of(await context.newPage())).goto(url),
    close: () => context.close(),
  };
}

/** As Firefox starts for its user: what puppeteer and Marionette set for tests would hide add-ons of the system's. */
const usersOwn = {
  "remote.prefs.recommended": false,
  "extensions.enabledScopes": 15,
  "extensions.autoDisableScopes": 3,
};

async function startFirefox({ site, home, profile }) {
  const proxy = await startProxy(site.port);
  const firefox = await puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    userDataDir: home.path(profile, "."),
    headless: true,
    acceptInsecureCerts: true,
    env: home.env,
    timeout: patience,
    protocolTimeout: patience * 2,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      ...preferences({ proxyPort: proxy.port, theme: "light", language: "en" }),
      "extensions.webextOptionalPermissionPrompts": false,
      ...usersOwn,
    },
  });
  const tabOf = (page) => new Tab(new FirefoxDriver(page, firefox.connection));
  return {
    extensionRoot: "moz-extension://5a1b4c0e-7d2f-4e3a-9b8c-1f0e2d3c4b5a/",
    tab: async (url) => tabOf(await firefox.newPage()).goto(url),
    close: async () => {
      await firefox.close();
      await proxy.close();
    },
  };
}

/** `profile` is a folder in `home`, made when it is not there. */
export function start(browser, options) {
  return browser === "chromium" ? startChromium(options) : startFirefox(options);
}
