/** The page of all orders: the picture of time, what to narrow them by, the table, and one order beside it. */
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { OrderRow } from "../generated/protocol";
import { openPage } from "../host-client/ask";
import { orderListAddress } from "../pages/site/urls";
import { Button } from "../shared/controls";
import { Failed } from "../shared/failed";
import type { askOrders, Gathered } from "../shared/gathered-orders";
import { spokenNumber } from "../shared/numbers";
import { SiteAccess } from "../shared/site-access";
import { useOrders } from "../shared/use-orders";
import { useRecorded } from "../shared/use-recorded";
import { useSpeech } from "../shared/use-speech";
import { Filters } from "./filters";
import { OrderDialog } from "./order-dialog";
import { Picture } from "./picture/picture";
import { PrintedTable, usePrinting } from "./printed-table";
import { Selection } from "./selection";
import { SortingButtons } from "./sorting-buttons";
import { OrderTable } from "./table";
import { useFound } from "./use-found";
import { choicesOf, type Filter, narrowed, noFilter, type Sorting, sorted, urgentFirst } from "./view";

const nobody: ReadonlySet<string> = new Set();
const noTitles: ReadonlyMap<string, OrderRow> = new Map();

/** The picture names some of a hundred thousand orders. */
function rowsOfMarks({ rows, marks }: Gathered): ReadonlyMap<string, OrderRow> {
  const marked = new Set(marks.map(({ orderId }) => orderId));
  return new Map(rows.filter(({ orderId }) => marked.has(orderId)).map((row) => [row.orderId, row]));
}

export function OrdersPage({ ask }: { ask: typeof askOrders }) {
  const speech = useSpeech();
  const { say, count, language } = speech;
  const [version, recorded] = useRecorded();
  const { gathered, asOf, failure, looked, retry } = useOrders(version, ask);
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [sorting, setSorting] = useState<Sorting>(urgentFirst);
  const [query, setQuery] = useState("");
  const [found, searchFailure] = useFound(query, version);
  const [selected, setSelected] = useState<ReadonlySet<string>>(nobody);
  const [opened, setOpened] = useState<string | null>(null);
  const printing = usePrinting();
  const main = useRef<HTMLElement>(null);

  const all = gathered?.rows;
  const ids = found?.ids ?? null;
  const inOrder = useMemo(() => (all ? sorted(all, sorting, language) : []), [all, sorting, language]);
  const rows = useMemo(() => narrowed(inOrder, { ...filter, found: ids }), [inOrder, filter, ids]);
  const choices = useMemo(() => choicesOf(all ?? [], language), [all, language]);
  const titles = useMemo(() => (gathered ? rowsOfMarks(gathered) : noTitles), [gathered]);
  const select = useCallback((orderIds: string[], on: boolean) => {
    setSelected((before) => {
      const after = new Set(before);
      for (const id of orderIds) {
        if (on) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  }, []);
  useSearchKey(main);

  const isEmpty = gathered?.whole && gathered.total === 0;
  return (
    <main ref={main} class="orders-page" data-orders={gathered ? (gathered.whole ? "whole" : "growing") : "none"}>
      <header>
        <img src="../icons/recourse-48.png" width="40" height="40" alt="" />
        <h1>{say("orders_title")}</h1>
        <span class="actions">
          {gathered && !isEmpty ? <Button onClick={() => window.print()}>{say("orders_print")}</Button> : null}
          <Button kind="plain" onClick={() => void openPage("options")}>
            {say("popup_options")}
          </Button>
        </span>
      </header>
      <SiteAccess />
      {failure ? <Failed failure={failure} retry={retry} /> : null}
      {!gathered && !failure ? <p role="status">{say("orders_looking")}</p> : null}
      {isEmpty ? <Empty /> : null}
      {gathered && !isEmpty ? (
        <>
          <Picture gathered={gathered} titles={titles} open={setOpened} />
          <Filters
            gathered={gathered}
            filter={filter}
            query={query}
            choices={choices}
            change={(part) => setFilter({ ...filter, ...part })}
            search={setQuery}
          />
          {searchFailure ? <Failed failure={searchFailure} retry={() => setQuery(`${query} `)} /> : null}
          <div class="above-table">
            <p class="shown quiet" role="status" data-shown={rows.length}>
              {all && rows.length < all.length
                ? say("orders_shown_of", {
                    count: spokenNumber(rows.length, language),
                    total: spokenNumber(gathered.total, language),
                  })
                : count("orders_shown", rows.length)}
              {found?.more ? ` ${say("orders_found_more")}` : ""}
              {looked !== null && !gathered.whole
                ? ` ${say("orders_looked_at", { count: spokenNumber(looked, language), total: spokenNumber(gathered.total, language) })}`
                : ""}
            </p>
            <SortingButtons sorting={sorting} sort={setSorting} />
          </div>
          {selected.size > 0 ? <Selection selected={selected} clear={() => setSelected(nobody)} /> : null}
          {rows.length > 0 ? (
            <OrderTable
              rows={rows}
              sorting={sorting}
              sort={setSorting}
              selected={selected}
              select={select}
              open={setOpened}
              version={version}
              // The rows of a host of before do not say all that a verdict does.
              asOf={all?.[0]?.reasons ? asOf : Number.NaN}
              whole={gathered.whole}
            />
          ) : null}
          {rows.length === 0 && gathered.whole ? <p class="none">{say("orders_none_shown")}</p> : null}
          {printing ? <PrintedTable rows={rows} /> : null}
        </>
      ) : null}
      <footer class="quiet">{say("notice_footer")}</footer>
      {opened ? (
        <OrderDialog
          key={opened}
          orderId={opened}
          version={version}
          recorded={recorded}
          close={() => setOpened(null)}
          showStore={(storeId) => setFilter({ ...noFilter, storeId })}
        />
      ) : null}
    </main>
  );
}

/** A slash searches, as in the popup. */
function useSearchKey(main: { current: HTMLElement | null }): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target.matches("input, select, textarea") || target.closest("dialog")) return;
      event.preventDefault();
      main.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
    };
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function Empty() {
  const { say } = useSpeech();
  return (
    <section class="card stack empty">
      <h2>{say("orders_empty")}</h2>
      <p>{say("orders_empty_text")}</p>
      <div class="actions">
        <a class="button primary" href={orderListAddress} target="_blank" rel="noopener">
          {say("popup_open_list")}
        </a>
      </div>
    </section>
  );
}
