/** What is shown before anything is typed: what to do next, and the four lists. */
import { useEffect, useState } from "preact/hooks";
import type { ListEntry } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import type { Failure } from "../host-client/messages";
import { type Glance, noGlance } from "../order/glance";
import { GlanceLine, Looks } from "../order/glance-line";
import { orderListAddress } from "../pages/site/urls";
import { Failed } from "../shared/failed";
import { spokenMoney } from "../shared/money";
import { rememberedNext, rememberNext } from "../shared/remembered-next";
import { Shortened } from "../shared/shortened";
import { SiteAccess } from "../shared/site-access";
import { useSpeech } from "../shared/use-speech";
import { EntryRows, rowsAtFirst } from "./entry-rows";
import { type Group, gather, type ListName, type Lists, nextToDo } from "./start-lists";
import { useVerdicts, type Verdicts } from "./use-verdicts";

const sections: [ListName, WordKey][] = [
  ["your-turn", "popup_list_your_turn"],
  ["last-days", "popup_list_last_days"],
  ["not-arrived", "popup_list_not_arrived"],
  ["money", "popup_list_money"],
];

function ListSection({
  title,
  entries,
  version,
  open,
  children,
}: {
  title: string;
  entries: ListEntry[];
  version: number;
  open(orderId: string): void;
  children?: preact.ComponentChildren;
}) {
  const { say } = useSpeech();
  const [most, setMost] = useState(rowsAtFirst);
  const [unfolded, setUnfolded] = useState(false);
  const shown = unfolded ? entries.slice(0, most) : [];
  const verdicts = useVerdicts(
    shown.map(({ orderId }) => orderId),
    version,
  );
  return (
    <details class="list" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>
        <span>{title}</span> <span class="count">{entries.length}</span>
      </summary>
      {children}
      {entries.length === 0 ? <p class="quiet">{say("popup_list_empty")}</p> : null}
      <EntryRows entries={entries} most={most} showMost={setMost} verdicts={verdicts} open={open} />
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
function useNext(lists: Lists | null): Group[] | null {
  const [remembered, setRemembered] = useState<Group[] | null>(null);
  useEffect(() => void rememberedNext<Group[]>().then(setRemembered), []);
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

const groupWords: Record<Group["when"], WordKey> = {
  today: "popup_group_today",
  week: "popup_group_week",
  later: "popup_group_later",
};

/** One span of time: how many, what is at stake, and each of them. What has time is folded until it is asked for. */
function NextGroup({ group, verdicts, open }: { group: Group; verdicts: Verdicts; open(orderId: string): void }) {
  const speech = useSpeech();
  const [most, setMost] = useState(rowsAtFirst);
  const { when, entries } = group;
  const stake = group.stake.map((sum) => spokenMoney(sum, speech.language));
  return (
    <details class="list" data-group={when} data-count={entries.length} open={when !== "later"}>
      <summary>
        <span>{speech.say(groupWords[when])}</span> <span class="count">{entries.length}</span>
        {stake.length > 0 ? (
          <span class="quiet stake">{speech.say("popup_at_stake", { amounts: speech.list(stake) })}</span>
        ) : null}
      </summary>
      <EntryRows entries={entries} most={most} showMost={setMost} verdicts={verdicts} open={open} />
    </details>
  );
}

/** Nothing pressing is worth as much as is known: among how many, and of how many the last day is not. */
function NothingPressing({ glance }: { glance: Glance }) {
  const speech = useSpeech();
  const { standings } = glance;
  const unknown = standings["worth-opening"];
  const known = standings["needs-you"] + standings.waiting;
  const all = known + unknown + standings.over;
  const said =
    all === 0
      ? speech.say("popup_nothing_known")
      : unknown === 0
        ? speech.count("popup_nothing_pressing", all)
        : speech.count("popup_nothing_among", known, { unknown: speech.count("popup_unknown_days", unknown) });
  return (
    <p class="quiet" data-known={known} data-unknown={unknown}>
      {said}
    </p>
  );
}

export function StartScreen({ version, open }: { version: number; open(orderId: string): void }) {
  const { say } = useSpeech();
  const [lists, failure, retry] = useLists(version);
  const next = useNext(lists);
  const shown = (next ?? []).flatMap(({ entries }) => entries.slice(0, rowsAtFirst)).map(({ orderId }) => orderId);
  const verdicts = useVerdicts(shown, version);
  if (failure) return <Failed failure={failure} retry={retry} />;
  const { standings } = lists?.glance ?? noGlance;
  const empty = lists?.whole && Object.values(standings).every((count) => count === 0);
  return (
    <div class="stack" data-lists={lists?.whole ? "whole" : "growing"}>
      <SiteAccess />
      {lists?.whole ? <GlanceLine glance={lists.glance} /> : null}
      <h1 class="heading">{say("popup_next")}</h1>
      {!next ? <p class="quiet">{say("popup_looking")}</p> : null}
      {next?.length === 0 && lists?.whole ? <NothingPressing glance={lists.glance} /> : null}
      <div class="lists next" data-next={next?.reduce((sum, { entries }) => sum + entries.length, 0)}>
        {(next ?? []).map((group) => (
          <NextGroup key={group.when} group={group} verdicts={verdicts} open={open} />
        ))}
      </div>
      {empty ? (
        <p class="actions">
          <a class="button primary" href={orderListAddress} target="_blank" rel="noopener">
            {say("popup_open_list")}
          </a>
        </p>
      ) : null}
      {lists && lists.glance.looks.length > 0 ? (
        <details class="list" data-group="looks">
          <summary>
            <span>{say("glance_heading")}</span> <span class="count">{standings["worth-opening"]}</span>
          </summary>
          <p class="quiet">{say("glance_why")}</p>
          <Looks glance={lists.glance} />
        </details>
      ) : null}
      {lists && !empty ? (
        <div class="lists">
          {sections.map(([name, key]) => (
            <ListSection key={name} title={say(key)} entries={lists.entries[name]} version={version} open={open}>
              {name === "money" ? <Recovered recovered={lists.recovered} /> : null}
            </ListSection>
          ))}
        </div>
      ) : null}
      <Shortened of={[lists]} />
    </div>
  );
}
