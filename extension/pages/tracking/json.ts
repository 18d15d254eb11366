/** A parcel's way, from the answer the tracking page loads. The receiver's address is there too: it is not read. */
import type { ObservedLine, ObservedWindow, TrackingState } from "../../generated/protocol";
import { moduleOf } from "../json/components";
import { flagOf, hasList, idOf, type Json, listOf, numberOf, recordOf, textOf, textsOf } from "../json/fields";
import { emptyReading, type PartialOrder, type PartialReading } from "../reading";
import { namesADay, recentDateIn } from "../text/dates";
import { readWindows } from "../text/windows";
import { numberPattern } from "./dom";

export const parcelsMember = "trackingDetailLineList";

/** Codes of single events, newest first in the page's list. `GTMS_STA_SIGNED` is a parcel at its pick-up point. */
const deliveredCodes = /^AE_(?:GTMS_)?SIGNED$/;
const returnedCodes = /RETURN|REVERSE_/;
const lostCodes = /(?:^|_)(?:LOST|LOSS|DESTROY(?:ED)?|CANCELL?(?:ED)?)(?:_|$)/;
/** A failed attempt or a hand-over in between decides nothing. */
const realDelivery = "REAL_DELIVERY";
const movingCodes = /^(?:AE_|GTMS_STA_)/;

/**
 * The page's own address tells whose parcels they are: the answer does not. What a parcel holds is delivered with it; the
 * order only when every parcel is, and its items are not named or the host knows of no others. `today` is the day it was
 * seen, YYYY-MM-DD.
 */
export function readTrackingJson(answer: unknown, orderId: string, today: string): PartialReading {
  const reading = emptyReading();
  const parcels = moduleOf(answer, parcelsMember);
  if (!parcels || !hasList(parcels, "trackingDetailLineList")) return reading;
  const read = listOf(parcels, "trackingDetailLineList").map((parcel) => readParcel(parcel, today));
  const order: PartialOrder = { orderId, windows: readPromises(parcels, reading), tracking: "unknown" };
  const [first] = read;
  if (first && read.every((parcel) => parcel.state === first.state)) order.tracking = first.state;
  order.lastEventOn = silentSince(read);
  const named = read.every((parcel) => parcel.items.length > 0);
  if (named) order.lines = linesOf(read);
  else if (order.tracking === "delivered") order.deliveredOn = lastDay(read);
  // The only parcel of an order that may have more items than are in it: whose number it is, the host can tell.
  if (read.length === 1) order.trackingNumber = first?.number ?? null;
  if (order.tracking === "unknown") reading.missing.add("tracking");
  if (read.some((parcel) => parcel.state === "delivered" && !parcel.deliveredOn)) reading.missing.add("deliveredOn");
  if (read.length === 1 && first && !first.number && !first.isNumberHidden) reading.missing.add("trackingNumber");
  reading.orders = [order];
  return reading;
}

interface Item {
  productId: string;
  variant: string | null;
  title: string | null;
}

interface Parcel {
  state: TrackingState;
  /** Day of its newest event. */
  lastEventOn: string | null;
  deliveredOn: string | null;
  number: string | null;
  isNumberHidden: boolean;
  /** Empty also where an item of it is not named: then what is in the parcel is not known. */
  items: Item[];
}

function readParcel(parcel: Json, today: string): Parcel {
  const events = newestFirst(listOf(parcel, "detailList"));
  const newest = events[0] ?? {};
  const [code = null, ...before] = events.map((event) => textOf(event, "trackingPrimaryCode"));
  const scene = textOf(recordOf(parcel, "etaInfo"), "etaSceneCode");
  const told = stateOf(code, scene);
  // Under way after it was handed over: one of the two is wrong, or it goes back.
  const wasDelivered = before.some((earlier) => earlier !== null && deliveredCodes.test(earlier));
  const state = told === "moving" && wasDelivered ? "unknown" : told;
  const number = textOf(parcel, "mailNo");
  const isNumberHidden = flagOf(parcel, "blockMailNo") === true;
  const lastEventOn = dayOf(newest, today);
  return {
    state,
    lastEventOn,
    deliveredOn: state === "delivered" ? lastEventOn : null,
    number: number !== null && !isNumberHidden && numberPattern.test(number) ? number : null,
    isNumberHidden,
    items: itemsOf(parcel),
  };
}

/** As they were seen to stand; where each is later than the one before it, the list is the other way round. */
function newestFirst(events: Json[]): Json[] {
  const times = events.map((event) => numberOf(event, "time"));
  const isRising = times.every((time, at) => time !== null && (at === 0 || time > (times[at - 1] ?? time)));
  return isRising ? events.toReversed() : events;
}

function itemsOf(parcel: Json): Item[] {
  const packed = listOf(parcel, "packageItemList");
  const items = packed.flatMap((item) => {
    const productId = idOf(item, "itemId");
    return productId ? [{ productId, variant: idOf(item, "skuId"), title: textOf(item, "itemTitle") }] : [];
  });
  return items.length === packed.length && hasList(parcel, "packageItemList") ? items : [];
}

/** An item in several parcels has come with the last of them. */
function linesOf(parcels: Parcel[]): ObservedLine[] {
  const holding = new Map<string, { item: Item; parcels: Parcel[] }>();
  for (const parcel of parcels) {
    for (const item of parcel.items) {
      const key = `${item.productId} ${item.variant}`;
      const known = holding.get(key);
      if (known) known.parcels.push(parcel);
      else holding.set(key, { item, parcels: [parcel] });
    }
  }
  return [...holding.values()].map(({ item, parcels: own }) => ({
    lineId: null,
    productId: item.productId,
    title: item.title,
    deliveredOn: lastDay(own),
  }));
}

/** The newest event of the parcel that was silent longest, among those that have not come; unknown where one is. */
function silentSince(parcels: Parcel[]): string | null {
  const underWay = parcels.filter(({ state }) => state !== "delivered");
  const days = (underWay.length > 0 ? underWay : parcels).map(({ lastEventOn }) => lastEventOn);
  return days.every((day) => day !== null) ? (days.sort().at(0) ?? null) : null;
}

/** The day the last of several parcels came, when all have. */
function lastDay(parcels: Parcel[]): string | null {
  const days = parcels.map(({ deliveredOn }) => deliveredOn);
  return days.every((day) => day !== null) ? (days.sort().at(-1) ?? null) : null;
}

/** Code and scene must not disagree about delivery. */
function stateOf(code: string | null, scene: string | null): TrackingState {
  if (code === null) return "unknown";
  if (deliveredCodes.test(code)) return scene === null || scene === realDelivery ? "delivered" : "unknown";
  if (returnedCodes.test(code)) return "returned";
  if (lostCodes.test(code)) return "lost";
  if (scene === realDelivery) return "unknown";
  return movingCodes.test(code) ? "moving" : "unknown";
}

/** The printed day ("Tue | Jul. 28 18:39"), its year by the epoch beside it; that alone where no text of ours is there. */
function dayOf(event: Json, today: string): string | null {
  const text = textOf(event, "timeText");
  const told = numberOf(event, "time");
  const newest = Date.parse(`${today}T00:00:00Z`) + 2 * 86_400_000;
  const time = told !== null && told > Date.UTC(2010, 0) && told < newest ? told : null;
  if (text !== null && namesADay(text)) return recentDateIn(text, today, time);
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
