/** What may remain when AliExpress's own time is over or it refused: information, never advice. */
import type { DraftKind } from "../generated/protocol";
import type { Parts } from "../notices/parts";
import type { Choice } from "./choice";
import { kindWord } from "./names";

interface OtherWaysProps {
  parts: Parts;
  choose(changes: Partial<Choice>): void;
  toDraft(): void;
}

const texts: DraftKind[] = ["support", "bank", "appeal"];

export function OtherWays({ parts, choose, toDraft }: OtherWaysProps) {
  const { speech } = parts;
  const write = (kind: DraftKind) => {
    choose({ kind });
    toDraft();
  };
  return (
    <div class="form">
      <p>{speech.say("finding_other_ways")}</p>
      <h3>{speech.say("ways_texts")}</h3>
      <div class="actions">
        {texts.map((kind) => (
          <button type="button" key={kind} data-kind={kind} onClick={() => write(kind)}>
            {kindWord(kind, speech)}
          </button>
        ))}
      </div>
    </div>
  );
}
