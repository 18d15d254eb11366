/** What is shown when the host gave no answer: the cause in people's words, and the ways on. */
import { openPage } from "../host-client/ask";
import { failureKey } from "../host-client/failures";
import type { Failure } from "../host-client/messages";
import { Button, Callout } from "./controls";
import { useHasHostWorked } from "./use-host-worked";
import { useSpeech } from "./use-speech";

export function Failed({ failure, retry }: { failure: Failure; retry(): void }) {
  const { say } = useSpeech();
  const worked = useHasHostWorked();
  const isMissing = failure.cause === "not-installed";
  // Whoever has just installed the extension is not told of something broken in the moment before it is known.
  if (isMissing && worked === null) return <span hidden data-unsettled="" />;
  const isNew = isMissing && worked === false;
  return (
    <Callout tone={isNew ? "look" : "fault"} alert>
      {isNew ? (
        <>
          <h2>{say("setup_install_heading")}</h2>
          <p data-cause={failure.cause}>{say("setup_install_why")}</p>
        </>
      ) : (
        <p data-cause={failure.cause}>{say(failureKey(failure))}</p>
      )}
      <div class="actions">
        <Button kind="primary" onClick={() => void openPage("setup")}>
          {say("button_setup")}
        </Button>
        <Button onClick={retry}>{say("button_retry")}</Button>
      </div>
    </Callout>
  );
}
