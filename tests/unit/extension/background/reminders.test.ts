/** The reminders: what is due is claimed before it is shown, two browsers never show the same, the badge follows. */
import { beforeEach, describe, expect, it } from "vitest";
import type { HostCalls } from "../../../../extension/background/calls";
import { addressOf, type Note, noteOf } from "../../../../extension/background/reminder-notes";
import { alarmName, askedAlarmName, type ReminderPlaces, Reminders } from "../../../../extension/background/reminders";
import type { Reminder } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import type { Method, Reply } from "../../../../extension/host-client/messages";
import { speech } from "../../../../extension/shared/speech";

const english = speech("en", wordsOf("en"));
const hour = 3_600_000;

function reminder(number: number, over: Partial<Reminder> = {}): Reminder {
  const orderId = String(8200000000000000 + number);
  return {
    reminderId: `${orderId} ask 2026-09-14 7`,
    orderId,
    kind: "ask",
    on: "2026-09-14",
    daysLeft: 7,
    basis: "platform",
    title: `Lamp ${number}`,
    ...over,
  };
}

/** The host's part: a ledger that knows what was shown, shared by as many browsers as a test wants. */
class Ledger {
  due: Reminder[] = [];
  needsBuyer = 0;
  nextAt: string | null = null;
  reachable = true;
  readonly shown = new Set<string>();
  readonly asked: Method[] = [];

  call(method: Method, params: { reminderIds?: string[] }): Reply<unknown> {
    this.asked.push(method);
    if (!this.reachable) return { ok: false, error: { code: 0, message: "", cause: "not-installed" } };
    if (method === "reminder.shown") {
      const first = (params.reminderIds ?? []).filter((id) => !this.shown.has(id));
      for (const id of first) this.shown.add(id);
      return { ok: true, result: { recorded: true, first } };
    }
    const left = this.due.filter(({ reminderId }) => !this.shown.has(reminderId));
    return {
      ok: true,
      result: {
        reminders: left.slice(0, 500),
        more: left.length > 500,
        needsBuyer: this.needsBuyer,
        nextAt: this.nextAt,
      },
    };
  }
}

class Browser {
  readonly notes: Note[] = [];
  badge = { text: "?", title: "?" };
  alarms: [string, number, number?][] = [];
  timers: (() => void)[] = [];
  mayNotify = true;
  now = Date.parse("2026-09-07T12:00:00Z");
  last: number | null = null;
  readonly reminders: Reminders;
  readonly calls: HostCalls;

  constructor(ledger: Ledger) {
    this.calls = {
      call: async (method: Method, params: object) => ledger.call(method, params),
      tryAgain: () => {},
    } as unknown as HostCalls;
    const places: ReminderPlaces = {
      calls: this.calls,
      speech: async () => english,
      now: () => this.now,
      mayNotify: async () => this.mayNotify,
      notify: async (note) => void this.notes.push(note),
      badge: async (text, title) => {
        this.badge = { text, title };
      },
      lastLook: async () => this.last,
      rememberLook: async (at) => {
        this.last = at;
      },
      alarm: async (...made) => void this.alarms.push(made),
      later: (_, run) => void this.timers.push(run),
    };
    this.reminders = new Reminders(places);
  }
}

let ledger: Ledger;
beforeEach(() => {
  ledger = new Ledger();
});

describe("reminders", () => {
  it("are shown once, whichever of two browsers asks, and not again after a restart", async () => {
    ledger.due = [reminder(1), reminder(2)];
    const browsers = [new Browser(ledger), new Browser(ledger)];
    await Promise.all(browsers.map(({ reminders }) => reminders.look()));
    await new Browser(ledger).reminders.look();
    const shown = browsers.flatMap(({ notes }) => notes.map(({ id }) => id)).sort();
    expect(shown).toEqual(ledger.due.map(({ orderId, reminderId }) => `order:${orderId}:${reminderId}`));
  });

  it("are left for a browser that may show them", async () => {
    ledger.due = [reminder(1)];
    const silent = new Browser(ledger);
    silent.mayNotify = false;
    await silent.reminders.look();
    expect([silent.notes, ledger.shown.size]).toEqual([[], 0]);
    const other = new Browser(ledger);
    await other.reminders.look();
    expect(other.notes).toHaveLength(1);
  });

  it("come as three notifications and one for the rest, all of them claimed", async () => {
    ledger.due = Array.from({ length: 1200 }, (_, number) => reminder(number));
    const browser = new Browser(ledger);
    await browser.reminders.look();
    expect(browser.notes).toHaveLength(4);
    expect(browser.notes[3]?.title).toBe("1,197 more orders have a day near");
    expect(ledger.shown.size).toBe(1200);
  });

  it("set the badge to the number of orders that need the buyer, and empty it when nothing is known", async () => {
    const browser = new Browser(ledger);
    ledger.needsBuyer = 3;
    await browser.reminders.look();
    expect(browser.badge).toEqual({ text: "3", title: "Recourse: 3 orders need you" });
    ledger.needsBuyer = 140;
    await browser.reminders.look();
    expect(browser.badge.text).toBe("99+");
    ledger.reachable = false;
    await browser.reminders.look();
    expect(browser.badge.text).toBe("");
  });

  it("are looked at once after changes that come together, with one call to the host", async () => {
    const browser = new Browser(ledger);
    const calls = browser.reminders.watched(browser.calls);
    for (const method of ["page.observe", "problem.record", "order.check"] as const)
      await calls.call(method, {} as never);
    expect(browser.timers).toHaveLength(1);
    ledger.asked.length = 0;
    browser.timers[0]?.();
    await browser.reminders.look();
    expect(new Set(ledger.asked)).toEqual(new Set(["reminder.due"]));
  });

  it("ring when the buyer asked for it, not up to an hour later", async () => {
    const browser = new Browser(ledger);
    ledger.nextAt = "2026-09-07T12:10:00Z";
    await browser.reminders.look();
    expect(browser.alarms).toEqual([[askedAlarmName, Date.parse(ledger.nextAt)]]);
    // What is due within the minute rings after it: alarms come no sooner.
    ledger.nextAt = "2026-09-07T12:00:10Z";
    await browser.reminders.look();
    expect(browser.alarms.at(-1)).toEqual([askedAlarmName, browser.now + 60_000]);
  });

  it("say of a reply time that is over what to do instead of writing again", () => {
    const over = reminder(1, { kind: "reply-time", on: null, daysLeft: null, at: "2026-09-07T10:00:00Z" });
    expect(noteOf(over, english)).toMatchObject({
      title: "The seller’s time to answer is over",
      message: `Lamp 1\nOrder ${over.orderId}\nIf no answer came: no need to write again. The order shows what comes next.`,
    });
  });

  it("make their alarm anew for an hour after the last look, and at once after a long sleep", async () => {
    const browser = new Browser(ledger);
    await browser.reminders.setAlarm();
    browser.last = browser.now - hour / 2;
    await browser.reminders.setAlarm();
    browser.last = browser.now - 9 * hour;
    await browser.reminders.setAlarm();
    const in_minutes = browser.alarms.map(([name, when, period]) => [name, (when - browser.now) / 60_000, period]);
    expect(in_minutes).toEqual([
      [alarmName, 1, 60],
      [alarmName, 30, 60],
      [alarmName, 1, 60],
    ]);
  });
});

describe("a notification", () => {
  it("names the day before the last one, the item and the order", () => {
    expect(noteOf(reminder(1), english)).toMatchObject({
      title: "If something is wrong, ask by Sep 13, 2026",
      message: "Lamp 1\nOrder 8200000000000001",
    });
  });

  it("names the last day itself once the day before is over, and says when it is an estimate", () => {
    const { title, message } = noteOf(reminder(1, { on: "2026-09-07", daysLeft: 0, basis: "assumed" }), english);
    expect(title).toContain("Sep 7, 2026");
    expect(message).toContain("Our estimate: AliExpress printed no date.");
  });

  it("goes by the days as the host counted them: in the buyer's zone the day may be another one", () => {
    const on = new Date().toISOString().slice(0, 10);
    const titleOf = (daysLeft: number) => noteOf(reminder(1, { on, daysLeft }), english).title;
    expect(titleOf(0)).toContain(english.day(on));
    expect(titleOf(-1)).toBe(english.say("reminder_ask_undated"));
  });

  it("names no day that is past", () => {
    for (const kind of ["ask", "respond", "send-back"] as const) {
      const { title } = noteOf(reminder(1, { kind, on: "2026-09-06", daysLeft: -1 }), english);
      expect(title).not.toContain("Sep ");
    }
  });

  it("puts no “if” before a problem that is noted", () => {
    const noted = (over: Partial<Reminder>) => noteOf(reminder(1, { problemNoted: true, ...over }), english).title;
    expect(noted({})).toBe("Ask for the refund by Sep 13, 2026");
    expect(noted({ on: null, daysLeft: null })).toBe("Ask for the refund soon");
    expect(noted({ problemNoted: false })).toBe("If something is wrong, ask by Sep 13, 2026");
    expect(noted({ kind: "respond" })).toBe(english.say("reminder_respond", { date: "Sep 13, 2026" }));
  });

  it("says to look where no page told the day", () => {
    const { title } = noteOf(reminder(1, { kind: "respond", on: null, daysLeft: null }), english);
    expect(title).toBe("Your answer is awaited: look up the last day");
  });

  it("opens the order at AliExpress, or the lists, and nothing else", () => {
    const own = (path: string) => `own://${path}`;
    expect(addressOf(noteOf(reminder(7), english).id, own)).toBe(
      "https://www.aliexpress.com/p/order/detail.html?orderId=8200000000000007",
    );
    expect(addressOf("many", own)).toBe("own://orders/orders.html");
    expect(addressOf("order:javascript.1:x", own)).toBe("own://orders/orders.html");
  });
});
