// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FrameSight, settlingTime } from "../../../../extension/order/sight";

let now: number;
let tell: ReturnType<typeof vi.fn<(settled: boolean) => void>>;
let look: (isVisible: boolean) => void;

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  tell = vi.fn<(settled: boolean) => void>();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A browser that says whether a frame can be seen, as Chromium; or one that does not. */
function browser(tells: boolean): void {
  const prototype = tells ? { isVisible: false } : {};
  vi.stubGlobal("IntersectionObserverEntry", { prototype });
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: (entries: object[]) => void, options: object) {
        expect(options).toMatchObject({ trackVisibility: true, delay: 100 });
        look = (isVisible) => callback([{ isVisible }]);
      }
      observe(): void {}
    },
  );
}
const sight = () => new FrameSight(document, tell, () => now);

describe("where the browser tells what can be seen", () => {
  beforeEach(() => browser(true));

  it("half a second of it is needed, from the frame's coming to the top", () => {
    const seen = sight();
    look(true);
    now = 10_000;
    expect(seen.isSettled()).toBe(false);
    seen.covered(false);
    expect(seen.isSettled()).toBe(false);
    now += settlingTime - 1;
    expect(seen.isSettled()).toBe(false);
    now += 1;
    expect(seen.isSettled()).toBe(true);
  });

  it("anything over the frame ends it, and what comes after begins anew", () => {
    const seen = sight();
    seen.covered(false);
    look(true);
    now += settlingTime;
    expect(seen.isSettled()).toBe(true);
    look(false);
    expect(seen.isSettled()).toBe(false);
    now += 10_000;
    expect(seen.isSettled()).toBe(false);
    look(true);
    expect(seen.isSettled()).toBe(false);
    now += settlingTime;
    expect(seen.isSettled()).toBe(true);
  });

  it("what the page's side says alone is not enough", () => {
    const seen = sight();
    seen.covered(false);
    now += 10_000;
    expect(seen.isSettled()).toBe(false);
  });
});

describe("a frame whose page draws it at another size, and so elsewhere", () => {
  beforeEach(() => browser(true));

  it.each(["innerWidth", "innerHeight", "devicePixelRatio"])("is looked at anew: %s", (what) => {
    const seen = sight();
    seen.covered(false);
    look(true);
    now += settlingTime;
    expect(seen.isSettled()).toBe(true);
    vi.stubGlobal(what, window[what as "innerWidth"] * 0.8);
    expect(seen.isSettled(), "nobody had to tell").toBe(false);
    now += settlingTime;
    expect(seen.isSettled()).toBe(true);
    vi.stubGlobal(what, 1);
    dispatchEvent(new Event("resize"));
    expect(tell).toHaveBeenLastCalledWith(false);
  });

  it("takes a press for one of when it was made, however long a busy page held it back", () => {
    const seen = sight();
    seen.covered(false);
    look(true);
    now += 3 * settlingTime;
    expect(seen.isSettled(settlingTime - 1)).toBe(false);
    expect(seen.isSettled(settlingTime)).toBe(true);
    expect(seen.isSettled(now + 10_000)).toBe(true);
    seen.covered(true);
    seen.covered(false);
    expect(seen.isSettled(now + 10_000), "no time to come").toBe(false);
  });
});

describe("where it does not", () => {
  beforeEach(() => browser(false));

  it("what lies in the top layer counts, as the content script found it", () => {
    const seen = sight();
    now += 10_000;
    expect(seen.isSettled()).toBe(false);
    seen.covered(false);
    now += settlingTime;
    expect(seen.isSettled()).toBe(true);
    seen.covered(true);
    expect(seen.isSettled()).toBe(false);
    seen.covered(false);
    expect(seen.isSettled()).toBe(false);
  });

  it("tells when presses begin to count", () => {
    const seen = sight();
    seen.covered(false);
    expect(tell).toHaveBeenLastCalledWith(false);
    now += settlingTime;
    vi.advanceTimersByTime(settlingTime + 1);
    expect(tell).toHaveBeenLastCalledWith(true);
  });
});
