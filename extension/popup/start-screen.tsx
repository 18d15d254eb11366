/** What is shown before anything is typed: what to do next, and the four lists. */
import { useEffect, useState } from "preact/hooks";
import type { ListEntry } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import type { Failure } from "../host-client/messages";
import { orderListAddress } from "../pages/site/urls";
import { Button } from "../shared/controls";
import { Failed } from "../shared/failed";
import { spokenMoney } from "../shared/money";
import { rememberedNext, rememberNext } from "../shared/remembered-next";
import { SiteAccess } from "../shared/site-access";
import { useSpeech } from "../shared/use-speech";
import { EntryRow } from "./entry-row";
import { gather, type ListName, type Lists, nextToDo } from "./start-lists";

const sections: [ListName, WordKey][] = [
  ["your-turn", "popup_list_your_turn"],
  ["last-days", "popup_list_last_days"],
  ["not-arrived", "popup_list_not_arrived"],
  ["money", "popup_list_money"],
];
const rowsAtFirst = 10;

function ListSection({
  title,
  entries,
  open,
  children,
}: {
  title: string;
  entries: ListEntry[];
  open(orderId: string): void;
  children?: preact.ComponentChildren;
}) {
  const { say } = useSpeech();
  const [most, setMost] = useState(rowsAtFirst);
  return (
    <details class="list">
      <summary>
        <span>{title}</span> <span class="count">{entries.length}</span>
      </summary>
      {children}
      {entries.length === 0 ? <p class="quiet">{say("popup_list_empty")}</p> : null}
      <ul class="rows">
        {entries.slice(0, most).map((entry) => (
          <EntryRow
            key={`${entry.kind} ${entry.orderId} ${entry.lineId} ${entry.on}`}
            entry={entry}
            open={() => open(entry.orderId)}
          />
        ))}
      </ul>
      {entries.length > most ? (
        <Button kind="plain" onClick={() => setMost(most + 50)}>
          {say("popup_more")}
        </Button>
      ) : null}
    </details>
  );
}

function Recovered({ recovered }: Pick<Lists, "recovered">) {
  const speech = useSpeech();
  const { sums, withoutAmount } = recovered;
  const money = sums.map((sum) => spokenMoney(sum, speech.language));
  return (
    <p class="recovered" data-recovered={sums.map(({ amount, currency }) => `${amount} ${currency}`).join(" ")}>
      {money.length > 0
        ? speech.say("popup_recovered", { amounts: speech.list(money) })
        : speech.say("popup_recovered_nothing")}
      {withoutAmount > 0 ? ` ${speech.count("popup_recovered_unknown", withoutAmount)}` : null}
    </p>
  );
}

/** What to do next by the lists, or as last remembered until they are there; null while nothing is known. */
function useNext(lists: Lists | null): ListEntry[] | null {
  const [remembered, setRemembered] = useState<ListEntry[] | null>(null);
  useEffect(() => void rememberedNext().then(setRemembered), []);
  useEffect(() => {
    if (lists?.whole) void rememberNext(nextToDo(lists));
  }, [lists]);
  return lists?.whole || !remembered ? lists && nextToDo(lists) : remembered;
}

/** The lists, gathered anew whenever something was recorded; the old ones stay until then. */
function useLists(version: number): [Lists | null, Failure | null, () => void] {
  const [lists, setLists] = useState<Lists | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let over = false;
    const show = (grown: Lists) => {
      setFailure(null);
      setLists((before) => (before?.whole && !grown.whole ? before : grown));
    };
    void gather(show, () => over).then((failed) => {
      if (!over) setFailure(failed);
    });
    return () => {
      over = true;
    };
  }, [version, attempt]);
  return [lists, failure, () => setAttempt(attempt + 1)];
}

export function StartScreen({ version, open }: { version: number; open(orderId: string): void }) {
  const { say } = useSpeech();
  const [lists, failure, retry] = useLists(version);
  const next = useNext(lists);
  if (failure) return <Failed failure={failure} retry={retry} />;
  const empty = lists?.whole && Object.values(lists.entries).every((entries) => entries.length === 0);
  return (
    <div class="stack" data-lists={lists?.whole ? "whole" : "growing"}>
      <SiteAccess />
      <h1 class="heading">{say("popup_next")}</h1>
      {!next ? <p class="quiet">{say("popup_looking")}</p> : null}
      {next?.length === 0 ? <p class="quiet">{say("popup_next_nothing")}</p> : null}
      <ul class="rows" data-next={next?.length}>
        {(next ?? []).map((entry) => (
          <EntryRow key={`${entry.kind} ${entry.orderId}`} entry={entry} open={() => open(entry.orderId)} />
        ))}
      </ul>
      {empty ? (
        <p>
          <a href={orderListAddress} target="_blank" rel="noopener">
            {say("popup_open_list")}
          </a>
        </p>
      ) : null}
      {lists ? (
        <div class="lists">
          {sections.map(([name, key]) => (
            <ListSection key={name} title={say(key)} entries={lists.entries[name]} open={open}>
              {name === "money" ? <Recovered recovered={lists.recovered} /> : null}
            </ListSection>
          ))}
        </div>
      ) : null}
    </div>
  );
}
