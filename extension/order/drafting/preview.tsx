/** The text as it would be sent, the same in the buyer's language beside it, its length and what it still lacks. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Finding } from "../../generated/protocol";
import type { Failure } from "../../host-client/messages";
import { Callout } from "../../shared/controls";
import type { Speech } from "../../shared/speech";
import { useSpeech } from "../../shared/use-speech";
import { findingSentence } from "../finding-sentence";
import { isPressing, warningIn } from "../writing";
import type { Choice, DraftLanguage } from "./choice";
import type { Composed } from "./composed";
import { Inserting } from "./inserting";
import { languageName, misfitWord } from "./names";
import type { DraftingProps } from "./props";

const notFound = -32004;

interface PreviewProps extends DraftingProps {
  composed: Composed | null;
  own: DraftLanguage;
}

export function Preview(props: PreviewProps) {
  const { choice, composed, own } = props;
  const speech = useSpeech();
  const text = useRef<HTMLDivElement>(null);
  const there = Boolean(composed?.sent);
  // It is there to be read before it is inserted, however low the window; a warning above it comes first, unless the
  // buyer has just asked for the text.
  useLayoutEffect(() => {
    if (there && (isPressing() || !warningIn(text.current)))
      text.current?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }, [there]);
  if (!composed) return null;
  const { sent, failure } = composed;
  if (!sent) {
    return (
      <Callout tone="wait" alert>
        <p data-code={failure?.code}>{refusal(failure, choice, speech)}</p>
      </Callout>
    );
  }
  return (
    <section class="stack preview" aria-label={speech.say("drafting_preview")}>
      <h3>{speech.say("drafting_sent_text", { language: languageName(choice.language, speech) })}</h3>
      <div ref={text} class="text" lang={choice.language} dir="auto" data-draft="sent">
        {sent.text}
      </div>
      {composed.own && (
        <>
          <h3>{speech.say("drafting_own_text", { language: languageName(own, speech) })}</h3>
          <div class="text quiet" lang={own} dir="auto" data-draft="own">
            {composed.own.text}
          </div>
        </>
      )}
      <p class="quiet">{speech.say("drafting_length", { count: sent.length, most: 1000 })}</p>
      <Lint findings={sent.lint} />
      <Inserting {...props} text={sent.text} />
    </section>
  );
}

function Lint({ findings }: { findings: Finding[] }) {
  const speech = useSpeech();
  const sentences = [...new Set(findings.map((finding) => findingSentence(finding, speech)))];
  if (sentences.length === 0) return null;
  return (
    <ul class="dotted">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Why there is no text: what to fill in, or what does not go together. */
function refusal(failure: Failure | null, choice: Choice, speech: Speech): string {
  const { path, why } = failure?.data ?? {};
  if (why) return misfitWord(why, speech) ?? speech.say("drafting_nothing_fits");
  if (failure?.code === notFound) return speech.say("drafting_unknown_order");
  if (choice.outcome === "partial-refund" && choice.amount.trim() === "") return speech.say("drafting_needs_amount");
  return speech.say(path?.startsWith("/details") ? "drafting_bad_amount" : "drafting_no_text");
}
