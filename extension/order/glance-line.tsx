/** "2 need you · 4 worth opening · 61 over", and the next one to open, by the buyer's own click. */
import { useLayoutEffect, useState } from "preact/hooks";
import type { ListLook } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import type { Reply } from "../host-client/messages";
import { dayBefore, today } from "../shared/day";
import { Failed } from "../shared/failed";
import type { Speech } from "../shared/speech";
import { useSpeech } from "../shared/use-speech";
import { addressOfLook, askGlance, type Glance, nextAfter } from "./glance";
import { usePageLink } from "./page-link";
import { pageName } from "./sentences";

/** Null until there is an answer; what was told before stays while nobody can be asked. */
function useGlance(version: number): Reply<Glance> | null {
  const [glance, setGlance] = useState<Reply<Glance> | null>(null);
  useLayoutEffect(() => {
    let over = false;
    void askGlance().then((told) => {
      if (!over) setGlance((before) => (told.ok || !before?.ok ? told : before));
    });
    return () => {
      over = true;
    };
  }, [version]);
  return glance;
}

export function countsOf({ standings }: Glance, speech: Speech): string {
  const parts = [
    standings["needs-you"] > 0 ? speech.count("glance_needs_you", standings["needs-you"]) : null,
    standings["worth-opening"] > 0 ? speech.count("glance_worth_opening", standings["worth-opening"]) : null,
    standings.over > 0 ? speech.count("glance_over", standings.over) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(" · ") : speech.count("glance_needs_you", 0);
}

/** When its time may end, and whether that is our estimate. */
export function whenOfLook({ mayEndOn, estimate, past, problem }: ListLook, speech: Speech): string {
  const said = (key: WordKey, day: string) => speech.say(key, { date: speech.day(day) });
  let when = "";
  if (mayEndOn && estimate) {
    when = said(past ? "glance_may_have_ended" : "glance_may_end", mayEndOn);
  } else if (mayEndOn) {
    // As its chip has it: people are told the day before a printed one, while it is ahead.
    const before = dayBefore(mayEndOn);
    when = before < today() ? said("glance_ends", mayEndOn) : said("notice_by", before);
  }
  return [problem ? speech.say("glance_problem") : "", when].filter((part) => part !== "").join(" · ");
}

/** Its title, and the day where one is known. */
export const saidOfLook = (look: ListLook, speech: Speech) =>
  [titleOfLook(look, speech), whenOfLook(look, speech)].filter((part) => part !== "").join(" · ");

const titleOfLook = (look: ListLook, speech: Speech) =>
  look.title || speech.say("popup_order_untitled", { order: look.orderId });

/** The page the buyer is on stays where it is, but for an order's own: there the next one takes its place. */
function LookLink({ look, kind, children }: { look: ListLook; kind: string; children: preact.ComponentChildren }) {
  const page = usePageLink();
  const stays = page?.facts.kind === "order-detail";
  return (
    <a
      class={kind}
      data-act="open-next"
      data-order-id={look.orderId}
      href={addressOfLook(look)}
      target={stays ? "_top" : "_blank"}
      rel="noopener"
    >
      {children}
    </a>
  );
}

/** `ofAll`: beside what is said of one list, whose counts are others. */
export function GlanceLine({ glance, ofAll = false }: { glance: Glance; ofAll?: boolean }) {
  const speech = useSpeech();
  const { standings } = glance;
  const [look] = glance.looks;
  const counts = countsOf(glance, speech);
  const all = standings["needs-you"] + standings["worth-opening"] + standings.waiting + standings.over;
  if (all === 0) return null;
  return (
    <section class="glance stack" data-standings={JSON.stringify(standings)}>
      <p class="counts">
        <strong>{ofAll ? speech.say("glance_of_all", { counts }) : counts}</strong>
      </p>
      {look ? (
        <p class="actions">
          <LookLink look={look} kind="button primary">
            {speech.say("glance_open_next")}
          </LookLink>
          <span class="quiet">{saidOfLook(look, speech)}</span>
        </p>
      ) : null}
    </section>
  );
}

/** All that are worth opening, as far as anybody opens them at one sitting. */
export function Looks({ glance }: { glance: Glance }) {
  const speech = useSpeech();
  if (glance.looks.length === 0) return <p class="quiet">{speech.say("glance_nothing_left")}</p>;
  return (
    <ul class="rows" data-looks={glance.looks.length}>
      {glance.looks.map((look) => (
        <li key={look.orderId}>
          <LookLink look={look} kind="row">
            <bdi class="row-title">{titleOfLook(look, speech)}</bdi>
            <span class="row-facts">
              {look.storeName ? <bdi>{look.storeName}</bdi> : null}
              <span>{whenOfLook(look, speech)}</span>
              <span>{pageName(look.page, speech)}</span>
            </span>
          </LookLink>
        </li>
      ))}
    </ul>
  );
}

/** The view that the chip above a list opens. */
export function QueueView({ version }: { version: number }) {
  const speech = useSpeech();
  const [attempt, setAttempt] = useState(0);
  const told = useGlance(version + attempt);
  const glance = told?.ok ? told.result : null;
  return (
    <article class="stack" data-ready={told ? "" : undefined}>
      <h1 class="heading" tabIndex={-1}>
        {speech.say("glance_heading")}
      </h1>
      {told ? null : <p class="quiet">{speech.say("popup_looking")}</p>}
      {told && !told.ok ? <Failed failure={told.error} retry={() => setAttempt(attempt + 1)} /> : null}
      {glance ? <GlanceLine glance={glance} ofAll /> : null}
      {glance && glance.looks.length > 0 ? <p class="quiet">{speech.say("glance_why")}</p> : null}
      {glance ? <Looks glance={glance} /> : null}
    </article>
  );
}

/** In an opened order: on to the next. */
export function NextLook({ orderId, version }: { orderId: string; version: number }) {
  const speech = useSpeech();
  const glance = useGlance(version);
  const next = glance?.ok ? nextAfter(glance.result, orderId) : null;
  if (!next) return null;
  return (
    <p class="actions next-look">
      <LookLink look={next.look} kind="button">
        {speech.count("glance_next", next.left)}
      </LookLink>
      <span class="quiet">{saidOfLook(next.look, speech)}</span>
    </p>
  );
}
