/**
 * What may remain beside AliExpress, by country, with where it is written. Facts about other people's rules: each is
 * shown with its source and the month it was looked up; nothing here decides anything. The table is the host's too.
 */
import type { WordKey } from "../../generated/words";
import table from "./ways.json";

export const lookedUp = table.lookedUp;

export const regions = ["ES", "EU", "BR", "US", "elsewhere"] as const;
export type Region = (typeof regions)[number];

export interface Way {
  word: WordKey;
  /** Empty: everywhere. Spain is in the EU. */
  regions: string[];
  source: string;
  /** Only for what was paid this way. */
  paid?: string;
  /** Seen in secondary places only. */
  unverified?: boolean;
}

export const ways: Way[] = table.ways.map(({ id, ...way }) => ({ ...way, word: `way_${id}` as WordKey }));

export function regionOf(country: string | null | undefined): Region {
  if (country === "ES" || country === "BR" || country === "US") return country;
  return country && table.union.includes(country) ? "EU" : "elsewhere";
}

export function waysIn(region: Region): Way[] {
  return ways.filter((way) => way.regions.length === 0 || way.regions.includes(region));
}
