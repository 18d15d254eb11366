/**
 * What may remain beside AliExpress, by country, with where it is written. Facts about other people's rules: each is
 * shown with its source and the month it was looked up; nothing here decides anything. The table is the host's too.
 */
import type { LedgerOrderResult, OrderVerdict } from "../../generated/protocol";
import type { WordKey } from "../../generated/words";
import type { Speech } from "../../shared/speech";
import { findingSentence } from "../finding-sentence";
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

/** Where it is not known how the order was paid, all. */
export function waysIn(region: Region, paidBy: LedgerOrderResult["paymentWay"] = "unknown"): Way[] {
  return ways.filter(
    ({ regions, paid }) =>
      (regions.length === 0 || regions.includes(region)) && (!paid || paidBy === "unknown" || paid === paidBy),
  );
}

/** Of the way that was paid, until which day it can often be asked, where the host could tell; else in general. */
export function wayText({ word }: Way, verdict: OrderVerdict | null, speech: Speech): string {
  const why = { way_card: "bank", way_paypal: "paypal" }[word as string];
  const dated = verdict?.refund.reasons.find(
    ({ rule, args }) => rule === "other-ways" && why && (args as { why?: unknown } | undefined)?.why === why,
  );
  return dated ? findingSentence(dated, speech) : speech.say(word);
}
