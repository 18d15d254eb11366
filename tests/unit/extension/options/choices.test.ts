/** What the options page offers to choose from, and how it reads what was chosen. */
import { describe, expect, it } from "vitest";
import { countryChoices } from "../../../../extension/options/countries";
import { reminderDaysOf, storesOf } from "../../../../extension/options/settings";
import { clockTime, inputTime, minutesOf, offsetName, offsets, weekDays } from "../../../../extension/options/times";

describe("countries", () => {
  it("are named in the reader's language, each once, none that no longer is", () => {
    const german = countryChoices("de");
    expect(german.find(({ value }) => value === "BR")?.label).toBe("Brasilien");
    expect(new Set(german.map(({ value }) => value)).size).toBe(german.length);
    for (const gone of ["DD", "SU", "YU", "EU", "ZZ"]) expect(german.map(({ value }) => value)).not.toContain(gone);
    expect(german.length).toBeGreaterThan(200);
  });
});

describe("times", () => {
  it("go from minutes to the browser's field and back", () => {
    for (const minutes of [0, 1, 540, 1080, 1439]) expect(minutesOf(inputTime(minutes))).toBe(minutes);
    expect(inputTime(1440)).toBe("23:59");
    expect(minutesOf("")).toBeNull();
  });

  it("are said in the reader's way", () => {
    expect(clockTime(1080, "de")).toBe("18:00");
    expect(clockTime(1080, "en")).toMatch(/6:00\sPM/);
    expect(weekDays([6, 1], "en")).toBe("Mon, Sat");
    expect([480, 0, -210, 345].map(offsetName)).toEqual(["UTC+8", "UTC", "UTC−3:30", "UTC+5:45"]);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  });
});

describe("settings", () => {
  it("give the usual days until others are chosen, none included", () => {
    expect(reminderDaysOf({})).toEqual([7, 3, 1]);
    expect(reminderDaysOf({ reminderDays: [] })).toEqual([]);
    expect(reminderDaysOf({ reminderDays: "often" })).toEqual([7, 3, 1]);
  });

  it("leave out stores that went back to the usual hours", () => {
    expect(storesOf({ stores: { 1: {}, 2: { opensMinute: 600 } } })).toEqual([["2", { opensMinute: 600 }]]);
    expect(storesOf({})).toEqual([]);
  });
});
