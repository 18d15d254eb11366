/** A file given to the host, piece by piece. */

import type { ImportCounts } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure, Reply } from "../host-client/messages";

/** Characters a request: UTF-8 and JSON's escapes make up to six bytes of one, and a request has 256 KiB at most. */
const pieceLength = 40 * 1024;

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;

/** Cuts a text into pieces, never inside a character; the last piece is given when `end` is called. */
export class Pieces {
  #rest = "";

  *add(text: string): Generator<string> {
    this.#rest += text;
    while (this.#rest.length > pieceLength) {
      const whole = isHighSurrogate(this.#rest.charCodeAt(pieceLength - 1)) ? pieceLength - 1 : pieceLength;
      yield this.#rest.slice(0, whole);
      this.#rest = this.#rest.slice(whole);
    }
  }

  end(): string {
    return this.#rest;
  }
}

const unreadable: Failure = { code: 0, message: "the file could not be read", cause: "refused" };

/** Gives a file to the host; nothing changes before its last piece. `progress` gets a part of one. */
export async function importLedger(
  file: Blob,
  progress: (part: number) => void,
  ask: typeof callHost = callHost,
): Promise<Reply<ImportCounts>> {
  const pieces = new Pieces();
  let token: string | null = null;
  const give = async (chunk: string, last: boolean) => {
    const reply = await ask("ledger.import", { chunk, token, last });
    if (reply.ok) {
      token = reply.result.token ?? null;
      progress(file.size > 0 ? Math.min(1, reply.result.received / file.size) : 1);
    }
    return reply;
  };
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let from = 0; from < file.size; from += 1024 * 1024) {
      const bytes = await file.slice(from, from + 1024 * 1024).arrayBuffer();
      for (const piece of pieces.add(decoder.decode(bytes, { stream: true }))) {
        const reply = await give(piece, false);
        if (!reply.ok) return reply;
      }
    }
    for (const piece of pieces.add(decoder.decode())) {
      const reply = await give(piece, false);
      if (!reply.ok) return reply;
    }
  } catch {
    return { ok: false, error: unreadable };
  }
  const last = await give(pieces.end(), true);
  if (!last.ok) return last;
  return { ok: true, result: last.result.imported ?? { orders: 0, events: 0, newEvents: 0, newSettings: 0 } };
}
