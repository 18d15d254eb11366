/** Choosing what a draft says: what for, what is wrong, what is wanted, the buyer's own words; and the text that comes of it. */
import { useEffect, useState } from "preact/hooks";
import type { DraftKind } from "../../generated/protocol";
import { Field } from "../../shared/controls";
import { DayField } from "../../shared/day-field";
import { useSpeech } from "../../shared/use-speech";
import { currencyOf, itemsOf } from "../facts";
import { type Choice, type DraftLanguage, draftLanguages, kinds, type Outcome, ownLanguage } from "./choice";
import { Choose } from "./choose";
import { fittingOutcomes, useComposed } from "./composed";
import { evidenceWord, kindWord, languageName, outcomeWord } from "./names";
import { Offer } from "./offer";
import { Preview } from "./preview";
import type { DraftingProps } from "./props";
import { ReasonFirst } from "./reason-first";

export function DraftForm(props: DraftingProps) {
  const { orderId, facts, choice, choose } = props;
  const speech = useSpeech();
  const own = ownLanguage(speech.language);
  const currency = facts ? currencyOf(facts) : null;
  const composed = useComposed(orderId, choice, own, currency);
  const outcomes = useFitting(orderId, choice, choose);
  const lines = facts ? itemsOf(facts) : [];
  const checklist = composed?.sent?.checklist ?? [];
  const given = choice.reasonGiven ? choice.reason : null;
  return (
    <div class="stack">
      <ReasonFirst facts={facts} now={given} chosen={(reason) => choose({ reason, evidence: [] })} />
      <Preview {...props} composed={composed} own={own} />
      <details class="change" hidden={!given}>
        <summary>{speech.say("drafting_change")}</summary>
        <div class="stack">
          <Choose
            label={speech.say("drafting_kind")}
            value={choice.kind}
            values={kinds}
            word={(kind) => kindWord(kind, speech)}
            chosen={(kind: DraftKind) => choose({ kind })}
          />
          {lines.length > 1 && (
            <Choose
              label={speech.say("drafting_item")}
              value={choice.lineId ?? ""}
              values={["", ...lines.flatMap((line) => line.lineId ?? [])]}
              word={(id) =>
                lines.find((line) => line.lineId === id)?.title?.slice(0, 60) ?? speech.say("drafting_all_items")
              }
              chosen={(id) => choose({ lineId: id || null })}
            />
          )}
          <fieldset>
            <legend>{speech.say("drafting_outcome")}</legend>
            {outcomes?.length === 0 && <p class="quiet">{speech.say("drafting_nothing_fits")}</p>}
            <div class="choices">
              {(outcomes ?? []).map((outcome) => (
                <label key={outcome}>
                  <input
                    type="radio"
                    name="outcome"
                    value={outcome}
                    checked={outcome === choice.outcome}
                    onChange={() => choose({ outcome })}
                  />
                  {outcomeWord(outcome, speech)}
                </label>
              ))}
            </div>
          </fieldset>
          {choice.outcome === "partial-refund" && <Offer {...props} currency={currency} />}
          <Field label={speech.say("drafting_own_words")}>
            {(id) => (
              <textarea
                id={id}
                class="input short"
                rows={2}
                maxLength={500}
                value={choice.text}
                onInput={(event) => choose({ text: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={speech.say("drafting_received_on")}>
            {(id) => <DayField id={id} value={choice.receivedOn} onChange={(day) => choose({ receivedOn: day })} />}
          </Field>
          {checklist.length > 0 && (
            <fieldset>
              <legend>{speech.say("drafting_name_evidence")}</legend>
              <div class="choices">
                {checklist.map((id) => (
                  <label key={id}>
                    <input
                      type="checkbox"
                      value={id}
                      checked={choice.evidence.includes(id)}
                      onChange={({ currentTarget }) =>
                        choose({
                          evidence: currentTarget.checked
                            ? [...choice.evidence, id]
                            : choice.evidence.filter((other) => other !== id),
                        })
                      }
                    />
                    {evidenceWord(id, speech)}
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <Choose
            label={speech.say("drafting_language")}
            value={choice.language}
            values={draftLanguages}
            word={(language) => languageName(language, speech)}
            chosen={(language: DraftLanguage) => choose({ language })}
          />
        </div>
      </details>
    </div>
  );
}

/** An outcome that no longer fits gives way to the first that does. */
function useFitting(orderId: string, choice: Choice, choose: DraftingProps["choose"]): Outcome[] | null {
  const [fitting, setFitting] = useState<Outcome[] | null>(null);
  const { kind, reason, lineId, receivedOn } = choice;
  useEffect(() => {
    let current = true;
    void fittingOutcomes(orderId, choice).then((outcomes) => {
      if (!current) return;
      setFitting(outcomes);
      const [first] = outcomes;
      if (first && !outcomes.includes(choice.outcome)) choose({ outcome: first });
    });
    return () => {
      current = false;
    };
  }, [orderId, kind, reason, lineId, receivedOn]);
  return fitting;
}
