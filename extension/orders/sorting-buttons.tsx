/** What the table begins with: what needs the buyer, or the newest. Its heads sort by anything else. */
import type { WordKey } from "../generated/words";
import { Button } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";
import { isSortedBy, newestFirst, type Sorting, urgentFirst } from "./view";

const ways: [Sorting, WordKey, string][] = [
  [urgentFirst, "orders_urgent_first", "urgent first"],
  [newestFirst, "orders_newest_first", "newest first"],
];

export function SortingButtons({ sorting, sort }: { sorting: Sorting; sort(sorting: Sorting): void }) {
  const { say } = useSpeech();
  return (
    <span class="actions">
      {ways.map(([way, word, act]) => (
        <Button key={act} act={act} pressed={isSortedBy(sorting, way)} onClick={() => sort(way)}>
          {say(word)}
        </Button>
      ))}
    </span>
  );
}
