/**
 * One native port to the host: opened by the first request, closed when idle. Requests are JSON-RPC; answers are
 * matched by id. All of it lives in memory only and may be lost at any moment: nothing outside depends on it.
 */
import { causeOfDisconnect, type HostCause } from "../host-client/causes";
import type { ErrorData } from "../host-client/messages";

export const protocolVersion = 1;

/** As much of a browser's port as is used, so that tests can stand one in. */
export interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: (port: Port & { error?: { message?: string } | null }) => void): void };
}

export interface RpcError {
  code: number;
  message: string;
  data?: ErrorData | null;
}

/** The port was lost before an answer came. */
export class PortLost extends Error {
  constructor(
    override readonly cause: HostCause,
    message: string,
    readonly data: RpcError["data"] = null,
  ) {
    super(message);
  }
}

/** The host answered with an error. */
export class HostRefused extends Error {
  constructor(readonly error: RpcError) {
    super(error.message);
  }
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export interface HostPortOptions {
  connect(): Port;
  /** The browser's last word on a port that closed; Chromium keeps it in `runtime.lastError`. */
  lastError(): string | null;
  client: string;
  idleMilliseconds: number;
}

const wrongVersionCode = -32005;
const notAllowedCode = -32007;

export class HostPort {
  #port: Port | null = null;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #idle: ReturnType<typeof setTimeout> | undefined;
  readonly #options: HostPortOptions;

  constructor(options: HostPortOptions) {
    this.#options = options;
  }

  /** Sends one request. Rejects with HostRefused, PortLost, or an Error after `timeout` milliseconds. */
  request(method: string, params: unknown, timeout: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let port: Port;
      try {
        port = this.#open();
      } catch (error) {
        reject(new PortLost(causeOfDisconnect(String(error)), String(error)));
        return;
      }
      this.#send(port, method, params, timeout, { resolve, reject });
    });
  }

  /** Closes the port; whatever still waits is told so. */
  close(): void {
    const port = this.#port;
    if (!port) return;
    this.#lost(port, "unavailable", "the port was closed");
    port.disconnect();
  }

  #open(): Port {
    if (this.#port) return this.#port;
    const port = this.#options.connect();
    this.#port = port;
    port.onMessage.addListener((message) => this.#received(port, message));
    port.onDisconnect.addListener((closed) => {
      const text = closed?.error?.message ?? this.#options.lastError();
      this.#lost(port, causeOfDisconnect(text), text ?? "the host ended");
    });
    const hello = { protocol: protocolVersion, client: this.#options.client };
    this.#send(port, "host.hello", hello, 10_000, {
      resolve: () => {},
      reject: (error) => {
        if (!(error instanceof HostRefused)) return;
        const { code, message, data } = error.error;
        // `data.cause` says which of the two has to be updated: "host-older" or "extension-older".
        if (code === wrongVersionCode) this.#shut(port, "wrong-version", message, data);
        else if (code === notAllowedCode) this.#shut(port, "not-allowed", message);
      },
    });
    return port;
  }

  #send(port: Port, method: string, params: unknown, timeout: number, waiting: Waiting): void {
    const id = this.#nextId;
    this.#nextId += 1;
    clearTimeout(this.#idle);
    const timer = setTimeout(
      () => this.#settle(id)?.reject(new Error(`no answer to ${method} in ${timeout} ms`)),
      timeout,
    );
    this.#waiting.set(id, {
      resolve: (result) => {
        clearTimeout(timer);
        waiting.resolve(result);
      },
      reject: (error) => {
        clearTimeout(timer);
        waiting.reject(error);
      },
    });
    try {
      port.postMessage({ jsonrpc: "2.0", id, method, params });
    } catch (error) {
      this.#settle(id)?.reject(new PortLost("crashed", String(error)));
    }
  }

  #received(port: Port, message: unknown): void {
    if (port !== this.#port || typeof message !== "object" || message === null) return;
    const { id, result, error } = message as { id?: unknown; result?: unknown; error?: unknown };
    if (typeof id !== "number") return;
    const waiting = this.#settle(id);
    if (!waiting) return;
    if (isRpcError(error)) waiting.reject(new HostRefused(error));
    else waiting.resolve(result);
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0 && this.#port) {
      clearTimeout(this.#idle);
      this.#idle = setTimeout(() => this.close(), this.#options.idleMilliseconds);
    }
    return waiting;
  }

  #shut(port: Port, cause: HostCause, message: string, data?: RpcError["data"]): void {
    this.#lost(port, cause, message, data);
    port.disconnect();
  }

  #lost(port: Port, cause: HostCause, message: string, data?: RpcError["data"]): void {
    if (port !== this.#port) return;
    this.#port = null;
    clearTimeout(this.#idle);
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.reject(new PortLost(cause, message, data));
  }
}

function isRpcError(value: unknown): value is RpcError {
  return typeof value === "object" && value !== null && typeof (value as RpcError).code === "number";
}
