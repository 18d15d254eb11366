/** Whether the program ever answered this browser, for a page. */
import { useLayoutEffect, useState } from "preact/hooks";
import { hasHostWorked } from "./host-worked";

/** Null until it is known. */
export function useHasHostWorked(): boolean | null {
  const [worked, setWorked] = useState<boolean | null>(null);
  // Not useEffect: that waits until a frame was drawn, and of what is not shown yet none is.
  useLayoutEffect(() => void hasHostWorked().then(setWorked), []);
  return worked;
}
