/** A form whose values outlive its page. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Kept, keptFor, keyOf } from "./kept";

const typingPause = 200;

/** An extension that was updated meanwhile has no storage any more; what is on screen stays there. */
async function quietly(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch {
    // Nothing is kept then.
  }
}

/** A form's value, as it was left; `forget` once it is saved. */
export function useKept<T extends object>(
  orderId: string,
  form: string,
  initial: () => T,
): [value: T, change: (over: Partial<T>) => void, forget: () => void, isKept: boolean] {
  const key = keyOf(orderId, form);
  const [value, setValue] = useState<T>(initial);
  const [kept, setKept] = useState(false);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(value);
  latest.current = value;

  useLayoutEffect(() => {
    let current = true;
    touched.current = false;
    void quietly(async () => {
      const before = (await chrome.storage.local.get(key))[key] as Kept<T> | undefined;
      if (!current || touched.current || !before || Date.now() - before.at > keptFor) return;
      setValue((now) => ({ ...now, ...before.value }));
      setKept(true);
    });
    return () => {
      current = false;
    };
  }, [key]);

  const write = () => {
    timer.current = undefined;
    const entry: Kept<T> = { at: Date.now(), value: latest.current };
    void quietly(() => chrome.storage.local.set({ [key]: entry }));
  };
  useLayoutEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      write();
    },
    [key],
  );
  const change = (over: Partial<T>) => {
    touched.current = true;
    latest.current = { ...latest.current, ...over };
    setValue(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(write, typingPause);
  };
  const forget = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    void quietly(() => chrome.storage.local.remove(key));
  };
  return [value, change, forget, kept];
}
