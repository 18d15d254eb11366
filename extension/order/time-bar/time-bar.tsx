/** The bar of an order's time; the list under it says the same in words. It runs as the language does. */
import type { LedgerOrderResult, OrderVerdict } from "../../generated/protocol";
import type { WordKey } from "../../generated/words";
import { datesIn } from "../../shared/dates";
import { today } from "../../shared/day";
import type { Speech } from "../../shared/speech";
import { useSpeech } from "../../shared/use-speech";
import { deadlineName } from "../sentences";
import { type Bar, barOf, type PointKind, placeOf, type Span, type SpanKind } from "./bar";

const pointKeys: Record<PointKind, WordKey> = {
  placed: "time_placed",
  sent: "time_sent",
  promised: "picture_arrival",
  arrived: "time_arrived",
  completed: "time_completed",
};

const spanKeys: Record<Exclude<SpanKind, "ask">, WordKey> = {
  seller: "time_seller",
  you: "time_you",
  "send-back": "time_send_back",
  request: "time_request",
};

/** Each day has a shape of its own. */
const shapes: Record<PointKind, string> = {
  placed: "M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z",
  sent: "M1 1 11 6 1 11Z",
  promised: "M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10ZM6 4a2 2 0 1 0 0 4a2 2 0 1 0 0-4Z",
  arrived: "M1 1h10v10H1Z",
  completed: "M6 0 12 6 6 12 0 6Z",
};

function Shape({ kind }: { kind: PointKind }) {
  return (
    <svg class="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={shapes[kind]} fill-rule="evenodd" />
    </svg>
  );
}

/** "Aug 20 – Oct 12, 2026" in the language's own way. */
function rangeOf({ from, to }: Span, { language, day }: Speech): string {
  if (from === to) return day(to);
  const dates = datesIn(language, { dateStyle: "medium", timeZone: "UTC" });
  return dates.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

function nameOf({ kind, deadline }: Span, verdict: OrderVerdict, speech: Speech): string {
  if (kind !== "ask") return speech.say(spanKeys[kind]);
  return deadline ? speech.say("time_ask", { reason: deadlineName(deadline, verdict.refund, speech) }) : "";
}

export function TimeBar({ facts, verdict }: { facts: LedgerOrderResult; verdict: OrderVerdict }) {
  const speech = useSpeech();
  const bar = barOf(facts, verdict, today());
  if (!bar) return null;
  const isShown = placeOf(bar.today, bar) !== null;
  return (
    <section class="time" data-spans={bar.spans.length}>
      <h2>{speech.say("time_heading")}</h2>
      <Line bar={bar} />
      <ul>
        {bar.points.map(({ kind, on }) => (
          <li key={kind} data-point={kind}>
            <Shape kind={kind} />
            <span>{speech.say("time_named", { name: speech.say(pointKeys[kind]), value: speech.day(on) })}</span>
          </li>
        ))}
        {bar.spans.map((span) => (
          <li key={`${span.kind} ${span.from} ${span.to}`} data-span={span.kind}>
            <span class="swatch" data-kind={span.kind} data-estimated={span.estimated} aria-hidden="true" />
            <span>
              {speech.say("time_named", { name: nameOf(span, verdict, speech), value: rangeOf(span, speech) })}
              {span.estimated ? ` (${speech.say("popup_estimate")})` : ""}
            </span>
          </li>
        ))}
        {isShown ? (
          <li data-point="today">
            <span class="swatch now" aria-hidden="true" />
            <span>{speech.say("time_named", { name: speech.say("picture_today"), value: speech.day(bar.today) })}</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Line({ bar }: { bar: Bar }) {
  const now = placeOf(bar.today, bar);
  const at = (date: string) => ({ "inset-inline-start": `${placeOf(date, bar) ?? 0}%` });
  return (
    <div class="line" aria-hidden="true">
      <div class="track points">
        {bar.points.map(({ kind, on }) => (
          <span key={kind} class="point" style={at(on)}>
            <Shape kind={kind} />
          </span>
        ))}
      </div>
      {bar.spans.map((span) => (
        <div class="track" key={`${span.kind} ${span.from} ${span.to}`}>
          <span
            class="swatch"
            data-kind={span.kind}
            data-estimated={span.estimated}
            style={{
              ...at(span.from),
              width: `max(4px, ${(placeOf(span.to, bar) ?? 100) - (placeOf(span.from, bar) ?? 0)}%)`,
            }}
          />
        </div>
      ))}
      {now === null ? null : <span class="now" style={at(bar.today)} />}
    </div>
  );
}
