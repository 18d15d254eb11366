/** The first rows of a list, and a way to more. */
import type { ListEntry } from "../generated/protocol";
import { Button } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";
import { EntryRow } from "./entry-row";
import type { Verdicts } from "./use-verdicts";

export const rowsAtFirst = 10;
const rowsMore = 50;

interface Props {
  entries: ListEntry[];
  most: number;
  verdicts: Verdicts;
  showMost(most: number): void;
  open(orderId: string): void;
}

export function EntryRows({ entries, most, verdicts, showMost, open }: Props) {
  const { say } = useSpeech();
  return (
    <>
      <ul class="rows">
        {entries.slice(0, most).map((entry) => (
          <EntryRow
            key={`${entry.kind} ${entry.orderId} ${entry.lineId} ${entry.on}`}
            entry={entry}
            verdict={verdicts.get(entry.orderId)}
            open={() => open(entry.orderId)}
          />
        ))}
      </ul>
      {entries.length > most ? (
        <Button kind="plain" onClick={() => showMost(most + rowsMore)}>
          {say("popup_more")}
        </Button>
      ) : null}
    </>
  );
}
