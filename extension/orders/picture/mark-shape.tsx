/** The shape of a mark: what it is can be seen without its colour. */
import type { Tone } from "../../shared/tone";
import type { MarkKind } from "./layout";

const shapes: Record<MarkKind, string> = {
  // A square that stands on its corner, a square, a triangle, a disc, a ring, a bar that arrives.
  respond: "M8 1 15 8 8 15 1 8Z",
  "send-back": "M2 2h12v12H2Z",
  ask: "M8 1.5 15 14.5H1Z",
  promised: "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z",
  reply: "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13ZM8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6Z",
  arrival: "M1 6h14v4H1Z",
};

export const tones: Record<MarkKind, Tone> = {
  respond: "turn",
  "send-back": "turn",
  ask: "go",
  promised: "wait",
  reply: "wait",
  arrival: "quiet",
};

/** `estimated`: hollow, with a broken outline. */
export function MarkShape({ kind, estimated = false }: { kind: MarkKind; estimated?: boolean }) {
  return (
    <svg
      class="mark-shape"
      data-tone={tones[kind]}
      data-estimated={estimated}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <path d={shapes[kind]} fill-rule="evenodd" />
    </svg>
  );
}
