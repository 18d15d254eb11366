/** Debian's Firefox ESR with the built extension, driven by puppeteer-core over WebDriver BiDi. */
import { readFileSync } from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { extensionFolder, Machine } from "./machine.mjs";
import { startProxy } from "./proxy.mjs";
import { isFirstRun, Tab } from "./tab.mjs";
import { patience, until, within } from "./until.mjs";

const executablePath = process.env.RECOURSE_FIREFOX ?? "/usr/bin/firefox-esr";
const identity = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../manifests/identity.json"), "utf8"));
const [addOnId] = identity.firefox.extensionIds;
const uuid = "5a1b4c0e-7d2f-4e3a-9b8c-1f0e2d3c4b5a";

export const preferences = ({ proxyPort, theme, language, downloads }) => ({
  "network.proxy.type": 1,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": proxyPort,
  "network.proxy.no_proxies_on": "",
  "extensions.webextensions.uuids": JSON.stringify({ [addOnId]: uuid }),
  "intl.accept_languages": language,
  "layout.css.prefers-color-scheme.content-override": theme === "dark" ? 0 : 1,
  // The panel that a download opens takes the next keys.
  "browser.download.alwaysOpenPanel": false,
  ...(downloads ? { "browser.download.folderList": 2, "browser.download.dir": downloads } : {}),
  "browser.download.useDownloadDir": true,
  "browser.helperApps.neverAsk.saveToDisk": "application/json",
  "app.update.auto": false,
  "datareporting.policy.dataSubmissionEnabled": false,
});

export class FirefoxDriver {
  #connection;

  constructor(page, connection) {
    this.page = page;
    this.#connection = connection;
  }

  get #context() {
    return this.page.mainFrame()._id;
  }

  async send(method, params) {
    const { result } = await this.#connection.send(method, params);
    return result;
  }

  /** `source` is called with `nodes`, then `args`; the result comes back as JSON. */
  async #call(source, nodes, args, context = this.#context) {
    const declaration = `async function(json, ...nodes) {
      const result = await (${source})(...nodes, ...JSON.parse(json));
      return result === undefined ? "null" : JSON.stringify(result);
    }`;
    const answer = await this.send("script.callFunction", {
      functionDeclaration: declaration,
      target: { context },
      awaitPromise: true,
      userActivation: true,
      arguments: [{ type: "string", value: JSON.stringify(args) }, ...nodes],
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  }

  evaluate(source, args) {
    return this.#call(source, [], args);
  }

  /** The frame of the extension's own page that stands in this one. */
  async inFrame(source, args) {
    const { contexts } = await this.send("browsingContext.getTree", { root: this.#context });
    const frame = contexts[0]?.children?.find(({ url }) => url.includes("/order/frame.html"));
    if (!frame) throw new Error("no frame of the extension's in this page");
    return this.#call(source, [], args, frame.context);
  }

  async inFrames(source) {
    const { contexts } = await this.send("browsingContext.getTree", { root: this.#context });
    const frames = (contexts[0]?.children ?? []).filter(({ url }) => url.includes("/order/frame.html"));
    return Promise.all(frames.map(({ context }) => this.#call(source, [], [], context)));
  }

  /** The closed shadow roots of all our elements of one name. */
  async #roots(tag) {
    const { nodes } = await this.send("browsingContext.locateNodes", {
      context: this.#context,
      locator: { type: "css", value: tag },
      serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
    });
    return nodes.flatMap(({ value }) => (value.shadowRoot ? [{ sharedId: value.shadowRoot.sharedId }] : []));
  }

  async inRoots(source, args, tag) {
    const each = `(...given) => {
      const roots = given.filter((one) => one instanceof Node).map((shadow) => shadow.querySelector(".recourse"));
      const rest = given.filter((one) => !(one instanceof Node));
      return roots.map((root) => (${source})(root, ...rest));
    }`;
    return this.#call(each, await this.#roots(tag), args);
  }

  async inRoot(orderId, source, args) {
    const one = `(...given) => {
      const roots = given.filter((node) => node instanceof Node).map((shadow) => shadow.querySelector(".recourse"));
      const [orderId, ...rest] = given.filter((node) => !(node instanceof Node));
      const root = roots.find(({ dataset }) => dataset.orderId === orderId);
      if (!root) throw new Error("no notice of " + (orderId || "the page"));
      return (${source})(root, ...rest);
    }`;
    return this.#call(one, await this.#roots("recourse-notice"), [orderId, ...args]);
  }

  navigate(url) {
    return this.send("browsingContext.navigate", { context: this.#context, url, wait: "complete" });
  }

  history(step) {
    return this.send("browsingContext.traverseHistory", { context: this.#context, delta: step });
  }

  reload() {
    return this.send("browsingContext.reload", { context: this.#context, wait: "complete" });
  }

  /** A PDF of the page; the paper's size in centimetres. */
  async print(page) {
    const { data } = await this.send("browsingContext.print", { context: this.#context, page });
    return Buffer.from(data, "base64");
  }

  resize(width, height) {
    return this.page.setViewport({ width, height });
  }

  clickAt({ x, y }) {
    return this.page.mouse.click(x, y);
  }
}

/** Its process is ended where it does not end when it is told to. */
async function closed(firefox) {
  const process = firefox.process();
  await within("the browser's end", firefox.close()).catch(() => process?.kill("SIGKILL"));
}

/** See docs/testing.md for the options and for what comes back. */
export async function openFirefox({
  site,
  host = true,
  extension = true,
  headless = true,
  theme = "light",
  viewport = { width: 1280, height: 900 },
  ...rest
}) {
  const machine = new Machine(rest);
  if (host) machine.register("firefox");
  const proxy = await startProxy(site.port);
  let firefox;
  const close = async () => {
    if (firefox) await closed(firefox);
    await proxy.close();
    machine.remove();
  };
  try {
    firefox = await puppeteer.launch({
      browser: "firefox",
      executablePath,
      headless,
      acceptInsecureCerts: true,
      env: machine.env,
      timeout: patience,
      protocolTimeout: patience * 2,
      defaultViewport: viewport,
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: preferences({
        proxyPort: proxy.port,
        theme,
        language: machine.language,
        downloads: machine.downloads,
      }),
    });
    if (extension) await firefox.installExtension(extensionFolder("firefox"));
  } catch (error) {
    await close();
    throw error;
  }
  const { connection } = firefox;
  const tabOf = (page) => new Tab(new FirefoxDriver(page, connection));
  const pageWhere = async (test) => {
    const hasAddress = async (page) => test(await tabOf(page).evaluate(() => location.href));
    for (const page of await firefox.pages()) if (await hasAddress(page).catch(() => false)) return page;
    return null;
  };
  if (extension) {
    // It comes up in front whenever it is ready; a tab behind it gets no focus.
    // A test of the set-up page is where it must come; here it only must not come later.
    await until("the page of the first run", () => pageWhere(isFirstRun)).catch((late) => console.warn(late.message));
  }
  const browser = {
    name: "firefox",
    machine,
    firefox,
    proxy,
    downloads: machine.downloads,
    extensionRoot: `moz-extension://${uuid}/`,
    tab: async (url) => {
      const page = await firefox.newPage();
      await page.bringToFront();
      const tab = tabOf(page);
      return url ? tab.goto(url) : tab;
    },
    tabWhere: async (test) => tabOf(await until("another tab", () => pageWhere(test))),
    extensionPage: async (name) => browser.tab(`${browser.extensionRoot}${name}/${name}.html`),
    close,
  };
  return browser;
}
