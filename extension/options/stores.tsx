/** When single stores are at work: found by name, set one by one. Stores without settings follow the rulebook. */
import { useState } from "preact/hooks";
import { callHost } from "../host-client/ask";
import { Button, Field } from "../shared/controls";
import { Shortened } from "../shared/shortened";
import { useSpeech } from "../shared/use-speech";
import { type KnownStore, storesOf, useSettings, usualHours } from "./settings";
import { StoreForm } from "./store-form";
import { clockTime, offsetName, weekDays } from "./times";

const mostStores = 8;

/** The stores of the orders a text finds: the search knows their names, and each order's history their ids. */
async function findStores(text: string): Promise<KnownStore[]> {
  const found = await callHost("ledger.search", { query: text, limit: 50 });
  if (!found.ok) return [];
  const orderOfStore = new Map<string, string>();
  for (const { storeName, orderId } of found.result.hits) {
    if (storeName && !orderOfStore.has(storeName)) orderOfStore.set(storeName, orderId);
  }
  const stores = await Promise.all(
    [...orderOfStore].slice(0, mostStores).map(async ([name, orderId]) => {
      const history = await callHost("ledger.history", { orderId, limit: 20 });
      const id = history.ok ? history.result.events.find(({ storeId }) => storeId)?.storeId : null;
      return id ? [{ id, name }] : [];
    }),
  );
  return stores.flat();
}

export function StoresSection() {
  const speech = useSpeech();
  const { say } = speech;
  const { values, answer } = useSettings();
  const [text, setText] = useState("");
  const [found, setFound] = useState<KnownStore[] | null>(null);
  const [open, setOpen] = useState<KnownStore | null>(null);
  const own = storesOf(values);
  const nameOf = (id: string) => answer.storeNames?.[id] || say("options_store_unnamed", { id });
  const search = async () => setFound(await findStores(text));
  const usual = usualHours(answer);
  if (!usual) return null;
  const usualWords = {
    days: weekDays(usual.days, speech.language),
    opens: clockTime(usual.opensMinute, speech.language),
    closes: clockTime(usual.closesMinute, speech.language),
    zone: offsetName(usual.utcOffsetMinutes),
  };
  return (
    <section>
      <h2>{say("options_stores")}</h2>
      <p>{say("options_stores_intro", usualWords)}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <Field label={say("options_store_search")}>
          {(id) => (
            <input
              id={id}
              class="input"
              type="search"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="actions">
          <button type="submit" class="button" disabled={text.trim() === ""}>
            {say("options_store_find")}
          </button>
        </div>
      </form>
      <div role="status">{found?.length === 0 ? <p>{say("options_store_none")}</p> : null}</div>
      {found && found.length > 0 ? (
        <ul class="hits">
          {found.map((store) => (
            <li key={store.id}>
              <bdi>{store.name || say("options_store_unnamed", { id: store.id })}</bdi>
              <Button onClick={() => setOpen(store)} label={say("options_store_set_label", { store: store.name })}>
                {say("options_store_set")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {own.length > 0 ? (
        <>
          <h3>{say("options_stores_own")}</h3>
          <ul class="stores">
            {own.map(([id]) => (
              <li key={id}>
                <span>{nameOf(id)}</span>
                <Button
                  onClick={() => setOpen({ id, name: nameOf(id) })}
                  label={say("options_store_set_label", { store: nameOf(id) })}
                >
                  {say("options_store_set")}
                </Button>
              </li>
            ))}
          </ul>
          <Shortened of={[answer]} />
        </>
      ) : null}
      {open ? <StoreForm key={open.id} store={open} usual={usual} close={() => setOpen(null)} /> : null}
    </section>
  );
}
