/**
 * A JSONP answer is a script that calls a global by name. While such a script is on its way, reading that global gives
 * the page its own function, and the script, when it runs, one that looks at what it is called with.
 */
import { defineProperty, fits, getOwnPropertyDescriptor, getterOf, quietly } from "./natives";
import { lookingAt } from "./stand-in";
import { answerNames } from "./tags";
import type { Asking } from "./watch-answers";

type Callable = (...values: unknown[]) => unknown;

const callbackPattern = /[?&]callback=([\w$]{1,64})(?=&|#|$)/;

export function watchJsonp(window: Window & typeof globalThis, take: (value: unknown, asking: Asking) => void): void {
  const addressOf = getterOf<string>(window.HTMLScriptElement.prototype, "src");
  const running = getterOf<Element | null>(window.Document.prototype, "currentScript");
  const { document, HTMLScriptElement: ScriptElement } = window;

  const watch = (script: HTMLScriptElement) => {
    const address = addressOf(script);
    const page = location.href;
    const name = fits(answerNames, address) && fits(callbackPattern, address)?.[1];
    const own = name ? getOwnPropertyDescriptor(window, name) : undefined;
    if (!name || !own?.writable || typeof own.value !== "function") return;
    const look = (values: unknown[]) => quietly(() => take(values[0], [address, null, page]));
    const put = (value: unknown) => defineProperty(window, name, { ...own, value });
    if (!own.configurable) {
      put(lookingAt(own.value, look));
      return;
    }
    const looking = lookingAt(own.value as Callable, (values) => {
      put(own.value);
      look(values);
    });
    const { get, set } = {
      get: () => (running(document) === script ? looking : own.value),
      set: put,
    };
    defineProperty(window, name, { get, set, enumerable: own.enumerable ?? true, configurable: true });
  };

  new window.MutationObserver((changes) =>
    quietly(() => {
      for (const change of changes) {
        for (const node of change.addedNodes) if (node instanceof ScriptElement) quietly(() => watch(node));
      }
    }),
  ).observe(document, { childList: true, subtree: true });
}
