/**
 * Firefox: a function of this isolated world is exported into the page's. To the page it is one of the browser's own, by
 * its text, and no place in it is ever part of a stack.
 */
import { quietly } from "./natives";
import { type Beside, type Take, watchAnswers } from "./watch-answers";

type Callable = (...values: unknown[]) => unknown;
type Waived = { wrappedJSObject?: object };
type PageWindow = Window & {
  wrappedJSObject?: Record<"Response" | "XMLHttpRequest", { prototype: object }> & { Object: new () => object };
};

declare const exportFunction: undefined | ((by: Callable, into: object, how: { defineAs: string }) => Callable);

/** Looks over what the page reads. Does nothing where the browser has no such way: there the mirror stands in for it. */
export function watchFromOutside(window: PageWindow, take: Take): void {
  if (typeof exportFunction !== "function") return;
  const page = window.wrappedJSObject;
  if (!page) return;
  const into = exportFunction;
  const exported = (original: Callable, name: string, beside: Beside) => {
    // A method: a function would be exported as one that `new` can be put before.
    const { by } = {
      by(this: object, ...values: unknown[]) {
        if (beside.before) quietly(() => beside.before?.(this, values));
        const answer = Reflect.apply(original, this, values);
        if (beside.after) quietly(() => beside.after?.(this, answer, values));
        return answer;
      },
    };
    // Only under a name of an object is the function's text that of a function of this name.
    const given: Callable & Waived = into(by, new page.Object(), { defineAs: name });
    const callable = (given.wrappedJSObject ?? given) as Callable;
    for (const member of ["name", "length"] as const) {
      const value = original[member];
      Object.defineProperty(callable, member, { value, writable: false, enumerable: false, configurable: true });
    }
    return callable;
  };
  watchAnswers(
    { window: page, response: page.Response.prototype, request: page.XMLHttpRequest.prototype },
    (owner, name, beside) => {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      if (typeof own?.value === "function") {
        Object.defineProperty(owner, name, { ...own, value: exported(own.value, name, beside) });
      } else if (own?.get) {
        Object.defineProperty(owner, name, {
          ...own,
          get: exported(own.get as Callable, name, beside) as () => unknown,
        });
      }
    },
    take,
  );
}
