import { beforeEach, describe, expect, it, vi } from "vitest";
import { allowOnlyTrustedActs, type Refusal } from "../../../../extension/order/trusted-acts";

/** Events the browser vouches for cannot be made by a script, not in tests either: the listeners are called with doubles. */
class Window extends EventTarget {
  readonly #listeners = new Map<string, (event: Event) => void>();

  override addEventListener(type: string, listener: (event: Event) => void, options: AddEventListenerOptions): void {
    // Before any component's own.
    expect(options).toMatchObject({ capture: true });
    this.#listeners.set(type, listener);
  }

  /** Whether the event gets through. */
  send(type: string, more: object = {}): boolean {
    const stopImmediatePropagation = vi.fn();
    const event = { type, isTrusted: true, detail: 0, preventDefault: vi.fn(), stopImmediatePropagation, ...more };
    this.#listeners.get(type)?.(event as never);
    return stopImmediatePropagation.mock.calls.length === 0;
  }
}

let within: Window;
let settled: boolean;
let covered: boolean;
let refused: ReturnType<typeof vi.fn<(why: Refusal) => void>>;

class Box {}
/** A button, or the label of something. */
class Pressable {
  constructor(readonly control: object | null = null) {}
  closest(wanted: string): Pressable | null {
    return wanted === "label" && !this.control ? null : this;
  }
}
beforeEach(() => {
  for (const name of ["HTMLTextAreaElement", "HTMLInputElement"]) vi.stubGlobal(name, Box);
  vi.stubGlobal("Element", Pressable);
  within = new Window();
  settled = true;
  covered = false;
  refused = vi.fn<(why: Refusal) => void>();
  allowOnlyTrustedActs(within, { isSettled: () => settled, isCovered: () => covered }, refused);
});

const press = (more: object = {}) => {
  within.send("pointerdown", more);
  within.send("mousedown", more);
};
const button = new Pressable();
const click = (more: object = {}) => within.send("click", { detail: 1, target: button, ...more });

describe("a press in the frame", () => {
  it("is judged by when it was made, each part of it", () => {
    const asked = vi.fn(() => true);
    within = new Window();
    allowOnlyTrustedActs(within, { isSettled: asked, isCovered: () => false }, refused);
    within.send("pointerdown", { timeStamp: 1 });
    click({ timeStamp: 2 });
    within.send("keydown", { timeStamp: 3, key: "Enter" });
    expect(asked.mock.calls).toEqual([[1], [2], [3]]);
  });

  it("counts when it began and ended here, before the buyer's eyes", () => {
    press();
    expect(click()).toBe(true);
    expect(refused).not.toHaveBeenCalled();
  });

  it("does not count twice for one press", () => {
    press();
    expect(click()).toBe(true);
    expect(click()).toBe(false);
  });

  it("does not count when it began elsewhere", () => {
    expect(click()).toBe(false);
    expect(refused.mock.calls).toEqual([["not-counted"]]);
  });

  it("that was not counted is spoken of, and whether something lay over the frame; a press on nothing is not", () => {
    settled = false;
    press();
    click();
    covered = true;
    press();
    click();
    within.send("keydown", { key: "Enter", target: button });
    within.send("click", { detail: 1, target: null });
    expect(refused.mock.calls.flat()).toEqual(["not-counted", "covered", "covered"]);
  });

  it("on a label counts for what it labels as well, once", () => {
    const box = new Pressable();
    press();
    expect(click({ target: new Pressable(box) })).toBe(true);
    expect(click({ target: button })).toBe(false);
    press();
    expect(click({ target: new Pressable(box) })).toBe(true);
    expect(click({ target: box })).toBe(true);
    expect(click({ target: box })).toBe(false);
  });

  it("does not count when it began before the frame was seen for long enough", () => {
    settled = false;
    press();
    settled = true;
    expect(click()).toBe(false);
  });

  it("does not count when something came over the frame before it ended", () => {
    press();
    settled = false;
    expect(click()).toBe(false);
  });

  it.each(["click", "auxclick", "dblclick", "submit", "change", "drop"])("a script's own %s never counts", (type) => {
    press();
    expect(within.send(type, { isTrusted: false, detail: 1 })).toBe(false);
    expect(within.send(type, { isTrusted: false })).toBe(false);
    expect(refused).not.toHaveBeenCalled();
  });

  it("a script's own press does not make the buyer's click count", () => {
    press({ isTrusted: false });
    expect(click()).toBe(false);
  });

  it.each(["submit", "change", "drop"])("a %s counts only while the frame is seen", (type) => {
    expect(within.send(type)).toBe(true);
    settled = false;
    expect(within.send(type)).toBe(false);
  });
});

describe("the keyboard in the frame", () => {
  it("and a screen reader press without a pointer, once the frame was seen for long enough", () => {
    expect(within.send("keydown", { key: "Enter" })).toBe(true);
    expect(within.send("click")).toBe(true);
    settled = false;
    expect(within.send("keydown", { key: "Enter" })).toBe(false);
    expect(within.send("keydown", { key: " " })).toBe(false);
    expect(within.send("click")).toBe(false);
  });

  it("moves, closes and types at any time", () => {
    settled = false;
    for (const key of ["Tab", "Escape", "ArrowDown", "a"]) expect(within.send("keydown", { key })).toBe(true);
    expect(within.send("keydown", { key: " ", target: Object.assign(new Box(), { type: "text" }) })).toBe(true);
  });

  it("is nobody else's", () => {
    expect(within.send("keydown", { key: "Enter", isTrusted: false })).toBe(false);
  });
});
