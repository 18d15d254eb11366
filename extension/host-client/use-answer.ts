/** What components ask the host, and when they ask again. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Methods } from "../generated/protocol";
import { callHost } from "./ask";
import type { Method, Reply } from "./messages";

/** The newest answer to one question; null until the first. Asked again when `params` or `version` change. */
export function useAnswer<M extends Method>(
  method: M,
  params: Methods[M]["params"] | null,
  version: number,
): Reply<Methods[M]["result"]> | null {
  const [reply, setReply] = useState<Reply<Methods[M]["result"]> | null>(null);
  const key = JSON.stringify(params);
  const shown = useRef(key);
  // Not useEffect: that waits until a frame was drawn, or for 35 ms, and of what is not shown yet none is.
  useLayoutEffect(() => {
    let current = true;
    if (shown.current !== key) {
      shown.current = key;
      setReply(null);
    }
    if (params) {
      void callHost(method, params).then((answer) => {
        if (current) setReply(answer);
      });
    }
    return () => {
      current = false;
    };
  }, [method, key, version]);
  return reply;
}
