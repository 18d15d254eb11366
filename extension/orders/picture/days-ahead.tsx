/** The next sixty days as a line with marks on it: each can be pointed at, has the focus in turn, and opens its order. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { OrderRow, TimeMark } from "../../generated/protocol";
import type { WordKey } from "../../generated/words";
import { datesIn } from "../../shared/dates";
import { spokenMoney } from "../../shared/money";
import type { Speech } from "../../shared/speech";
import { useSpeech } from "../../shared/use-speech";
import { titleOfRow } from "../row";
import { useNarrow } from "../use-narrow";
import { type Bin, binned, kinds, type MarkKind, told } from "./layout";
import { MarkShape } from "./mark-shape";
import { useAfterRows } from "./use-after-rows";

export const kindKeys: Record<MarkKind, WordKey> = {
  ask: "picture_ask",
  respond: "picture_respond",
  "send-back": "picture_send_back",
  reply: "picture_reply",
  arrival: "picture_arrival",
  promised: "picture_promised",
};

/** Marks that stand on one another; the others are counted, and in the table. */
const tallest = 6;
const rowsListed = 200;

interface Props {
  today: string;
  marks: TimeMark[];
  titles: ReadonlyMap<string, OrderRow>;
  open(orderId: string): void;
}

/** "Ask by: Sep 20, 2026 (our estimate) · Desk lamp · R$ 12.00" */
function sentenceOf(mark: TimeMark, titles: Props["titles"], speech: Speech): string {
  const row = titles.get(mark.orderId);
  const estimate = mark.basis === "assumed" ? ` (${speech.say("popup_estimate")})` : "";
  return [
    speech.say("time_named", { name: speech.say(kindKeys[mark.kind]), value: `${speech.day(mark.on)}${estimate}` }),
    row ? titleOfRow(row, speech) : mark.orderId,
    row?.total ? spokenMoney(row.total, speech.language) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

export function DaysAhead({ today, marks: printed, titles, open }: Props) {
  const speech = useSpeech();
  const marks = useMemo(() => printed.map(told), [printed]);
  // A day to a column where there is room, else a week.
  const days = useNarrow() ? 7 : 1;
  const bins = useMemo(() => binned(marks, days), [marks, days]);
  const [pointed, setPointed] = useState<TimeMark | null>(null);
  const after = useAfterRows();
  if (marks.length === 0) return <p class="quiet">{speech.say("picture_no_days")}</p>;
  return (
    <>
      {after ? (
        <Line today={today} bins={bins} days={days} titles={titles} open={open} tell={setPointed} />
      ) : (
        <div class="days" />
      )}
      <p class="told" aria-hidden="true">
        {pointed ? sentenceOf(pointed, titles, speech) : speech.say("picture_point")}
      </p>
      <ul class="legend" aria-hidden="true">
        {kinds
          .filter((kind) => marks.some((mark) => mark.kind === kind))
          .map((kind) => (
            <li key={kind}>
              <MarkShape kind={kind} /> {speech.say(kindKeys[kind])}
            </li>
          ))}
        {marks.some(({ basis }) => basis === "assumed") ? (
          <li>
            <MarkShape kind="ask" estimated /> {speech.say("popup_estimate")}
          </li>
        ) : null}
      </ul>
      <MarkTable marks={marks} titles={titles} />
    </>
  );
}

function Line({
  today,
  bins,
  days,
  titles,
  open,
  tell,
}: Omit<Props, "marks"> & { bins: Bin[]; days: number; tell(mark: TimeMark): void }) {
  const speech = useSpeech();
  const line = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const shown = bins.map(({ marks }) => marks.slice(0, marks.length > tallest ? tallest - 1 : tallest));
  const count = shown.reduce((sum, marks) => sum + marks.length, 0);
  const current = Math.min(stop, count - 1);
  const focus = (at: number) => {
    setStop(at);
    line.current?.querySelector<HTMLElement>(`[data-mark="${at}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const mirrored = getComputedStyle(event.currentTarget as HTMLElement).direction === "rtl";
    const ways: Record<string, number> = {
      ArrowRight: current + (mirrored ? -1 : 1),
      ArrowLeft: current + (mirrored ? 1 : -1),
      Home: 0,
      End: count - 1,
    };
    const next = ways[event.key];
    if (next === undefined) return;
    event.preventDefault();
    focus(Math.max(0, Math.min(next, count - 1)));
  };
  let at = -1;
  const now = Date.parse(`${today}T00:00:00Z`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks on a line is no fieldset
    <div class="days" ref={line} role="group" aria-label={speech.say("picture_days")} onKeyDown={onKey}>
      {bins.map((bin, index) => {
        const drawn = shown[index] ?? [];
        const more = bin.marks.length - drawn.length;
        const begins = bin.from % 7 === 0;
        return (
          <div class="bin" key={bin.from} data-begins={begins}>
            {more > 0 ? <span class="more">+{more}</span> : null}
            {drawn.map((mark) => {
              at += 1;
              const index = at;
              return (
                <button
                  type="button"
                  class="mark"
                  key={`${mark.orderId} ${mark.kind} ${mark.on}`}
                  data-mark={index}
                  data-kind={mark.kind}
                  tabIndex={index === current ? 0 : -1}
                  aria-label={sentenceOf(mark, titles, speech)}
                  onFocus={() => {
                    setStop(index);
                    tell(mark);
                  }}
                  onMouseEnter={() => tell(mark)}
                  onClick={() => open(mark.orderId)}
                >
                  <MarkShape kind={mark.kind} estimated={mark.basis === "assumed"} />
                </button>
              );
            })}
            {begins ? (
              <span class="date" aria-hidden="true" data-every={days === 7 && bin.from % 14 !== 0 ? "other" : ""}>
                {bin.from === 0 ? speech.say("picture_today") : shortDay(now + bin.from * 86_400_000, speech)}
              </span>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

const shortDay = (at: number, { language }: Speech) =>
  datesIn(language, { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(at));

/** The same for those who do not see the line, and for whoever wants it as a list. */
function MarkTable({ marks, titles }: Pick<Props, "marks" | "titles">) {
  const speech = useSpeech();
  const { say } = speech;
  const [isOpen, setOpen] = useState(false);
  const next = useMemo(() => [...marks].sort((a, b) => a.daysLeft - b.daysLeft), [marks]);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("picture_as_table")}</summary>
      {isOpen ? (
        <>
          <table class="figures">
            <caption class="visually-hidden">{say("picture_days")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("picture_day")}</th>
                <th scope="col">{say("picture_what")}</th>
                <th scope="col">{say("orders_head_item")}</th>
              </tr>
            </thead>
            <tbody>
              {next.slice(0, rowsListed).map((mark) => {
                const row = titles.get(mark.orderId);
                return (
                  <tr key={`${mark.orderId} ${mark.kind} ${mark.on}`}>
                    <td>{speech.day(mark.on)}</td>
                    <td>
                      {say(kindKeys[mark.kind])}
                      {mark.basis === "assumed" ? ` (${say("popup_estimate")})` : ""}
                    </td>
                    <td>{row ? titleOfRow(row, speech) : mark.orderId}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {next.length > rowsListed ? (
            <p class="quiet">{speech.count("picture_more_days", next.length - rowsListed)}</p>
          ) : null}
        </>
      ) : null}
    </details>
  );
}
