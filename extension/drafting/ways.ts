/**
 * What may remain beside AliExpress, by country, with where it is written. Facts about other people's rules: each is
 * shown with its source and the month it was looked up; nothing here decides anything.
 */
import type { WordKey } from "../generated/words";

export const lookedUp = "2026-09";

export const regions = ["ES", "EU", "BR", "US", "elsewhere"] as const;
export type Region = (typeof regions)[number];

export interface Way {
  word: WordKey;
  /** Empty: everywhere. Spain is in the EU. */
  regions: Region[];
  source: string;
  /** Seen in secondary places only. */
  unverified?: true;
}

export const ways: Way[] = [
  { word: "way_card", regions: [], source: "Mastercard Chargeback Guide; AliExpress, 2018", unverified: true },
  { word: "way_paypal", regions: [], source: "PayPal User Agreement (Buyer Protection)" },
  { word: "way_es_guarantee", regions: ["ES"], source: "Real Decreto Legislativo 1/2007, arts. 118-124" },
  { word: "way_eu_guarantee", regions: ["EU"], source: "Directive (EU) 2019/771, art. 10" },
  { word: "way_eu_withdraw", regions: ["EU", "ES"], source: "Directive 2011/83/EU, arts. 9, 13, 14" },
  { word: "way_eu_bodies", regions: ["EU", "ES"], source: "ECC-Net; Regulation (EU) 2024/3228" },
  { word: "way_br_withdraw", regions: ["BR"], source: "Código de Defesa do Consumidor, art. 49" },
  { word: "way_br_bodies", regions: ["BR"], source: "consumidor.gov.br" },
  { word: "way_us_card", regions: ["US"], source: "Fair Credit Billing Act, 15 U.S.C. § 1666" },
  { word: "way_us_shipping", regions: ["US"], source: "FTC, 16 CFR Part 435" },
];

const union = "AT BE BG CY CZ DE DK EE FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

export function regionOf(country: string | null | undefined): Region {
  if (country === "ES" || country === "BR" || country === "US") return country;
  return country && union.includes(country) ? "EU" : "elsewhere";
}

export function waysIn(region: Region): Way[] {
  return ways.filter((way) => way.regions.length === 0 || way.regions.includes(region));
}
