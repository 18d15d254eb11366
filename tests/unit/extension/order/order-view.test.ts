// @vitest-environment jsdom
/** What an order's view offers: one thing first, the question where nobody answered it, and all else folded. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { OrderVerdict } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { h, render } from "../../../../extension/node_modules/preact/dist/preact.mjs";
import { OrderView } from "../../../../extension/order/order-view";
import { speech } from "../../../../extension/shared/speech";
import { SpeechContext } from "../../../../extension/shared/use-speech";
import { HostError, stubBrowser } from "../fixtures/browser";
import { verdict } from "../fixtures/verdict";

const orderId = "8299000000010042";
const go = vi.fn();
const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
const isFolded = (element: Element | null) => element?.closest("details:not([open])") !== null;

interface Shown {
  told: OrderVerdict;
  problems?: object[];
  from?: string;
  isSeen?: boolean;
}

async function show({ told, problems = [], from, isSeen = true }: Shown): Promise<void> {
  document.body.innerHTML = '<div id="root"></div>';
  const order = { orderId, status: "completed", store: { storeId: "77", name: "Vega Store" }, lines: [] };
  stubBrowser({
    "order.check": () => told,
    "ledger.order": () =>
      isSeen
        ? { order, seenAt: "2026-09-07T11:00:00Z", disputes: [], agreements: [], problems }
        : new HostError(-32004),
    "problem.record": () => ({ recorded: true }),
    "ledger.history": () => ({ events: [], cursor: null }),
  });
  const view = h(OrderView, { orderId, lineId: null, from, version: 0, go, recorded: vi.fn() });
  const english = speech("en", wordsOf("en"));
  render(h(SpeechContext.Provider, { value: english, children: view }), find("#root") as HTMLElement);
  // Whoever opens a view leads the keyboard to its heading.
  find("h1")?.focus();
  await vi.waitFor(() => expect(find("article[data-ready]")).not.toBeNull());
}

afterEach(() => {
  const root = find("#root");
  if (root) render(null, root);
  go.mockReset();
  vi.unstubAllGlobals();
});

const problem = [{ orderId, state: "problem", reason: "damaged" }];

describe("an order's view", () => {
  it("offers the draft before all else where a problem is noted, and opens it in one press", async () => {
    await show({ told: verdict("contact-seller-first"), problems: problem });
    const [first, ...others] = document.querySelectorAll<HTMLElement>(".button.primary");
    expect(others).toEqual([]);
    expect(first?.textContent).toBe("Draft a text");
    expect(isFolded(first ?? null)).toBe(false);
    first?.click();
    expect(go).toHaveBeenCalledWith({ name: "draft", orderId, lineId: null, tab: "draft" });
  });

  it("asks what is wrong where nobody said, and offers no second way to the same text", async () => {
    await show({ told: verdict("contact-seller-first") });
    expect(find('[data-ask="wrong"]')).not.toBeNull();
    expect(find(".button.primary")).toBeNull();
    expect([...document.querySelectorAll('[data-key="draft"]')].filter((one) => !isFolded(one))).toEqual([]);
  });

  it("asks what is wrong of a problem noted without its reason, about the item it was noted of", async () => {
    await show({ told: verdict("contact-seller-first"), problems: [{ orderId, lineId: "7", state: "problem" }] });
    expect(find('[data-ask="wrong"] h2')?.textContent).toBe("What is wrong?");
    expect(find('[data-act="all-fine"]')).toBeNull();
    find('[data-reason="damaged"]')?.click();
    const draft = { name: "draft", orderId, lineId: "7", tab: "draft" };
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith(draft));
  });

  it("offers the page that would tell where too little is known, said once", async () => {
    await show({ told: verdict("unknown", { nextStep: { action: "open-page", page: "order-detail" } }) });
    const first = find(".button.primary") as HTMLAnchorElement;
    expect(first.href).toContain(`/p/order/detail.html?orderId=${orderId}`);
    const steps = [...document.querySelectorAll("[data-step]")].filter((one) => !isFolded(one));
    expect(steps).toEqual([first]);
    expect(find(".step")).toBeNull();
  });

  it("says of an order never seen until when an answer is awaited, and offers its page", async () => {
    const deadline = { on: "2026-09-11", actBy: "2026-09-10", daysLeft: 4, basis: "platform" as const };
    const turn = {
      action: "answer-dispute" as const,
      deadline: { ...deadline, reasonClass: null, uncertaintyDays: 1 },
    };
    const told = verdict("unknown", { nextStep: { action: "open-page", page: "order-detail" }, turns: [turn] });
    await show({ told, isSeen: false });
    expect(find("[data-turn]")?.textContent).toBe(
      "Your answer is awaited, by Sep 10, 2026. Silence may count as a yes.",
    );
    expect(find("h2")?.textContent).toBe("Your answer is due");
    await show({ told });
    expect(find(".verdict-details .plain-list li")?.textContent).toMatch(/^Your answer in the request.*Sep 10, 2026/);
    await show({ told, isSeen: false });
    const page = find(".button.primary") as HTMLAnchorElement;
    expect(page.href).toContain(`/p/order/detail.html?orderId=${orderId}`);
  });

  it("folds all the rest under one name, each thing once", async () => {
    await show({ told: verdict("contact-seller-first"), problems: problem });
    const more = find("details.more") as HTMLDetailsElement;
    expect(more.open).toBe(false);
    expect(more.querySelector("summary")?.textContent).toBe("More you can do");
    const words = [...more.querySelectorAll(".button")].map(({ textContent }) => textContent);
    expect(words).toEqual([
      "Open in AliExpress",
      "Evidence",
      "The seller asks",
      "Other ways",
      "Note an agreement",
      "Note a message",
      "Save the case file",
    ]);
    const seen = [...document.querySelectorAll("article .button")].filter((one) => !isFolded(one));
    expect(seen.map(({ textContent }) => textContent)).toEqual(["Draft a text"]);
  });

  it("keeps the keyboard in the view when the question it was at is answered and goes", async () => {
    await show({ told: verdict("contact-seller-first") });
    find('[data-act="all-fine"]')?.focus();
    find('[data-act="all-fine"]')?.click();
    await vi.waitFor(() => expect(document.activeElement).toBe(find("h1")));
  });

  it("leads the keyboard back to what was pressed, though it was folded", async () => {
    await show({ told: verdict("contact-seller-first"), from: "draft evidence" });
    await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-key="draft evidence"]')));
    expect(isFolded(document.activeElement)).toBe(false);
  });

  it("leaves the keyboard where it is otherwise", async () => {
    await show({ told: verdict("contact-seller-first") });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(document.activeElement).toBe(find("h1"));
    expect(find<HTMLDetailsElement>("details.more")?.open).toBe(false);
  });
});
