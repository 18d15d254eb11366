/** The one thing to do after installing: open one's orders. Once that is done, what was read of them. */
import type { Standing } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { openPage } from "../host-client/ask";
import { orderListAddress } from "../pages/site/urls";
import { Button } from "../shared/controls";
import { spokenNumber } from "../shared/numbers";
import { standingKeys } from "../shared/standings";
import { useOrders } from "../shared/use-orders";
import { useRecorded } from "../shared/use-recorded";
import { useSpeech } from "../shared/use-speech";

const told: Standing[] = ["needs-you", "worth-opening", "waiting", "over"];

function OpenOrders({ word, primary }: { word: WordKey; primary: boolean }) {
  const { say } = useSpeech();
  return (
    <a class={primary ? "button primary" : "button"} href={orderListAddress} target="_blank" rel="noopener">
      {say(word)}
    </a>
  );
}

export function FirstOrders() {
  const { say, count, language } = useSpeech();
  const [version] = useRecorded();
  const { gathered } = useOrders(version);
  // How many there are is known at once; how they stand, once all were looked at.
  const read = gathered?.total || null;
  return (
    <section class="first" data-read={read || undefined}>
      {read && gathered ? (
        <>
          <div role="status" class="stack">
            <h2>{count("setup_read", read)}</h2>
            {gathered.whole ? (
              <ul class="standings">
                {told.map((standing) => (
                  <li key={standing} data-standing={standing}>
                    <strong>{spokenNumber(gathered.standings[standing], language)}</strong>{" "}
                    {say(standingKeys[standing])}
                  </li>
                ))}
              </ul>
            ) : (
              <p class="quiet">{say("orders_looking")}</p>
            )}
          </div>
          <p>{say("setup_read_text")}</p>
          <div class="actions">
            <Button kind="primary" act="open orders" onClick={() => void openPage("orders")}>
              {say("orders_all_orders")}
            </Button>
            <OpenOrders word="setup_open_orders" primary={false} />
          </div>
        </>
      ) : (
        <>
          <h2>{say("setup_first_heading")}</h2>
          <p>{say("setup_next_text")}</p>
          <div class="actions">
            <OpenOrders word="setup_open_orders" primary />
          </div>
          <p class="quiet" role="status">
            {say("setup_first_waiting")}
          </p>
        </>
      )}
    </section>
  );
}
