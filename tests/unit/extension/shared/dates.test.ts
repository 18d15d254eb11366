import { describe, expect, test } from "vitest";
import { datesIn } from "../../../../extension/shared/dates";

const medium = { dateStyle: "medium", timeZone: "UTC" } as const;
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const dayIn = (language: string, day: string, options: Intl.DateTimeFormatOptions = medium) =>
  datesIn(language, options).format(at(day));

describe("the first of a month", () => {
  test("is an ordinal where a language writes one", () => {
    expect(dayIn("fr", "2026-08-01")).toBe("1er août 2026");
    expect(dayIn("it", "2026-08-01")).toBe("1º ago 2026");
    expect(dayIn("pt-BR", "2026-08-01")).toBe("1º de ago. de 2026");
    expect(dayIn("fr", "2026-08-01", { day: "numeric", month: "short", timeZone: "UTC" })).toBe("1er août");
    expect(dayIn("fr", "2026-08-01", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" })).toMatch(
      /^1er août/,
    );
  });

  test("is a number everywhere else, and no other day is an ordinal", () => {
    for (const language of ["en", "es", "de", "pl", "nl", "ru", "uk", "tr", "ko", "ja", "ar", "he"])
      expect(dayIn(language, "2026-08-01"), language).toBe(
        new Intl.DateTimeFormat(language, medium).format(at("2026-08-01")),
      );
    for (const day of ["2026-08-02", "2026-08-11", "2026-01-21", "2026-08-31"])
      expect(dayIn("fr", day)).toBe(new Intl.DateTimeFormat("fr", medium).format(at(day)));
  });

  test("stays a number among numbers", () => {
    expect(dayIn("fr", "2026-01-01", { dateStyle: "short", timeZone: "UTC" })).toBe("01/01/2026");
    expect(dayIn("fr", "2026-01-01", { day: "numeric", timeZone: "UTC" })).toBe("1");
  });

  test("at either end of a span of days", () => {
    const french = datesIn("fr", medium);
    expect(french.formatRange(at("2026-08-01"), at("2026-08-20"))).toBe("1er–20 août 2026");
    expect(french.formatRange(at("2026-07-20"), at("2026-08-01"))).toMatch(/^20 juil\.\s–\s1er août 2026$/);
  });
});
