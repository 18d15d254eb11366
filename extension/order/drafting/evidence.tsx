/** What to gather for a reason, ticked as it is there; the files' names, days and fingerprints. No file ever leaves. */
import { useEffect, useState } from "preact/hooks";
import type { EvidenceId, Reason } from "../../generated/protocol";
import { today } from "../../shared/day";
import { reasons } from "./choice";
import { checklistFor } from "./composed";
import { Choose, type DraftingProps } from "./draft-form";
import { type FileMark, markOf } from "./file-mark";
import { evidenceHow, evidenceWord, reasonWord } from "./names";
import { keepNotes, readNotes } from "./notes";

export function Evidence({ parts, orderId, choice, choose }: DraftingProps) {
  const { speech } = parts;
  const [ticked, setTicked] = useState<Map<string, string>>(new Map());
  const [files, setFiles] = useState<FileMark[]>([]);
  const [note, setNote] = useState("");
  const [status, setStatus] = useState<"noted" | "not-noted" | "too-large" | null>(null);
  /** Nothing is written before what was noted earlier is known: the newest note counts, and would hide it. */
  const [loaded, setLoaded] = useState(false);
  const [checklist, setChecklist] = useState<EvidenceId[]>([]);
  const { reason } = choice;

  useEffect(() => {
    let current = true;
    void checklistFor(orderId, choice).then((list) => {
      if (current) setChecklist(list);
    });
    return () => {
      current = false;
    };
  }, [orderId, reason]);

  useEffect(() => {
    let current = true;
    void readNotes(orderId).then((before) => {
      if (!current) return;
      if (!before) return setStatus("not-noted");
      setLoaded(true);
      setTicked(before.ticked);
      setFiles(before.files);
      setNote(before.note);
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
  const add = async (chosen: FileList | null) => {
    const marks = await Promise.all([...(chosen ?? [])].map(markOf));
    const known = new Set(files.map((file) => file.sha256));
    const now = [...files, ...marks.filter((mark) => mark !== null).filter((mark) => !known.has(mark.sha256))];
    setFiles(now);
    if (marks.includes(null)) setStatus("too-large");
    else await save(ticked, now, note);
  };
  const remove = (mark: FileMark) => {
    const now = files.filter((file) => file !== mark);
    setFiles(now);
    void save(ticked, now, note);
  };

  return (
    <div class="form">
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
      <label>
        {speech.say("evidence_files")}
        <input
          type="file"
          multiple
          disabled={!loaded}
          onChange={({ currentTarget }) => {
            void add(currentTarget.files);
          }}
        />
      </label>
      <p class="quiet">{speech.say("evidence_stays")}</p>
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <li key={file.sha256}>
              <strong>{file.name}</strong> · {speech.day(file.on)}
              <code>{file.sha256}</code>
              <button type="button" onClick={() => remove(file)}>
                {speech.say("evidence_remove", { name: file.name })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label>
        {speech.say("evidence_note")}
        <textarea
          rows={3}
          maxLength={2000}
          disabled={!loaded}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
          onChange={() => void save(ticked, files, note)}
        />
      </label>
      <p class="quiet" role="status">
        {status === "noted" && speech.say("drafting_noted")}
        {status === "not-noted" && speech.say("drafting_not_noted")}
        {status === "too-large" && speech.say("evidence_too_large")}
      </p>
    </div>
  );
}
