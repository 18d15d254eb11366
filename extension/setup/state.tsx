/** One thing that is or is not as it should be: a word that says so, and a sentence. */

import { Chip } from "../shared/controls";
import type { Tone } from "../shared/tone";

export function State({ tone, state, text }: { tone: Tone; state: string; text: string }) {
  return (
    <p class="state">
      <Chip tone={tone}>{state}</Chip>
      <span>{text}</span>
    </p>
  );
}
