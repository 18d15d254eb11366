/** The ledger, or some of its orders, as a file: read from the host piece by piece. */

import type { LedgerExportParams } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Reply } from "../host-client/messages";

export type Format = "json" | "csv" | "ics";

export interface ExportedFile {
  name: string;
  type: string;
  parts: string[];
}

/** `progress` gets the number of characters so far. With `orderIds`, a file of those orders alone. */
export async function exportLedger(
  format: Format,
  language: string,
  progress: (size: number) => void,
  ask: typeof callHost = callHost,
  orderIds: string[] | null = null,
): Promise<Reply<ExportedFile>> {
  const parts: string[] = [];
  let size = 0;
  let cursor: string | null = null;
  for (;;) {
    const params: LedgerExportParams = { format, cursor, language, ...(orderIds ? { orderIds } : {}) };
    const piece: Reply<{ chunk: string; cursor?: string | null; fileName: string; mediaType: string }> = await ask(
      "ledger.export",
      params,
    );
    if (!piece.ok) return piece;
    parts.push(piece.result.chunk);
    size += piece.result.chunk.length;
    progress(size);
    cursor = piece.result.cursor ?? null;
    if (cursor === null) {
      return { ok: true, result: { name: piece.result.fileName, type: piece.result.mediaType, parts } };
    }
  }
}
