/** Debian's Chromium with the built extension, driven by playwright-core over its pipe. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { extensionFolder, Machine } from "./machine.mjs";
import { isFirstRun, Tab } from "./tab.mjs";
import { patience, until } from "./until.mjs";

const executablePath = process.env.RECOURSE_CHROMIUM ?? "/usr/bin/chromium";
const identity = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../manifests/identity.json"), "utf8"));
const [extensionId] = identity.chromium.extensionIds;

export function flags(port, language, extension) {
  const sites = ["*.aliexpress.com", "*.aliexpress.us", "*.aliexpress.ru", "aliexpress.ru"];
  const rules = [...sites.map((site) => `MAP ${site}:443 127.0.0.1:${port}`), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"];
  return [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--ignore-certificate-errors",
    "--remote-debugging-port=0",
    `--lang=${language}`,
    `--host-resolver-rules=${rules.join(", ")}`,
    ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
  ];
}

export class ChromiumDriver {
  constructor(page, session) {
    this.page = page;
    this.session = session;
  }

  static async of(page) {
    return new ChromiumDriver(page, await page.context().newCDPSession(page));
  }

  async evaluate(source, args) {
    const expression = `(${source})(...${JSON.stringify(args)})`;
    const options = { returnByValue: true, awaitPromise: true, userGesture: true };
    return unwrap(await this.session.send("Runtime.evaluate", { expression, ...options }));
  }

  /** Shadow roots of our elements are closed: the debugger alone sees them. Ids of their root elements. */
  async #roots(tag) {
    const { root } = await this.session.send("DOM.getDocument", { depth: -1, pierce: true });
    const found = [];
    const search = (node) => {
      if (node.nodeName === tag.toUpperCase()) {
        const inner = node.shadowRoots?.[0]?.children?.find((child) => attribute(child, "class")?.includes("recourse"));
        if (inner) found.push({ id: inner.backendNodeId, orderId: attribute(inner, "data-order-id") });
        return;
      }
      for (const child of node.children ?? []) search(child);
    };
    search(root);
    return found;
  }

  /** Calls with many nodes at once: one by one takes seconds where there are hundreds. */
  async #callWith(backendNodeIds, source, args) {
    const resolve = (backendNodeId) => this.session.send("DOM.resolveNode", { backendNodeId, objectGroup: "notices" });
    const nodes = await Promise.all(backendNodeIds.map(resolve));
    const functionDeclaration = `function(json, ...roots) {
      return Promise.all(roots.map((root) => (${source})(root, ...JSON.parse(json))));
    }`;
    const passed = nodes.map(({ object }) => ({ objectId: object.objectId }));
    const answer = await this.session.send("Runtime.callFunctionOn", {
      objectId: passed[0].objectId,
      functionDeclaration,
      arguments: [{ value: JSON.stringify(args) }, ...passed],
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    });
    await this.session.send("Runtime.releaseObjectGroup", { objectGroup: "notices" });
    return unwrap(answer);
  }

  async inRoots(source, args, tag) {
    const roots = await this.#roots(tag);
    return roots.length === 0
      ? []
      : this.#callWith(
          roots.map(({ id }) => id),
          source,
          args,
        );
  }

  async inRoot(orderId, source, args) {
    const found = (await this.#roots("recourse-notice")).find((root) => root.orderId === orderId);
    if (!found) throw new Error(`no notice of ${orderId || "the page"}`);
    const [result] = await this.#callWith([found.id], source, args);
    return result;
  }

  /** The frame of the extension's own page that stands in this one. */
  async inFrame(source, args) {
    const frame = this.page.frames().find((one) => one.url().includes("/order/frame.html"));
    if (!frame) throw new Error("no frame of the extension's in this page");
    return frame.evaluate(`(${source})(...${JSON.stringify(args)})`);
  }

  inFrames(source) {
    const frames = this.page.frames().filter((one) => one.url().includes("/order/frame.html"));
    return Promise.all(frames.map((frame) => frame.evaluate(`(${source})()`)));
  }

  navigate(url) {
    return this.page.goto(url, { timeout: patience });
  }

  /** Not playwright's: it knows nothing of pages that come back from memory. */
  async history(step) {
    const { currentIndex, entries } = await this.session.send("Page.getNavigationHistory");
    await this.session.send("Page.navigateToHistoryEntry", { entryId: entries[currentIndex + step].id });
  }

  reload() {
    return this.page.reload({ timeout: patience });
  }

  /** A PDF of the page; the paper's size in centimetres. */
  print({ width, height }) {
    return this.page.pdf({ width: `${width}cm`, height: `${height}cm` });
  }

  resize(width, height) {
    return this.page.setViewportSize({ width, height });
  }

  async clickAt({ x, y }) {
    await this.page.mouse.move(x, y);
    await this.page.waitForTimeout(60);
    await this.page.mouse.down();
    await this.page.mouse.up();
  }
}

function attribute(node, name) {
  const at = node.attributes?.indexOf(name) ?? -1;
  return at < 0 ? null : node.attributes[at + 1];
}

function unwrap({ result, exceptionDetails }) {
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** See docs/testing.md for the options and for what comes back. */
export async function openChromium({
  site,
  host = true,
  extension = true,
  headless = true,
  theme = "light",
  viewport = { width: 1280, height: 900 },
  browserFlags = [],
  ...rest
}) {
  const machine = new Machine(rest);
  if (host) machine.register("chromium");
  const folder = extension ? extensionFolder("chromium") : null;
  let context;
  const close = async () => {
    await context?.close();
    machine.remove();
  };
  // One that came up between the look and the wait is there by the next look.
  const worker = () => until("the extension's worker", () => context.serviceWorkers()[0]);
  try {
    context = await chromium.launchPersistentContext(machine.profile, {
      executablePath,
      headless,
      ignoreHTTPSErrors: true,
      colorScheme: theme,
      viewport,
      timeout: patience,
      env: machine.env,
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
      args: [...flags(site.port, machine.language, folder), ...browserFlags],
    });
    if (extension) {
      await worker();
      // It comes up in front whenever it is ready; a tab behind it is drawn once a second and gets no focus.
      await until("the page of the first run", () => context.pages().some((page) => isFirstRun(page.url())));
    }
  } catch (error) {
    await close();
    throw error;
  }
  // Under their own names: playwright's are random.
  const save = (page) =>
    page.on("download", (file) => file.saveAs(path.join(machine.downloads, file.suggestedFilename())));
  for (const page of context.pages()) save(page);
  context.on("page", save);
  const tabOf = async (page) => new Tab(await ChromiumDriver.of(page));
  const first = context.pages()[0];
  let second = null;
  const browser = {
    name: "chromium",
    machine,
    context,
    downloads: machine.downloads,
    extensionRoot: `chrome-extension://${extensionId}/`,
    worker,
    tab: async (url) => {
      const page = first && !first.taken ? Object.assign(first, { taken: true }) : await context.newPage();
      await page.bringToFront();
      const tab = await tabOf(page);
      return url ? tab.goto(url) : tab;
    },
    /** Tabs that the page or the extension opened. */
    tabWhere: async (test) => tabOf(await until("another tab", () => context.pages().find((page) => test(page.url())))),
    extensionPage: async (name) => browser.tab(`${browser.extensionRoot}${name}/${name}.html`),
    /** The toolbar's own popup, as a page of puppeteer's: playwright does not list it. */
    popup: async () => {
      const { default: puppeteer } = await import("puppeteer-core");
      second ??= await puppeteer.connect({ browserURL: await debuggerAddress(machine.profile), defaultViewport: null });
      const isPopup = (target) => target.url().includes("/popup/popup.html");
      // It opens in a window that is active, which none is any more once another popup was closed.
      const open = async () => {
        await context.pages()[0].bringToFront();
        return (await worker()).evaluate(() => chrome.action.openPopup().then(() => true));
      };
      await until("the popup", async () => second.targets().some(isPopup) || open());
      return (await second.waitForTarget(isPopup, { timeout: patience })).asPage();
    },
    close: async () => {
      await second?.disconnect();
      await close();
    },
  };
  return browser;
}

/** Chromium writes the port of its second debugger into the profile. */
async function debuggerAddress(profile) {
  const file = path.join(profile, "DevToolsActivePort");
  const port = await until("the debugger's port", () => readFileSync(file, "utf8").split("\n")[0]);
  return `http://127.0.0.1:${port}`;
}
