/** Whether the program ever answered this browser, for a page. */
import { useEffect, useState } from "preact/hooks";
import { hasHostWorked } from "./host-worked";

/** Null until it is known. */
export function useHasHostWorked(): boolean | null {
  const [worked, setWorked] = useState<boolean | null>(null);
  useEffect(() => void hasHostWorked().then(setWorked), []);
  return worked;
}
