/**
 * The badge and the reminders: one question to the host by alarm and after every change. What was shown is kept in the
 * ledger, so that nothing rings twice, whatever the worker forgets and however many browsers share the ledger.
 */
import type { Methods } from "../generated/protocol";
import type { Method } from "../host-client/messages";
import type { Speech } from "../shared/speech";
import type { HostCalls } from "./calls";
import { type Note, noteOf, summaryOf } from "./reminder-notes";

export const alarmName = "reminders";
/** For the moment a reminder that the buyer asked for is due. */
export const askedAlarmName = "reminder asked for";
const periodMinutes = 60;
const soonestMilliseconds = 60_000;
/** After a change a moment is waited for: several come together. */
const settleMilliseconds = 2_000;
/** So many notifications at once at most; the rest are counted in one. */
const mostAtOnce = 3;
/** Rounds of 500 reminders; what is left then waits for the next alarm. */
const mostRounds = 40;

/** What the buyer has to do may be other after one of these. */
const changingMethods = new Set<Method>([
  "page.observe",
  "message.record",
  "agreement.record",
  "problem.record",
  "reminder.record",
  "dispute.record",
  "settings.set",
  "ledger.import",
  "ledger.erase",
]);

/** As much of the browser as is used, so that tests can stand one in. */
export interface ReminderPlaces {
  calls: Pick<HostCalls, "call">;
  speech(): Promise<Speech>;
  now(): number;
  /** Whether the buyer wants notifications in this browser, and the browser permits them. */
  mayNotify(): Promise<boolean>;
  notify(note: Note): Promise<void>;
  badge(text: string, title: string): Promise<void>;
  lastLook(): Promise<number | null>;
  rememberLook(at: number): Promise<void>;
  /** Without a period it rings once. */
  alarm(name: string, when: number, periodInMinutes?: number): Promise<void>;
  later(milliseconds: number, run: () => void): void;
}

type Due = Methods["reminder.due"]["result"];

export class Reminders {
  readonly #places: ReminderPlaces;
  #looking: Promise<void> | null = null;
  #again = false;
  #settling = false;

  constructor(places: ReminderPlaces) {
    this.#places = places;
  }

  /** Browsers forget alarms: at every start of the worker it is made anew, for when the next look is due. */
  async setAlarm(): Promise<void> {
    const now = this.#places.now();
    const last = await this.#places.lastLook();
    const soonest = now + soonestMilliseconds;
    const due = last === null || last > now ? soonest : Math.max(soonest, last + periodMinutes * 60_000);
    await this.#places.alarm(alarmName, due, periodMinutes);
  }

  /** The same calls, with a look at the reminders after each that changed something. */
  watched(calls: HostCalls): Pick<HostCalls, "call" | "tryAgain"> {
    return {
      tryAgain: () => calls.tryAgain(),
      call: async (method, params) => {
        const reply = await calls.call(method, params);
        if (reply.ok && changingMethods.has(method)) this.#soon();
        return reply;
      },
    };
  }

  /** Asks the host, sets the badge, shows what is due. One look at a time; one asked for meanwhile follows it. */
  look(): Promise<void> {
    if (this.#looking) {
      this.#again = true;
      return this.#looking;
    }
    this.#looking = this.#look().finally(() => {
      this.#looking = null;
      if (!this.#again) return;
      this.#again = false;
      void this.look();
    });
    return this.#looking;
  }

  #soon(): void {
    if (this.#settling) return;
    this.#settling = true;
    this.#places.later(settleMilliseconds, () => {
      this.#settling = false;
      void this.look();
    });
  }

  async #look(): Promise<void> {
    await this.#places.rememberLook(this.#places.now());
    const speech = await this.#places.speech();
    const first = await this.#due();
    if (!first) {
      // Nothing is known: no number is better than an old one.
      await this.#places.badge("", speech.say("action_title"));
      return;
    }
    const count = first.needsBuyer ?? 0;
    const title = count > 0 ? speech.count("badge_needs_you", count) : speech.say("action_title");
    await this.#places.badge(count === 0 ? "" : count > 99 ? "99+" : String(count), title);
    // Ahead of the hour; a look that rings too early asks again for the rest.
    const next = Date.parse(first.nextAt ?? "");
    if (next) await this.#places.alarm(askedAlarmName, Math.max(next, this.#places.now() + soonestMilliseconds));
    if (first.reminders.length > 0 && (await this.#places.mayNotify())) await this.#show(first, speech);
  }

  async #due(): Promise<Due | null> {
    const reply = await this.#places.calls.call("reminder.due", {});
    return reply.ok ? reply.result : null;
  }

  async #show(first: Due, speech: Speech): Promise<void> {
    let shown = 0;
    let further = 0;
    let due: Due | null = first;
    for (let round = 0; due && due.reminders.length > 0 && round < mostRounds; round += 1) {
      const ids = due.reminders.map(({ reminderId }) => reminderId);
      const claimed = await this.#places.calls.call("reminder.shown", { reminderIds: ids });
      if (!claimed.ok) break;
      const ours = new Set(claimed.result.first ?? []);
      for (const reminder of due.reminders.filter(({ reminderId }) => ours.has(reminderId))) {
        if (shown < mostAtOnce) await this.#places.notify(noteOf(reminder, speech));
        else further += 1;
        shown += 1;
      }
      due = due.more ? await this.#due() : null;
    }
    if (further > 0) await this.#places.notify(summaryOf(further, speech));
  }
}
