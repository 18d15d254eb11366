// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { wordsOf } from "../../../../../extension/generated/words-of";
import { seemsAsked } from "../../../../../extension/order/drafting/asks";
import { go, of, open, orderId, press, recorded, setUpDrafting } from "../../fixtures/drafting";

setUpDrafting();

describe("what the seller asks for", () => {
  it("is noted, with calm advice and a ready answer, and what is shown looks again", async () => {
    open("asks");
    await press('[data-ask="wait-resend"]');
    expect(of("draft.compose").some(({ params }) => (params as { details?: { ask?: string } }).details?.ask)).toBe(
      false,
    );
    await press('[data-reason="damaged"]');
    await vi.waitFor(() => expect(document.body.textContent).toContain(wordsOf("es").ask_wait_resend_advice));
    await vi.waitFor(() =>
      expect(of("draft.compose").at(-1)?.params).toMatchObject({ kind: "message", details: { ask: "wait-resend" } }),
    );
    await press('[data-act="note"]');
    await vi.waitFor(() => expect(of("agreement.record")).toHaveLength(1));
    expect(of("agreement.record")[0]?.params).toMatchObject({ orderId, state: "promised" });
    await vi.waitFor(() => expect(recorded).toHaveBeenCalled());
  });

  it("begins with what the last message seems to ask for, as far as the host read it", () => {
    const heard = (...reasons: object[]) =>
      seemsAsked({ refund: { reasons } } as unknown as Parameters<typeof seemsAsked>[0]);
    expect(heard({ rule: "refund-window", args: {} }, { rule: "agree-first", args: { ask: "wait", days: 20 } })).toBe(
      "wait",
    );
    expect(heard({ rule: "your-turn", args: { ask: "send-photos" } })).toBe("send-photos");
    expect(heard({ rule: "agree-first", args: { ask: "something-else" } })).toBeNull();
    expect(heard()).toBeNull();
    expect(seemsAsked(null)).toBeNull();
  });

  it("or was agreed to, which has a form of its own", async () => {
    open("asks");
    await press('[data-act="granted"]');
    expect(go).toHaveBeenCalledWith({ name: "agreement", orderId, state: "granted" });
  });
});
