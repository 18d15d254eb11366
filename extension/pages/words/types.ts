/**
 * The words of AliExpress's pages in one language, a line a fact. A word that stood on a real page is `seen`, and its line
 * names where; every other is a translation, and decides nothing by itself.
 */
import type { DisputeOutcome, DisputeState, OrderStatus } from "../../generated/protocol";

export interface Word {
  text: string;
  seen?: true;
}

export interface StatusWord extends Word {
  is: OrderStatus;
}

export interface DisputeWord extends Word {
  is: DisputeState;
  outcome?: DisputeOutcome;
}

/** `day` is a label that says no more than that a day follows: on the list, the order's. */
export type Label = "day" | "placedOn" | "paidOn" | "shippedOn" | "completedOn" | "paymentMethod" | "total";
export interface LabelWord extends Word {
  is: Label;
}

export interface WindowWords {
  /** Whether sentences of this kind stood on a real page. */
  seen?: true;
  /** Captures the number of days. */
  days: RegExp;
  completion: RegExp;
  placed: RegExp;
  delivery: RegExp;
  defective: RegExp;
  notReceived: RegExp;
  freeReturn: RegExp;
  /** Next to a date: a refund can be asked for from then on when nothing came. */
  fromDate: RegExp;
  /** Next to a date: the last day. */
  untilDate: RegExp;
  /** What it speaks of is not possible, or no more. */
  denied: RegExp;
  /** A sentence about asking money back or sending back: when it has days or a date, it must be understood. */
  about: RegExp;
  /** Sentences with dates that are about something else: coupons, delays. */
  other: RegExp;
}

/** What CLDR knows of a language, as build/cldr.mjs writes it. */
export interface Cldr {
  /** Folded name to 0-11. */
  months: Record<string, number>;
  /** Folded name to 0-6, Sunday first. */
  weekdays: Record<string, number>;
  /** Sign to currency. */
  signs: Record<string, string>;
}

export interface PageWords {
  /** As the page's own `lang` names it, without a country. */
  language: string;
  cldr: Cldr;
  /** Where words stand behind the date they belong to: "9월 4일까지". */
  wordsFollowDates?: true;
  statuses: StatusWord[];
  /** Texts of the button that opens a refund request for one item. */
  disputeButtons: Word[];
  /** Texts of the button by which a buyer confirms to have received an order. */
  confirmButtons: Word[];
  disputes: DisputeWord[];
  labels: LabelWord[];
  /** Single words a way to pay is made of. */
  payment: string[];
  windows: WindowWords;
  /**
   * A sentence of a dispute that asks the buyer for an answer, or to send the goods back, by the day that stands in it as
   * `#`. From its first word on: what the seller has to do, or what happens on a condition, begins otherwise.
   */
  respondBy: RegExp;
  returnBy: RegExp;
}
