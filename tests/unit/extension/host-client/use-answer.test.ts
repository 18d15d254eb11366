// @vitest-environment jsdom
/** A frame over a page stays unseen until it has words: what it asks the host cannot wait for something to be drawn. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useAnswer } from "../../../../extension/host-client/use-answer";
import { h, render } from "../../../../extension/node_modules/preact/dist/preact.mjs";

const orderId = "8211000000010042";
const sendMessage = vi.fn();
const root = document.createElement("div");

function Asking({ version }: { version: number }) {
  const reply = useAnswer("ledger.order", { orderId }, version);
  return h("p", null, reply ? String(reply.ok) : "asking");
}

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  sendMessage.mockReset().mockResolvedValue({ ok: true, result: {} });
  vi.stubGlobal("chrome", { runtime: { sendMessage } });
});
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("what a component asks the host", () => {
  it("is asked at once, before anything is drawn and without a timer, and again when something was recorded", () => {
    render(h(Asking, { version: 0 }), root);
    expect(sendMessage.mock.calls.map(([request]) => request)).toEqual([
      { type: "host", method: "ledger.order", params: { orderId }, ticket: undefined },
    ]);
    render(h(Asking, { version: 1 }), root);
    expect(sendMessage).toHaveBeenCalledTimes(2);
    render(h(Asking, { version: 1 }), root);
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });
});
