/** The words of AliExpress's pages in one language. `seen` words stood on a real page; `guessed` ones are translations. */
import type { DisputeOutcome, DisputeState, OrderStatus } from "../../generated/protocol";

export type StatusWords = Partial<Record<OrderStatus, string[]>>;

export interface WindowWords {
  /** Captures the number of days. */
  days: RegExp;
  completion: RegExp;
  placed: RegExp;
  delivery: RegExp;
  defective: RegExp;
  notReceived: RegExp;
  freeReturn: RegExp;
  /** Before a date: a refund can be asked for from then on when nothing came. */
  fromDate: RegExp;
  /** Before a date: the last day. */
  untilDate: RegExp;
  /** A sentence about asking money back or sending back: when it has days or a date, it must be understood. */
  about: RegExp;
  /** Sentences with dates that are about something else: coupons, delays. */
  other: RegExp;
}

export interface DisputeWords {
  text: string;
  state: DisputeState;
  outcome?: DisputeOutcome;
}

export interface Labels {
  placedOn: string[];
  paidOn: string[];
  shippedOn: string[];
  completedOn: string[];
  paymentMethod: string[];
  /** Of what was paid in all. */
  total: string[];
}

export interface PageWords {
  /** As the page's own `lang` names it, without a country. */
  language: string;
  seenStatuses: StatusWords;
  guessedStatuses: StatusWords;
  /** Texts of the button that opens a refund request for one item. */
  seenDisputeButtons: string[];
  guessedDisputeButtons: string[];
  labels: Labels;
  /** Single words a way to pay is made of. */
  payment: string[];
  windows: WindowWords;
  windowsSeen: boolean;
  disputes: DisputeWords[];
  /** "Answer by", "send back by" and the like, before a date in a dispute. */
  respondBy: RegExp;
  returnBy: RegExp;
}
