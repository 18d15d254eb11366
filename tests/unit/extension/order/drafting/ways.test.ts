import { describe, expect, it } from "vitest";
import { languages } from "../../../../../extension/generated/words";
import { wordsOf } from "../../../../../extension/generated/words-of";
import { regionOf, regions, ways, waysIn, wayText } from "../../../../../extension/order/drafting/ways";
import { speech } from "../../../../../extension/shared/speech";
import { verdict } from "../../fixtures/verdict";

describe("other ways", () => {
  it("are those of the country, and the ones for everybody", () => {
    const words = (country: string | null) => waysIn(regionOf(country)).map(({ word }) => word);
    expect(words("ES")).toContain("way_es_guarantee");
    expect(words("ES")).not.toContain("way_eu_guarantee");
    expect(words("DE")).toContain("way_eu_guarantee");
    expect(words("BR")).toContain("way_br_bodies");
    expect(words("US")).toContain("way_us_card");
    expect(words(null)).toEqual(["way_card", "way_paypal"]);
  });

  it("are only those of the way that was paid", () => {
    const words = (paidBy?: "card" | "paypal" | "other" | "unknown", country = "US") =>
      waysIn(regionOf(country), paidBy).map(({ word }) => word);
    expect(words("card")).toEqual(["way_card", "way_us_card", "way_us_shipping"]);
    expect(words("paypal")).toEqual(["way_paypal", "way_us_shipping"]);
    expect(words("other")).toEqual(["way_us_shipping"]);
    expect(words("other", "BR")).toEqual(["way_br_withdraw", "way_br_bodies"]);
    for (const unknown of ["unknown", undefined] as const)
      expect(words(unknown)).toEqual(["way_card", "way_paypal", "way_us_card", "way_us_shipping"]);
  });

  it("name the day of the way that was paid, where the host could tell it", () => {
    const english = speech("en", wordsOf("en"));
    const bank = { rule: "other-ways", effect: "informs", basis: "assumed", args: { why: "bank", on: "2026-11-12" } };
    const told = verdict("request-now");
    told.refund.reasons.push(bank as never);
    const text = (word: string, known = told as typeof told | null) =>
      wayText(ways.find((way) => way.word === word) as (typeof ways)[number], known, english);
    expect(text("way_card")).toContain("until Nov 12, 2026");
    expect(text("way_paypal")).not.toContain("Nov 12");
    expect(text("way_us_card")).not.toContain("Nov 12");
    for (const unknown of [verdict("request-now"), null]) expect(text("way_card", unknown)).toContain("Paid by card");
  });

  it.each([...regions])("in %s begin with card and PayPal, each with a source", (region) => {
    expect(
      waysIn(region)
        .slice(0, 2)
        .map(({ word }) => word),
    ).toEqual(["way_card", "way_paypal"]);
    for (const { source } of waysIn(region)) expect(source.length).toBeGreaterThan(0);
  });

  it.each(languages)("have their words in %s, and never the closed platform's address", (language) => {
    for (const { word, source } of ways) {
      expect(wordsOf(language)[word]?.length).toBeGreaterThan(20);
      expect(source).not.toMatch(/ec\.europa\.eu\/consumers\/odr/);
    }
  });
});
