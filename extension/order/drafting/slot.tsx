/** In a notice's panel: for each item "Problem" or "All fine" by one click, and the way to drafts, evidence and the rest. */
import { useEffect, useState } from "preact/hooks";
import type { Parts } from "../../content/on-demand";
import type { OrderVerdict } from "../../generated/protocol";
import { record } from "../../host-client/ask";
import { today } from "../../shared/day";
import type { DraftingOpen } from "./main";
import { readProblems } from "./notes";
import { linesOf } from "./order";
import { type Tab, tabs, tabWords } from "./panel";

interface SlotProps {
  parts: Parts;
  verdict: OrderVerdict;
  open(wanted: DraftingOpen): void;
}

type Said = "problem" | "fine";

export function Slot({ parts, verdict, open }: SlotProps) {
  const { speech, session } = parts;
  const { orderId } = verdict;
  const [said, setSaid] = useState<Record<string, Said>>({});
  const [noted, setNoted] = useState<boolean | null>(null);
  const titles = new Map(linesOf(session, orderId).map(({ lineId, title }) => [lineId, title]));
  const lines = verdict.lines.length > 0 ? verdict.lines.map(({ lineId }) => lineId) : [null];

  useEffect(() => {
    void readProblems(orderId).then((before) => setSaid((now) => ({ ...before, ...now })));
  }, [orderId]);

  const say = async (lineId: string | null, state: Said) => {
    const reply = await record("problem.record", { orderId, lineId, state, reason: null, on: today() });
    setNoted(reply.ok);
    if (!reply.ok) return;
    setSaid((before) => ({ ...before, [lineId ?? ""]: state }));
    await session.recheck(orderId);
  };
  const name = (lineId: string | null, n: number) =>
    (lineId && titles.get(lineId)?.slice(0, 60)) || speech.say("item_unnamed", { number: n + 1 });
  const word = (state: Said) => speech.say(state === "problem" ? "problem_problem" : "problem_fine");
  const to = (tab: Tab) => open({ orderId, lineId: verdict.lines.length === 1 ? (lines[0] ?? null) : null, tab });

  return (
    <>
      <h3>{speech.say("problem_heading")}</h3>
      {lines.map((lineId, n) => (
        <div class="actions problem" key={lineId}>
          {lines.length > 1 && <span class="quiet">{name(lineId, n)}</span>}
          {(["problem", "fine"] as const).map((state) => (
            <button
              type="button"
              key={state}
              aria-pressed={said[lineId ?? ""] === state}
              aria-label={lines.length > 1 ? `${word(state)}: ${name(lineId, n)}` : undefined}
              data-problem={state}
              onClick={() => void say(lineId, state)}
            >
              {word(state)}
            </button>
          ))}
        </div>
      ))}
      <p class="quiet" role="status">
        {noted === null ? "" : speech.say(noted ? "drafting_noted" : "drafting_not_noted")}
      </p>
      <div class="actions">
        {tabs.map((tab) => (
          <button type="button" key={tab} data-tab={tab} onClick={() => to(tab)}>
            {speech.say(tab === "draft" ? "drafting_open" : tabWords[tab])}
          </button>
        ))}
      </div>
    </>
  );
}
