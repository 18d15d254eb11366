// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onDayTurned } from "../../../extension/shared/day-turned";

describe("a page that stays open", () => {
  const turned = vi.fn();
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-09-07T23:50:00Z") });
    turned.mockClear();
    stop = onDayTurned(turned);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it("hears of another day once, within a minute", () => {
    vi.advanceTimersByTime(9 * 60_000);
    expect(turned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * 60_000);
    expect(turned).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3 * 3_600_000);
    expect(turned).toHaveBeenCalledTimes(1);
  });

  it("hears of it at once when it is looked at after a sleep", () => {
    vi.setSystemTime(new Date("2026-09-09T08:00:00Z"));
    document.dispatchEvent(new Event("visibilitychange"));
    expect(turned).toHaveBeenCalledTimes(1);
  });

  it("hears nothing once it is closed", () => {
    stop();
    vi.advanceTimersByTime(24 * 3_600_000);
    expect(turned).not.toHaveBeenCalled();
  });
});
