// @vitest-environment jsdom
/** "Remind me then": one press asks for it, another takes it back; where notifications are off, that is said. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wordsOf } from "../../../../extension/generated/words-of";
import { h, render } from "../../../../extension/node_modules/preact/dist/preact.mjs";
import { RemindThen } from "../../../../extension/order/remind-then";
import { speech } from "../../../../extension/shared/speech";
import { SpeechContext } from "../../../../extension/shared/use-speech";
import { type FakeBrowser, local, stubBrowser } from "../fixtures/browser";

const orderId = "8299000000010042";
const at = "2026-09-09T10:00:00Z";
const english = speech("en", wordsOf("en"));
let remindAt: string | null;
let browser: FakeBrowser;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const shown = (selector: string) => vi.waitFor(() => expect(find(selector)).not.toBeNull());
const recorded = () => browser.asked.filter(({ method }) => method === "reminder.record").map(({ params }) => params);

function open() {
  const root = document.getElementById("root") as HTMLElement;
  render(h(SpeechContext.Provider, { value: english }, h(RemindThen, { orderId, at })), root);
}

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  for (const key of Object.keys(local)) delete local[key];
  remindAt = null;
  browser = stubBrowser({
    "note.read": () => ({ note: null, evidence: [], problems: [], remindAt }),
    "reminder.record": ({ at: asked }: { at: string | null }) => {
      remindAt = asked;
      return { recorded: true };
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("a reminder for the end of the reply time", () => {
  it("is asked for in one press and taken back in one, and the keyboard stays with the button", async () => {
    open();
    await shown('[data-act="remind"]');
    find('[data-act="remind"]')?.focus();
    find('[data-act="remind"]')?.click();
    await shown('[data-act="undo-reminder"]');
    expect(recorded()).toEqual([{ orderId, at }]);
    expect(document.body.textContent).toContain(`Reminder set: ${english.moment(at)}.`);
    expect(document.activeElement).toBe(find('[data-act="undo-reminder"]'));
    find('[data-act="undo-reminder"]')?.click();
    await shown('[data-act="remind"]');
    expect(recorded()[1]).toEqual({ orderId, at: null });
  });

  it("says where it will be counted while notifications are off, and leads to where they are turned on", async () => {
    remindAt = at;
    open();
    await shown('[data-act="turn-on"]');
    expect(document.body.textContent).toContain(wordsOf("en").guard_remind_badge);
  });

  it("says nothing of it where they are on", async () => {
    remindAt = at;
    local.notifications = true;
    open();
    await shown('[data-act="undo-reminder"]');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(find('[data-act="turn-on"]')).toBeNull();
  });

  it("is offered anew for a later message", async () => {
    remindAt = "2026-09-01T10:00:00Z";
    open();
    await shown('[data-remind="none"]');
    expect(find('[data-act="remind"]')).not.toBeNull();
  });
});
