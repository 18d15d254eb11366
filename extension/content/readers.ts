/** The readers of pages, with the words of the page's language: most pages of the site are none that is read. */
import { inject } from "../host-client/ask";
import type { Reply } from "../host-client/messages";
import type { Readers } from "../pages/main";
import { languagesOf } from "../pages/site/language";

let wanted: Promise<Reply<Readers>> | null = null;

/** A failed attempt may be made again. */
export function readers(): Promise<Reply<Readers>> {
  wanted ??= inject("readers", languagesOf(document, location, navigator.language)).then((reply) => {
    const result = globalThis.recourseReaders;
    if (reply.ok && result) return { ok: true, result };
    wanted = null;
    return reply.ok
      ? { ok: false, error: { code: 0, message: "the readers are not there", cause: "internal" } }
      : reply;
  });
  return wanted;
}
