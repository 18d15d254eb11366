/** One click puts the draft into the page's own box; one more takes it back. Without a box it is copied. Never sent. */
import { useState } from "preact/hooks";
import { appended, Insertion, isEmpty, textIn, type Written, write } from "../../content/inserting";
import { draft } from "../../host-client/ask";
import { conversationLink, orderPage, type TextBox } from "../../pages/text-boxes/dom";
import { fitsBox } from "./choice";
import type { DraftingProps } from "./draft-form";

type Step = "ready" | "asking" | "inserted" | "undone" | "too-long" | "not-taken" | "copied" | "not-copied";

export function Inserting({ parts, orderId, choice, box, text }: DraftingProps & { text: string }) {
  const { speech, session } = parts;
  const [step, setStep] = useState<Step>("ready");
  const [insertion, setInsertion] = useState<Insertion | null>(null);
  const usable = box?.isConnected && fitsBox(choice.kind, session.kind) ? box : null;

  const put = (into: TextBox, whole: string) => {
    const before = textIn(into);
    const written = write(into, whole);
    setStep(written === "written" ? "inserted" : written);
    if (written !== "written") return;
    setInsertion(new Insertion(into, before));
    void draft("draft.inserted", { orderId, lineId: choice.lineId, kind: choice.kind, text });
  };
  const insert = (into: TextBox) => (isEmpty(into) ? put(into, text) : setStep("asking"));
  const move = (act: () => Written, done: Step) => setStep(act() === "written" ? done : "not-taken");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setStep("copied");
    } catch {
      setStep("not-copied");
    }
  };

  return (
    <div class="inserting" data-step={step}>
      <div class="actions">
        {usable && (
          <button type="button" class="primary" data-act="insert" onClick={() => insert(usable)}>
            {speech.say("drafting_insert")}
          </button>
        )}
        <button type="button" class={usable ? "" : "primary"} data-act="copy" onClick={() => void copy()}>
          {speech.say("drafting_copy")}
        </button>
        {insertion?.isPossible && step === "inserted" && (
          <button type="button" data-act="undo" onClick={() => move(() => insertion.undo(), "undone")}>
            {speech.say("drafting_undo")}
          </button>
        )}
        {insertion?.isPossible && step === "undone" && (
          <button type="button" data-act="redo" onClick={() => move(() => insertion.redo(), "inserted")}>
            {speech.say("drafting_redo")}
          </button>
        )}
        {!usable && <WhereToPaste parts={parts} orderId={orderId} toOrder={choice.kind !== "message"} />}
      </div>
      {usable && step === "asking" && (
        <div class="question">
          <p>{speech.say("drafting_box_in_use")}</p>
          <div class="actions">
            <button type="button" data-act="append" onClick={() => put(usable, appended(textIn(usable), text))}>
              {speech.say("drafting_append")}
            </button>
            <button type="button" data-act="replace" onClick={() => put(usable, text)}>
              {speech.say("drafting_replace")}
            </button>
            <button type="button" data-act="cancel" onClick={() => setStep("ready")}>
              {speech.say("drafting_cancel")}
            </button>
          </div>
        </div>
      )}
      <p class="quiet" role="status">
        {said(step) ?? ""}
      </p>
    </div>
  );

  function said(now: Step): string | null {
    if (now === "inserted") return speech.say("drafting_inserted");
    if (now === "undone") return speech.say("drafting_undone");
    if (now === "too-long") return speech.say("drafting_too_long");
    if (now === "not-taken") return speech.say("drafting_not_taken");
    if (now === "copied") return speech.say("drafting_copied");
    return now === "not-copied" ? speech.say("drafting_not_copied") : null;
  }
}

/** The page that has the box. */
function WhereToPaste({ parts, orderId, toOrder }: Pick<DraftingProps, "parts" | "orderId"> & { toOrder: boolean }) {
  const { speech, session } = parts;
  if (toOrder && session.kind === "order-detail") return null;
  const address = toOrder ? orderPage(orderId) : conversationLink(document, session.kind, location.href, orderId);
  return (
    <a href={address} target="_blank" rel="noopener">
      {speech.say(toOrder ? "drafting_open_order" : "drafting_open_conversation")}
    </a>
  );
}
