// @vitest-environment jsdom
/** The frame over the page: shown once all is there that it has to say. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wordsOf } from "../../../../extension/generated/words-of";
import type { PageFacts } from "../../../../extension/host-client/frame-port";
import type { FrameSubject } from "../../../../extension/host-client/messages";
import { h, render } from "../../../../extension/node_modules/preact/dist/preact.mjs";
import { FrameApp } from "../../../../extension/order/frame-app";
import { speech } from "../../../../extension/shared/speech";
import { SpeechContext } from "../../../../extension/shared/use-speech";
import { local, stubBrowser } from "../fixtures/browser";

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
const failure = { code: 0, message: "", cause: "not-installed" } as const;

/** What the frame told the page that holds it, and what was in it when it asked to be shown. */
let shownWith: string[];

function open(view: FrameSubject["view"]): void {
  const notice = { kind: "failed", failure };
  const facts = { kind: "order-list", theme: null, notice } as unknown as PageFacts;
  const tell = ({ type }: { type: string }) => {
    if (type === "shown") shownWith.push(find("main")?.textContent ?? "");
  };
  const page = { facts, factsChanged: () => {}, tell, box: vi.fn(), capture: vi.fn() };
  const subject = { view, orderId: null, lineId: null };
  const app = h(FrameApp, { subject, page, refusals: { listen: () => () => {} } } as never);
  render(
    h(SpeechContext.Provider, { value: speech("en", wordsOf("en")), children: app }),
    find("#root") as HTMLElement,
  );
}

beforeEach(() => {
  shownWith = [];
  document.body.innerHTML = '<div id="root"></div>';
});
afterEach(() => {
  const root = find("#root");
  if (root) render(null, root);
  for (const key of Object.keys(local)) delete local[key];
  vi.unstubAllGlobals();
});

describe("the frame", () => {
  it.each([true, false])(
    "is not shown with a heading alone where nobody can be asked (worked before: %s)",
    async (worked) => {
      stubBrowser({});
      if (worked) local.hostWorked = true;
      open("page");
      expect(shownWith).toEqual([]);
      await vi.waitFor(() => expect(shownWith).toHaveLength(1));
      expect(shownWith[0]).toMatch(/^Not connected.{20,}Try again$/s);
    },
  );

  it("says so, with a way to try again, where the queue cannot be asked for", async () => {
    let works = false;
    const standings = { "needs-you": 1, "worth-opening": 0, waiting: 0, over: 4 };
    stubBrowser({
      "ledger.lists": () => (works ? { entries: [], looks: [], standings, cursor: null } : new Error("not-installed")),
    });
    open("queue");
    await vi.waitFor(() => expect(find("[role=alert]")).not.toBeNull());
    expect(find("main")?.textContent).not.toContain("Looking");
    works = true;
    [...document.querySelectorAll<HTMLElement>("main button")].at(-1)?.click();
    await vi.waitFor(() => expect(find(".counts")?.textContent).toBe("All your orders: 1 needs you · 4 over"));
    expect(find("[role=alert]")).toBeNull();
  });
});
