/** Language, country, and whether automatic answers count. */
import { useEffect, useState } from "preact/hooks";
import { languages } from "../generated/words";
import { Button, Field, Select } from "../shared/controls";
import { suggestedCountry } from "../shared/country";
import { useSpeech } from "../shared/use-speech";
import { countryChoices } from "./countries";
import { useSettings } from "./settings";

export function GeneralSection() {
  const speech = useSpeech();
  const { say } = speech;
  const { values, save } = useSettings();
  const language = typeof values.language === "string" ? values.language : "auto";
  const country = typeof values.country === "string" ? values.country : "auto";
  // Every word on the page changes with the language.
  const chooseLanguage = async (chosen: string) => {
    if (await save({ language: chosen })) location.reload();
  };
  return (
    <section>
      <h2>{say("options_general")}</h2>
      <div class="two">
        <Field label={say("options_language")}>
          {(id) => (
            <Select
              id={id}
              value={language}
              onChange={(chosen) => void chooseLanguage(chosen)}
              choices={[{ value: "auto", label: say("options_language_auto") }, ...languageChoices()]}
            />
          )}
        </Field>
        <div>
          <Field label={say("options_country")} hint={say("options_country_hint")}>
            {(id) => (
              <Select
                id={id}
                value={country}
                onChange={(chosen) => void save({ country: chosen })}
                choices={[{ value: "auto", label: say("options_country_auto") }, ...countryChoices(speech.language)]}
              />
            )}
          </Field>
          <SuggestedCountry chosen={country} />
        </div>
      </div>
      <BotAnswers />
    </section>
  );
}

/** What AliExpress's pages say of where the orders go is no setting until the buyer makes it one. */
function SuggestedCountry({ chosen }: { chosen: string }) {
  const { say, language } = useSpeech();
  const { save } = useSettings();
  const [suggested, setSuggested] = useState<string | null>(null);
  useEffect(() => {
    void suggestedCountry().then(setSuggested);
  }, []);
  const name = suggested && new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(suggested);
  if (!name || suggested === chosen) return null;
  return (
    <p class="quiet">
      {say("options_country_suggested", { country: name })}{" "}
      <Button kind="plain" onClick={() => void save({ country: suggested })}>
        {say("options_country_use", { country: name })}
      </Button>
    </p>
  );
}

/** Each language in its own words, so that who cannot read the page finds theirs. */
function languageChoices() {
  return languages.map((language) => ({
    value: language,
    label: new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language,
  }));
}

function BotAnswers() {
  const { say } = useSpeech();
  const { values, save } = useSettings();
  return (
    <div class="stack">
      <label class="check">
        <input
          type="checkbox"
          checked={values.botCounts === true}
          onChange={(event) => void save({ botCounts: event.currentTarget.checked })}
        />
        <span>{say("options_bots")}</span>
      </label>
      <p class="quiet">{say("options_bots_hint")}</p>
    </div>
  );
}
