/** A parcel's way, from the answer the tracking page loads. The receiver's address is there too: it is not read. */
import type { ObservedWindow, TrackingState } from "../../generated/protocol";
import { moduleOf } from "../json/components";
import { hasList, type Json, listOf, numberOf, recordOf, textOf, textsOf } from "../json/fields";
import { emptyReading, type PartialOrder, type PartialReading } from "../reading";
import { recentDateIn } from "../text/dates";
import { readWindows } from "../text/windows";

export const parcelsMember = "trackingDetailLineList";

/** Codes of single events, newest first in the page's list. */
const deliveredCodes = /^AE_(?:GTMS_)?SIGNED$/;
const returnedCodes = /RETURN|REVERSE_/;
const lostCodes = /LOST|LOSS|DESTROY|CANCEL/;
/** A failed attempt or a hand-over in between decides nothing. */
const realDelivery = "REAL_DELIVERY";
const idleCodes = /^AE_ORDER_(?:PAID|PLACED)$/;

/** The page's own address tells whose parcel it is: the answer does not. `today` is the day it was seen, YYYY-MM-DD. */
export function readTrackingJson(answer: unknown, orderId: string, today: string): PartialReading {
  const reading = emptyReading();
  const parcels = moduleOf(answer, parcelsMember);
  if (!parcels || !hasList(parcels, "trackingDetailLineList")) return reading;
  const read = listOf(parcels, "trackingDetailLineList").map((parcel) => readParcel(parcel, today));
  const order: PartialOrder = { orderId, windows: readPromises(parcels, reading), tracking: "unknown" };
  const [first] = read;
  if (first && read.every((parcel) => parcel.state === first.state)) {
    order.tracking = first.state;
    // Of several parcels the last one to arrive is the order's.
    order.deliveredOn = read.every((parcel) => parcel.deliveredOn !== null)
      ? (read
          .map((parcel) => parcel.deliveredOn)
          .sort()
          .at(-1) ?? null)
      : null;
  }
  if (read.length === 1) order.trackingNumber = first?.number ?? null;
  if (order.tracking === "unknown") reading.missing.add("tracking");
  if (order.tracking === "delivered" && !order.deliveredOn) reading.missing.add("deliveredOn");
  if (read.length === 1 && !order.trackingNumber) reading.missing.add("trackingNumber");
  reading.orders = [order];
  return reading;
}

interface Parcel {
  state: TrackingState;
  deliveredOn: string | null;
  number: string | null;
}

function readParcel(parcel: Json, today: string): Parcel {
  const events = listOf(parcel, "detailList");
  const newest = events[0] ?? {};
  const code = textOf(newest, "trackingPrimaryCode");
  const scene = textOf(recordOf(parcel, "etaInfo"), "etaSceneCode");
  const state = stateOf(code, scene);
  const number = textOf(parcel, "mailNo");
  return {
    state,
    deliveredOn: state === "delivered" ? dayOf(newest, today) : null,
    number: number !== null && /^[A-Za-z0-9-]{6,40}$/.test(number) ? number : null,
  };
}

/** Code and scene must not disagree about delivery. */
function stateOf(code: string | null, scene: string | null): TrackingState {
  if (code === null) return "unknown";
  if (deliveredCodes.test(code)) return scene === null || scene === realDelivery ? "delivered" : "unknown";
  if (returnedCodes.test(code)) return "returned";
  if (lostCodes.test(code)) return "lost";
  if (scene === realDelivery) return "unknown";
  return idleCodes.test(code) || code.startsWith("AE_") ? "moving" : "unknown";
}

/** The printed day ("Tue | Jul. 28 18:39"), its year by the epoch beside it; that alone only where there is no text. */
function dayOf(event: Json, today: string): string | null {
  const text = textOf(event, "timeText");
  const told = numberOf(event, "time");
  const newest = Date.parse(`${today}T00:00:00Z`) + 2 * 86_400_000;
  const time = told !== null && told > Date.UTC(2010, 0) && told < newest ? told : null;
  if (text !== null) return recentDateIn(text, today, time);
  return time !== null ? new Date(time).toISOString().slice(0, 10) : null;
}

function readPromises(parcels: Json, reading: PartialReading): ObservedWindow[] | null {
  const promises = recordOf(parcels, "fastDeliveryInfoDTO");
  const texts = textsOf(promises, "fdContentList") ?? [textOf(promises, "fdContent")];
  const windows: ObservedWindow[] = [];
  for (const text of texts) {
    const read = readWindows(text);
    if (read.unread.length > 0) reading.missing.add("windows");
    windows.push(...read.windows);
  }
  // Without a window there may be no promise, or it is worded anew: which one is not known.
  if (windows.length === 0) reading.missing.add("windows");
  return windows;
}
