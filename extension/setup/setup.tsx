/** What is needed and whether it is there: the program, AliExpress's pages; then the product on a sample order. */
import { openPage } from "../host-client/ask";
import { Button } from "../shared/controls";
import { SiteAccess, useSiteAccess } from "../shared/site-access";
import { useHasHostWorked } from "../shared/use-host-worked";
import { useSpeech } from "../shared/use-speech";
import { familyOf } from "./browser";
import { FirstOrders } from "./first-orders";
import { HostSection } from "./host-section";
import { InstallSteps } from "./install-steps";
import { SampleSteps } from "./sample-steps";
import { State } from "./state";
import { useHost } from "./use-host";

const family = () => familyOf(chrome.runtime.getURL(""));

/** What is wrong comes first; where nothing is, the one thing to do, and the rest below. */
export function Setup() {
  const { say } = useSpeech();
  const [host, again] = useHost();
  const worked = useHasHostWorked();
  const { answer, asking } = host;
  const isWell = answer?.ok === true;
  const failure = answer && !answer.ok ? answer.failure : null;
  const isNew = failure?.cause === "not-installed" && worked === false;
  const program =
    failure && isNew ? (
      <InstallSteps key="program" failure={failure} family={family()} asking={asking} again={again} />
    ) : (
      <HostSection key="program" {...host} again={again} />
    );
  return (
    <main class="page">
      <header>
        <img src="../icons/recourse-48.png" width="40" height="40" alt="" />
        <h1>{say("setup_title")}</h1>
      </header>
      <p>{say("setup_intro")}</p>
      <SiteAccess />
      {isWell ? <FirstOrders key="first" /> : program}
      <SampleSteps key="sample" />
      {isWell ? program : null}
      <SiteSection key="site" />
      <footer class="stack">
        <div class="actions">
          <Button onClick={() => void openPage("options")}>{say("setup_open_options")}</Button>
        </div>
        <p class="quiet">{say("notice_footer")}</p>
      </footer>
    </main>
  );
}

function SiteSection() {
  const { say } = useSpeech();
  const [allowed] = useSiteAccess();
  return (
    <section data-site-access={allowed === null ? "unknown" : allowed ? "allowed" : "withheld"}>
      <h2>{say("setup_site_heading")}</h2>
      <div role="status">
        {allowed === null ? (
          <State tone="quiet" state={say("setup_asking")} text="" />
        ) : allowed ? (
          <State tone="go" state={say("setup_ok")} text={say("setup_site_allowed")} />
        ) : (
          <State tone="fault" state={say("setup_to_mend")} text={say("access_withheld")} />
        )}
      </div>
      <p class="quiet">{say("setup_site_why")}</p>
    </section>
  );
}
