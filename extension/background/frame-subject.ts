/** What may be asked to be shown in a frame, checked as everything is that comes from a page's own process. */

import { isRecord } from "../host-client/failures";
import type { FrameSubject, FrameView } from "../host-client/messages";
import { isAliExpressId } from "../pages/site/urls";

const views: FrameView[] = ["order", "ask", "confirm", "write", "page", "queue"];

export function frameSubjectOf(value: unknown): FrameSubject | null {
  if (!isRecord(value)) return null;
  const view = views.find((one) => one === value.view);
  const ids = [value.orderId ?? null, value.lineId ?? null];
  if (!view || !ids.every((id) => id === null || isAliExpressId(id as string))) return null;
  const [orderId, lineId] = ids as (string | null)[];
  // Only the page itself, the orders worth opening, and a box on a page that names no order, stand without one.
  if (view === "page" || view === "queue" ? orderId !== null : view !== "write" && orderId === null) return null;
  return { view, orderId: orderId ?? null, lineId: lineId ?? null };
}
