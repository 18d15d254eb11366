/** Before "Confirm received": what confirming gives away, what to check first, how to film. */
import type { WordKey } from "../generated/words";
import { Callout } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";

const checks: WordKey[] = ["confirm_check_count", "confirm_check_compare", "confirm_check_try", "confirm_check_note"];
const filming: WordKey[] = ["film_label", "film_uncut", "film_close", "film_size", "film_keep"];

export function ConfirmCare() {
  const { say } = useSpeech();
  const items = (keys: WordKey[]) => keys.map((key) => <li key={key}>{say(key)}</li>);
  return (
    <section class="stack confirm" data-ready="">
      <h1 class="heading" tabIndex={-1}>
        {say("guard_before_confirming")}
      </h1>
      <Callout tone="wait">
        <p data-rule="confirm-with-care">{say("finding_confirm_with_care")}</p>
      </Callout>
      <p>{say("confirm_gives")}</p>
      <div>
        <h2>{say("confirm_check_heading")}</h2>
        <ul class="dotted">{items(checks)}</ul>
      </div>
      <details>
        <summary>{say("film_heading")}</summary>
        <ol class="dotted numbered">{items(filming)}</ol>
      </details>
    </section>
  );
}
