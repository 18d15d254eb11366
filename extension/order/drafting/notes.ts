/** What the buyer ticked and noted of an order: kept in the ledger, and read back from it. */

import type { Evidence } from "../../generated/protocol";
import { callHost } from "../../host-client/ask";
import type { FileMark } from "./file-mark";

export interface Notes {
  /** Ids of the checklist, with the day each was ticked. */
  ticked: Map<string, string>;
  files: FileMark[];
  note: string;
}

/** Files have a fingerprint; what has none is a tick on the checklist. */
export async function readNotes(orderId: string): Promise<Notes | null> {
  const reply = await callHost("note.read", { orderId });
  if (!reply.ok) return null;
  const { evidence, note } = reply.result;
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
  const params = { orderId, note: note.trim() || null, evidence: [...ticks, ...marks] };
  const reply = await callHost("note.record", params, "note");
  return reply.ok;
}
