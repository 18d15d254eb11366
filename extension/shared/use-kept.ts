/** A form whose values outlive its page. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Kept, keptFor, keyOf } from "./kept";

/** An extension that was updated meanwhile has no storage any more; what is on screen stays there. */
async function quietly(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch {
    // Nothing is kept then.
  }
}

/** A form's value, as it was left: kept with every key, since its frame may go after any. Saving it forgets it. */
export function useKept<T extends object>(
  orderId: string,
  form: string,
  initial: () => T,
): [value: T, change: (over: Partial<T>) => void, isKept: boolean] {
  const key = keyOf(orderId, form);
  const [value, setValue] = useState<T>(initial);
  const [kept, setKept] = useState(false);
  const touched = useRef(false);
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

  const change = (over: Partial<T>) => {
    touched.current = true;
    latest.current = { ...latest.current, ...over };
    setValue(latest.current);
    const entry: Kept<T> = { at: Date.now(), value: latest.current };
    void quietly(() => chrome.storage.local.set({ [key]: entry }));
  };
  return [value, change, kept];
}
