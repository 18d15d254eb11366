/** Calls to the host as the rest of the extension sees them: a Reply, with the cause named, and retries where harmless. */
import type { Methods } from "../generated/protocol";
import * as validators from "../generated/validators";
import { isLasting } from "../host-client/causes";
import type { Failure, Method, Reply } from "../host-client/messages";
import { Backoff } from "./backoff";
import { type HostPort, HostRefused, PortLost } from "./host-port";

/** Milliseconds until a caller is told that there is no answer. */
const timeouts: Partial<Record<Method, number>> = {
  "page.observe": 15_000,
  "ledger.export": 60_000,
  "ledger.import": 60_000,
  "ledger.backup": 60_000,
  "ledger.erase": 60_000,
  "casefile.build": 30_000,
};
const usualTimeout = 10_000;

/** Sent once only: sending them again after a lost answer could do something twice. */
const sentOnce = new Set<Method>(["draft.inserted", "ledger.import", "ledger.erase", "ledger.backup", "settings.set"]);

/** `order.check` to the check of its result, as build.mjs names it. */
function resultCheckOf(method: Method): ((value: unknown) => boolean) | undefined {
  const name = method.replace(/(^|\.)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  return (validators as unknown as Record<string, (value: unknown) => boolean>)[`check${name}Result`];
}

export interface Clock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export class HostCalls {
  readonly #port: Pick<HostPort, "request">;
  readonly #clock: Clock;
  readonly #backoff = new Backoff();
  #lastLoss: PortLost | null = null;

  constructor(port: Pick<HostPort, "request">, clock: Clock) {
    this.#port = port;
    this.#clock = clock;
  }

  async call<M extends Method>(method: M, params: Methods[M]["params"]): Promise<Reply<Methods[M]["result"]>> {
    const deadline = this.#clock.now() + (timeouts[method] ?? usualTimeout);
    for (;;) {
      const wait = this.#backoff.waitFrom(this.#clock.now());
      if (this.#clock.now() + wait >= deadline) return { ok: false, error: this.#givenUp(method) };
      if (wait > 0) await this.#clock.sleep(wait);
      try {
        const result = await this.#port.request(method, params, Math.max(1, deadline - this.#clock.now()));
        this.#backoff.reset();
        if (resultCheckOf(method)?.(result) === false) {
          return {
            ok: false,
            error: { code: 0, message: `${method}: not an answer of protocol 1`, cause: "wrong-version" },
          };
        }
        return { ok: true, result: result as Methods[M]["result"] };
      } catch (error) {
        if (!(error instanceof PortLost)) return { ok: false, error: failureOf(error) };
        this.#lastLoss = error;
        if (isLasting(error.cause)) return { ok: false, error: failureOf(error) };
        this.#backoff.lost(this.#clock.now());
        if (sentOnce.has(method)) return { ok: false, error: failureOf(error) };
      }
    }
  }

  /** The buyer asked to try again: no more waiting. */
  tryAgain(): void {
    this.#backoff.reset();
  }

  #givenUp(method: Method): Failure {
    return this.#lastLoss
      ? failureOf(this.#lastLoss)
      : { code: 0, message: `${method}: no time left to ask`, cause: "unavailable" };
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof PortLost) return { code: 0, message: error.message, cause: error.cause, data: error.data };
  if (error instanceof HostRefused) {
    const { code, message, data } = error.error;
    return { code, message, cause: "answered", data: data ?? null };
  }
  return { code: 0, message: String(error), cause: "unavailable" };
}
