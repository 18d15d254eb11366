/** Three steps with a sample order and the very notices that stand on AliExpress's pages. The ledger is not touched. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Notice } from "../content/notice";
import type { OrderVerdict } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { VerdictAnswer, VerdictDetails } from "../order/verdict-details";
import { useSpeech } from "../shared/use-speech";
import { sampleVerdicts } from "./sample";

const steps: [title: WordKey, text: WordKey][] = [
  ["setup_sample_1", "setup_sample_1_text"],
  ["setup_sample_2", "setup_sample_2_text"],
  ["setup_sample_3", "setup_sample_3_text"],
];

export function SampleSteps() {
  const { say } = useSpeech();
  const verdicts = sampleVerdicts(new Date());
  return (
    <section>
      <h2>{say("setup_sample_heading")}</h2>
      <p>{say("setup_sample_intro")}</p>
      <ol class="steps">
        {steps.map(([title, text], step) => (
          <li key={title}>
            <h3>{say(title)}</h3>
            <p>{say(text)}</p>
            <div class="card sample">
              <Lamp />
              <div>
                <strong>{say("setup_sample_item")}</strong>
                <p class="quiet">{say("setup_sample_note")}</p>
              </div>
              <Seat verdict={verdicts[step] as OrderVerdict} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The sample's picture, as an order on the list has one. */
function Lamp() {
  return (
    <svg class="lamp" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
      <rect width="48" height="48" rx="6" />
      <path d="M14 38h16M22 38V26l10-9M26 11l11 9-5 5-11-9Z" />
    </svg>
  );
}

/** A real notice where an order's would stand, and what it opens. */
function Seat({ verdict }: { verdict: OrderVerdict }) {
  const speech = useSpeech();
  const seat = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const notice = new Notice(() => setOpen((before) => !before), verdict.orderId, null);
    seat.current?.append(notice.host);
    notice.speak(speech);
    notice.nameItem(speech.say("setup_sample_item"));
    notice.show({ kind: "verdict", verdict });
    notice.move(0, 0);
    return () => notice.remove();
  }, [verdict, speech]);
  return (
    <>
      <div class="seat" ref={seat} />
      {open ? (
        <div class="stack">
          <VerdictAnswer verdict={verdict} />
          <VerdictDetails verdict={verdict} />
        </div>
      ) : null}
    </>
  );
}
