/**
 * What the mirror uses of the language and the browser, taken before the page can put its own in their place: what is
 * called by these names is not seen by a page that replaced them later.
 */

export const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const { exec } = RegExp.prototype;
const { then } = Promise.prototype;

export const fits = (pattern: RegExp, text: string): RegExpExecArray | null => apply(exec, pattern, [text]);

/** Takes what a promise of the browser's own brings, and is silent about what it does not bring. */
export function onceThere<T>(promise: Promise<T>, take: (value: T) => void): void {
  apply(then, promise, [take, () => {}]);
}

/** The browser's own getter of a property of its objects. */
export function getterOf<Value>(owner: object, name: string): (self: object) => Value {
  const get = getOwnPropertyDescriptor(owner, name)?.get;
  return (self) => (get ? apply(get, self, []) : undefined);
}

/** Keeps a failure of ours from ever reaching the page. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The page goes on as if nobody were looking.
  }
}
