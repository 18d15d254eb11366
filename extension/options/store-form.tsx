/** One store's hours. What is left as it stands is saved as the store's own. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Button, Field, Select } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";
import { type KnownStore, type StoreSettings, storesOf, type UsualHours, useSettings } from "./settings";
import { inputTime, minutesOf, offsetName, offsets, weekDay } from "./times";

const week = [1, 2, 3, 4, 5, 6, 7];

export function StoreForm({ store, usual, close }: { store: KnownStore; usual: UsualHours; close(): void }) {
  const { say, language } = useSpeech();
  const { values, save } = useSettings();
  const before = storesOf(values).find(([id]) => id === store.id)?.[1] ?? {};
  const [form, setForm] = useState<Required<Omit<StoreSettings, "botCounts">> & Pick<StoreSettings, "botCounts">>({
    utcOffsetMinutes: before.utcOffsetMinutes ?? usual.utcOffsetMinutes,
    opensMinute: before.opensMinute ?? usual.opensMinute,
    closesMinute: before.closesMinute ?? usual.closesMinute,
    days: before.days ?? usual.days,
    chineseHolidays: before.chineseHolidays ?? true,
    ...(before.botCounts === undefined ? {} : { botCounts: before.botCounts }),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const change = (part: Partial<StoreSettings>) => setForm({ ...form, ...part } as typeof form);
  const wrong = form.days.length === 0 || form.closesMinute <= form.opensMinute;
  const write = async (settings: StoreSettings) => {
    if (await save({ stores: { [store.id]: settings } })) close();
  };
  return (
    <div class="card stack" data-store={store.id}>
      <h3 class="store-name" tabIndex={-1} ref={heading}>
        {store.name || say("options_store_unnamed", { id: store.id })}
      </h3>
      <div class="two">
        <Field label={say("options_store_zone")}>
          {(id) => (
            <Select
              id={id}
              value={String(form.utcOffsetMinutes)}
              onChange={(value) => change({ utcOffsetMinutes: Number(value) })}
              choices={offsets.map((minutes) => ({ value: String(minutes), label: offsetName(minutes) }))}
            />
          )}
        </Field>
        <Time name="options_store_opens" minutes={form.opensMinute} change={(opensMinute) => change({ opensMinute })} />
        <Time
          name="options_store_closes"
          minutes={form.closesMinute}
          change={(closesMinute) => change({ closesMinute })}
        />
        <Field label={say("options_store_bots")}>
          {(id) => (
            <Select
              id={id}
              value={form.botCounts === undefined ? "general" : String(form.botCounts)}
              onChange={(value) => change({ botCounts: value === "general" ? undefined : value === "true" })}
              choices={[
                { value: "general", label: say("options_store_bots_general") },
                { value: "true", label: say("options_store_bots_count") },
                { value: "false", label: say("options_store_bots_not") },
              ]}
            />
          )}
        </Field>
      </div>
      <fieldset>
        <legend>{say("options_store_days")}</legend>
        <div class="days">
          {week.map((day) => (
            <label key={day} class="check">
              <input
                type="checkbox"
                checked={form.days.includes(day)}
                onChange={(event) => {
                  const others = form.days.filter((other) => other !== day);
                  change({ days: event.currentTarget.checked ? [...others, day].sort((a, b) => a - b) : others });
                }}
              />
              <span>{weekDay(day, language)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={form.chineseHolidays}
          onChange={(event) => change({ chineseHolidays: event.currentTarget.checked })}
        />
        <span>{say("options_store_holidays")}</span>
      </label>
      {wrong ? <p role="alert">{say("options_store_wrong")}</p> : null}
      <div class="actions">
        <Button kind="primary" disabled={wrong} onClick={() => void write(form)}>
          {say("options_store_save")}
        </Button>
        <Button onClick={() => void write({})}>{say("options_store_usual")}</Button>
        <Button onClick={close}>{say("options_cancel")}</Button>
      </div>
    </div>
  );
}

function Time({
  name,
  minutes,
  change,
}: {
  name: "options_store_opens" | "options_store_closes";
  minutes: number;
  change(minutes: number): void;
}) {
  const { say } = useSpeech();
  return (
    <Field label={say(name)}>
      {(id) => (
        <input
          id={id}
          class="input"
          type="time"
          value={inputTime(minutes)}
          onChange={(event) => {
            const chosen = minutesOf(event.currentTarget.value);
            if (chosen !== null) change(chosen);
          }}
        />
      )}
    </Field>
  );
}
