/** Above a draft: whether an answer is still awaited, and what the text in the page's box still lacks. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Finding, MessageVerdict, OrderVerdict } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import { Button, Callout } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";
import { findingSentence } from "./finding-sentence";
import { messageSentence } from "./next-sentences";
import { Step } from "./next-step";
import { usePageLink } from "./page-link";
import { RemindThen } from "./remind-then";
import { waitingFacts, waitingPoint } from "./waiting";

const lintRule = "brief-but-detailed";
/** A request's form names no store: then only the text is looked at. */
const noStore = "0";

export function Writing({ verdict }: { verdict: OrderVerdict | null }) {
  const page = usePageLink();
  const text = page?.facts.boxText ?? "";
  const storeId = page?.facts.storeId ?? null;
  const orderId = verdict?.orderId ?? null;
  const [told, setTold] = useState<MessageVerdict | null>(null);
  useEffect(() => {
    let current = true;
    if (!orderId || !page || text === "") return setTold(null);
    void callHost("message.check", { storeId: storeId ?? noStore, orderId, text }).then((reply) => {
      if (current) setTold(reply.ok ? reply.result : null);
    });
    return () => {
      current = false;
    };
  }, [orderId, storeId, text]);
  const inBox = page?.facts.boxText !== null && page?.facts.kind === "conversation";
  return (
    <>
      {verdict && (inBox || !page) && verdict.message.wouldBeSpam ? <Waiting verdict={verdict} /> : null}
      {text !== "" && told ? <Hints findings={told.reasons.filter(({ rule }) => rule === lintRule)} /> : null}
    </>
  );
}

/** The point first, its reason once, and the way on. The buyer decides. */
function Waiting({ verdict }: { verdict: OrderVerdict }) {
  const speech = useSpeech();
  const page = usePageLink();
  const { message, nextStep } = verdict;
  const overdue = message.code === "reply-overdue";
  const { until, why } = waitingPoint(message, speech);
  // The page is open, and writing is what the warning is about.
  const here = nextStep.action === "message-seller" || nextStep.page === "conversation";
  return (
    <Callout tone="wait">
      <h2 data-code={message.code}>{until ?? messageSentence(message, speech)}</h2>
      {why ? <p>{why}</p> : null}
      {overdue ? <p>{speech.say("guard_instead_overdue")}</p> : null}
      {overdue && !here ? (
        <p class="step">
          <strong>{speech.say("heading_next_step")}</strong>
          <Step orderId={verdict.orderId} nextStep={nextStep} />
        </p>
      ) : null}
      <details>
        <summary>{speech.say("heading_why")}</summary>
        <ul>
          {waitingFacts(message, speech, new Date()).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <p class="quiet">{speech.say("guard_not_blocked")}</p>
      </details>
      <div class="actions">
        {until && message.retryAt ? <RemindThen orderId={verdict.orderId} at={message.retryAt} /> : null}
        {page ? (
          <Button act="write-anyway" onClick={page.close}>
            {speech.say("guard_write_anyway")}
          </Button>
        ) : null}
      </div>
    </Callout>
  );
}

/** Whether the buyer is at something to press or to fill in, and not yet where reading begins. */
export const isPressing = () => document.activeElement?.matches("button, summary, input, select, textarea") ?? false;

/** What is to be read before the text of the draft that an element is part of. */
export function warningIn(element: Element | null): Element | null {
  return element?.closest("article")?.querySelector("[data-hints], .callout [data-code]") ?? null;
}

function Hints({ findings }: { findings: Finding[] }) {
  const speech = useSpeech();
  const sentences = [...new Set(findings.map((finding) => findingSentence(finding, speech)))];
  const section = useRef<HTMLElement>(null);
  const said = sentences.join();
  // They come when the text was looked at, which may be after it was brought into sight.
  useLayoutEffect(() => {
    if (!isPressing()) section.current?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }, [said]);
  if (sentences.length === 0) return null;
  return (
    <section ref={section} data-hints={sentences.length}>
      <h2>{speech.say("guard_hints_heading")}</h2>
      <ul class="dotted">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
