/** A button that chooses a file: the browser's own says "No file chosen" in the browser's language, not in the buyer's. */
import { useId } from "preact/hooks";

interface Props {
  id?: string;
  /** What choosing a file does. */
  label: string;
  hint?: string;
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  chosen(files: File[]): void;
}

export function FileButton({ id, label, hint, accept, multiple, disabled, chosen }: Props) {
  const own = useId();
  const name = id ?? own;
  return (
    <div class="field file">
      <input
        id={name}
        class="visually-hidden"
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={hint ? `${name}-hint` : undefined}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) chosen(files);
          // The same file can be chosen once more.
          currentTarget.value = "";
        }}
      />
      <label class="button" for={name}>
        {label}
      </label>
      {hint ? (
        <span class="quiet" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
