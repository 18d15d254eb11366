/** The small parts every page of the extension is built from; their looks are in controls.css. */
import type { ComponentChildren, Ref } from "preact";
import { useId } from "preact/hooks";
import type { Tone } from "./tone";
import { useSpeech } from "./use-speech";

interface ButtonProps {
  children: ComponentChildren;
  onClick(): void;
  kind?: "usual" | "primary" | "danger" | "plain";
  pressed?: boolean;
  disabled?: boolean;
  label?: string;
  /** Names what it does, for tests. */
  act?: string;
}

/** `label` replaces the visible words for screen readers, where those alone would not say enough. */
export function Button({ children, onClick, kind = "usual", pressed, disabled, label, act }: ButtonProps) {
  return (
    <button
      type="button"
      class={kind === "usual" ? "button" : `button ${kind}`}
      data-act={act}
      aria-pressed={pressed}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** What went wrong has no tone of an order: red says that a day is near, or that it is the buyer's turn. */
export type CalloutTone = Tone | "fault";

export function Chip({ tone, children }: { tone: CalloutTone; children: ComponentChildren }) {
  return (
    <span class="chip" data-tone={tone}>
      {children}
    </span>
  );
}

/** A sentence that wants to be seen; `alert` is also read aloud at once. */
export function Callout({
  tone,
  alert,
  children,
}: {
  tone: CalloutTone;
  alert?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class="callout stack" data-tone={tone} role={alert ? "alert" : undefined}>
      {children}
    </div>
  );
}

/** A label with its control; `children` gets the id that ties them together. */
export function Field({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string;
  children(id: string): ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id)}
      {hint ? <span class="quiet">{hint}</span> : null}
    </div>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function Select({
  id,
  value,
  choices,
  onChange,
}: {
  id: string;
  value: string;
  choices: Choice[];
  onChange(value: string): void;
}) {
  return (
    <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

/** Where an order is searched for; "/" leads to it. With an `id` it stands in a field, which has its label. */
export function SearchInput({
  id,
  value,
  onInput,
  inputRef,
}: {
  id?: string;
  value: string;
  onInput(text: string): void;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const { say } = useSpeech();
  return (
    <input
      ref={inputRef}
      id={id}
      class="input"
      type="search"
      autocomplete="off"
      spellcheck={false}
      placeholder={say("popup_search_hint")}
      aria-label={id ? undefined : say("popup_search")}
      aria-keyshortcuts="/"
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
