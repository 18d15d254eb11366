/** What the frame is told of the page around it. */
import type { PageKind } from "../generated/protocol";
import type { PageFacts, PageNotice } from "../host-client/frame-port";
import type { Reading } from "../pages/reading";
import { pageTheme } from "./theme";

/** What takes reading the page's boxes and prices; `about` is the order the frame was opened for. */
export type MoreFacts = (about: string | null) => Pick<PageFacts, "orderIds" | "prices" | "conversation">;

/** As much of a page's session as is told. */
interface Around {
  kind: PageKind | null;
  reading: Reading | null;
  orderId: string | null;
  noticeShown: PageNotice | null;
  box: { text: string | null } | null;
  moreFacts: MoreFacts;
}

/** `about` is the order the frame was opened for. */
export function pageFacts(around: Around, about: string | null, page: Document): PageFacts {
  const { kind, reading } = around;
  return {
    theme: pageTheme(page),
    kind,
    notice: around.noticeShown,
    storeId: reading?.storeId ?? null,
    ...around.moreFacts(about),
    boxText: around.box?.text ?? null,
  };
}
