/** The tracking page's elements tell the parcel's number surely, and no more: states there are free text. */
import { textIn } from "../dom";
import { emptyReading, type PartialReading } from "../reading";
import { selectors } from "./selectors";

export function readTrackingDom(document: ParentNode, orderId: string): PartialReading {
  const reading = emptyReading();
  const number = textIn(document, selectors.number);
  reading.missing.add("tracking");
  if (number && /^[A-Za-z0-9-]{6,40}$/.test(number)) reading.orders.push({ orderId, trackingNumber: number });
  return reading;
}
