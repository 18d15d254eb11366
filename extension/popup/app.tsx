/** The popup and the side panel: a search field that is always there, and under it one view at a time. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { WordKey } from "../generated/words";
import { openPage } from "../host-client/ask";
import { Room } from "../order/room";
import type { View } from "../order/views";
import { Button, SearchInput } from "../shared/controls";
import { useRecorded } from "../shared/use-recorded";
import { useSpeech } from "../shared/use-speech";
import { onKey } from "./keys";
import { countOf, SearchResults } from "./search-results";
import { canOpenSidePanel, openSidePanel } from "./side-panel";
import { StartScreen } from "./start-screen";
import { StoreView } from "./store-view";
import { useSearch } from "./use-search";

/** One step of the way here; `focus` is the key of what had the focus when the next step was taken. */
interface Step {
  view: View | { name: "home" };
  focus: string | null;
}

const home: Step = { view: { name: "home" }, focus: null };

function ViewOf({ view, from, ...props }: ViewProps & { view: View; from: string | null }) {
  switch (view.name) {
    case "store":
      return <StoreView storeId={view.storeId} storeName={view.storeName} version={props.version} go={props.go} />;
    default:
      return <Room view={view} from={from} {...props} />;
  }
}

export interface ViewProps {
  version: number;
  go(view: View): void;
  back(): void;
  recorded(): void;
}

export function App({ surface }: { surface: "popup" | "side-panel" }) {
  const speech = useSpeech();
  const { say } = speech;
  const search = useSearch();
  const [version, recorded] = useRecorded();
  const [steps, setSteps] = useState<Step[]>([home]);
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const refocus = useRef<string | null>(null);
  const view = steps.at(-1)?.view ?? home.view;

  const go = (next: View) => {
    const focus = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>("[data-key]")?.dataset.key;
    setSteps([...steps.slice(0, -1), { view, focus: focus ?? null }, { view: next, focus: null }]);
  };
  const back = (): boolean => {
    if (steps.length < 2) return false;
    refocus.current = steps.at(-2)?.focus ?? null;
    setSteps(steps.slice(0, -1));
    return true;
  };
  const openOrder = (orderId: string) => go({ name: "order", orderId });
  const type = (text: string) => {
    search.type(text);
    if (view.name !== "home") setSteps([home]);
  };

  // A new view is read from its heading; on the way back the focus returns to where it was.
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    const { activeElement } = document;
    if (view.name === "home") {
      const key = refocus.current;
      const row = key ? main.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) : null;
      if (activeElement !== field.current) (row ?? field.current)?.focus();
      refocus.current = null;
    } else {
      main.current?.querySelector<HTMLElement>("h1")?.focus();
    }
  }, [view]);

  // Before the next key can come: the listener knows the view that is shown.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) =>
      onKey(event, {
        search: () => field.current,
        main: () => main.current,
        openFirst: () => {
          const [first] = search.found?.hits ?? [];
          if (first && view.name === "home") openOrder(first.orderId);
        },
        clear: () => type(""),
        back,
      });
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  });

  return (
    <>
      <header class="top">
        {view.name === "home" ? null : (
          <Button kind="plain" onClick={back} label={say("popup_back")}>
            <span class="back" aria-hidden="true">
              ←
            </span>
          </Button>
        )}
        <SearchInput inputRef={field} value={search.query} onInput={type} />
        {surface === "popup" && canOpenSidePanel() ? (
          <Button kind="plain" onClick={openSidePanel} label={say("popup_beside")}>
            <span aria-hidden="true">◨</span>
          </Button>
        ) : null}
      </header>
      <p class="visually-hidden" role="status">
        {view.name === "home" && search.found ? countOf(search.found, speech) : ""}
      </p>
      <main ref={main} data-view={view.name}>
        {view.name !== "home" ? (
          <ViewOf
            key={steps.length}
            view={view}
            from={steps.at(-1)?.focus ?? null}
            version={version}
            go={go}
            back={back}
            recorded={recorded}
          />
        ) : search.query.trim() === "" ? (
          <StartScreen version={version} open={openOrder} />
        ) : (
          <SearchResults
            reply={search.reply}
            found={search.found}
            version={version}
            open={openOrder}
            more={search.more}
            retry={search.again}
          />
        )}
      </main>
      <footer class="foot quiet">
        <span>{say("notice_footer")}</span>
        <span>
          <PageLink page="orders" word="orders_all_orders" /> <PageLink page="options" word="popup_options" />
        </span>
      </footer>
    </>
  );
}

function PageLink({ page, word }: { page: "orders" | "options"; word: WordKey }) {
  const { say } = useSpeech();
  return (
    <Button kind="plain" act={`open ${page}`} onClick={() => void openPage(page)}>
      {say(word)}
    </Button>
  );
}
