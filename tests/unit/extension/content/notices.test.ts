// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Notices } from "../../../../extension/content/notices";
import { wordsOf } from "../../../../extension/generated/words-of";
import { speech } from "../../../../extension/shared/speech";
import { verdict } from "../fixtures/verdict";

const opened = vi.fn();
const english = speech("en", wordsOf("en"));
const roots: ShadowRoot[] = [];

class Nothing {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Those of the running test: what they watch is left alone after it. */
const made: Notices[] = [];
function newNotices(): Notices {
  const notices = new Notices(opened);
  made.push(notices);
  return notices;
}

beforeEach(() => {
  document.body.innerHTML = "";
  roots.length = 0;
  vi.stubGlobal("ResizeObserver", Nothing);
  vi.stubGlobal("IntersectionObserver", Nothing);
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe("closed");
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});

afterEach(() => {
  for (const notices of made.splice(0)) notices.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function rows(...ids: string[]): Map<string, Element> {
  return new Map(ids.map((id) => [id, document.body.appendChild(document.createElement("div"))]));
}
function sync(notices: Notices, on: Map<string, Element>): void {
  for (const _ of notices.sync(on)) void _;
}
const hosts = () => [...document.querySelectorAll("recourse-notice")];
const chip = (n = 0) => roots[n]?.querySelector<HTMLElement>(".chip");
const words = () =>
  [...(chip()?.querySelectorAll<HTMLElement>("[data-text]") ?? [])].map((one) => one.dataset.text).join(" ");

describe("the notices of a page", () => {
  it("are one an order, however often the page is looked at", () => {
    const notices = newNotices();
    const on = rows("1", "2");
    for (let n = 0; n < 3; n += 1) sync(notices, on);
    expect(hosts()).toHaveLength(2);
  });

  it("go with their order, and come back when the page threw them out", () => {
    const notices = newNotices();
    const on = rows("1", "2");
    sync(notices, on);
    on.delete("1");
    sync(notices, on);
    expect(hosts()).toHaveLength(1);
    hosts()[0]?.remove();
    sync(notices, on);
    expect(hosts()).toHaveLength(1);
  });

  it("move along when a page draws the order anew", () => {
    const notices = newNotices();
    sync(notices, rows("1"));
    const anew = rows("1");
    sync(notices, anew);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.parentNode).toBe(anew.get("1"));
  });

  it("tell the page nothing: same size and attributes whatever they say, and no root to look into", () => {
    const notices = newNotices();
    notices.speak(english);
    sync(notices, rows("8299000000010042", "2"));
    const before = hosts().map((host) => host.outerHTML);
    notices.showVerdicts([verdict("request-now")]);
    expect(hosts().map((host) => host.outerHTML)).toEqual(before);
    expect(before[0]).toBe(before[1]);
    expect(hosts().every((host) => host.shadowRoot === null)).toBe(true);
  });

  it("show the verdict, for people and for programs that may look inside", () => {
    const notices = newNotices();
    notices.speak(english);
    sync(notices, rows("8299000000010042"));
    expect(words()).toContain("Looking");
    notices.showVerdicts([verdict("request-now")]);
    expect(words()).toContain("Ask now");
    expect(chip()?.getAttribute("aria-label")).toContain("Ask now");
    expect(roots[0]?.querySelector<HTMLElement>(".recourse")?.dataset).toMatchObject({
      orderId: "8299000000010042",
      code: "request-now",
      deadline: "2026-10-13",
    });
  });

  it("have no text in them, only what the style sheet draws", () => {
    const notices = newNotices();
    notices.speak(english);
    sync(notices, rows("8299000000010042"));
    notices.showVerdicts([verdict("request-now")]);
    const [root] = roots;
    const texts = [...(root?.querySelectorAll("*:not(style)") ?? [])].flatMap((one) =>
      [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE),
    );
    expect(texts).toEqual([]);
    expect(root?.querySelector("textarea, input, [contenteditable]")).toBeNull();
  });

  it("open nothing for a press that a script made", () => {
    opened.mockClear();
    const notices = newNotices();
    notices.speak(english);
    sync(notices, rows("8299000000010042"));
    notices.showVerdicts([verdict("request-now")]);
    chip()?.click();
    chip()?.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
    expect(opened).not.toHaveBeenCalled();
  });

  it("say so when the host cannot be reached, and forget it when it can", () => {
    const notices = newNotices();
    notices.speak(english);
    sync(notices, rows("8299000000010042"));
    notices.showFailure({ kind: "failed", failure: { code: 0, message: "", cause: "not-installed" } });
    expect(words()).toContain("Not connected");
    notices.waitAgain();
    notices.showVerdicts([verdict("request-now")]);
    expect(words()).toContain("Ask now");
  });

  it("come to a chip that is there whatever it counts, and that can be put away", () => {
    const summaries = () => document.querySelectorAll("recourse-summary").length;
    const label = () => roots.at(-1)?.querySelector<HTMLElement>(".label")?.dataset.text;
    for (const [standing, words] of [
      ["needs-you", "1 needs you"],
      ["worth-opening", "1 worth opening"],
      ["waiting", "0 need you"],
      ["over", "0 need you"],
    ] as const) {
      const notices = newNotices();
      notices.speak(english);
      notices.showVerdicts([verdict("unknown", { standing })]);
      notices.showSummary();
      expect(summaries(), standing).toBe(1);
      expect(label()).toBe(words);
      expect(roots.at(-1)?.querySelector(".away")?.getAttribute("aria-label")).toBe("Close");
      notices.showOnPage({ kind: "empty" });
      expect(summaries()).toBe(0);
      notices.clear();
    }
  });

  it("lead on to what is worth opening from a list that has no order", () => {
    const notices = newNotices();
    notices.speak(english);
    notices.showSummary();
    const said = [...(roots.at(-1)?.querySelectorAll<HTMLElement>("[data-text]") ?? [])].map((one) => one.dataset.text);
    expect(said).toEqual(["Worth opening", "Open the next one"]);
  });

  it("have the item in their name, each its own", () => {
    const notices = newNotices();
    notices.speak(english);
    sync(notices, rows("1", "2"));
    const items = [
      ["1", "Desk lamp"],
      ["2", "Rain jacket"],
    ] as const;
    notices.nameItems(new Map(items));
    notices.showVerdicts([verdict("request-now", { orderId: "1" }), verdict("request-now", { orderId: "2" })]);
    const names = [chip(0), chip(1)].map((one) => one?.getAttribute("aria-label"));
    expect(names[0]).toContain("Desk lamp: Ask now, by Oct 12, 2026");
    expect(names[1]).toContain("Rain jacket: Ask now");
    notices.nameItems(new Map());
    expect(chip(0)?.getAttribute("aria-label")).toContain(": 1: Ask now");
  });

  it("are told aloud once, and then only what changed", () => {
    vi.useFakeTimers();
    const notices = newNotices();
    notices.speak(english);
    sync(notices, rows("1"));
    notices.nameItems(new Map([["1", "Desk lamp"]]));
    const heard = () =>
      roots.map((root) => root.querySelector<HTMLElement>("[role=status] [data-text]")?.dataset.text).find(Boolean);
    for (let n = 0; n < 2; n += 1) notices.showVerdicts([verdict("request-now", { orderId: "1" })]);
    vi.advanceTimersByTime(2000);
    expect(heard()).toBe("Desk lamp: Ask now, by Oct 12, 2026");
    notices.showVerdicts([verdict("your-turn", { orderId: "1", standing: "needs-you" })]);
    vi.advanceTimersByTime(2000);
    expect(heard()).toBe("Desk lamp: Your answer is due, by Oct 12, 2026");
    vi.useRealTimers();
  });

  it("say once that nobody could be asked, where they are several", () => {
    const notices = newNotices();
    notices.speak(english);
    sync(notices, rows("1", "2"));
    notices.showFailure({ kind: "failed", failure: { code: 0, message: "", cause: "not-installed" } });
    expect(notices.hasFailed).toBe(true);
    const seen = roots.map((root) => root.querySelector(".recourse:not(.withheld) .label")).filter(Boolean);
    expect(seen).toHaveLength(1);
    expect(hosts()).toHaveLength(3);
  });

  it("say it at the one order of a page, once its place is there, and no more in the corner", () => {
    const notices = newNotices();
    notices.speak(english);
    const failed = { kind: "failed", failure: { code: 0, message: "", cause: "not-installed" } } as const;
    notices.showFailure(failed);
    expect(hosts()).toHaveLength(1);
    sync(notices, rows("1"));
    notices.showFailure(failed);
    expect(hosts()).toHaveLength(1);
    expect(document.body.querySelector("recourse-notice")).not.toBeNull();
  });
});
