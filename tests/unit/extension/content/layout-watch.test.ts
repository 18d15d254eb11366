// @vitest-environment jsdom
/** Changes of a page are heard of, ours are not, and a page that never rests costs no more than one that does. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LayoutWatch } from "../../../../extension/content/layout-watch";

const moved = vi.fn();
const changed = vi.fn();
let watch: LayoutWatch;

/** Lets observers be called, and time go by. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  document.body.innerHTML = '<div id="bar"></div><recourse-notice></recourse-notice>';
  watch = new LayoutWatch({ moved, changed });
  watch.start();
});
afterEach(() => {
  watch.stop();
  moved.mockReset();
  changed.mockReset();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const bar = () => document.getElementById("bar") as HTMLElement;

it.each<[string, () => void]>([
  ["a class", () => bar().classList.add("shown")],
  ["a style", () => bar().style.setProperty("display", "block")],
  ["an attribute that hides", () => bar().toggleAttribute("hidden")],
  ["an element", () => document.body.append(document.createElement("dialog"))],
  ["a transition's end", () => bar().dispatchEvent(new Event("transitionend", { bubbles: true }))],
  ["a popover, which does not bubble", () => bar().dispatchEvent(new Event("toggle"))],
])("tells of %s", async (_, change) => {
  change();
  await pass(1000);
  expect(changed).toHaveBeenCalledTimes(1);
  // Once more, for what slides in; then no more.
  await pass(10_000);
  expect(changed).toHaveBeenCalledTimes(2);
});

it("tells nothing of our own elements", async () => {
  const own = document.querySelector("recourse-notice") as HTMLElement;
  own.style.setProperty("translate", "4px 4px");
  document.documentElement.append(document.createElement("recourse-summary"));
  own.remove();
  await pass(2000);
  expect(changed).not.toHaveBeenCalled();
});

it("looks at a page that never rests less than twice a second, and is not put off by it either", async () => {
  for (let frame = 0; frame < 300; frame += 1) {
    bar().style.setProperty("left", `${frame}px`);
    await pass(16);
  }
  expect(changed.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(changed.mock.calls.length).toBeLessThanOrEqual(10);
});

it("follows what is scrolled once it has come to rest", async () => {
  for (let n = 0; n < 20; n += 1) {
    dispatchEvent(new Event("scroll"));
    await pass(50);
  }
  expect(moved).not.toHaveBeenCalled();
  await pass(200);
  expect(moved).toHaveBeenCalledTimes(1);
});

it("is still once it is stopped", async () => {
  bar().classList.add("shown");
  await pass(0);
  watch.stop();
  bar().classList.add("more");
  dispatchEvent(new Event("scroll"));
  await pass(2000);
  expect(changed).not.toHaveBeenCalled();
  expect(moved).not.toHaveBeenCalled();
});
