/**
 * The tracking page's elements tell the number of an order's only parcel, and no more: states there are free text. Each
 * of several parcels has a number or a tab of its own.
 */

import { elementsIn } from "../dom";
import { plain } from "../json/fields";
import { emptyReading, type PartialReading } from "../reading";
import { selectors } from "./selectors";

export const numberPattern = /^[A-Za-z0-9-]{6,40}$/;

export function readTrackingDom(document: ParentNode, orderId: string): PartialReading {
  const reading = emptyReading();
  const numbers = elementsIn(document, selectors.number).map((element) => plain(element.textContent ?? ""));
  const [number] = numbers;
  reading.missing.add("tracking");
  const isOnly = numbers.length === 1 && elementsIn(document, selectors.parcelTab).length <= 1;
  if (isOnly && number && numberPattern.test(number)) reading.orders.push({ orderId, trackingNumber: number });
  return reading;
}
