/** What to gather for a reason, ticked as it is there; the files' names, days and fingerprints. No file ever leaves. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EvidenceId, Reason } from "../../generated/protocol";
import { Button, Field } from "../../shared/controls";
import { today } from "../../shared/day";
import { FileButton } from "../../shared/file-button";
import { useKept } from "../../shared/use-kept";
import { useSpeech } from "../../shared/use-speech";
import { reasons } from "./choice";
import { Choose } from "./choose";
import { checklistFor } from "./composed";
import { type FileMark, markOf } from "./file-mark";
import { evidenceHow, evidenceWord, reasonWord } from "./names";
import { keepNotes, readNotes } from "./notes";
import type { DraftingProps } from "./props";

export function Evidence({ orderId, choice, choose }: DraftingProps) {
  const speech = useSpeech();
  const [ticked, setTicked] = useState<Map<string, string>>(new Map());
  const [files, setFiles] = useState<FileMark[]>([]);
  const [noted, setNoted] = useState("");
  const [typed, setTyped] = useKept<{ note: string | null }>(orderId, "note", () => ({ note: null }));
  const note = typed.note ?? noted;
  const [status, setStatus] = useState<"noted" | "not-noted" | "too-large" | null>(null);
  /** Nothing is written before what was noted earlier is known: the newest note counts, and would hide it. */
  const [loaded, setLoaded] = useState(false);
  const [checklist, setChecklist] = useState<EvidenceId[]>([]);
  const { reason } = choice;

  useLayoutEffect(() => {
    let current = true;
    void checklistFor(orderId, choice).then((list) => {
      if (current) setChecklist(list);
    });
    return () => {
      current = false;
    };
  }, [orderId, reason]);

  useLayoutEffect(() => {
    let current = true;
    void readNotes(orderId).then((before) => {
      if (!current) return;
      if (!before) return setStatus("not-noted");
      setLoaded(true);
      setTicked(before.ticked);
      setFiles(before.files);
      setNoted(before.note);
    });
    return () => {
      current = false;
    };
  }, [orderId]);

  const save = async (nowTicked: Map<string, string>, nowFiles: FileMark[], nowNote: string) => {
    const kept = await keepNotes(orderId, { ticked: nowTicked, files: nowFiles, note: nowNote });
    setStatus(kept ? "noted" : "not-noted");
  };
  const tick = (id: string, on: boolean) => {
    const now = new Map(ticked);
    if (on) now.set(id, today());
    else now.delete(id);
    setTicked(now);
    // What is there may as well be named in the draft.
    choose({ evidence: [...now.keys()].filter((one) => checklist.some((known) => known === one)) });
    void save(now, files, note);
  };
  const add = async (chosen: File[]) => {
    const marks = await Promise.all(chosen.map(markOf));
    const known = new Set(files.map((file) => file.sha256));
    const now = [...files, ...marks.filter((mark) => mark !== null).filter((mark) => !known.has(mark.sha256))];
    setFiles(now);
    if (marks.includes(null)) setStatus("too-large");
    else await save(ticked, now, note);
  };
  const list = useRef<HTMLUListElement>(null);
  const remove = (mark: FileMark) => {
    // What was pressed goes with its file: the keyboard goes on where another is chosen.
    list.current?.parentElement?.querySelector<HTMLElement>("input[type=file]")?.focus();
    const now = files.filter((file) => file !== mark);
    setFiles(now);
    void save(ticked, now, note);
  };

  return (
    <div class="stack">
      <Choose
        label={speech.say("drafting_reason")}
        value={choice.reason}
        values={reasons}
        word={(reason) => reasonWord(reason, speech)}
        chosen={(reason: Reason) => choose({ reason })}
      />
      <fieldset disabled={!loaded}>
        <legend>{speech.say("evidence_heading")}</legend>
        {checklist.map((id) => (
          <label class="check" key={id}>
            <input
              type="checkbox"
              value={id}
              checked={ticked.has(id)}
              onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
            />
            <span>
              {evidenceWord(id, speech)}
              <span class="quiet how">{evidenceHow(id, speech)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <FileButton
        label={speech.say("evidence_files")}
        multiple
        disabled={!loaded}
        chosen={(chosen) => void add(chosen)}
      />
      <p class="quiet">{speech.say("evidence_stays")}</p>
      {files.length > 0 && (
        <ul class="dotted files" ref={list}>
          {files.map((file) => (
            <li key={file.sha256}>
              <strong>{file.name}</strong> · {speech.day(file.on)}
              <code>{file.sha256}</code>
              <Button onClick={() => remove(file)}>{speech.say("evidence_remove", { name: file.name })}</Button>
            </li>
          ))}
        </ul>
      )}
      <Field label={speech.say("evidence_note")}>
        {(id) => (
          <textarea
            id={id}
            class="input"
            maxLength={2000}
            disabled={!loaded}
            value={note}
            onInput={(event) => setTyped({ note: event.currentTarget.value })}
            onChange={() => void save(ticked, files, note)}
          />
        )}
      </Field>
      <p class="quiet" role="status">
        {status === "noted" && speech.say("drafting_noted")}
        {status === "not-noted" && speech.say("drafting_not_noted")}
        {status === "too-large" && speech.say("evidence_too_large")}
      </p>
    </div>
  );
}
