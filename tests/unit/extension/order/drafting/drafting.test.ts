// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { wordsOf } from "../../../../../extension/generated/words-of";
import {
  box,
  boxAnswers,
  find,
  host,
  lineId,
  of,
  open,
  openSaying,
  orderId,
  press,
  select,
  sent,
  setUpDrafting,
  shown,
  unmount,
  written,
} from "../../fixtures/drafting";

setUpDrafting();

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
    host.order.status = status;
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
    host.order.status = "shipped";
    host.problems = [{ orderId, state: "problem", reason: "wrong-item" }];
    open("draft", "", { lineId });
    await vi.waitFor(() => expect(sent()).toMatch(/wrong-item/));
    await press('[data-act="undo-problem"]');
    await vi.waitFor(() =>
      expect(of("problem.record")[0]?.params).toMatchObject({ orderId, lineId: null, state: "none" }),
    );
    await shown('[data-noted="none"]');
    expect(document.activeElement).toBe(find('[data-noted="none"]'));
  });

  it("leave in sight what is to be read before them, where the reason is known from before", async () => {
    host.problems = [{ orderId, state: "problem", reason: "damaged" }];
    host.hints = [{ rule: "brief-but-detailed", effect: "warns", basis: "guide", args: { missing: "order" } }];
    open("draft", "Give me my money");
    await shown("[data-hints]");
    await vi.waitFor(() => expect(sent()).toContain("damaged"));
    const scrolled = vi.mocked(Element.prototype.scrollIntoView).mock;
    await vi.waitFor(() => expect(scrolled.contexts.at(-1)).toBe(find("[data-hints]")));
  });

  it("give back what the buyer had noted before, when the last word on it is taken back", async () => {
    const before = { orderId, lineId, state: "problem", reason: "damaged", on: "2026-09-01" };
    host.problems = [before, { orderId, lineId, state: "problem", reason: "wrong-item", on: "2026-09-05" }];
    open("draft", "", { lineId });
    await press('[data-act="undo-problem"]');
    const nothing = { orderId, lineId, state: "none" };
    await vi.waitFor(() => expect(of("problem.record").map(({ params }) => params)).toEqual([nothing, before]));
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

  it("lead on an order's page, which has no box, to the conversation that has one", async () => {
    open("draft", "", { kind: "order-detail" });
    await press('[data-reason="damaged"]');
    await press('[data-act="insert-there"]');
    await vi.waitFor(() => expect(written()[0]).toMatchObject({ type: "write", orderId, lineId: null }));
    expect(box).not.toHaveBeenCalled();
    expect(find('[data-act="insert"]')).toBeNull();
  });

  it("are put into the box without another press where that was pressed for on another page, and once", async () => {
    host.problems = [{ orderId, state: "problem", reason: "damaged" }];
    open("draft", "", { insert: true });
    await vi.waitFor(() => expect(box.mock.calls).toEqual([["put", sent(), false]]));
    await vi.waitFor(() => expect(of("draft.inserted")).toHaveLength(1));
    await shown('[data-act="undo"]');
    // Another reason is another text: that one the buyer inserts.
    await press('[data-reason="wrong-item"]');
    await vi.waitFor(() => expect(sent()).toContain("wrong-item"));
    expect(box).toHaveBeenCalledTimes(1);
  });

  it("ask before they touch a text that is there, also where they were pressed for on another page", async () => {
    host.problems = [{ orderId, state: "problem", reason: "damaged" }];
    boxAnswers.push("in-use");
    open("draft", "my own words", { insert: true });
    await shown('[data-act="replace"]');
    expect(of("draft.inserted")).toHaveLength(0);
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
    boxAnswers.push("in-use");
    await press('[data-act="insert"]');
    (await shown('[data-act="cancel"]')).focus();
    await press('[data-act="cancel"]');
    // The keyboard is not lost with the button.
    await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-act="insert"]')));
    expect(of("draft.inserted")).toHaveLength(0);
    boxAnswers.push("in-use");
    await press('[data-act="insert"]');
    await press('[data-act="append"]');
    await shown('[data-act="undo"]');
    boxAnswers.push("in-use");
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
    boxAnswers.push("too-long");
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
    expect(find('[data-act="insert-there"]')).not.toBeNull();
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
