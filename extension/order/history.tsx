/** What happened to an order or with a store, newest first: as pages told it, and as the buyer noted it. */
import { useEffect, useState } from "preact/hooks";
import type { HistoryEvent, LedgerHistoryParams } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure } from "../host-client/messages";
import { Button } from "../shared/controls";
import { Failed } from "../shared/failed";
import type { Speech } from "../shared/speech";
import { useSpeech } from "../shared/use-speech";

const eventsAPage = 20;

const snake = (text: string) => text.replaceAll("-", "_");

/** Where the words for the states of a kind of event begin; for orders and disputes they are one family. */
const beginnings: Record<string, string> = { agreement: "popup_agreement_", problem: "popup_said_" };

/** An event's own words; a bare code of the protocol's ("granted", "waiting-buyer") in the buyer's. */
export function eventText({ kind, summary }: HistoryEvent, speech: Speech): string {
  const beginning = beginnings[kind] ?? "popup_state_";
  return (/^[a-z-]+$/.test(summary) ? speech.find(`${beginning}${snake(summary)}`) : null) ?? summary;
}

interface Props {
  subject: Pick<LedgerHistoryParams, "orderId" | "storeId">;
  version: number;
  open?(orderId: string): void;
  /** Where it is what the buyer came for. */
  unfolded?: boolean;
}

/** Who told of an event: the buyer, another tool, or a page. */
function sourceOf({ source }: HistoryEvent): "popup_by_you" | "popup_by_tool" | "popup_by_page" {
  if (source === "buyer") return "popup_by_you";
  return source?.startsWith("import ") ? "popup_by_tool" : "popup_by_page";
}

export function History({ subject, version, open, unfolded = false }: Props) {
  const speech = useSpeech();
  const [events, setEvents] = useState<HistoryEvent[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = async (after: string | null, isOver = () => false) => {
    const reply = await callHost("ledger.history", { ...subject, limit: eventsAPage, cursor: after });
    if (isOver()) return;
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setEvents((before) => [...(after ? (before ?? []) : []), ...reply.result.events]);
    setCursor(reply.result.cursor ?? null);
  };
  useEffect(() => {
    let over = false;
    void ask(null, () => over);
    return () => {
      over = true;
    };
  }, [subject.orderId, subject.storeId, version]);
  if (failure) return <Failed failure={failure} retry={() => void ask(null)} />;
  return (
    <details open={unfolded} data-history={events ? events.length : undefined}>
      <summary>{speech.say("popup_history")}</summary>
      {events?.length === 0 ? <p class="quiet">{speech.say("popup_history_empty")}</p> : null}
      <ol class="plain-list history">
        {(events ?? []).map((event, index) => (
          <li key={`${event.at} ${index}`} data-kind={event.kind}>
            <span class="row-head">
              <strong>{speech.find(`popup_event_${snake(event.kind)}`) ?? event.kind}</strong>
              {/* What a tool told stands before all pages, at a time that is nobody's. */}
              {sourceOf(event) === "popup_by_tool" ? null : (
                <time class="quiet" dateTime={event.at}>
                  {speech.moment(event.at)}
                </time>
              )}
              <span class="quiet">{speech.say(sourceOf(event))}</span>
            </span>
            <bdi>{eventText(event, speech)}</bdi>
            {open && event.orderId ? <OrderLink orderId={event.orderId} open={open} /> : null}
          </li>
        ))}
      </ol>
      {cursor ? (
        <Button kind="plain" onClick={() => void ask(cursor)}>
          {speech.say("popup_more")}
        </Button>
      ) : null}
    </details>
  );
}

function OrderLink({ orderId, open }: { orderId: string; open(orderId: string): void }) {
  const { say } = useSpeech();
  return (
    <button type="button" class="link" data-key={`event ${orderId}`} onClick={() => open(orderId)}>
      {say("popup_order_untitled", { order: orderId })}
    </button>
  );
}
