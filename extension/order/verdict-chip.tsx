/** The one chip of an order, and the fact that matters beside it: the same in the popup, the side panel and the table. */
import type { OrderVerdict } from "../generated/protocol";
import { Chip } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";
import { chipOf } from "./chip";

export function VerdictChip({ verdict }: { verdict: OrderVerdict | null | undefined }) {
  const speech = useSpeech();
  if (!verdict) return null;
  const { label, day, tone } = chipOf(verdict, speech);
  return (
    <span class="verdict">
      <Chip tone={tone}>{label}</Chip> {day ? <span>{day}</span> : null}
    </span>
  );
}
