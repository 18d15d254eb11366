/** The reasons as buttons, those first that the order's state makes likely. None is chosen before the buyer does. */
import type { Reason } from "../../generated/protocol";
import { useSpeech } from "../../shared/use-speech";
import { likelyReasons, reasons } from "./choice";
import { reasonWord } from "./names";

interface Props {
  /** Whether the order is with the buyer; null where nothing tells. */
  arrived: boolean | null;
  now?: Reason | null;
  chosen(reason: Reason): void;
}

export function ReasonButtons({ arrived, now = null, chosen }: Props) {
  const speech = useSpeech();
  // Once one is chosen, the text has the room.
  const likely = now ? [now] : likelyReasons(arrived);
  const button = (reason: Reason) => (
    <button
      type="button"
      class="button"
      key={reason}
      data-reason={reason}
      aria-pressed={reason === now}
      onClick={() => chosen(reason)}
    >
      {reasonWord(reason, speech)}
    </button>
  );
  return (
    <div class="stack reasons">
      <div class="actions">{likely.map(button)}</div>
      <details>
        <summary>{speech.say("drafting_more_reasons")}</summary>
        <div class="actions">{reasons.filter((reason) => !likely.includes(reason)).map(button)}</div>
      </details>
    </div>
  );
}
