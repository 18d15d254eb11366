/** What the frame shows: the room of one order, or what is to be said of the page. One view at a time, with a way back. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { isOrphaned } from "../host-client/ask";
import type { PageFacts } from "../host-client/frame-port";
import type { FrameSubject } from "../host-client/messages";
import { Button, Callout } from "../shared/controls";
import { useRecorded } from "../shared/use-recorded";
import { useSpeech } from "../shared/use-speech";
import { ConfirmCare } from "./confirm-care";
import { NextLook, QueueView } from "./glance-line";
import { OrderChoice } from "./order-choice";
import { PageLinkContext } from "./page-link";
import { PageNotice } from "./page-notice";
import type { PagePort } from "./page-port";
import { type Refusals, useRefusal } from "./refusals";
import { Room } from "./room";
import type { OrderViewOf, View } from "./views";

/** A frame stays unseen until there is something in it, but no longer than this. */
const unseenAtMost = 150;
const lookEvery = 1000;

/** One step of the way here; `from`: the key of what had the focus when the next step was taken. */
interface Step {
  view: OrderViewOf;
  from: string | null;
}

const stepsTo = (view: OrderViewOf): Step[] => [{ view, from: null }];

function firstSteps({ view, orderId, lineId, insert }: FrameSubject): Step[] {
  if (!orderId) return [];
  return stepsTo(view === "write" ? { name: "draft", orderId, lineId, insert } : { name: "order", orderId, lineId });
}

function useFacts(page: PagePort): PageFacts | null {
  const [facts, setFacts] = useState(page.facts);
  useLayoutEffect(() => {
    page.factsChanged = () => setFacts(page.facts);
    setFacts(page.facts);
  }, [page]);
  return facts;
}

/** Whether the extension was updated or removed under the open frame. */
function useOrphaned(): boolean {
  const [orphaned, setOrphaned] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setOrphaned(isOrphaned()), lookEvery);
    return () => clearInterval(timer);
  }, []);
  return orphaned;
}

interface FrameProps {
  subject: FrameSubject;
  page: PagePort;
  refusals: Refusals;
}

export function FrameApp({ subject, page, refusals }: FrameProps) {
  const { say } = useSpeech();
  const facts = useFacts(page);
  const orphaned = useOrphaned();
  const [version, recorded] = useRecorded();
  const [steps, setSteps] = useState<Step[]>(() => firstSteps(subject));
  const main = useRef<HTMLElement>(null);
  const step = steps.at(-1) ?? null;
  const view = step?.view ?? null;

  const go = (next: View) => {
    if (next.name === "store") return;
    const from = document.activeElement?.closest<HTMLElement>("[data-key]")?.dataset.key ?? null;
    setSteps([...steps.slice(0, -1), ...(view ? [{ view, from }] : []), { view: next, from: null }]);
  };
  const back = () => {
    if (steps.length > 1) setSteps(steps.slice(0, -1));
  };

  useLayoutEffect(() => {
    if (facts?.theme) document.documentElement.dataset.theme = facts.theme;
  }, [facts?.theme]);
  useShown(page, main);
  useLayoutEffect(() => page.tell({ type: "keep", keep: view !== null && view.name !== "order" }), [view?.name]);
  // Before the next key can come: the listener knows the view that is shown.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event, () => page.tell({ type: "close" }));
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  });
  // A new view is read from its heading; the first gets the focus once it is shown.
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current) main.current?.querySelector<HTMLElement>("h1")?.focus();
    moved.current = true;
  }, [steps.length]);

  if (!facts) return null;
  const link = {
    facts,
    box: page.box.bind(page),
    capture: page.capture.bind(page),
    retry: () => page.tell({ type: "retry" }),
    close: () => page.tell({ type: "close" }),
    reload: () => page.tell({ type: "reload" }),
  };
  const room = { version, go, back, recorded };
  return (
    <PageLinkContext.Provider value={link}>
      <header class="top">
        {steps.length > 1 ? (
          <Button kind="plain" onClick={back} label={say("popup_back")}>
            <span class="back" aria-hidden="true">
              ←
            </span>
          </Button>
        ) : null}
        <span class="brand">{say("notice_name")}</span>
        <Button act="close" onClick={() => page.tell({ type: "close" })}>
          {say("notice_close")}
        </Button>
      </header>
      <main ref={main} data-view={view?.name ?? subject.view}>
        {orphaned ? <Orphaned reload={link.reload} /> : null}
        {subject.view === "confirm" && steps.length === 1 ? <ConfirmCare /> : null}
        {view ? (
          <>
            <Room key={steps.length} view={view} from={step?.from ?? null} {...room} />
            {subject.view === "order" && view.name === "order" ? (
              <NextLook orderId={view.orderId} version={version} />
            ) : null}
          </>
        ) : subject.view === "page" ? (
          <PageNotice />
        ) : subject.view === "queue" ? (
          <QueueView version={version} />
        ) : (
          <OrderChoice chosen={(orderId) => setSteps(stepsTo({ name: "draft", orderId, lineId: subject.lineId }))} />
        )}
      </main>
      <Foot refusals={refusals} />
    </PageLinkContext.Provider>
  );
}

/** At the foot nothing else moves when a press that did not count is spoken of. */
function Foot({ refusals }: { refusals: Refusals }) {
  const { say } = useSpeech();
  const refusal = useRefusal(refusals);
  return (
    <footer class={refusal ? "foot refusal" : "foot quiet"}>
      <div role="status">
        {refusal ? (
          <p key={refusal.count}>{say(refusal.why === "covered" ? "press_covered" : "press_not_counted")}</p>
        ) : null}
      </div>
      {refusal ? null : say("notice_footer")}
    </footer>
  );
}

/** What is on screen stays, for the buyer to copy what was typed; nothing more can be asked. */
function Orphaned({ reload }: { reload(): void }) {
  const { say } = useSpeech();
  return (
    <Callout tone="fault" alert>
      <p>{say("orphaned_text")}</p>
      <div class="actions">
        <Button kind="primary" onClick={reload}>
          {say("button_reload")}
        </Button>
      </div>
    </Callout>
  );
}

/** The frame is shown once there are words to read in it, and the keyboard comes into it. */
function useShown(page: PagePort, main: { current: HTMLElement | null }): void {
  const shown = useRef(false);
  const [waited, setWaited] = useState(false);
  useLayoutEffect(() => {
    const timer = setTimeout(() => setWaited(true), unseenAtMost);
    return () => clearTimeout(timer);
  }, []);
  // Where reading begins: the first heading.
  const begin = () =>
    (main.current?.querySelector<HTMLElement>("h1, h2") ?? main.current)?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    // Firefox at times gives it to nothing in a frame that is not seen yet.
    const entered = () => {
      if (shown.current && document.activeElement === document.body) begin();
    };
    window.addEventListener("focus", entered);
    return () => window.removeEventListener("focus", entered);
  }, []);
  useLayoutEffect(() => {
    if (shown.current || !main.current) return;
    const show = () => {
      if (shown.current || !main.current) return;
      const isSettled = main.current.querySelector("[data-unsettled]") === null;
      const ready = waited || (isSettled && main.current.querySelector("[data-ready]") !== null);
      if (!ready) return;
      shown.current = true;
      observer.disconnect();
      page.tell({ type: "shown" });
      begin();
    };
    const observer = new MutationObserver(show);
    observer.observe(main.current, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["data-ready"],
    });
    show();
    return () => observer.disconnect();
  });
}

const stops = "button:not(:disabled), a[href], summary, input:not(:disabled), select, textarea:not(:disabled)";

/** Escape closes; Tab goes round in here, and does not fall through to the page behind. */
function onKey(event: KeyboardEvent, close: () => void): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === "Escape") {
    event.preventDefault();
    close();
    return;
  }
  if (event.key !== "Tab") return;
  const all = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility(),
  );
  const active = document.activeElement;
  const [first, last] = [all[0], all.at(-1)];
  const before = (one: HTMLElement) => active && one.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING;
  const leaving = event.shiftKey ? !all.some(before) : active === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
