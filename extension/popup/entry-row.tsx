/** One entry of the buyer's lists: the order's own chip, the same as everywhere, and beside it the fact it is listed for. */
import type { ListEntry, OrderVerdict } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { chipOf } from "../order/chip";
import { VerdictChip } from "../order/verdict-chip";
import { dayBefore } from "../shared/day";
import { daysLeftWords } from "../shared/days-left";
import { spokenMoney } from "../shared/money";
import type { Speech } from "../shared/speech";
import { useSpeech } from "../shared/use-speech";

const kinds: Record<ListEntry["kind"], WordKey> = {
  ask: "popup_entry_last_day",
  respond: "popup_entry_respond",
  "send-back": "popup_entry_send_back",
  contact: "popup_entry_write",
  appeal: "popup_entry_appeal",
  "answer-seller": "popup_entry_answer_seller",
  "not-arrived": "popup_entry_not_arrived",
  granted: "popup_entry_granted",
  promised: "popup_entry_promised",
  refund: "popup_entry_refund",
};

/** The day before the printed one, as everywhere; a day to write or one money is promised for stands as it is. */
export function dayToTell({ kind, on }: ListEntry): string | null {
  if (!on || ["contact", "granted", "promised", "refund"].includes(kind)) return on ?? null;
  return dayBefore(on);
}

/** The day that is told of an entry; from the last day on the day before is past. */
function toldDay(entry: ListEntry): string | null {
  const day = dayToTell(entry);
  const isPast = typeof entry.daysLeft === "number" && entry.daysLeft <= 0;
  return day && isPast ? (entry.on ?? day) : day;
}

/** "To ask by Sep 12 · 5 days left"; without the day where it stands beside the chip already. */
function factOf(entry: ListEntry, beside: string, speech: Speech): string {
  const what = speech.say(kinds[entry.kind]);
  const told = toldDay(entry);
  const isMoney = entry.list === "money";
  if (!told) {
    const needsNone = isMoney || entry.kind === "appeal" || entry.kind === "refund";
    return needsNone ? what : `${what} · ${speech.say("popup_no_day")}`;
  }
  const isLast = told === entry.on && dayToTell(entry) !== told;
  const fact: WordKey = isMoney ? "popup_promised_until" : isLast ? "chip_fact_last_day" : "notice_by";
  const date = speech.day(told);
  const dated = [what, speech.say(fact, { date })].join(isLast ? " · " : " ");
  const days = entry.daysLeft;
  if (typeof days !== "number" || isMoney) return dated;
  const left = days < 0 ? speech.say("popup_overdue") : daysLeftWords(told, entry.on ?? told, days, speech);
  return `${beside.includes(date) ? what : dated} · ${left}`;
}

interface Props {
  entry: ListEntry;
  /** Null until it was asked for. */
  verdict: OrderVerdict | null | undefined;
  open(): void;
}

export function EntryRow({ entry, verdict, open }: Props) {
  const speech = useSpeech();
  const fact = factOf(entry, verdict ? chipOf(verdict, speech).day : "", speech);
  const estimated = entry.basis === "assumed" && entry.on;
  const money = entry.amount ?? entry.stake;
  return (
    <li>
      <button
        type="button"
        class="row"
        data-key={`${entry.list} ${entry.orderId} ${entry.lineId ?? ""}`}
        onClick={open}
      >
        <span class="row-title" dir="auto">
          {entry.title || speech.say("popup_order_untitled", { order: entry.orderId })}
        </span>
        <VerdictChip verdict={verdict} />
        <span class="row-facts">
          <span>{fact}</span>
          {money ? <strong>{spokenMoney(money, speech.language)}</strong> : null}
          {entry.storeName ? <bdi>{entry.storeName}</bdi> : null}
          {estimated ? <span>{speech.say("popup_estimate")}</span> : null}
        </span>
      </button>
    </li>
  );
}
