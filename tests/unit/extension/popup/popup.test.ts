// @vitest-environment jsdom

import { afterEach, describe, expect, it, vi } from "vitest";
import { render } from "../../../../extension/node_modules/preact/dist/preact.mjs";
import { type Answers, type FakeBrowser, session, stubBrowser } from "../fixtures/browser";
import { verdict } from "../fixtures/verdict";

const orderId = "8299000000010042";
const hit = {
  orderId,
  lineId: null,
  title: "Desk lamp, black",
  storeName: "Vega Store",
  placedOn: "2026-07-15",
  status: "completed",
  snippet: "Desk lamp, black Vega Store",
  marks: [[5, 9]],
};
const facts = {
  order: {
    orderId,
    status: "completed",
    placedOn: "2026-07-15",
    store: { storeId: "77", name: "Vega Store" },
    total: { amount: "31.99", currency: "EUR" },
    lines: [{ lineId: "1", title: "Desk lamp, black" }],
  },
  seenAt: "2026-09-07T11:00:00Z",
  disputes: [],
  agreements: [],
  problems: [],
};
const known: Answers = {
  "ledger.search": () => ({ hits: [hit], cursor: null }),
  "order.check": () => verdict("contact-seller-first"),
  "ledger.order": () => facts,
  "ledger.history": () => ({
    events: [
      { at: "2026-09-01T10:00:00Z", kind: "agreement", orderId, summary: "granted", source: "buyer" },
      { at: "2026-08-20T10:00:00Z", kind: "message", orderId, summary: "<b>Hello</b>", source: "page json" },
    ],
    cursor: null,
  }),
  "agreement.record": () => ({ recorded: true }),
  "problem.record": () => ({ recorded: true }),
};

function unmount(): void {
  const root = document.getElementById("root");
  if (root) render(null, root);
}

async function open(answers: Answers, stored: object = {}): Promise<FakeBrowser> {
  document.body.innerHTML = '<div id="root"></div>';
  const browser = stubBrowser(answers);
  await chrome.storage.local.set(stored);
  vi.resetModules();
  await import("../../../../extension/popup/main");
  await vi.waitFor(() => expect(field()).not.toBeNull());
  return browser;
}
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const field = () => document.querySelector<HTMLInputElement>("input[type=search]");
const shows = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text));
function type(text: string): void {
  const input = field() as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
function press(key: string, over: KeyboardEventInit = {}): void {
  const on = document.activeElement ?? document.body;
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...over });
  if (on.dispatchEvent(event) && key === "Enter") (on as HTMLElement).click();
}
function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("button, a")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

afterEach(async () => {
  // What was rendered goes before the browser it asks.
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 150));
  vi.unstubAllGlobals();
  for (const key of Object.keys(session)) delete session[key];
});

describe("the popup", () => {
  it("begins in the search field, with what to do next under it", async () => {
    await open(known);
    await shows("What to do next");
    expect(document.activeElement).toBe(field());
    expect(document.documentElement.lang).toBe("en");
  });

  it("shows at once what was next when it was last opened on this day, until the lists are there anew", async () => {
    const entry = { orderId, lineId: null, list: "your-turn", kind: "respond", title: "Desk lamp, black", on: null };
    const recovered = { sums: [], withoutAmount: 0 };
    const next = () => find("[data-next] .row")?.textContent;
    await open({ ...known, "ledger.lists": () => ({ entries: [entry], recovered, cursor: null }) });
    await vi.waitFor(() => expect(next()).toContain("Desk lamp, black"));
    await vi.waitFor(() => expect(session.next).toBeDefined());
    unmount();
    let gathered: (lists: object) => void = () => {};
    const slow = new Promise((resolve) => {
      gathered = resolve;
    });
    await open({ ...known, "ledger.lists": () => slow });
    await vi.waitFor(() => expect(next()).toContain("Desk lamp, black"));
    expect(find("[data-lists]")?.dataset.lists).toBe("growing");
    const standings = { "needs-you": 0, "worth-opening": 211, waiting: 53, over: 36 };
    gathered({ entries: [], recovered, standings, cursor: null });
    await shows("Nothing is pressing among the 53 known. For 211 the last day is not known.");
    unmount();
    session.next = { day: "2020-01-01", entries: [entry] };
    await open({ ...known, "ledger.lists": () => ({ entries: [], recovered, cursor: null }) });
    await shows("No order was read yet.");
    expect(next()).toBeUndefined();
  });

  it("finds an order, marks the words as text, and shows its verdict", async () => {
    await open(known);
    type("lamp");
    await shows("Message the seller first");
    expect(find("mark")?.textContent).toBe("lamp");
    expect(find("[role=status]")?.textContent).toBe("1 order found");
    expect(find("[data-results]")?.textContent).toContain("Vega Store");
  });

  it("says when nothing is found", async () => {
    await open({ ...known, "ledger.search": () => ({ hits: [], cursor: null }) });
    type("zebra");
    await shows("Nothing found for “zebra”");
  });

  it("is used by the keyboard alone: typing searches, arrows move, Enter opens, Escape goes back", async () => {
    await open(known);
    type("lamp");
    await shows("Message the seller first");
    press("ArrowDown");
    expect(document.activeElement?.textContent).toContain("Desk lamp");
    press("ArrowUp");
    expect(document.activeElement).toBe(field());
    press("ArrowDown");
    press("Enter");
    await shows("History");
    expect(find("main")?.dataset.view).toBe("order");
    expect(document.activeElement?.tagName).toBe("H1");
    press("Escape");
    await vi.waitFor(() => expect(find("main")?.dataset.view).toBe("home"));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("Desk lamp"));
    press("/");
    expect(document.activeElement).toBe(field());
    press("Escape");
    await vi.waitFor(() => expect(field()?.value).toBe(""));
  });

  it("shows what another tool wrote down as such, at no time", async () => {
    const told = { at: "2026-08-20T00:00:00Z", kind: "order", orderId, summary: "completed", source: "import csv" };
    await open({ ...known, "ledger.history": () => ({ events: [told], cursor: null }) });
    type("lamp");
    await shows("Message the seller first");
    press("Enter");
    await shows("noted by another tool");
    const event = document.querySelector(".history li");
    expect(event?.textContent).toContain("noted by another tool");
    expect(event?.querySelector("time")).toBeNull();
  });

  it("opens the first order found by Enter in the search field", async () => {
    await open(known);
    type("lamp");
    await shows("Message the seller first");
    press("Enter");
    await vi.waitFor(() => expect(find("main")?.dataset.view).toBe("order"));
  });

  it("shows an order's history in the buyer's words, and what pages said as text", async () => {
    await open(known);
    type("lamp");
    await shows("Message the seller first");
    press("Enter");
    await shows("The seller agreed to a refund");
    await shows("<b>Hello</b>");
    expect(document.querySelector("main b")).toBeNull();
  });

  it("notes an agreement and looks again", async () => {
    const browser = await open(known);
    type("lamp");
    await shows("Message the seller first");
    press("Enter");
    await shows("Note an agreement");
    button("Note an agreement").click();
    await shows("What was agreed");
    const amount = [...document.querySelectorAll<HTMLInputElement>("input[inputmode=decimal]")].at(0);
    if (!amount) throw new Error("no field for the amount");
    amount.value = "12,50";
    amount.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const checks = browser.asked.filter(({ method }) => method === "order.check").length;
    button("Save").click();
    await vi.waitFor(() => expect(find("main")?.dataset.view).toBe("order"));
    expect(browser.asked.find(({ method }) => method === "agreement.record")?.params).toMatchObject({
      orderId,
      state: "granted",
      amount: { amount: "12.50", currency: "EUR" },
    });
    await vi.waitFor(() =>
      expect(browser.asked.filter(({ method }) => method === "order.check").length).toBeGreaterThan(checks),
    );
  });

  it("marks an item by one click", async () => {
    const browser = await open(known);
    type("lamp");
    await shows("Message the seller first");
    press("Enter");
    await shows("All fine");
    button("Problem: Desk lamp, black").click();
    await vi.waitFor(() =>
      expect(browser.asked.find(({ method }) => method === "problem.record")?.params).toMatchObject({
        orderId,
        lineId: "1",
        state: "problem",
      }),
    );
  });

  it("has the case file written in the buyer's language, for the buyer's country", async () => {
    const browser = await open(known);
    type("lamp");
    await shows("Message the seller first");
    press("Enter");
    await shows("Save the case file");
    button("Save the case file").click();
    await vi.waitFor(() =>
      expect(browser.asked.find(({ method }) => method === "casefile.build")?.params).toEqual({
        orderId,
        language: "en",
        country: "BR",
      }),
    );
  });

  it("looks again when something was recorded elsewhere", async () => {
    const browser = await open(known);
    await shows("What to do next");
    await vi.waitFor(() => expect(browser.asked.length).toBeGreaterThan(0));
    const before = browser.asked.filter(({ method }) => method === "ledger.lists").length;
    browser.announce({ type: "recorded", orderId });
    await vi.waitFor(() =>
      expect(browser.asked.filter(({ method }) => method === "ledger.lists").length).toBe(before + 1),
    );
  });

  it("says why there is no answer, and leads to the set-up page", async () => {
    const browser = await open({ "ledger.lists": () => new Error("not-installed") }, { hostWorked: true });
    await shows("was not found");
    expect(find("[role=alert] [data-cause]")?.dataset.cause).toBe("not-installed");
    button("Open the set-up page").click();
    await vi.waitFor(() => expect(browser.opened).toEqual(["setup"]));
  });

  it("speaks of one more part to install where no program ever answered, not of one to mend", async () => {
    await open({ "ledger.lists": () => new Error("not-installed") }, { hostWorked: false });
    await shows("One more part to install");
    expect(document.body.textContent).not.toContain("mends");
    expect(find(".callout")?.dataset.tone).toBe("look");
  });

  it("has no red for what went wrong: red is a day near, or the buyer's turn", async () => {
    await open({ "ledger.lists": () => new Error("crashed") });
    await shows("ended unexpectedly");
    expect(find(".callout")?.dataset.tone).toBe("fault");
  });

  it("offers one button where the browser withholds AliExpress", async () => {
    await open(known);
    unmount();
    document.body.innerHTML = '<div id="root"></div>';
    stubBrowser(known);
    const request = vi.fn(async () => true);
    Object.assign(chrome.permissions, { contains: async () => false, request });
    vi.resetModules();
    await import("../../../../extension/popup/main");
    await shows("does not let Recourse read");
    button("Allow on AliExpress").click();
    expect(request).toHaveBeenCalledWith({ origins: ["https://*.aliexpress.com/*"] });
    await vi.waitFor(() => expect(document.body.textContent).not.toContain("does not let Recourse read"));
  });
});
