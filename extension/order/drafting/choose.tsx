/** One of several values, each with its words. */
import { Field, Select } from "../../shared/controls";

interface ChooseProps<T extends string> {
  label: string;
  value: T;
  values: readonly T[];
  word(value: T): string;
  chosen(value: T): void;
}

export function Choose<T extends string>({ label, value, values, word, chosen }: ChooseProps<T>) {
  const choices = values.map((one) => ({ value: one, label: word(one) }));
  return (
    <Field label={label}>
      {(id) => <Select id={id} value={value} choices={choices} onChange={(one) => chosen(one as T)} />}
    </Field>
  );
}
