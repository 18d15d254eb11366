/** Some browsers withhold AliExpress's pages until the buyer allows them: one button asks. */
import { useEffect, useState } from "preact/hooks";
import { Button, Callout } from "./controls";
import { useSpeech } from "./use-speech";

function origins(): string[] {
  return chrome.runtime.getManifest().host_permissions ?? [];
}

/** Whether the extension may run on AliExpress's pages; null while that is not known yet. */
export function useSiteAccess(): [allowed: boolean | null, ask: () => void] {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => void chrome.permissions.contains({ origins: origins() }).then(setAllowed, () => {});
    look();
    chrome.permissions.onAdded.addListener(look);
    chrome.permissions.onRemoved.addListener(look);
    return () => {
      chrome.permissions.onAdded.removeListener(look);
      chrome.permissions.onRemoved.removeListener(look);
    };
  }, []);
  const ask = () => void chrome.permissions.request({ origins: origins() }).then(setAllowed, () => setAllowed(false));
  return [allowed, ask];
}

/** Nothing where access is there already. */
export function SiteAccess() {
  const { say } = useSpeech();
  const [allowed, ask] = useSiteAccess();
  if (allowed !== false) return null;
  return (
    <Callout tone="wait">
      <p>{say("access_withheld")}</p>
      <div class="actions">
        <Button kind="primary" onClick={ask}>
          {say("access_allow")}
        </Button>
      </div>
    </Callout>
  );
}
