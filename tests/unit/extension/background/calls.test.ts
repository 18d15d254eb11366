import { beforeEach, describe, expect, it } from "vitest";
import { HostCalls } from "../../../../extension/background/calls";
import { HostPort, type Port } from "../../../../extension/background/host-port";
import { causeOfDisconnect } from "../../../../extension/host-client/causes";

type Request = { id: number; method: string; params: unknown };

/** A browser's end of a port, with a host behind it that a test writes in a line. */
class FakePort implements Port {
  readonly sent: Request[] = [];
  closed = false;
  #message: (message: unknown) => void = () => {};
  #disconnect: (port: Port & { error?: { message?: string } | null }) => void = () => {};
  onMessage = {
    addListener: (listener: (message: unknown) => void) => {
      this.#message = listener;
    },
  };
  onDisconnect = {
    addListener: (listener: (port: Port) => void) => {
      this.#disconnect = listener;
    },
  };

  constructor(readonly host: (request: Request, port: FakePort) => void) {}

  postMessage(message: unknown): void {
    this.sent.push(message as Request);
    queueMicrotask(() => this.host(message as Request, this));
  }
  disconnect(): void {
    this.closed = true;
  }
  answer(request: Request, result: unknown): void {
    this.#message({ jsonrpc: "2.0", id: request.id, result });
  }
  refuse(request: Request, code: number, data?: object): void {
    this.#message({ jsonrpc: "2.0", id: request.id, error: { code, message: "no", data } });
  }
  die(message: string | null): void {
    this.#disconnect(Object.assign(this, { error: message === null ? null : { message } }));
  }
}

const verdict = { answer: "ok", code: "first-message", wouldBeSpam: false, reasons: [] };

let ports: FakePort[];
let slept: number[];
let now: number;

type FakeHost = (request: Request, port: FakePort) => void;

function callsTo(host: FakeHost, hello: FakeHost = (request, self) => self.answer(request, {})): HostCalls {
  const port = new HostPort({
    connect: () => {
      const made = new FakePort((request, self) =>
        request.method === "host.hello" ? hello(request, self) : host(request, self),
      );
      ports.push(made);
      return made;
    },
    lastError: () => null,
    client: "test",
    idleMilliseconds: 20,
  });
  const sleep = async (milliseconds: number) => {
    slept.push(milliseconds);
    now += milliseconds;
  };
  return new HostCalls(port, { now: () => now, sleep });
}

beforeEach(() => {
  ports = [];
  slept = [];
  now = 0;
});

describe("calls to the host", () => {
  it("share one port, matched by id whatever the order of the answers", async () => {
    const waiting: [Request, FakePort][] = [];
    const calls = callsTo((request, port) => {
      waiting.push([request, port]);
      if (waiting.length === 2)
        for (const [one, self] of waiting.reverse())
          self.answer(one, {
            ...verdict,
            code: (one.params as { storeId: string }).storeId === "1" ? "first-message" : "unknown",
          });
    });
    const replies = await Promise.all([
      calls.call("message.check", { storeId: "1" }),
      calls.call("message.check", { storeId: "2" }),
    ]);
    expect(replies.map((reply) => reply.ok && reply.result.code)).toEqual(["first-message", "unknown"]);
    expect(ports).toHaveLength(1);
  });

  it("close the port when idle, and open another when needed", async () => {
    const calls = callsTo((request, port) => port.answer(request, verdict));
    await calls.call("message.check", { storeId: "1" });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(ports[0]?.closed).toBe(true);
    expect((await calls.call("message.check", { storeId: "1" })).ok).toBe(true);
    expect(ports).toHaveLength(2);
  });

  it("go on after a host that was killed, waiting a little longer each time", async () => {
    let deaths = 3;
    const calls = callsTo((request, port) =>
      deaths-- > 0 ? port.die("Native host has exited.") : port.answer(request, verdict),
    );
    expect((await calls.call("message.check", { storeId: "1" })).ok).toBe(true);
    expect(slept).toEqual([500, 1000, 2000]);
  });

  it("give up with the cause, and do not hammer a host that keeps dying", async () => {
    const calls = callsTo((_, port) => port.die(null));
    const first = await calls.call("message.check", { storeId: "1" });
    expect(first).toMatchObject({ ok: false, error: { cause: "crashed" } });
    const opened = ports.length;
    await calls.call("message.check", { storeId: "1" });
    expect(ports.length - opened).toBeLessThanOrEqual(1);
    calls.tryAgain();
    await calls.call("message.check", { storeId: "1" });
    expect(ports.length).toBeGreaterThan(opened);
  });

  it("do not send twice what must happen once", async () => {
    const calls = callsTo((_, port) => port.die("Native host has exited."));
    await calls.call("ledger.erase", { all: true });
    expect(ports.flatMap((port) => port.sent).filter(({ method }) => method === "ledger.erase")).toHaveLength(1);
  });

  it("do not try again where the buyer has something to do first", async () => {
    const calls = callsTo((_, port) => port.die("Specified native messaging host not found."));
    expect(await calls.call("message.check", { storeId: "1" })).toMatchObject({ error: { cause: "not-installed" } });
    expect(ports).toHaveLength(1);
  });

  it.each(["host-older", "extension-older"])("say which of the two has to be updated: %s", async (cause) => {
    const calls = callsTo(
      () => {},
      (request, port) => port.refuse(request, -32005, { supported: [1], cause }),
    );
    const reply = await calls.call("message.check", { storeId: "1" });
    expect(reply).toMatchObject({ ok: false, error: { cause: "wrong-version", data: { cause } } });
    expect(ports).toHaveLength(1);
  });

  it("pass the host's own errors on as they are", async () => {
    const calls = callsTo((request, port) => port.refuse(request, -32001));
    expect(await calls.call("message.check", { storeId: "1" })).toMatchObject({
      error: { cause: "answered", code: -32001 },
    });
  });

  it("take no answer that is not of the protocol", async () => {
    const calls = callsTo((request, port) => port.answer(request, { answer: "sure" }));
    expect(await calls.call("message.check", { storeId: "1" })).toMatchObject({
      ok: false,
      error: { cause: "wrong-version" },
    });
  });
});

it.each([
  ["Specified native messaging host not found.", "not-installed"],
  ["No such native application org.recourse.host", "not-installed"],
  ["Access to the specified native messaging host is forbidden.", "not-allowed"],
  ["Native host has exited.", "crashed"],
  ["Error when communicating with the native messaging host.", "crashed"],
  ["An unexpected error occurred", "crashed"],
  [null, "crashed"],
  ["Something new", "unavailable"],
])("knows what %s means", (text, cause) => expect(causeOfDisconnect(text)).toBe(cause));
