/**
 * One tab of either browser, in one vocabulary. A driver gives it: evaluate(source, args), inRoots(source, args, tag),
 * inRoot(orderId, source, args), navigate, history, click at a point, type, screenshot, close.
 */
import { describeNotice, middleOf } from "./in-page.mjs";
import { press } from "./press.mjs";
import { atRest, until, within } from "./until.mjs";

/** Whether it is the page that the extension opens by itself once it is installed. */
export const isFirstRun = (url) => url.endsWith("/setup/setup.html");

/** Runs in one of our elements: whether what its chip opens is open. */
function isExpanded(root, chip) {
  return root.matches(chip.split(" ")[0]) && root.querySelector(".chip").getAttribute("aria-expanded") === "true";
}

export class Tab {
  #driver;

  constructor(driver) {
    this.#driver = driver;
  }

  /** The page object of the driving library, for what is not wrapped. */
  get page() {
    return this.#driver.page;
  }

  /** The address with its load finished. */
  async goto(url) {
    await this.#driver.navigate(url);
    return this;
  }

  /** Runs a self-contained function in the page's own world; arguments and result are JSON. */
  evaluate(work, ...args) {
    return within("in the page", this.#driver.evaluate(String(work), args));
  }

  /** Waits until a function run in the page gives something truthy. */
  until(what, work, ...args) {
    return until(what, () => this.evaluate(work, ...args));
  }

  /** Every notice on the page, in the page's order. The notice of the page itself has the order id "". */
  notices() {
    return this.#driver.inRoots(String(describeNotice), [], "recourse-notice");
  }

  async notice(orderId = "") {
    const notices = await this.notices();
    return notices.find((notice) => notice.orderId === orderId) ?? null;
  }

  /** Waits until `test`, of all notices, is truthy, and gives the notices. */
  async noticesWhere(what, test) {
    let notices;
    await until(what, async () => {
      notices = await this.notices();
      if (test(notices)) return true;
      throw new Error(
        JSON.stringify(notices.map(({ orderId, state, code, cause }) => ({ orderId, state, code, cause }))),
      );
    });
    return notices;
  }

  /** Waits for the verdict (or, with `state`, for another state) of one order's notice. */
  async noticeOf(orderId, state = "verdict") {
    const fits = (notice) => notice.orderId === orderId && notice.state === state && notice.label !== "";
    const notices = await this.noticesWhere(`${state} of ${orderId || "the page"}`, (all) => all.some(fits));
    return notices.find(fits);
  }

  /** Runs a self-contained function with the root element of a notice, inside its closed shadow root. */
  inNotice(orderId, work, ...args) {
    return this.#driver.inRoot(orderId, String(work), args);
  }

  /** A real click of the mouse on a button or link in a notice, by its words or by selector. */
  async clickInNotice(orderId, wanted) {
    const scrolled = (root) => root.getRootNode().host.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (wanted === ".chip") await this.inNotice(orderId, scrolled);
    // Where it stays: the page under it may still grow.
    const look = () => this.inNotice(orderId, middleOf, wanted);
    await this.#driver.clickAt(await atRest(`${wanted} in the notice`, look, 3));
  }

  /** Where the frame stands on the page, once it is shown; null while there is none. */
  async frameRect() {
    const [rect] = await this.inParts("recourse-frame", (root) => {
      const { x, y, width, height } = root.querySelector("iframe").getBoundingClientRect();
      return root.querySelector(".holder").matches(".shown") && { x, y, width, height };
    });
    return rect || null;
  }

  /** Runs a self-contained function inside the frame of the extension's own page. */
  inFrame(work, ...args) {
    return within("in the frame", this.#driver.inFrame(String(work), args));
  }

  /** Waits until a function run in the frame gives something truthy, and gives that. */
  frameWhere(what, work, ...args) {
    return until(what, () => this.inFrame(work, ...args));
  }

  /** A real click of the mouse on a button or link in the frame, by its words or by selector, once presses count. */
  clickInFrame(wanted) {
    return press(this, wanted);
  }

  /** Until presses in the frame count. */
  settled() {
    return until("presses that count", () => this.inFrame(() => document.documentElement.dataset.settled === "true"));
  }

  /** A real click of the mouse at a point of the window, whatever is there. */
  clickAt(point) {
    return this.#driver.clickAt(point);
  }

  /** Where in the window a button or link of the frame is, by its words or by selector. */
  async pointInFrame(wanted) {
    const frame = await until("the frame", () => this.frameRect());
    // Where it stays: what was asked of the host may still move it.
    const look = () => this.inFrame(`(wanted) => (${middleOf})(document, wanted)`, wanted);
    const point = await atRest(`${wanted} in the frame`, look, 2);
    return { x: frame.x + point.x, y: frame.y + point.y };
  }

  /** What each frame of the extension's page in this tab shows, ours and those that the page made. */
  frameTexts() {
    return this.#driver.inFrames("() => document.body.innerText.trim()");
  }

  /** A PNG of a part of the window, as bytes. */
  async look({ x, y, width, height }) {
    return Buffer.from(await this.#driver.page.screenshot({ clip: { x, y, width, height } }));
  }

  /** In front of the window's other tabs. */
  toFront() {
    return this.#driver.page.bringToFront();
  }

  /** Opens the frame of an order by its chip and gives its text, once there is a verdict in it. */
  async openPanel(orderId) {
    if (!(await this.notice(orderId))?.open) await this.clickInNotice(orderId, ".chip");
    // One that was open before is not the one that was asked for.
    await until("an open chip", async () => (await this.notice(orderId))?.open);
    await until("the frame", () => this.frameRect());
    return this.frameWhere("something to read", () => {
      const main = document.querySelector("main");
      return main?.querySelector("[data-ready]") && document.body.innerText;
    });
  }

  /** Unfolds, in an order's frame, all that can be done with it besides what is offered first. */
  async unfoldMore() {
    const isOpen = () => document.querySelector("details.more")?.open;
    if (!(await this.inFrame(isOpen))) await this.clickInFrame("details.more > summary");
    await this.frameWhere("what is folded", isOpen);
  }

  /** What a guard's chip says, where it is shown: "write", "ask" or "confirm". */
  async guard(name) {
    const told = await this.inParts("recourse-guard", (root) => {
      const texts = [...root.querySelectorAll(".chip [data-text]")].map(({ dataset }) => dataset.text);
      const shown = root.querySelector(".chip").checkVisibility({ visibilityProperty: true });
      return { name: root.dataset.guard, code: root.dataset.code, text: texts.join(" · "), shown };
    });
    return told.find((one) => one.name === name && one.shown) ?? null;
  }

  /** A real click on a guard's chip; the frame it opens is there afterwards. */
  async openGuard(name) {
    const chip = `[data-guard="${name}"] .chip`;
    await this.clickInPart("recourse-guard", chip);
    await this.partWhere("recourse-guard", "an open chip", isExpanded, chip);
    await until("the frame", () => this.frameRect());
  }

  /** Chooses in a list of the frame by the keyboard, as the beginning of its words. */
  async chooseInFrame(value, letters) {
    const focused = (wanted) => {
      const list = [...document.querySelectorAll("select")].find((one) =>
        [...one.options].some((o) => o.value === wanted),
      );
      if (document.documentElement.dataset.settled !== "true" || !list) return false;
      list.focus();
      return document.activeElement === list;
    };
    await this.frameWhere(`a list with ${value}`, focused, value);
    await this.type(letters);
    await this.frameWhere(`${value} chosen`, (wanted) => document.activeElement.value === wanted, value);
  }

  async closeFrame() {
    await this.clickInFrame('[data-act="close"]');
    await until("no frame", async () => (await this.inParts("recourse-frame", () => true)).length === 0);
  }

  /**
   * Runs a self-contained function with the root element of each of our own elements of one name ("recourse-guard",
   * "recourse-frame") and gives all results.
   */
  inParts(tag, work, ...args) {
    return within(tag, this.#driver.inRoots(String(work), args, tag));
  }

  /** Waits until a function run in one of those roots gives something truthy, and gives that. */
  partWhere(tag, what, work, ...args) {
    return until(what, async () => (await this.inParts(tag, work, ...args)).find(Boolean));
  }

  /** A real click inside one of those, by words or by selector. */
  async clickInPart(tag, wanted) {
    // Where it stays: what stands in a corner moves on when the page under it grows.
    const look = async () => (await this.inParts(tag, middleOf, wanted)).find(Boolean);
    await this.#driver.clickAt(await atRest(`${wanted} in ${tag}`, look, 4));
  }

  /** A real click on an element of the page. */
  async click(selector) {
    const look = () =>
      this.evaluate((wanted) => {
        const element = document.querySelector(wanted);
        element?.scrollIntoView({ block: "center", behavior: "instant" });
        const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
        return width > 0 && { x: x + width / 2, y: y + height / 2 };
      }, selector);
    await this.#driver.clickAt(await atRest(`${selector} on the page`, look, 2));
  }

  press(key) {
    return this.#driver.page.keyboard.press(key);
  }

  type(text) {
    return this.#driver.page.keyboard.type(text);
  }

  back() {
    return this.#driver.history(-1);
  }

  forward() {
    return this.#driver.history(1);
  }

  reload() {
    return this.#driver.reload();
  }

  resize(width, height) {
    return this.#driver.resize(width, height);
  }

  /** A PDF of the page on paper of a size in centimetres. */
  print(paper) {
    return this.#driver.print(paper);
  }

  /** PNG of what is on screen, or of the whole page with `fullPage`. */
  screenshot(file, { fullPage = false } = {}) {
    return this.#driver.page.screenshot({ path: file, fullPage });
  }

  close() {
    return this.#driver.page.close();
  }
}
