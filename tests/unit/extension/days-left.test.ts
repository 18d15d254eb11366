import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../extension/generated/words-of";
import { daysLeftWords } from "../../../extension/shared/days-left";
import { speech } from "../../../extension/shared/speech";

const english = speech("en", wordsOf("en"));
const left = (told: string, printed: string, daysLeft: number, spoken = english) =>
  daysLeftWords(told, printed, daysLeft, spoken);

describe("the days left beside a day that is told", () => {
  it("count to that day, not to the printed one", () => {
    expect(left("2026-10-12", "2026-10-13", 6)).toBe("5 days left");
    expect(left("2026-10-12", "2026-10-13", 2)).toBe("1 day left");
    expect(left("2026-10-04", "2026-10-13", 12)).toBe("3 days left");
    expect(left("2026-10-13", "2026-10-13", 3)).toBe("3 days left");
  });

  it("are none on the day itself, in the buyer's language", () => {
    expect(left("2026-10-12", "2026-10-13", 1)).toBe("today");
    expect(left("2026-10-12", "2026-10-13", 1, speech("de", wordsOf("de")))).toBe("heute");
    expect(left("2026-10-04", "2026-10-13", 8)).toBe("today");
  });

  it("do not change with the clocks", () => {
    expect(left("2026-10-24", "2026-10-25", 6)).toBe("5 days left");
  });
});
