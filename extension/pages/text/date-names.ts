/** The names of months and weekdays in the languages a page is read by. */
import { ofWords } from "../words/spoken";
import { merged } from "./merged";

export interface DateNames {
  /** Folded name to 0-11. */
  months: Map<string, number>;
  /** Folded name to 0-6, Sunday first. */
  weekdays: Map<string, number>;
}

export const dateNames = ofWords<DateNames>((all) => ({
  months: merged(all.map(({ cldr }) => cldr.months)),
  weekdays: merged(all.map(({ cldr }) => cldr.weekdays)),
}));
