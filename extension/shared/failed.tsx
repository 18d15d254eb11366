/** What is shown when the host gave no answer: the cause in people's words, and the ways on. */
import { openPage } from "../host-client/ask";
import { failureKey } from "../host-client/failures";
import type { Failure } from "../host-client/messages";
import { Button, Callout } from "./controls";
import { useSpeech } from "./use-speech";

export function Failed({ failure, retry }: { failure: Failure; retry(): void }) {
  const { say } = useSpeech();
  return (
    <Callout tone="turn" alert>
      <p data-cause={failure.cause}>{say(failureKey(failure))}</p>
      <div class="actions">
        <Button kind="primary" onClick={() => void openPage("setup")}>
          {say("button_setup")}
        </Button>
        <Button onClick={retry}>{say("button_retry")}</Button>
      </div>
    </Callout>
  );
}
