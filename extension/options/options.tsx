/** All there is to choose, and the ledger: its size, copies of it, and forgetting it. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { SettingsGetResult } from "../generated/protocol";
import { callHost, openPage } from "../host-client/ask";
import { failureKey } from "../host-client/failures";
import type { Failure } from "../host-client/messages";
import { Button, Callout } from "../shared/controls";
import { Failed } from "../shared/failed";
import { SiteAccess } from "../shared/site-access";
import { useSpeech } from "../shared/use-speech";
import { GeneralSection } from "./general";
import { LedgerSection } from "./ledger";
import { RemindersSection } from "./reminders";
import { RulebookSection } from "./rulebook";
import { SettingsContext } from "./settings";
import { StoresSection } from "./stores";

type Saved = { kind: "saved" } | { kind: "failed"; failure: Failure } | null;

export function Options() {
  const { say } = useSpeech();
  const [answer, setAnswer] = useState<SettingsGetResult | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState<Saved>(null);

  const load = useCallback(async () => {
    const reply = await callHost("settings.get", {});
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) setAnswer(reply.result);
  }, []);
  useEffect(() => void load(), [load]);

  const save = useCallback(async (values: Record<string, unknown>) => {
    const reply = await callHost("settings.set", { values });
    setSaved(reply.ok ? { kind: "saved" } : { kind: "failed", failure: reply.error });
    if (reply.ok) setAnswer(reply.result);
    return reply.ok;
  }, []);
  useEffect(() => {
    if (saved?.kind !== "saved") return;
    const timer = setTimeout(() => setSaved(null), 4000);
    return () => clearTimeout(timer);
  }, [saved]);

  return (
    <main class="page">
      <header>
        <img src="../icons/recourse-48.png" width="40" height="40" alt="" />
        <h1>{say("options_title")}</h1>
      </header>
      <SiteAccess />
      {failure ? <Failed failure={failure} retry={() => void load()} /> : null}
      {!answer && !failure ? <p role="status">{say("options_loading")}</p> : null}
      {answer ? (
        <SettingsContext.Provider value={{ values: answer.values, answer, save }}>
          <GeneralSection />
          <RemindersSection />
          <StoresSection />
          <RulebookSection />
          <LedgerSection erased={() => void load()} />
        </SettingsContext.Provider>
      ) : null}
      <div class="saved" role="status">
        {saved?.kind === "saved" ? <p class="chip">{say("options_saved")}</p> : null}
      </div>
      {saved?.kind === "failed" ? (
        <Callout tone="fault" alert>
          <p>{say("options_not_saved", { why: say(failureKey(saved.failure)) })}</p>
        </Callout>
      ) : null}
      <footer class="stack">
        <div class="actions">
          <Button act="open orders" onClick={() => void openPage("orders")}>
            {say("orders_all_orders")}
          </Button>
          <Button onClick={() => void openPage("setup")}>{say("button_setup")}</Button>
        </div>
        <p class="quiet">
          {say("options_version", { version: chrome.runtime.getManifest().version })} · {say("notice_footer")}
        </p>
      </footer>
    </main>
  );
}
