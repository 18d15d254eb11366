/** One thing that is or is not as it should be: a word that says so, and a sentence. */
import { type CalloutTone, Chip } from "../shared/controls";

export function State({ tone, state, text }: { tone: CalloutTone; state: string; text: string }) {
  return (
    <p class="state">
      <Chip tone={tone}>{state}</Chip>
      <span>{text}</span>
    </p>
  );
}
