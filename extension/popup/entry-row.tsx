/** One entry of the buyer's lists: what to do, by when, for which item. */
import type { ListEntry } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { Chip } from "../shared/controls";
import { spokenMoney } from "../shared/money";
import type { Speech } from "../shared/speech";
import type { Tone } from "../shared/tone";
import { useSpeech } from "../shared/use-speech";

const kinds: Record<ListEntry["kind"], [WordKey, Tone]> = {
  ask: ["popup_entry_ask", "go"],
  respond: ["popup_entry_respond", "turn"],
  "send-back": ["popup_entry_send_back", "turn"],
  contact: ["popup_entry_contact", "turn"],
  appeal: ["popup_entry_appeal", "turn"],
  "answer-seller": ["popup_entry_answer_seller", "turn"],
  "not-arrived": ["popup_entry_not_arrived", "wait"],
  granted: ["popup_entry_granted", "wait"],
  promised: ["popup_entry_promised", "wait"],
  refund: ["popup_entry_refund", "wait"],
};

/** The day before the printed one, as everywhere; a day to write or one money is promised for stands as it is. */
export function dayToTell({ kind, on }: ListEntry): string | null {
  if (!on || ["contact", "granted", "promised", "refund"].includes(kind)) return on ?? null;
  const day = new Date(`${on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function whenOf(entry: ListEntry, speech: Speech): string {
  const day = dayToTell(entry);
  const days = entry.daysLeft;
  if (!day) return entry.list === "money" || entry.kind === "appeal" ? "" : speech.say("popup_no_day");
  const promised = entry.list === "money";
  const date = speech.say(promised ? "popup_promised_until" : "notice_by", { date: speech.day(day) });
  if (typeof days !== "number" || promised) return date;
  return `${date} · ${days < 0 ? speech.say("popup_overdue") : speech.count("days_left", days)}`;
}

export function EntryRow({ entry, open }: { entry: ListEntry; open(): void }) {
  const speech = useSpeech();
  const [key, tone] = kinds[entry.kind];
  const when = whenOf(entry, speech);
  const estimated = entry.basis === "assumed" && entry.on;
  return (
    <li>
      <button
        type="button"
        class="row"
        data-key={`${entry.list} ${entry.orderId} ${entry.lineId ?? ""}`}
        onClick={open}
      >
        <span class="row-head">
          <Chip tone={tone}>{speech.say(key)}</Chip>
          {entry.amount ? <strong>{spokenMoney(entry.amount, speech.language)}</strong> : null}
          {when ? <span>{when}</span> : null}
        </span>
        <span class="row-title" dir="auto">
          {entry.title || speech.say("popup_order_untitled", { order: entry.orderId })}
        </span>
        <span class="row-facts">
          {entry.storeName ? <bdi>{entry.storeName}</bdi> : null}
          {estimated ? <span>{speech.say("popup_estimate")}</span> : null}
        </span>
      </button>
    </li>
  );
}
