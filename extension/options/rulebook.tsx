/** The numbers Recourse judges by: each with its source, whether AliExpress says so itself, and the buyer's own values. */
import type { RulebookValue } from "../generated/protocol";
import { Callout, Chip } from "../shared/controls";
import type { Speech } from "../shared/speech";
import { useSpeech } from "../shared/use-speech";
import { useSettings } from "./settings";
import { clockTime, offsetName, weekDays } from "./times";

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A value in its unit, which its name ends with. */
function spokenValue({ name, value }: Pick<RulebookValue, "name" | "value">, speech: Speech): string {
  if (typeof value !== "number") return weekDays(value as number[], speech.language);
  if (name.endsWith("OffsetMinutes")) return offsetName(value);
  if (name.endsWith("Minute")) return clockTime(value, speech.language);
  if (name.endsWith("Minutes")) return speech.count("options_minutes", value);
  if (name.endsWith("Hours")) return speech.count("options_hours", value);
  return speech.count("options_days", value);
}

export function RulebookSection() {
  const speech = useSpeech();
  const { say } = speech;
  const { rulebook } = useSettings().answer;
  if (!rulebook) return null;
  return (
    <section>
      <h2>{say("options_rulebook")}</h2>
      <p>{say("options_rulebook_intro")}</p>
      {rulebook.problem ? (
        <Callout tone="fault">
          <p>{say("options_rulebook_problem")}</p>
          <code>{rulebook.problem}</code>
        </Callout>
      ) : null}
      <details>
        <summary>{say("options_rulebook_show", { version: rulebook.version })}</summary>
        <ul class="rulebook">
          {rulebook.values.map((value) => (
            <Value key={value.name} value={value} />
          ))}
        </ul>
        <h3>{say("options_holidays")}</h3>
        <ul>
          {rulebook.holidays.map(({ from, to, assumed }) => (
            <li key={from}>
              {say("options_holiday", { from: speech.day(from), to: speech.day(to) })}
              {assumed ? ` (${say("options_holiday_assumed")})` : ""}
            </li>
          ))}
        </ul>
      </details>
      <p class="quiet">{say("options_rulebook_file", { file: rulebook.file })}</p>
    </section>
  );
}

function Value({ value }: { value: RulebookValue }) {
  const speech = useSpeech();
  const { say, find } = speech;
  const name = snakeCase(value.name);
  const own = JSON.stringify(value.value) !== JSON.stringify(value.builtIn);
  return (
    <li data-value={value.name}>
      <div class="value">
        <span>{find(`rulebook_${name}`) ?? value.name}</span>
        <strong>{spokenValue(value, speech)}</strong>
      </div>
      <div class="marks">
        {value.unverified ? <Chip tone="wait">{say("options_unverified")}</Chip> : null}
        {own ? <Chip tone="go">{say("options_own_value")}</Chip> : null}
      </div>
      <span class="quiet">
        {own
          ? say("options_instead_of", { value: spokenValue({ name: value.name, value: value.builtIn }, speech) })
          : say("options_source", { source: find(`rulebook_source_${name}`) ?? value.source })}
      </span>
    </li>
  );
}
