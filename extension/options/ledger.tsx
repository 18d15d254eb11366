/** The ledger: how large it is and where, copies of it, and forgetting it. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { LedgerStatsResult } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import { failureKey } from "../host-client/failures";
import type { Failure } from "../host-client/messages";
import { Button, Callout } from "../shared/controls";
import { exportLedger, type Format } from "../shared/export-ledger";
import { FileButton } from "../shared/file-button";
import { saveFile } from "../shared/save-file";
import type { Speech } from "../shared/speech";
import { useSpeech } from "../shared/use-speech";
import { EraseAll } from "./erase-all";
import { importLedger } from "./transfer";

/** What the last action came to. */
type Outcome = { text: string; failed: boolean } | null;

function whyNot(failure: Failure, { say }: Speech): string {
  const cause = failure.data?.cause;
  if (cause === "not-an-export") return say("options_not_an_export");
  if (cause === "ahead-of-the-clock") return say("options_import_ahead");
  if (cause === "newer-version" && failure.code === -32602) return say("options_newer_export");
  if (failure.cause === "refused") return say("options_unreadable_file");
  return say(failureKey(failure));
}

function size(bytes: number, language: string): string {
  const megabytes = bytes >= 1_000_000;
  const unit = megabytes ? "megabyte" : "kilobyte";
  const format = new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: megabytes ? 1 : 0 });
  return format.format(bytes / (megabytes ? 1_000_000 : 1_000));
}

export function LedgerSection({ erased }: { erased(): void }) {
  const speech = useSpeech();
  const { say, count } = speech;
  const [stats, setStats] = useState<LedgerStatsResult | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);

  const load = useCallback(async () => {
    const reply = await callHost("ledger.stats", {});
    if (reply.ok) setStats(reply.result);
  }, []);
  useEffect(() => void load(), [load]);

  const run = async (work: () => Promise<Outcome>) => {
    setOutcome(null);
    setBusy(say("options_working"));
    setOutcome(await work());
    setBusy(null);
    await load();
  };
  const failed = (failure: Failure): Outcome => ({ text: whyNot(failure, speech), failed: true });

  const save = (format: Format) =>
    run(async () => {
      const progress = (characters: number) =>
        setBusy(say("options_exporting", { size: size(characters, speech.language) }));
      const file = await exportLedger(format, speech.language, progress);
      if (!file.ok) return failed(file.error);
      saveFile(file.result.name, file.result.parts, file.result.type);
      return { text: say("options_exported", { file: file.result.name }), failed: false };
    });
  const read = (file: File) =>
    run(async () => {
      const percent = new Intl.NumberFormat(speech.language, { style: "percent" });
      const progress = (part: number) => setBusy(say("options_importing", { part: percent.format(part) }));
      const counts = await importLedger(file, progress);
      if (!counts.ok) return failed(counts.error);
      return { text: count("options_imported", counts.result.newEvents), failed: false };
    });
  const backUp = () =>
    run(async () => {
      const reply = await callHost("ledger.backup", {});
      if (!reply.ok) return failed(reply.error);
      return { text: say("options_backed_up", { file: reply.result.backup.file }), failed: false };
    });

  return (
    <section>
      <h2>{say("options_ledger")}</h2>
      {stats ? <Facts stats={stats} /> : null}
      <h3>{say("options_copies")}</h3>
      <p>{say("options_export_intro")}</p>
      <div class="actions">
        <Button disabled={busy !== null} onClick={() => void save("json")}>
          {say("options_export_json")}
        </Button>
        <Button disabled={busy !== null} onClick={() => void save("csv")}>
          {say("options_export_csv")}
        </Button>
        <Button disabled={busy !== null} onClick={() => void save("ics")}>
          {say("options_export_ics")}
        </Button>
        <Button disabled={busy !== null} onClick={() => void backUp()}>
          {say("options_backup")}
        </Button>
      </div>
      <FileButton
        id="import"
        label={say("options_import")}
        hint={say("options_import_hint")}
        accept=".json,application/json"
        disabled={busy !== null}
        chosen={([file]) => file && void read(file)}
      />
      <div role="status">{busy ?? (outcome && !outcome.failed ? outcome.text : "")}</div>
      {outcome?.failed ? (
        <Callout tone="fault" alert>
          <p>{outcome.text}</p>
        </Callout>
      ) : null}
      <EraseAll
        disabled={busy !== null}
        saveFirst={() => void save("json")}
        erase={() =>
          void run(async () => {
            const reply = await callHost("ledger.erase", { all: true });
            if (!reply.ok) return failed(reply.error);
            erased();
            return { text: count("options_erased", reply.result.erased), failed: false };
          })
        }
      />
    </section>
  );
}

function Facts({ stats }: { stats: LedgerStatsResult }) {
  const speech = useSpeech();
  const { say } = speech;
  const number = new Intl.NumberFormat(speech.language);
  const newest = stats.backups[0];
  const facts: [string, string][] = [
    [say("options_orders"), number.format(stats.orders)],
    [say("options_messages"), number.format(stats.messages)],
    [say("options_disputes"), number.format(stats.disputes)],
    [say("options_size"), size(stats.bytes, speech.language)],
    [say("options_file"), stats.file],
    [say("options_last_backup"), newest ? speech.moment(newest.at) : say("options_no_backup")],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </>
      ))}
    </dl>
  );
}
