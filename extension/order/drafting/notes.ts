/** What the buyer ticked and noted of an order: kept in the ledger, and read back from it. */

import type { Evidence, NoteReadResult } from "../../generated/protocol";
import { check, record } from "../../host-client/ask";
import type { FileMark } from "./file-mark";

export interface Notes {
  /** Ids of the checklist, with the day each was ticked. */
  ticked: Map<string, string>;
  files: FileMark[];
  note: string;
}

/** Files have a fingerprint; what has none is a tick on the checklist. */
export async function readNotes(orderId: string): Promise<Notes | null> {
  const reply = await check("note.read", { orderId });
  if (!reply.ok) return null;
  const { evidence, note } = reply.result as NoteReadResult;
  const notes: Notes = { ticked: new Map(), files: [], note: note ?? "" };
  for (const { name, on, sha256, ticked } of evidence) {
    if (sha256) notes.files.push({ name, on: on ?? "", sha256 });
    else if (ticked) notes.ticked.set(name, on ?? "");
  }
  return notes;
}

/** All of it each time: the newest note counts. */
export async function keepNotes(orderId: string, { ticked, files, note }: Notes): Promise<boolean> {
  const ticks: Evidence[] = [...ticked].map(([name, on]) => ({ name, on: on || null, sha256: null, ticked: true }));
  const marks: Evidence[] = files.map((file) => ({ ...file, on: file.on || null, ticked: true }));
  const reply = await record("note.record", { orderId, note: note.trim() || null, evidence: [...ticks, ...marks] });
  return reply.ok;
}

/** What was last said of each item, by its id; "" is the whole order. */
export async function readProblems(orderId: string): Promise<Record<string, "problem" | "fine">> {
  const reply = await check("note.read", { orderId });
  const problems = reply.ok ? (reply.result as NoteReadResult).problems : [];
  return Object.fromEntries(problems.map(({ lineId, state }) => [lineId ?? "", state]));
}
