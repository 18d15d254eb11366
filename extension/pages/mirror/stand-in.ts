/**
 * Chromium: a function of the page's world with something beside it. A proxy has name, length, prototype and descriptor
 * of what it stands for; its text, and the place in a stack where it stands, are put right here.
 */
import { apply, defineProperty, getOwnPropertyDescriptor, quietly } from "./natives";
import type { Beside } from "./watch-answers";

type Callable = (...values: unknown[]) => unknown;

const originals = new WeakMap<object, object>();
const { get: getOf, set: setOf } = WeakMap.prototype;
const { split } = String.prototype;
const { join } = Array.prototype;
const makePromise = Promise;
const { then } = Promise.prototype;
/** The one place of ours in a stack: the trap of a stand-in, in this script, which the build names `<anonymous>`. */
const ownPlace = /^ +at Object\.apply \(<anonymous>:\d+:\d+\)$/;
const { exec } = RegExp.prototype;

function withoutUs(stack: string): string {
  const lines: string[] = apply(split, stack, ["\n"]);
  const kept: string[] = [];
  let next = 0;
  let found = false;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? "";
    const isOurs: boolean = !found && apply(exec, ownPlace, [line]) !== null;
    if (!isOurs) kept[next++] = line;
    found ||= isOurs;
  }
  return apply(join, kept, ["\n"]);
}

/** The page's own ways with stacks, out of the way: it may write them itself, and says how long they are. */
class Held {
  readonly #prepare = getOwnPropertyDescriptor(Error, "prepareStackTrace");
  readonly #limit = getOwnPropertyDescriptor(Error, "stackTraceLimit");

  constructor() {
    if (this.#isPlain(this.#prepare))
      defineProperty(Error, "prepareStackTrace", { ...this.#prepare, value: undefined });
    const limit = this.#limit?.value;
    // One place more: ours is taken out.
    if (this.#isPlain(this.#limit) && typeof limit === "number") {
      defineProperty(Error, "stackTraceLimit", { ...this.#limit, value: limit + 1 });
    }
  }

  release(): void {
    if (this.#isPlain(this.#prepare)) defineProperty(Error, "prepareStackTrace", this.#prepare);
    if (this.#isPlain(this.#limit)) defineProperty(Error, "stackTraceLimit", this.#limit);
  }

  #isPlain(own: PropertyDescriptor | undefined): own is PropertyDescriptor {
    return own !== undefined && own.writable === true && own.configurable === true;
  }
}

function clean(error: unknown): void {
  if (typeof error !== "object" || error === null) return;
  const held = new Held();
  const own = getOwnPropertyDescriptor(error, "stack");
  const stack = own && ("value" in own ? own.value : own.get && apply(own.get, error, []));
  held.release();
  if (typeof stack !== "string") return;
  const kept = withoutUs(stack);
  if (own && "value" in own) defineProperty(error, "stack", { ...own, value: kept });
  else if (own?.set) apply(own.set, error, [kept]);
}

/** A promise that fails may fail with our place in its stack: what the page gets is one that does not. */
function cleanOnceFailed(answer: Promise<unknown>): Promise<unknown> {
  return new makePromise((resolve, reject) => {
    const failed = (error: unknown) => {
      clean(error);
      reject(error);
    };
    apply(then, answer, [resolve, failed]);
  });
}

function standInFor(original: Callable, beside: Beside, fails: (self: object) => boolean): Callable {
  const standIn = new Proxy(original, {
    // No other function of ours may be on the stack while the original runs.
    apply(target, self: object, values) {
      const willFail = fails(self);
      if (beside.before) quietly(() => beside.before?.(self, values));
      const held = new Held();
      let answer: unknown;
      try {
        answer = apply(target, self, values);
      } catch (error) {
        clean(error);
        throw error;
      } finally {
        held.release();
      }
      if (beside.after) quietly(() => beside.after?.(self, answer, values));
      return willFail && answer instanceof makePromise ? cleanOnceFailed(answer) : answer;
    },
  });
  apply(setOf, originals, [standIn, original]);
  return standIn;
}

/** `fails` says of a `this` whether a method that answers with a promise will refuse it at once. */
export function putStandIn(owner: object, name: string, beside: Beside, fails: (self: object) => boolean): void {
  const own = getOwnPropertyDescriptor(owner, name);
  if (typeof own?.value === "function") {
    defineProperty(owner, name, { ...own, value: standInFor(own.value, beside, fails) });
  } else if (own?.get) {
    defineProperty(owner, name, { ...own, get: standInFor(own.get as Callable, beside, fails) as () => unknown });
  }
}

/** Makes the text of a stand-in, and of this very function, that of what it stands for. */
export function hideText(prototype: object): void {
  const own = getOwnPropertyDescriptor(prototype, "toString");
  if (!own) return;
  const standIn: Callable = new Proxy(own.value as Callable, {
    apply(target, self: object, values) {
      const known = (typeof self === "function" && apply(getOf, originals, [self])) || self;
      const held = new Held();
      try {
        return apply(target, known, values);
      } catch (error) {
        clean(error);
        throw error;
      } finally {
        held.release();
      }
    },
  });
  apply(setOf, originals, [standIn, own.value]);
  defineProperty(prototype, "toString", { ...own, value: standIn });
}

/** For a function of the page's own: what it is called with is looked at, and it is called. */
export function lookingAt(original: Callable, look: (values: unknown[]) => void): Callable {
  const standIn = new Proxy(original, {
    apply(target, self, values) {
      look(values);
      return apply(target, self, values);
    },
  });
  apply(setOf, originals, [standIn, original]);
  return standIn;
}
