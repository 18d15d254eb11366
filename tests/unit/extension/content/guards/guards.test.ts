// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Guards } from "../../../../../extension/content/guards/guards";
import type { MessageVerdict } from "../../../../../extension/generated/protocol";
import { wordsOf } from "../../../../../extension/generated/words-of";
import { speech } from "../../../../../extension/shared/speech";
import { verdict } from "../../fixtures/verdict";

const orderId = "8299000000010042";
const orderPage = `/p/order/detail.html?orderId=${orderId}`;
const message: MessageVerdict = { answer: "ok", code: "first-message", wouldBeSpam: false, reasons: [] };
const awaiting: MessageVerdict = {
  answer: "spam-risk",
  code: "awaiting-reply",
  wouldBeSpam: true,
  retryAt: "2026-09-04T08:00:00Z",
  reasons: [
    { rule: "await-reply", effect: "waits", basis: "guide", args: { sentAt: "2026-09-01T08:00:00Z" } as never },
  ],
};
const hint = { rule: "brief-but-detailed", effect: "warns", basis: "guide", args: { problem: "no-order" } };

interface Asked {
  method: string;
  params: { text?: string; storeId: string };
}
let asked: Asked[];
let told: MessageVerdict;
/** What the buyer opened the tab for. */
let awaited: object | null;
let roots: ShadowRoot[];
let session: {
  kind: string;
  orderId: string | null;
  reading: { storeId: string | null; orders: object[]; messages: object[] };
  notices: { verdictOf(id: string): unknown; hasFailed: boolean };
  frame: { open: ReturnType<typeof vi.fn>; tellFacts: ReturnType<typeof vi.fn> };
  box: { element: Element | null };
};

beforeEach(() => {
  document.body.replaceChildren();
  for (const old of document.querySelectorAll("recourse-guard")) old.remove();
  asked = [];
  told = message;
  roots = [];
  session = {
    kind: "conversation",
    orderId,
    reading: { storeId: "1109000303", orders: [], messages: [{ sentAt: "2026-09-01T08:00:00Z" }] },
    notices: { verdictOf: () => undefined, hasFailed: false },
    frame: { open: vi.fn(), tellFacts: vi.fn() },
    box: { element: null },
  };
  awaited = null;
  vi.stubGlobal("chrome", {
    runtime: {
      id: "x",
      sendMessage: async (request: Asked & { type: string }) => {
        if (request.type === "frame.awaited") return { ok: true, result: { subject: awaited } };
        asked.push(request);
        const { text } = request.params;
        const reasons =
          text === undefined ? told.reasons : [...told.reasons, ...(text.includes(orderId) ? [] : [hint])];
        return { ok: true, result: { ...told, reasons } };
      },
    },
  });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(100, 300, 200, 40));
  document.elementFromPoint = () => null;
  document.elementsFromPoint = () => [];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe("closed");
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});

afterEach(() => {
  // What listens on the document from before has no page any more.
  session.kind = "";
  for (const one of made.splice(0)) one.look();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const made: Guards[] = [];
function guards(): Guards {
  const guards = new Guards({ session, speech: speech("en", wordsOf("en")) } as never);
  made.push(guards);
  return guards;
}
function box(): HTMLTextAreaElement {
  const holder = document.body.appendChild(document.createElement("div")).appendChild(document.createElement("div"));
  return holder.appendChild(document.createElement("textarea"));
}
const inside = (selector: string) =>
  roots.map((root) => root.querySelector<HTMLElement>(selector)).find((found) => found !== null) ?? null;
/** What a guard's chip says, drawn by its style sheet. */
const words = (guard: string) =>
  [...(inside(`[data-guard="${guard}"]`)?.querySelectorAll<HTMLElement>(".chip [data-text]") ?? [])]
    .map((one) => one.dataset.text)
    .join(" | ");
const says = (guard: string, text: string) => vi.waitFor(() => expect(words(guard)).toContain(text));
const heard = () => roots.flatMap((root) => root.querySelector<HTMLElement>("[role=status] span")?.dataset.text ?? []);

describe("beside the box for a message", () => {
  it("says that an answer is awaited, aloud when the buyer turns to it, and blocks nothing", async () => {
    told = awaiting;
    const area = box();
    guards();
    await says("write", "still awaited");
    expect(heard()).toEqual([]);
    area.focus();
    expect(heard().join()).toContain("still awaited");
    expect(area.disabled).toBe(false);
    const typed = new KeyboardEvent("keydown", { key: "a", bubbles: true, cancelable: true });
    expect(area.dispatchEvent(typed)).toBe(true);
  });

  it("opens nothing by itself, whatever it says: the page would learn when", async () => {
    told = awaiting;
    const area = box();
    guards();
    await says("write", "still awaited");
    area.focus();
    area.click();
    inside('[data-guard="write"] .chip')?.click();
    expect(session.frame.open).not.toHaveBeenCalled();
  });

  it("opens by itself where the buyer pressed on another page to write here", async () => {
    awaited = { view: "write", orderId, lineId: null };
    const area = box();
    guards();
    await vi.waitFor(() => expect(session.frame.open).toHaveBeenCalledTimes(1));
    expect(session.frame.open).toHaveBeenCalledWith(expect.objectContaining({ subject: awaited, beside: area }));
  });

  it("stops saying so when an answer came", async () => {
    told = awaiting;
    box();
    const all = guards();
    await says("write", "still awaited");
    told = { ...message, code: "seller-replied" };
    session.reading.messages.push({ sentAt: "2026-09-02T08:00:00Z" });
    all.look();
    await vi.waitFor(() => expect(words("write")).not.toContain("awaited"));
  });

  it("asks once for a conversation that did not change, however often the page does", async () => {
    box();
    const all = guards();
    for (let n = 0; n < 20; n += 1) all.look();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(asked).toHaveLength(1);
  });

  it("counts what the text lacks, after a pause in typing, and stops when it lacks nothing", async () => {
    const area = box();
    guards();
    for (const text of ["The l", "The lamp", "The lamp is broken"]) {
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await says("write", "1 hint");
    expect(asked.filter(({ params }) => params.text !== undefined)).toHaveLength(1);
    expect(session.frame.tellFacts).toHaveBeenCalled();
    area.value = `The lamp of ${orderId} is broken`;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    await vi.waitFor(() => expect(words("write")).not.toContain("hint"), { timeout: 3000 });
  });

  it("is not offered where nobody can be asked, and stays where it was before", () => {
    box();
    session.notices.hasFailed = true;
    const all = guards();
    expect(document.querySelectorAll("recourse-guard")).toHaveLength(0);
    session.notices.hasFailed = false;
    all.look();
    session.notices.hasFailed = true;
    all.look();
    expect(document.querySelectorAll("recourse-guard")).toHaveLength(1);
  });

  it("leaves with its box", () => {
    const area = box();
    const all = guards();
    expect(document.querySelectorAll("recourse-guard")).toHaveLength(1);
    area.remove();
    all.look();
    expect(document.querySelectorAll("recourse-guard")).toHaveLength(0);
  });
});

describe("beside the buttons of an order", () => {
  function button(text: string): HTMLButtonElement {
    window.history.replaceState(null, "", orderPage);
    session.kind = "order-detail";
    const item = document.body.appendChild(document.createElement("div"));
    item.className = "order-detail-item-content";
    const made = item.appendChild(document.createElement("div")).appendChild(document.createElement("button"));
    made.textContent = text;
    return made;
  }

  it("shows the verdict of the item before its refund button is pressed, and lets it be pressed", () => {
    session.notices.verdictOf = () => verdict("contact-seller-first");
    const pressed = vi.fn();
    const refund = button("Returns/refunds");
    refund.addEventListener("click", pressed);
    guards();
    expect(inside('[data-guard="ask"]')?.dataset.code).toBe("contact-seller-first");
    expect(inside('[data-guard="ask"] .chip')?.getAttribute("aria-label")).toContain("Message the seller first");
    refund.click();
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it("says aloud what is known when the button is reached by the keyboard", () => {
    session.notices.verdictOf = () => verdict("not-open-yet");
    const refund = button("Returns/refunds");
    guards();
    refund.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    expect(heard().some((text) => text.includes("On its way"))).toBe(true);
  });

  it("tells what to check before receipt is confirmed", () => {
    button("Confirm received");
    guards();
    expect(words("confirm")).toContain("Before you confirm");
  });

  it("of a list are looked at when they are reached, not all at once", () => {
    window.history.replaceState(null, "", "/p/order/index.html");
    session.kind = "order-list";
    const cards = ["8299000000010042", "8299000000030042"].map((id) => {
      const card = document.body.appendChild(document.createElement("div"));
      card.className = "order-item";
      const link = card.appendChild(document.createElement("a"));
      link.href = `/p/order/detail.html?orderId=${id}`;
      const made = card.appendChild(document.createElement("div")).appendChild(document.createElement("button"));
      made.textContent = "Confirm received";
      return made;
    });
    const all = guards();
    expect(document.querySelectorAll("recourse-guard")).toHaveLength(0);
    cards[1]?.dispatchEvent(new Event("pointerover", { bubbles: true }));
    expect(document.querySelectorAll("recourse-guard")).toHaveLength(1);
    all.look();
    expect(document.querySelectorAll("recourse-guard")).toHaveLength(1);
    cards[1]?.closest(".order-item")?.remove();
    all.look();
    expect(document.querySelectorAll("recourse-guard")).toHaveLength(0);
  });

  it("tells the page nothing: no size, and no root to look into", () => {
    session.notices.verdictOf = () => verdict("request-now");
    button("Returns/refunds");
    guards();
    const host = document.querySelector<HTMLElement>("recourse-guard");
    expect(host?.shadowRoot).toBeNull();
    expect(host?.style.width).toBe("0px");
    expect(host?.getAttributeNames()).toEqual(["style"]);
  });
});
