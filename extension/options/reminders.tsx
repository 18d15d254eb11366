/** Whether to be reminded in this browser, and how many days before. */
import { useEffect, useState } from "preact/hooks";
import { areNotificationsWanted, wantNotifications } from "../shared/notifications-wanted";
import { useSpeech } from "../shared/use-speech";
import { offeredReminderDays, reminderDaysOf, useSettings } from "./settings";

const permission = { permissions: ["notifications"] } satisfies chrome.permissions.Permissions;

export function RemindersSection() {
  const { say, count } = useSpeech();
  const { values, save } = useSettings();
  const [on, setOn] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const chosen = reminderDaysOf(values);
  const offered = [...new Set([...offeredReminderDays, ...chosen])].sort((a, b) => b - a);

  useEffect(() => {
    void Promise.all([areNotificationsWanted(), chrome.permissions.contains(permission)]).then(([wanted, permitted]) =>
      setOn(wanted && permitted),
    );
  }, []);

  // The browser asks only from within the click itself.
  const turn = (wanted: boolean) => {
    const permitted = wanted ? chrome.permissions.request(permission) : Promise.resolve(true);
    void permitted.then(async (given) => {
      setRefused(wanted && !given);
      setOn(wanted && given);
      await wantNotifications(wanted && given);
    });
  };
  const change = (day: number, wanted: boolean) => {
    const days = wanted ? [...chosen, day] : chosen.filter((other) => other !== day);
    void save({ reminderDays: days.sort((a, b) => b - a) });
  };

  return (
    <section>
      <h2>{say("options_reminders")}</h2>
      <label class="check">
        <input
          type="checkbox"
          name="notifications"
          checked={on === true}
          disabled={on === null}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        <span>{say("options_notify")}</span>
      </label>
      {refused ? <p role="alert">{say("options_notify_refused")}</p> : null}
      <p class="quiet">{say("options_notify_about")}</p>
      <fieldset>
        <legend>{say("options_days_before")}</legend>
        <div class="days">
          {offered.map((day) => (
            <label key={day} class="check">
              <input
                type="checkbox"
                name="reminder-day"
                value={day}
                checked={chosen.includes(day)}
                onChange={(event) => change(day, event.currentTarget.checked)}
              />
              <span>{count("options_days", day)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
