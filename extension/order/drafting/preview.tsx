/** The text as it would be sent, the same in the buyer's language beside it, its length and what it still lacks. */

import type { Finding } from "../../generated/protocol";
import type { Failure } from "../../host-client/messages";
import { findingSentence, messageSentence } from "../sentences";
import type { DraftLanguage } from "./choice";
import type { Composed } from "./composed";
import type { DraftingProps } from "./draft-form";
import { Inserting } from "./inserting";
import { languageName, misfitWord } from "./names";

const notFound = -32004;

interface PreviewProps extends DraftingProps {
  composed: Composed | null;
  own: DraftLanguage;
}

export function Preview(props: PreviewProps) {
  const { parts, orderId, choice, composed, own } = props;
  const { speech, session } = parts;
  if (!composed) return null;
  const { sent, failure } = composed;
  if (!sent) {
    return (
      <p class="notice" role="status" data-code={failure?.code}>
        {refusal(failure, props)}
      </p>
    );
  }
  const message = choice.kind === "message" ? session.board.verdictOf(orderId)?.message : undefined;
  return (
    <section class="preview" aria-label={speech.say("drafting_preview")}>
      <h3>{speech.say("drafting_sent_text", { language: languageName(choice.language, speech) })}</h3>
      <div class="text" lang={choice.language} data-draft="sent">
        {sent.text}
      </div>
      {composed.own && (
        <>
          <h3>{speech.say("drafting_own_text", { language: languageName(own, speech) })}</h3>
          <div class="text quiet" lang={own} data-draft="own">
            {composed.own.text}
          </div>
        </>
      )}
      <p class="quiet">{speech.say("drafting_length", { count: sent.length, most: 1000 })}</p>
      <Lint findings={sent.lint} props={props} />
      {message?.wouldBeSpam && (
        <p class="notice" data-code={message.code}>
          {messageSentence(message, speech)}
        </p>
      )}
      <Inserting {...props} text={sent.text} />
    </section>
  );
}

function Lint({ findings, props }: { findings: Finding[]; props: PreviewProps }) {
  const { speech } = props.parts;
  const sentences = [...new Set(findings.map((finding) => findingSentence(finding, speech)))];
  if (sentences.length === 0) return null;
  return (
    <ul class="lint">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Why there is no text: what to fill in, or what does not go together. */
function refusal(failure: Failure | null, { parts, choice }: PreviewProps): string {
  const { speech } = parts;
  const { path, why } = failure?.data ?? {};
  if (why) return misfitWord(why, speech) ?? speech.say("drafting_nothing_fits");
  if (failure?.code === notFound) return speech.say("drafting_unknown_order");
  if (choice.outcome === "partial-refund" && choice.amount.trim() === "") return speech.say("drafting_needs_amount");
  return speech.say(path?.startsWith("/details") ? "drafting_bad_amount" : "drafting_no_text");
}
