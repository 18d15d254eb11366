/** One entry of the buyer's lists: the order's own chip, the same as everywhere, and beside it the fact it is listed for. */
import type { ListEntry, OrderVerdict } from "../generated/protocol";
import type { WordKey } from "../generated/words";
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

function whenOf(entry: ListEntry, speech: Speech): string {
  const day = dayToTell(entry);
  const days = entry.daysLeft;
  if (!day)
    return entry.list === "money" || entry.kind === "appeal" || entry.kind === "refund"
      ? ""
      : speech.say("popup_no_day");
  const promised = entry.list === "money";
  // From the last day on the day before is past.
  const isPast = typeof days === "number" && days <= 0 && day !== entry.on;
  const told = isPast ? (entry.on ?? day) : day;
  const date = speech.say(promised ? "popup_promised_until" : isPast ? "chip_fact_last_day" : "notice_by", {
    date: speech.day(told),
  });
  if (typeof days !== "number" || promised) return date;
  const left = days < 0 ? speech.say("popup_overdue") : daysLeftWords(told, entry.on ?? told, days, speech);
  return `${date} · ${left}`;
}

interface Props {
  entry: ListEntry;
  /** Null until it was asked for. */
  verdict: OrderVerdict | null | undefined;
  open(): void;
}

export function EntryRow({ entry, verdict, open }: Props) {
  const speech = useSpeech();
  const when = whenOf(entry, speech);
  const estimated = entry.basis === "assumed" && entry.on;
  const money = entry.amount ?? entry.stake;
  const fact = [speech.say(kinds[entry.kind]), when].filter((part) => part !== "").join(dayToTell(entry) ? " " : " · ");
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
