// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Board } from "../../../../extension/content/notices";
import type { NoticeActions } from "../../../../extension/content/states";
import { wordsOf } from "../../../../extension/generated/words-of";
import { speech } from "../../../../extension/shared/speech";
import { verdict } from "../fixtures/verdict";

const actions: NoticeActions = { retry: vi.fn(), openSetup: vi.fn(), saveCapture: vi.fn(), reload: vi.fn() };
const english = speech("en", wordsOf("en"));
const roots: ShadowRoot[] = [];

class Nothing {
  observe(): void {}
  unobserve(): void {}
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
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function rows(...ids: string[]): Map<string, Element> {
  return new Map(ids.map((id) => [id, document.body.appendChild(document.createElement("div"))]));
}
function sync(board: Board, on: Map<string, Element>): void {
  for (const _ of board.sync(on)) void _;
}
const hosts = () => [...document.querySelectorAll("recourse-notice")];
const chip = (n = 0) => roots[n]?.querySelector(".chip");

describe("the notices of a page", () => {
  it("are one an order, however often the page is looked at", () => {
    const board = new Board(actions);
    const on = rows("1", "2");
    for (let n = 0; n < 3; n += 1) sync(board, on);
    expect(hosts()).toHaveLength(2);
  });

  it("go with their order, and come back when the page threw them out", () => {
    const board = new Board(actions);
    const on = rows("1", "2");
    sync(board, on);
    on.delete("1");
    sync(board, on);
    expect(hosts()).toHaveLength(1);
    hosts()[0]?.remove();
    sync(board, on);
    expect(hosts()).toHaveLength(1);
  });

  it("move along when a page draws the order anew", () => {
    const board = new Board(actions);
    sync(board, rows("1"));
    const anew = rows("1");
    sync(board, anew);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.parentNode).toBe(anew.get("1"));
  });

  it("tell the page nothing: same size and attributes whatever they say, and no root to look into", () => {
    const board = new Board(actions);
    board.speak(english);
    sync(board, rows("8299000000010042", "2"));
    const before = hosts().map((host) => host.outerHTML);
    board.showVerdicts([verdict("request-now")]);
    expect(hosts().map((host) => host.outerHTML)).toEqual(before);
    expect(before[0]).toBe(before[1]);
    expect(hosts().every((host) => host.shadowRoot === null)).toBe(true);
  });

  it("show the verdict, for people and for programs that may look inside", () => {
    const board = new Board(actions);
    board.speak(english);
    sync(board, rows("8299000000010042"));
    expect(chip()?.textContent).toContain("Looking");
    board.showVerdicts([verdict("request-now")]);
    expect(chip()?.textContent).toContain("Can ask now");
    expect(chip()?.getAttribute("aria-label")).toContain("Can ask now");
    expect(roots[0]?.querySelector<HTMLElement>(".recourse")?.dataset).toMatchObject({
      orderId: "8299000000010042",
      code: "request-now",
      deadline: "2026-10-13",
    });
  });

  it("say so when the host cannot be reached, and forget it when it can", () => {
    const board = new Board(actions);
    board.speak(english);
    sync(board, rows("8299000000010042"));
    board.showFailure({ kind: "failed", failure: { code: 0, message: "", cause: "not-installed" } });
    expect(chip()?.textContent).toContain("Not connected");
    board.waitAgain();
    board.showVerdicts([verdict("request-now")]);
    expect(chip()?.textContent).toContain("Can ask now");
  });
});
