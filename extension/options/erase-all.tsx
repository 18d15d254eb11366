/** Forgetting everything: a copy is offered first, and a word must be typed. There is no way back. */
import { useState } from "preact/hooks";
import { Button, Callout, Field } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";

interface Properties {
  disabled: boolean;
  saveFirst(): void;
  erase(): void;
}

export function EraseAll({ disabled, saveFirst, erase }: Properties) {
  const { say, language } = useSpeech();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const word = say("options_erase_word");
  const confirmed = typed.trim().toLocaleUpperCase(language) === word.toLocaleUpperCase(language);
  if (!open) {
    return (
      <div class="erase">
        <h3>{say("options_erase_heading")}</h3>
        <div class="actions">
          <Button kind="danger" disabled={disabled} onClick={() => setOpen(true)}>
            {say("options_erase_open")}
          </Button>
        </div>
      </div>
    );
  }
  const close = () => {
    setOpen(false);
    setTyped("");
  };
  return (
    <div class="erase">
      <h3>{say("options_erase_heading")}</h3>
      <Callout tone="fault" alert>
        <p>{say("options_erase_what")}</p>
      </Callout>
      <div class="actions">
        <Button kind="primary" disabled={disabled} onClick={saveFirst}>
          {say("options_erase_save_first")}
        </Button>
      </div>
      <Field label={say("options_erase_type", { word })}>
        {(id) => (
          <input
            id={id}
            class="input"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="actions">
        <Button
          kind="danger"
          disabled={!confirmed || disabled}
          onClick={() => {
            close();
            erase();
          }}
        >
          {say("options_erase_now")}
        </Button>
        <Button onClick={close}>{say("options_cancel")}</Button>
      </div>
    </div>
  );
}
