// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wordsOf } from "../../../../../extension/generated/words-of";
import type { BoxResult } from "../../../../../extension/host-client/frame-port";
import { h, render } from "../../../../../extension/node_modules/preact/dist/preact.mjs";
import { seemsAsked } from "../../../../../extension/order/drafting/asks";
import { Drafting } from "../../../../../extension/order/drafting/drafting";
import { type PageLink, PageLinkContext } from "../../../../../extension/order/page-link";
import type { Tab, View } from "../../../../../extension/order/views";
import { speech } from "../../../../../extension/shared/speech";
import { SpeechContext } from "../../../../../extension/shared/use-speech";
import { type FakeBrowser, local, stubBrowser } from "../../fixtures/browser";
import { verdict } from "../../fixtures/verdict";

const orderId = "8299000000010042";
const lineId = "8299000000020042";

interface Composing {
  reason: string;
  outcome: string;
  kind: string;
  language: string;
  details: { amount?: { amount: string } | null };
}

/** As the host answers: what never came cannot be sent back, and a part of the money needs an amount. */
function compose({ reason, outcome, kind, language, details }: Composing): unknown {
  const { amount } = details;
  if (reason === "not-received" && (outcome === "return-refund" || outcome === "replacement")) {
    return { refused: { path: "/outcome", why: "never-came", fits: ["full-refund"] } };
  }
  if (outcome === "partial-refund" && !amount) return { refused: { path: "/details/amount" } };
  const text = `${language}: ${kind} about ${reason}, ${outcome} ${amount?.amount ?? ""}`.trim();
  return { text, language, length: text.length, lint: [], checklist: ["photos", "video"] };
}

let noted: { note: string | null; evidence: object[] };
let order: { status: string; [name: string]: unknown };
let problems: object[];
let browser: FakeBrowser;
let box: ReturnType<typeof vi.fn<PageLink["box"]>>;
let boxAnswers: BoxResult[];
const go = vi.fn<(view: View) => void>();
const recorded = vi.fn();
const of = (method: string) => browser.asked.filter((one) => one.method === method);

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  for (const key of Object.keys(local)) delete local[key];
  noted = { note: null, evidence: [] };
  problems = [];
  order = {
    orderId,
    status: "shipped",
    total: { amount: "50.00", currency: "EUR" },
    lines: [{ lineId, title: "Lamp", quantity: 2, price: { amount: "20.00", currency: "EUR" } }],
  };
  boxAnswers = [];
  box = vi.fn<PageLink["box"]>(async () => boxAnswers.shift() ?? "written");
  go.mockClear();
  recorded.mockClear();
  browser = stubBrowser({
    "ledger.order": () => ({ order, seenAt: "2026-09-07T11:00:00Z", disputes: [], agreements: [], problems }),
    "order.check": () => verdict("contact-seller-first"),
    "note.read": () => ({ ...noted, problems: [] }),
    "note.record": () => ({ recorded: true }),
    "agreement.record": () => ({ recorded: true }),
    "problem.record": () => ({ recorded: true }),
    "draft.inserted": () => ({ recorded: true }),
    "draft.compose": compose as never,
  });
  const send = chrome.runtime.sendMessage as unknown as (request: object) => Promise<{ ok: boolean; result?: object }>;
  // A refusal of the host's is an error with what fits.
  Object.assign(chrome.runtime, {
    sendMessage: async (request: object) => {
      const reply = await send(request);
      const data = (reply.result as { refused?: object } | undefined)?.refused;
      return data ? { ok: false, error: { code: -32602, message: "", cause: "answered", data } } : reply;
    },
  });
});

afterEach(async () => {
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function unmount(): void {
  const root = document.getElementById("root");
  if (root) render(null, root);
}

/** In a frame beside a box, or (null) in the popup. */
function open(tab: Tab = "draft", boxText: string | null = "", more: { lineId?: string } = {}): void {
  const spanish = speech("es", wordsOf("es"));
  const facts = {
    theme: null,
    kind: "conversation" as const,
    notice: null,
    orderIds: [],
    storeId: null,
    country: null,
    prices: [],
    conversation: null,
    boxText,
  };
  const link: PageLink = { facts, box, capture: vi.fn(), retry: vi.fn(), close: vi.fn(), reload: vi.fn() };
  const drafting = h(Drafting, { orderId, lineId: more.lineId ?? null, tab, version: 0, go, recorded });
  const within = h(PageLinkContext.Provider, { value: boxText === null ? null : link, children: drafting });
  const root = document.getElementById("root");
  if (root) render(h(SpeechContext.Provider, { value: spanish, children: within }), root);
}

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
const shown = <T extends HTMLElement = HTMLElement>(selector: string): Promise<T> =>
  vi.waitFor(() => {
    const element = find<T>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  });
const press = async (selector: string) => (await shown(selector)).click();
async function select(label: string, value: string) {
  const found = [...document.querySelectorAll("label")].find((one) => one.textContent?.startsWith(label));
  const choice = found && find<HTMLSelectElement>(`#${CSS.escape(found.htmlFor)}`);
  if (!choice) throw new Error(`no ${label}`);
  choice.value = value;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
}
const sent = () => find('[data-draft="sent"]')?.textContent ?? "";
/** In a frame, once the buyer said what is wrong. */
async function openSaying(reason: string, boxText: string | null = ""): Promise<void> {
  open("draft", boxText);
  await press(`[data-reason="${reason}"]`);
}

describe("the drafts", () => {
  it("offer only outcomes that fit, in the buyer's language, and the text to send in English", async () => {
    await openSaying("not-received");
    await shown('[data-draft="own"]');
    const outcomes = () => [...document.querySelectorAll<HTMLInputElement>("[name=outcome]")].map(({ value }) => value);
    await vi.waitFor(() => expect(outcomes()).toEqual(["full-refund", "partial-refund", "resend", "cancel"]));
    expect(sent()).toMatch(/^en: message/);
    expect(find('[data-draft="own"]')?.textContent).toMatch(/^es: message/);
    expect(find("h1")?.textContent).toBe(wordsOf("es").drafting_title);
  });

  it.each([
    ["once it came", "completed", "damaged"],
    ["before it came", "shipped", "not-received"],
  ])("offer the likely reasons first, %s, and write nothing before one is chosen", async (_, status, likely) => {
    order.status = status;
    open("draft", "", { lineId });
    await shown("[data-reason]");
    expect(find("[data-reason]")?.dataset.reason).toBe(likely);
    expect(document.querySelectorAll('[data-reason][aria-pressed="true"]')).toHaveLength(0);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(sent()).toBe("");
    expect(find('[data-act="insert"]')).toBeNull();
    await press(`[data-reason="${likely}"]`);
    await vi.waitFor(() => expect(sent()).toContain(`about ${likely}`));
    expect(find(`[data-reason="${likely}"]`)?.getAttribute("aria-pressed")).toBe("true");
  });

  it("begin with what the buyer noted, which can be taken back", async () => {
    order.status = "shipped";
    problems = [{ orderId, state: "problem", reason: "wrong-item" }];
    open("draft", "", { lineId });
    await vi.waitFor(() => expect(sent()).toMatch(/wrong-item/));
    await press('[data-act="undo-problem"]');
    await vi.waitFor(() => expect(of("problem.record")[0]?.params).toMatchObject({ orderId, lineId, state: "fine" }));
    await shown('[data-noted="fine"]');
  });

  it("are in the page's box two presses after the frame is there", async () => {
    open();
    let presses = 0;
    for (const selector of ['[data-reason="damaged"]', '[data-act="insert"]']) {
      await press(selector);
      presses += 1;
    }
    await vi.waitFor(() => expect(box).toHaveBeenCalledWith("put", sent(), false));
    expect(presses).toBe(2);
    await vi.waitFor(() => expect(document.body.textContent).toContain(wordsOf("es").drafting_inserted_point));
    expect(find('[data-act="undo"]')).not.toBeNull();
  });

  it("are put into the page's box, once, recorded, and taken back", async () => {
    await openSaying("damaged");
    await press('[data-act="insert"]');
    await press('[data-act="undo"]');
    expect(box.mock.calls[0]).toEqual(["put", sent(), false]);
    expect(of("draft.inserted")).toHaveLength(1);
    expect(of("draft.inserted")[0]?.params).toMatchObject({ orderId, kind: "message", text: sent() });
    await press('[data-act="redo"]');
    await shown('[data-act="undo"]');
    expect(box.mock.calls.map(([act]) => act)).toEqual(["put", "undo", "redo"]);
    expect(of("draft.inserted")).toHaveLength(1);
  });

  it("ask before they touch what the buyer wrote", async () => {
    await openSaying("damaged", "my own words");
    boxAnswers = ["in-use"];
    await press('[data-act="insert"]');
    await press('[data-act="cancel"]');
    expect(of("draft.inserted")).toHaveLength(0);
    boxAnswers = ["in-use"];
    await press('[data-act="insert"]');
    await press('[data-act="append"]');
    await shown('[data-act="undo"]');
    boxAnswers = ["in-use"];
    await press('[data-act="insert"]');
    await press('[data-act="replace"]');
    await vi.waitFor(() => expect(box.mock.calls.at(-1)).toEqual(["put", sent(), true]));
    expect(box.mock.calls.map(([act, , replace]) => [act, replace])).toEqual([
      ["put", false],
      ["put", false],
      ["append", false],
      ["put", false],
      ["put", true],
    ]);
  });

  it("say what came of it when the page does not take the text", async () => {
    await openSaying("damaged");
    boxAnswers = ["too-long"];
    await press('[data-act="insert"]');
    await vi.waitFor(() => expect(document.body.textContent).toContain(wordsOf("es").drafting_too_long));
    expect(of("draft.inserted")).toHaveLength(0);
  });

  it("do not go to the seller's box when they are for the bank, and are copied instead", async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal("navigator", { ...navigator, language: "es", clipboard: { writeText } });
    await openSaying("damaged");
    await shown('[data-draft="sent"]');
    await select(wordsOf("es").drafting_kind ?? "", "bank");
    await vi.waitFor(() => expect(sent()).toMatch(/bank/));
    expect(find('[data-act="insert"]')).toBeNull();
    await press('[data-act="copy"]');
    await vi.waitFor(() => expect(find(".inserting")?.dataset.step).toBe("copied"));
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^en: bank/));
    expect(of("draft.inserted")).toHaveLength(0);
  });

  it("are the same in the popup, where there is no page to put them into", async () => {
    await openSaying("damaged", null);
    await shown('[data-draft="sent"]');
    expect(find('[data-act="insert"]')).toBeNull();
    expect(find('[data-act="copy"]')).not.toBeNull();
    expect(find(`a[href*="${orderId}"]`)).not.toBeNull();
  });

  it("ask for an amount before a refund in part, and take one from the calculator", async () => {
    await openSaying("damaged");
    await press('[name=outcome][value="partial-refund"]');
    await vi.waitFor(() => expect(document.body.textContent).toContain(wordsOf("es").drafting_needs_amount));
    // A fifth of two lamps at twenty.
    await press("table button.link");
    await vi.waitFor(() => expect(sent()).toMatch(/partial-refund 8\.00$/));
  });

  it("are as they were left when the frame is opened again, whatever happened to it", async () => {
    open();
    await shown("textarea");
    const own = find<HTMLTextAreaElement>("textarea.short");
    if (!own) throw new Error("no field for one's own words");
    own.value = "The shade is torn.";
    own.dispatchEvent(new Event("input", { bubbles: true }));
    unmount();
    open();
    await vi.waitFor(() => expect(find<HTMLTextAreaElement>("textarea.short")?.value).toBe("The shade is torn."));
  });

  it("say so where the ledger does not know the order", async () => {
    Object.assign(chrome.runtime, {
      sendMessage: async () => ({ ok: false, error: { code: -32004, message: "", cause: "answered" } }),
    });
    await openSaying("damaged");
    await vi.waitFor(() => expect(document.body.textContent).toContain(wordsOf("es").drafting_unknown_order));
  });
});

describe("what the seller asks for", () => {
  it("is noted, with calm advice and a ready answer, and what is shown looks again", async () => {
    open("asks");
    await press('[data-ask="wait-resend"]');
    expect(of("draft.compose").some(({ params }) => (params as { details?: { ask?: string } }).details?.ask)).toBe(
      false,
    );
    await press('[data-reason="damaged"]');
    await vi.waitFor(() => expect(document.body.textContent).toContain(wordsOf("es").ask_wait_resend_advice));
    await vi.waitFor(() =>
      expect(of("draft.compose").at(-1)?.params).toMatchObject({ kind: "message", details: { ask: "wait-resend" } }),
    );
    await press('[data-act="note"]');
    await vi.waitFor(() => expect(of("agreement.record")).toHaveLength(1));
    expect(of("agreement.record")[0]?.params).toMatchObject({ orderId, state: "promised" });
    await vi.waitFor(() => expect(recorded).toHaveBeenCalled());
  });

  it("begins with what the last message seems to ask for, as far as the host read it", () => {
    const heard = (...reasons: object[]) =>
      seemsAsked({ refund: { reasons } } as unknown as Parameters<typeof seemsAsked>[0]);
    expect(heard({ rule: "refund-window", args: {} }, { rule: "agree-first", args: { ask: "wait", days: 20 } })).toBe(
      "wait",
    );
    expect(heard({ rule: "your-turn", args: { ask: "send-photos" } })).toBe("send-photos");
    expect(heard({ rule: "agree-first", args: { ask: "something-else" } })).toBeNull();
    expect(heard()).toBeNull();
    expect(seemsAsked(null)).toBeNull();
  });

  it("or was agreed to, which has a form of its own", async () => {
    open("asks");
    await press('[data-act="granted"]');
    expect(go).toHaveBeenCalledWith({ name: "agreement", orderId, state: "granted" });
  });
});

describe("the evidence", () => {
  it("is kept as ticks and fingerprints of files, and nothing of the files themselves", async () => {
    open("evidence");
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

  it("is added to what was noted before, which is never written over unread", async () => {
    const before = { name: "old.jpg", on: "2026-08-01", sha256: "ab".repeat(32), ticked: true };
    noted = { note: "cracked", evidence: [before, { name: "video", on: "2026-08-01", sha256: "", ticked: true }] };
    open("evidence");
    await press('fieldset:not([disabled]) input[value="photos"]');
    await vi.waitFor(() => expect(of("note.record")).toHaveLength(1));
    const { note, evidence } = (of("note.record")[0]?.params ?? {}) as { note?: string; evidence?: { name: string }[] };
    expect(note).toBe("cracked");
    expect(evidence?.map(({ name }) => name)).toEqual(["video", "photos", "old.jpg"]);
  });
});
