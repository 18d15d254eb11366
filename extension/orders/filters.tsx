/** What the table is narrowed to: how orders stand (with their counts), a noted problem, a store, a year, a search. */
import { Button, Field, SearchInput, Select } from "../shared/controls";
import type { Gathered } from "../shared/gathered-orders";
import { spokenNumber } from "../shared/numbers";
import { standingKeys } from "../shared/standings";
import { useSpeech } from "../shared/use-speech";
import { type Filter, noFilter, type StoreChoice, standings } from "./view";

interface Props {
  gathered: Gathered;
  filter: Filter;
  query: string;
  choices: { stores: StoreChoice[]; years: string[] };
  change(part: Partial<Filter>): void;
  search(query: string): void;
}

export function Filters({ gathered, filter, query, choices, change, search }: Props) {
  const { say, language } = useSpeech();
  const isNarrowed = query !== "" || Object.entries(noFilter).some(([name]) => filter[name as keyof Filter]);
  return (
    <section class="filters" aria-label={say("orders_filters")}>
      <div class="actions standings">
        <Button pressed={filter.standing === null} act="standing all" onClick={() => change({ standing: null })}>
          {say("orders_all")} <span class="count">{spokenNumber(gathered.total, language)}</span>
        </Button>
        {standings.map((standing) => (
          <Button
            key={standing}
            pressed={filter.standing === standing}
            act={`standing ${standing}`}
            onClick={() => change({ standing: filter.standing === standing ? null : standing })}
          >
            {say(standingKeys[standing])}{" "}
            <span class="count">{spokenNumber(gathered.standings[standing], language)}</span>
          </Button>
        ))}
        <Button pressed={filter.problem} act="problem" onClick={() => change({ problem: !filter.problem })}>
          {say("orders_problem_noted")}
        </Button>
      </div>
      <div class="narrow">
        <Field label={say("popup_search")}>{(id) => <SearchInput id={id} value={query} onInput={search} />}</Field>
        <Field label={say("orders_head_store")}>
          {(id) => (
            <Select
              id={id}
              value={filter.storeId ?? ""}
              choices={[
                { value: "", label: say("orders_every_store") },
                ...choices.stores.map(({ storeId, name }) => ({ value: storeId, label: name })),
              ]}
              onChange={(value) => change({ storeId: value || null })}
            />
          )}
        </Field>
        <Field label={say("orders_year")}>
          {(id) => (
            <Select
              id={id}
              value={filter.year ?? ""}
              choices={[
                { value: "", label: say("orders_every_year") },
                ...choices.years.map((year) => ({ value: year, label: year })),
              ]}
              onChange={(value) => change({ year: value || null })}
            />
          )}
        </Field>
        {isNarrowed ? (
          <Button
            kind="plain"
            act="clear"
            onClick={() => {
              change(noFilter);
              search("");
            }}
          >
            {say("orders_clear")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
