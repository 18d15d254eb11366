/** True once the rows below were drawn for the first time: what the buyer came for is there first. */
import { useEffect, useState } from "preact/hooks";

export function useAfterRows(): boolean {
  const [after, setAfter] = useState(false);
  // Called when a frame was drawn.
  useEffect(() => setAfter(true), []);
  return after;
}
