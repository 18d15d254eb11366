/** When what is shown has to be asked for again. */
import { useLayoutEffect, useState } from "preact/hooks";
import { onDayTurned } from "./day-turned";

/** Counts up whenever something was recorded anywhere, or another day has begun: what is shown is asked for again. */
export function useRecorded(): [version: number, recorded: () => void] {
  const [version, setVersion] = useState(0);
  const recorded = () => setVersion((before) => before + 1);
  useLayoutEffect(() => {
    const listener = (message: unknown, sender: chrome.runtime.MessageSender) => {
      const { type } = (message ?? {}) as { type?: unknown };
      if (type === "recorded" && sender.id === chrome.runtime.id && !sender.tab) recorded();
    };
    chrome.runtime.onMessage.addListener(listener);
    const deaf = onDayTurned(recorded);
    return () => {
      chrome.runtime.onMessage.removeListener(listener);
      deaf();
    };
  }, []);
  return [version, recorded];
}
