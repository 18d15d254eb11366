/** Whether there is room for less of a picture and of a row: as the style sheet has it. */
import { useLayoutEffect, useMemo, useState } from "preact/hooks";

export function useNarrow(): boolean {
  const query = useMemo(() => matchMedia("(max-width: 900px)"), []);
  const [narrow, setNarrow] = useState(query.matches);
  useLayoutEffect(() => {
    const turned = () => setNarrow(query.matches);
    query.addEventListener("change", turned);
    return () => query.removeEventListener("change", turned);
  }, [query]);
  return narrow;
}
