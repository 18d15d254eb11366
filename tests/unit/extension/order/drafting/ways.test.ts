import { describe, expect, it } from "vitest";
import { languages } from "../../../../../extension/generated/words";
import { wordsOf } from "../../../../../extension/generated/words-of";
import { regionOf, regions, ways, waysIn } from "../../../../../extension/order/drafting/ways";

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
