/** What is needed and whether it is there: the program, AliExpress's pages; then the product on a sample order. */
import { openPage } from "../host-client/ask";
import { Button } from "../shared/controls";
import { useSiteAccess } from "../shared/site-access";
import { useSpeech } from "../shared/use-speech";
import { HostSection } from "./host-section";
import { SampleSteps } from "./sample-steps";
import { State } from "./state";

export function Setup() {
  const { say } = useSpeech();
  return (
    <main class="page">
      <header>
        <img src="../icons/recourse-48.png" width="40" height="40" alt="" />
        <h1>{say("setup_title")}</h1>
      </header>
      <p>{say("setup_intro")}</p>
      <HostSection />
      <SiteSection />
      <SampleSteps />
      <section>
        <h2>{say("setup_next_heading")}</h2>
        <p>{say("setup_next_text")}</p>
        <div class="actions">
          <a class="button primary" href="https://www.aliexpress.com/p/order/index.html" target="_blank" rel="noopener">
            {say("setup_open_orders")}
          </a>
          <Button onClick={() => void openPage("options")}>{say("setup_open_options")}</Button>
        </div>
        <p class="quiet">{say("notice_footer")}</p>
      </section>
    </main>
  );
}

function SiteSection() {
  const { say } = useSpeech();
  const [allowed, ask] = useSiteAccess();
  return (
    <section data-site-access={allowed === null ? "unknown" : allowed ? "allowed" : "withheld"}>
      <h2>{say("setup_site_heading")}</h2>
      <div role="status">
        {allowed === null ? (
          <State tone="quiet" state={say("setup_asking")} text="" />
        ) : allowed ? (
          <State tone="go" state={say("setup_ok")} text={say("setup_site_allowed")} />
        ) : (
          <State tone="turn" state={say("setup_to_mend")} text={say("access_withheld")} />
        )}
      </div>
      {allowed === false ? (
        <div class="actions">
          <Button kind="primary" onClick={ask}>
            {say("access_allow")}
          </Button>
        </div>
      ) : null}
      <p class="quiet">{say("setup_site_why")}</p>
    </section>
  );
}
