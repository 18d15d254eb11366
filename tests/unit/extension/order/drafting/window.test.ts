// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wordsOf } from "../../../../../extension/generated/words-of";
import { speech } from "../../../../../extension/shared/speech";
import { verdict } from "../../fixtures/verdict";

const orderId = "8299000000010042";
const conversation = `https://www.aliexpress.com/p/message/index.html?orderId=${orderId}`;

interface Request {
  type: string;
  method: string;
  params: Record<string, unknown>;
}
const requests: Request[] = [];
const of = (method: string) => requests.filter((request) => request.method === method);

/** As the host answers: what never came cannot be sent back, and a part of the money needs an amount. */
function answer({ method, params }: Request): unknown {
  const { reason, outcome, kind, language, details } = params as Record<string, string> & { details?: never };
  const amount = (details as { amount?: { amount: string } | null } | undefined)?.amount;
  if (method === "note.read") return { ok: true, result: noted };
  if (method !== "draft.compose") return { ok: true, result: { recorded: true } };
  if (reason === "not-received" && (outcome === "return-refund" || outcome === "replacement")) {
    const data = { path: "/outcome", why: "never-came", fits: ["full-refund"] };
    return { ok: false, error: { code: -32602, message: "", cause: "answered", data } };
  }
  if (outcome === "partial-refund" && !amount) {
    return { ok: false, error: { code: -32602, message: "", cause: "answered", data: { path: "/details/amount" } } };
  }
  const text = `${language}: ${kind} about ${reason}, ${outcome} ${amount?.amount ?? ""}`.trim();
  return { ok: true, result: { text, language, length: text.length, lint: [], checklist: ["photos", "video"] } };
}

let noted: { note: string | null; evidence: object[]; problems: object[] };
let root: ShadowRoot;
const session = {
  kind: "conversation" as string | null,
  orderId,
  reading: {
    orders: [
      {
        orderId,
        status: "shipped",
        total: { amount: "50.00", currency: "EUR" },
        lines: [
          { lineId: "8299000000020042", title: "Lamp", quantity: 2, price: { amount: "20.00", currency: "EUR" } },
        ],
      },
    ],
    messages: [],
  },
  board: { verdictOf: () => verdict("contact-seller-first") },
  recheck: vi.fn(async () => {}),
};

async function drafting() {
  await import("../../../../../extension/order/drafting/main");
  const made = globalThis.recourseParts?.drafting;
  if (!made) throw new Error("drafting.js did not announce itself");
  return made;
}

beforeEach(() => {
  vi.resetModules();
  requests.length = 0;
  noted = { note: null, evidence: [], problems: [] };
  document.body.replaceChildren();
  window.history.replaceState(null, "", new URL(conversation).pathname);
  vi.stubGlobal("chrome", {
    runtime: {
      id: "x",
      sendMessage: async (request: Request) => {
        requests.push(request);
        return answer(request);
      },
    },
  });
  HTMLElement.prototype.showPopover = vi.fn();
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, "matches").mockImplementation(function (this: Element, selector) {
    return selector === ":popover-open" ? false : matches.call(this, selector);
  });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe("closed");
    root = attach.call(this, init);
    return root;
  });
  session.kind = "conversation";
  globalThis.recourseParts = { session, speech: speech("es", wordsOf("es")), drafting: null, box: null } as never;
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const element of document.querySelectorAll("recourse-drafting")) element.remove();
});

const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector);
const shown = <T extends HTMLElement = HTMLElement>(selector: string): Promise<T> =>
  vi.waitFor(() => {
    const element = find<T>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  });
const press = async (selector: string) => (await shown(selector)).click();
async function select(label: string, value: string) {
  const found = [...root.querySelectorAll("label")].find((one) => one.textContent?.startsWith(label));
  const field = found?.querySelector("select");
  if (!field) throw new Error(`no ${label}`);
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
function box(text = "") {
  const area = document.body.appendChild(document.createElement("textarea"));
  area.value = text;
  return area;
}

describe("the drafting window", () => {
  it("offers only outcomes that fit, in the buyer's language, and the text to send in English", async () => {
    (await drafting()).open({ orderId, lineId: null, tab: "draft", box: box() });
    await shown('[data-draft="own"]');
    const outcomes = [...root.querySelectorAll<HTMLInputElement>("[name=outcome]")].map(({ value }) => value);
    expect(outcomes).toEqual(["full-refund", "partial-refund", "resend"]);
    expect(find('[data-draft="sent"]')?.textContent).toMatch(/^en: message/);
    expect(find('[data-draft="own"]')?.textContent).toMatch(/^es: message/);
    expect(find("h2")?.textContent).toBe(wordsOf("es").drafting_title);
  });

  it("begins with a reason that the order's state allows, better with the one that was noted", async () => {
    const [order] = session.reading.orders;
    if (order) order.status = "completed";
    (await drafting()).open({ orderId, lineId: null, tab: "draft", box: box() });
    await vi.waitFor(() => expect(find('[data-draft="sent"]')?.textContent).toMatch(/about damaged/));
    globalThis.recourseParts?.drafting?.open({ orderId: "8299000000050042", lineId: null, tab: "draft", box: box() });
    await vi.waitFor(() => expect(find('[data-draft="sent"]')?.textContent).toMatch(/about not-received/));
    noted.problems = [{ lineId: null, state: "problem", reason: "wrong-item" }];
    globalThis.recourseParts?.drafting?.open({ orderId, lineId: "8299000000020042", tab: "draft", box: box() });
    await vi.waitFor(() => expect(find('[data-draft="sent"]')?.textContent).toMatch(/about wrong-item/));
    if (order) order.status = "shipped";
  });

  it("puts the text into the box, once, records it, and takes it back", async () => {
    const area = box();
    (await drafting()).open({ orderId, lineId: null, tab: "draft", box: area });
    await press('[data-act="insert"]');
    expect(area.value).toMatch(/^en: message about not-received/);
    expect(of("draft.inserted")).toHaveLength(1);
    expect(of("draft.inserted")[0]?.params).toMatchObject({ orderId, kind: "message", text: area.value });
    await press('[data-act="undo"]');
    expect(area.value).toBe("");
    await press('[data-act="redo"]');
    expect(area.value).toMatch(/^en: message/);
  });

  it("asks before it touches what the buyer wrote", async () => {
    const area = box("my own words");
    (await drafting()).open({ orderId, lineId: null, tab: "draft", box: area });
    await press('[data-act="insert"]');
    expect(area.value).toBe("my own words");
    await press('[data-act="cancel"]');
    expect(area.value).toBe("my own words");
    expect(of("draft.inserted")).toHaveLength(0);
    await press('[data-act="insert"]');
    await press('[data-act="append"]');
    expect(area.value).toMatch(/^my own words\n\nen: message/);
    await press('[data-act="undo"]');
    expect(area.value).toBe("my own words");
    await press('[data-act="insert"]');
    await press('[data-act="replace"]');
    expect(area.value).toMatch(/^en: message/);
  });

  it("does not put a text for the bank into the seller's box, and copies instead", async () => {
    const area = box();
    const writeText = vi.fn(async () => {});
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    (await drafting()).open({ orderId, lineId: null, tab: "draft", box: area });
    await shown('[data-draft="sent"]');
    await select(wordsOf("es").drafting_kind ?? "", "bank");
    await vi.waitFor(() => expect(find('[data-draft="sent"]')?.textContent).toMatch(/bank/));
    expect(find('[data-act="insert"]')).toBeNull();
    await press('[data-act="copy"]');
    await vi.waitFor(() => expect(find(".inserting")?.dataset.step).toBe("copied"));
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^en: bank/));
    expect(of("draft.inserted")).toHaveLength(0);
  });

  it("asks for an amount before a refund in part, and takes one from the calculator", async () => {
    (await drafting()).open({ orderId, lineId: null, tab: "draft", box: box() });
    await press('[name=outcome][value="partial-refund"]');
    await vi.waitFor(() => expect(root.textContent).toContain(wordsOf("es").drafting_needs_amount));
    // A fifth of two lamps at twenty.
    await press("table button.link");
    await vi.waitFor(() => expect(find('[data-draft="sent"]')?.textContent).toMatch(/partial-refund 8\.00$/));
  });

  it("notes what the seller asks for, shows calm advice and a ready answer, and has the order judged anew", async () => {
    (await drafting()).open({ orderId, lineId: null, tab: "asks", box: box() });
    await press('[data-ask="wait-resend"]');
    await vi.waitFor(() => expect(root.textContent).toContain(wordsOf("es").ask_wait_resend_advice));
    await vi.waitFor(() =>
      expect(of("draft.compose").at(-1)?.params).toMatchObject({ kind: "message", details: { ask: "wait-resend" } }),
    );
    await press('[data-act="note"]');
    await vi.waitFor(() => expect(of("agreement.record")).toHaveLength(1));
    expect(of("agreement.record")[0]?.params).toMatchObject({ orderId, state: "promised" });
    await vi.waitFor(() => expect(session.recheck).toHaveBeenCalledWith(orderId));
  });

  it("keeps ticks and the fingerprints of files, and nothing of the files themselves", async () => {
    (await drafting()).open({ orderId, lineId: null, tab: "evidence", box: null });
    await press('fieldset:not([disabled]) input[value="photos"]');
    await vi.waitFor(() => expect(of("note.record")).toHaveLength(1));
    const files = await shown<HTMLInputElement>("input[type=file]");
    const bytes = new TextEncoder().encode("abc");
    const file = { name: "crack.jpg", size: 3, lastModified: Date.UTC(2026, 8, 1, 12), arrayBuffer: async () => bytes };
    Object.defineProperty(files, "files", { value: [file] });
    files.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(of("note.record")).toHaveLength(2));
    expect(of("note.record")[1]?.params).toMatchObject({
      orderId,
      evidence: [
        { name: "photos", ticked: true },
        {
          name: "crack.jpg",
          on: "2026-09-01",
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        },
      ],
    });
  });

  it("adds to what was noted before, and never writes over it unread", async () => {
    const before = { name: "old.jpg", on: "2026-08-01", sha256: "ab".repeat(32), ticked: true };
    noted = {
      note: "cracked",
      evidence: [before, { name: "video", on: "2026-08-01", sha256: "", ticked: true }],
      problems: [],
    };
    (await drafting()).open({ orderId, lineId: null, tab: "evidence", box: null });
    await press('fieldset:not([disabled]) input[value="photos"]');
    await vi.waitFor(() => expect(of("note.record")).toHaveLength(1));
    const { note, evidence } = (of("note.record")[0]?.params ?? {}) as { note?: string; evidence?: { name: string }[] };
    expect(note).toBe("cracked");
    expect(evidence?.map(({ name }) => name)).toEqual(["video", "photos", "old.jpg"]);
  });

  it("asks which order it is about where the page names none", async () => {
    (await drafting()).open({ orderId: null, lineId: null, tab: "draft", box: null });
    await press(".body .actions button");
    await shown('[data-draft="sent"]');
    expect(of("draft.compose")[0]?.params.orderId).toBe(orderId);
  });

  it("never presses anything of the page's", async () => {
    const pressed = vi.fn();
    const send = document.body.appendChild(document.createElement("button"));
    send.addEventListener("click", pressed);
    const form = document.body.appendChild(document.createElement("form"));
    form.addEventListener("submit", pressed);
    const area = form.appendChild(document.createElement("textarea"));
    (await drafting()).open({ orderId, lineId: null, tab: "draft", box: area });
    await press('[data-act="insert"]');
    await press('[data-act="undo"]');
    expect(pressed).not.toHaveBeenCalled();
  });
});
