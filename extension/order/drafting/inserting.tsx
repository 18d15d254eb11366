/** One click puts the draft into the page's own box; one more takes it back. Without a box it is copied. Never sent. */
import { useEffect, useRef, useState } from "preact/hooks";
import { callHost, writeThere } from "../../host-client/ask";
import type { BoxAct } from "../../host-client/frame-port";
import { addressOf } from "../../pages/site/urls";
import { Button } from "../../shared/controls";
import { useSpeech } from "../../shared/use-speech";
import { usePageLink } from "../page-link";
import { fitsBox } from "./choice";
import type { DraftingProps } from "./props";

type Step = "ready" | "asking" | "inserted" | "undone" | "too-long" | "not-taken" | "copied" | "not-copied";

export function Inserting({ orderId, choice, text, toInsert }: DraftingProps & { text: string }) {
  const speech = useSpeech();
  const page = usePageLink();
  const [step, setStep] = useState<Step>("ready");
  const usable = page && page.facts.boxText !== null && fitsBox(choice.kind, page.facts.kind);
  // There is a box for it in the conversation.
  const isForSeller = !usable && choice.kind === "message";

  const put = async (act: BoxAct, replace = false) => {
    const result = await page?.box(act, text, replace);
    if (result === "in-use") return setStep("asking");
    if (result !== "written") return setStep(result ?? "not-taken");
    setStep(act === "undo" ? "undone" : "inserted");
    if (act === "put" || act === "append") {
      void callHost("draft.inserted", { orderId, lineId: choice.lineId, kind: choice.kind, text });
    }
  };
  // Pressed for on another page, and done here once.
  useEffect(() => {
    if (!usable || !toInsert.current) return;
    toInsert.current = false;
    void put("put");
  }, [usable]);
  const insertThere = async () => {
    const address = page?.facts.conversation ?? null;
    const reply = await writeThere({ orderId, lineId: choice.lineId, address });
    if (!reply.ok) setStep("not-taken");
  };
  const actions = useRef<HTMLDivElement>(null);
  /** What was pressed goes: the keyboard goes back to where it came from. */
  const cancel = () => {
    actions.current?.querySelector<HTMLElement>('[data-act="insert"]')?.focus();
    setStep("ready");
  };
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
      <div class="actions" ref={actions}>
        {usable && (
          <Button kind="primary" act="insert" onClick={() => void put("put")}>
            {speech.say("drafting_insert")}
          </Button>
        )}
        {isForSeller && (
          <Button kind="primary" act="insert-there" onClick={() => void insertThere()}>
            {speech.say("drafting_insert_there")}
          </Button>
        )}
        <Button kind={usable || isForSeller ? "usual" : "primary"} act="copy" onClick={() => void copy()}>
          {speech.say("drafting_copy")}
        </Button>
        {usable && step === "inserted" && (
          <Button act="undo" onClick={() => void put("undo")}>
            {speech.say("drafting_undo")}
          </Button>
        )}
        {usable && step === "undone" && (
          <Button act="redo" onClick={() => void put("redo")}>
            {speech.say("drafting_redo")}
          </Button>
        )}
        {!usable && !isForSeller && <WhereToPaste orderId={orderId} />}
      </div>
      {/* Read aloud when it changes, so it is there from the beginning. */}
      <p class="quiet" role="status">
        {said(step) ?? ""}
      </p>
      {usable && step === "asking" && (
        <div class="actions">
          <Button act="append" onClick={() => void put("append")}>
            {speech.say("drafting_append")}
          </Button>
          <Button act="replace" onClick={() => void put("put", true)}>
            {speech.say("drafting_replace")}
          </Button>
          <Button act="cancel" onClick={cancel}>
            {speech.say("drafting_cancel")}
          </Button>
        </div>
      )}
    </div>
  );

  function said(now: Step): string | null {
    if (now === "asking") return speech.say("drafting_box_in_use");
    if (now === "inserted") return speech.say("drafting_inserted_point");
    if (now === "undone") return speech.say("drafting_undone");
    if (now === "too-long") return speech.say("drafting_too_long");
    if (now === "not-taken") return speech.say("drafting_not_taken");
    if (now === "copied") return speech.say("drafting_copied");
    return now === "not-copied" ? speech.say("drafting_not_copied") : null;
  }
}

/** The order's page, which leads to where requests are made and answered. */
function WhereToPaste({ orderId }: { orderId: string }) {
  const { say } = useSpeech();
  if (usePageLink()?.facts.kind === "order-detail") return null;
  return (
    <a href={addressOf("order-detail", orderId)} target="_blank" rel="noopener">
      {say("drafting_open_order")}
    </a>
  );
}
