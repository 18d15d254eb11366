/** What can be done with the orders that were selected: a file of them, or their case files. */
import { useState } from "preact/hooks";
import type { DraftLanguage } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import { failureKey } from "../host-client/failures";
import { saveCaseFile } from "../order/case-file";
import { Button, Callout } from "../shared/controls";
import { knownCountry } from "../shared/country";
import { exportLedger } from "../shared/export-ledger";
import { saveFile } from "../shared/save-file";
import { useSpeech } from "../shared/use-speech";

/** As many as the host takes in one request. */
const mostInAFile = 5_000;
/** Each case file is a download of its own. */
const mostCaseFiles = 20;

export function Selection({ selected, clear }: { selected: ReadonlySet<string>; clear(): void }) {
  const speech = useSpeech();
  const { say, count } = speech;
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const ids = [...selected];

  const run = async (work: () => Promise<string | null>, done: () => string) => {
    setBusy(true);
    setTrouble(null);
    setSaid("");
    const wrong = await work();
    setBusy(false);
    setTrouble(wrong);
    if (!wrong) setSaid(done());
  };
  const save = (format: "json" | "csv") =>
    run(
      async () => {
        if (ids.length > mostInAFile) return say("orders_too_many_for_file", { count: mostInAFile });
        const file = await exportLedger(format, speech.language, () => {}, callHost, ids);
        if (!file.ok) return say(failureKey(file.error));
        saveFile(file.result.name, file.result.parts, file.result.type);
        return null;
      },
      () => count("orders_saved", ids.length),
    );
  const saveCaseFiles = () =>
    run(
      async () => {
        if (ids.length > mostCaseFiles) return say("orders_too_many_case_files", { count: mostCaseFiles });
        const country = await knownCountry();
        const language = speech.language.slice(0, 2) as DraftLanguage;
        for (const orderId of ids) {
          const reply = await callHost("casefile.build", { orderId, language, country });
          const wrong = saveCaseFile(reply, orderId, speech);
          if (wrong) return wrong;
        }
        return null;
      },
      () => count("orders_case_files_saved", ids.length),
    );
  return (
    <section class="selection" aria-label={say("orders_selection")}>
      <div class="actions">
        <strong role="status">{ids.length > 0 ? count("orders_selected", ids.length) : ""}</strong>
        <Button disabled={busy} act="save csv" onClick={() => void save("csv")}>
          {say("orders_save_csv")}
        </Button>
        <Button disabled={busy} act="save json" onClick={() => void save("json")}>
          {say("orders_save_json")}
        </Button>
        <Button disabled={busy} act="case files" onClick={() => void saveCaseFiles()}>
          {say("orders_case_files")}
        </Button>
        <Button kind="plain" act="select none" onClick={clear}>
          {say("orders_select_none")}
        </Button>
      </div>
      <p class="quiet" role="status">
        {said}
      </p>
      {trouble ? (
        <Callout tone="wait" alert>
          <p>{trouble}</p>
        </Callout>
      ) : null}
    </section>
  );
}
