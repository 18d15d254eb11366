/** The verdict on an order in sentences: the answer, the next step, the last days, writing to the seller, and why. */
import type { ComponentChildren } from "preact";
import type { Deadline, Finding, OrderVerdict, PageKind } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { Callout } from "../shared/controls";
import { daysLeftWords } from "../shared/days-left";
import type { Speech } from "../shared/speech";
import { useSpeech } from "../shared/use-speech";
import { chipOf } from "./chip";
import { findingSentence } from "./finding-sentence";
import { messageSentence } from "./next-sentences";
import { Step } from "./next-step";
import { usePageLink } from "./page-link";
import {
  agreedAmount,
  deadlineName,
  isNoise,
  stepOf,
  turnSentences,
  unreadLanguageOf,
  verdictSentence,
} from "./sentences";

const basisKeys: Record<Finding["basis"], WordKey> = {
  platform: "basis_platform",
  guide: "basis_guide",
  assumed: "basis_assumed",
};

interface LastDay {
  deadline: Deadline;
  name: string;
}

/** Of the order's own answer, and those that its disputes set the buyer. */
function lastDaysOf({ refund, turns }: OrderVerdict, speech: Speech): LastDay[] {
  const own = refund.deadlines.map((deadline) => ({ deadline, name: deadlineName(deadline, refund, speech) }));
  const asked = (turns ?? []).flatMap(({ action, deadline }) => {
    const name = speech.say(action === "ship-return" ? "deadline_send_back" : "deadline_answer");
    return deadline && !own.some((one) => one.name === name && one.deadline.on === deadline.on)
      ? [{ deadline, name }]
      : [];
  });
  return [...own, ...asked].sort((one, other) => (one.deadline.on < other.deadline.on ? -1 : 1));
}

function DeadlineItem({ deadline, name }: LastDay) {
  const speech = useSpeech();
  const { daysLeft, on, actBy, basis } = deadline;
  const past = daysLeft < 0;
  const told = daysLeft > 0 ? (actBy ?? on) : on;
  const date = speech.day(told);
  return (
    <li>
      <strong>{name}</strong>
      <span>
        {past
          ? speech.say("deadline_past", { date })
          : `${speech.say("deadline_act_by", { date })} · ${daysLeftWords(told, on, daysLeft, speech)}`}
      </span>
      <span class="quiet">{speech.say(basisKeys[basis])}</span>
    </li>
  );
}

/** Each sentence once: lines of one order often share their reasons. */
function reasonsOf(verdict: OrderVerdict, sentence: (finding: Finding) => string): [string, Finding][] {
  const said = new Map<string, Finding>();
  for (const finding of [...verdict.refund.reasons, ...verdict.message.reasons]) {
    if (isNoise(finding, verdict)) continue;
    const text = sentence(finding);
    if (!said.has(text)) said.set(text, finding);
  }
  return [...said];
}

function isWantedPage({ refund, nextStep }: OrderVerdict, kind: PageKind | null): boolean {
  return refund.code === "unknown" && nextStep.action === "open-page" && kind !== null && nextStep.page === kind;
}

interface AnswerProps {
  verdict: OrderVerdict;
  /** The next step is what is offered under the answer: it is not said twice. */
  isStepBelow?: boolean;
  /** What is offered first. */
  children?: ComponentChildren;
}

/** The answer and the next step: what a buyer came for. */
export function VerdictAnswer({ verdict, isStepBelow = false, children }: AnswerProps) {
  const speech = useSpeech();
  const { label, tone } = chipOf(verdict, speech);
  const amount = agreedAmount(verdict.refund, speech);
  // On the very page that was to tell, to open it is no advice.
  const here = isWantedPage(verdict, usePageLink()?.facts.kind ?? null) && unreadLanguageOf(verdict) === null;
  return (
    <Callout tone={tone}>
      <h2 class="label">{label}</h2>
      {turnSentences(verdict, speech).map((sentence) => (
        <p key={sentence} class="answer" data-turn>
          {sentence}
        </p>
      ))}
      <p class="answer">{here ? speech.say("verdict_unknown_here") : verdictSentence(verdict, speech)}</p>
      {amount ? <p>{speech.say("verdict_agreed", { amount })}</p> : null}
      {here || isStepBelow || stepOf(verdict) === null ? null : (
        <p class="step">
          <strong>{speech.say("heading_next_step")}</strong>
          <Step orderId={verdict.orderId} nextStep={verdict.nextStep} />
        </p>
      )}
      {children ? <div class="actions">{children}</div> : null}
    </Callout>
  );
}

/** What stands behind the answer. */
export function VerdictDetails({ verdict }: { verdict: OrderVerdict }) {
  const speech = useSpeech();
  const days = lastDaysOf(verdict, speech);
  const reasons = reasonsOf(verdict, (finding) => findingSentence(finding, speech));
  const { bestTime } = verdict.message;
  return (
    <div class="stack verdict-details">
      {days.length > 0 ? (
        <details open={days.some(({ deadline }) => deadline.daysLeft >= 0)}>
          <summary>{speech.say("heading_last_days")}</summary>
          <ul class="plain-list">
            {days.map((day) => (
              <DeadlineItem key={`${day.name} ${day.deadline.on}`} {...day} />
            ))}
          </ul>
          <p class="quiet">{speech.say("deadline_uncertain")}</p>
        </details>
      ) : null}
      <details>
        <summary>{speech.say("heading_message")}</summary>
        <p>{messageSentence(verdict.message, speech)}</p>
        {verdict.message.code === "unknown" ? (
          <p>
            <Step orderId={verdict.orderId} nextStep={{ action: "open-page", page: "conversation" }} />
          </p>
        ) : null}
        {bestTime && verdict.message.answer !== "not-possible" ? (
          <p class="quiet">
            {speech.say("message_best_time", { from: speech.hour(bestTime.from), to: speech.hour(bestTime.to) })}
          </p>
        ) : null}
      </details>
      {reasons.length > 0 ? (
        <details>
          <summary>{speech.say("heading_why")}</summary>
          <ul class="plain-list">
            {reasons.map(([sentence, finding]) => (
              <li key={sentence} data-rule={finding.rule}>
                <span>{sentence}</span>
                <span class="quiet">{speech.say(basisKeys[finding.basis])}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
