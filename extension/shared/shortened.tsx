/** Said where an answer of the host's was too long to come whole. */
import { useSpeech } from "./use-speech";

export function Shortened({ of }: { of: ({ shortened?: boolean | null } | null)[] }) {
  const { say } = useSpeech();
  return of.some((answer) => answer?.shortened) ? (
    <p class="quiet" data-shortened>
      {say("shortened_here")}
    </p>
  ) : null;
}
