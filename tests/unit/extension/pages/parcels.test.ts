/** Delivery is a fact of what is in a parcel, and a number is one parcel's. */
import { describe, expect, it } from "vitest";
import { answered, read, readAnswers } from "../fixtures/read";

const [lamp, cable] = ["1005009000000042", "1005009000000043"];
const delivered = [{ timeText: "Tue | Jul. 28 18:39", trackingPrimaryCode: "AE_GTMS_SIGNED" }];
const moving = [{ timeText: "Tue | Jul. 28 18:39", trackingPrimaryCode: "AE_GTMS_DELIVERING" }];
const parcel = (mailNo: string, detailList: object[], items: string[] | null, more: object = {}) => ({
  mailNo,
  etaInfo: { etaSceneCode: detailList === delivered ? "REAL_DELIVERY" : "FULFILLLMENT_PROMISE_ETA" },
  detailList,
  ...(items
    ? {
        packageItemList: items.map((itemId) => ({
          itemId: Number(itemId),
          skuId: "12000001",
          count: 1,
          itemTitle: "A",
        })),
      }
    : {}),
  ...more,
});
const promise = "Refund if no delivery before Sep 3, 2026";
const answer = (...trackingDetailLineList: object[]) => ({
  data: { module: { fastDeliveryInfoDTO: { fdContentList: [promise] }, trackingDetailLineList } },
});
const tracked = (...parcels: object[]) => read("tracking", [answer(...parcels)]).orders[0];

describe("parcels", () => {
  it("bring what is in them, and nothing else", () => {
    const order = tracked(parcel("AA0000001BR", delivered, [lamp]), parcel("AA0000002BR", moving, [cable]));
    expect(order).toMatchObject({
      tracking: "unknown",
      deliveredOn: null,
      trackingNumber: null,
      lines: [
        { lineId: null, productId: lamp, deliveredOn: "2026-07-28" },
        { lineId: null, productId: cable, deliveredOn: null },
      ],
    });
  });

  it("bring an item that is in two of them with the last", () => {
    const order = tracked(parcel("AA0000001BR", delivered, [lamp]), parcel("AA0000002BR", moving, [lamp]));
    expect(order?.lines).toMatchObject([{ productId: lamp, deliveredOn: null }]);
  });

  it("tell the newest event, of several still under way that of the one silent longest", () => {
    const early = [{ timeText: "Mon | Jul. 20 08:00", trackingPrimaryCode: "AE_GTMS_DELIVERING" }];
    const undated = [{ trackingPrimaryCode: "AE_GTMS_DELIVERING" }];
    const eventOf = (...ways: object[][]) =>
      tracked(...ways.map((way, i) => parcel(`AA000000${i}BR`, way, [lamp])))?.lastEventOn;
    expect(eventOf(moving)).toBe("2026-07-28");
    expect(eventOf([...moving, ...early])).toBe("2026-07-28");
    expect(eventOf(moving, early)).toBe("2026-07-20");
    expect(eventOf(delivered, early)).toBe("2026-07-20");
    expect(eventOf(moving, undated)).toBeNull();
    expect(eventOf([])).toBeNull();
  });

  it("never say of the whole order what one says of its items", () => {
    expect(tracked(parcel("AA0000001BR", delivered, [lamp]))).toMatchObject({
      deliveredOn: null,
      trackingNumber: "AA0000001BR",
    });
    // Without the items named, the parcel is the order's.
    expect(tracked(parcel("AA0000001BR", delivered, null))).toMatchObject({ deliveredOn: "2026-07-28", lines: [] });
  });

  it("keep a number that is not to be shown, also from the elements", () => {
    const html = '<div class="logistic-info-v2--mailNoValue--a1">AA0000001BR</div>';
    const reading = read("tracking", [answer(parcel("AA0000001BR", delivered, [lamp], { blockMailNo: true }))], html);
    expect(reading.orders[0]?.trackingNumber).toBeNull();
    const two = answer(parcel("AA0000001BR", moving, [lamp]), parcel("AA0000002BR", moving, [cable]));
    expect(read("tracking", [two], html).orders[0]?.trackingNumber).toBeNull();
  });

  it("take a number from the elements only when it is the only one, under the only tab", () => {
    const number = '<div class="logistic-info-v2--mailNoValue--a1">AA0000001BR</div>';
    expect(read("tracking", [], number).orders[0]?.trackingNumber).toBe("AA0000001BR");
    expect(read("tracking", [], number + number).orders).toEqual([]);
    expect(
      read("tracking", [], `<div role="tab">Package 1</div><div role="tab">Package 2</div>${number}`).orders,
    ).toEqual([]);
  });

  it("have not come when they lie at the pick-up point", () => {
    const signed = [{ timeText: "Tue | Jul. 28 18:39", trackingPrimaryCode: "GTMS_STA_SIGNED" }];
    expect(tracked(parcel("AA0000001BR", signed, [lamp]))).toMatchObject({
      tracking: "moving",
      lines: [{ deliveredOn: null }],
    });
  });

  it.each(["AE_CC_IM_SUCCESS", "AE_ORDER_FEEDBACK"])("are not said to be under way after they came: %s", (code) => {
    const events = [{ timeText: "Wed | Jul. 29 10:00", trackingPrimaryCode: code }, ...delivered];
    expect(tracked(parcel("AA0000001BR", events, [lamp]))).toMatchObject({
      tracking: "unknown",
      lines: [{ deliveredOn: null }],
    });
  });

  it.each([
    ["AE_LOST", "lost"],
    ["AE_PARCEL_LOST_CONFIRMED", "lost"],
    ["AE_DESTROYED", "lost"],
    ["AE_CANCELED", "lost"],
    ["AE_GLOSSOP_DEPART", "moving"],
    ["AE_BLOSSOM_HUB", "moving"],
  ])("are where the words of a code say, not its letters: %s", (code, state) => {
    const events = [{ timeText: "Tue | Jul. 28 18:39", trackingPrimaryCode: code }];
    expect(tracked(parcel("AA0000001BR", events, [lamp]))?.tracking).toBe(state);
  });

  it("are read from the newest event, whichever way round the list is", () => {
    const at = (day: number) => Date.UTC(2026, 6, day, 20);
    const events = [
      { time: at(25), timeText: "Sat | Jul. 25 18:39", trackingPrimaryCode: "AE_GTMS_DELIVERING" },
      { time: at(26), timeText: "Sun | Jul. 26 18:39", trackingPrimaryCode: "AE_GTMS_DELIVERING" },
      { time: at(28), timeText: "Tue | Jul. 28 18:39", trackingPrimaryCode: "AE_GTMS_SIGNED" },
    ];
    const etaInfo = { etaSceneCode: "REAL_DELIVERY" };
    for (const detailList of [events, events.toReversed()]) {
      const order = tracked(parcel("AA0000001BR", detailList, [lamp], { etaInfo }));
      expect(order).toMatchObject({ tracking: "delivered", lines: [{ deliveredOn: "2026-07-28" }] });
    }
  });

  it("are another order's when they were asked for another", () => {
    const other = answered("tracking", answer(parcel("AA0000001BR", delivered, [lamp])), {
      asked: { tradeOrderId: "8299000000990042" },
    });
    expect(readAnswers("tracking", [other]).orders).toEqual([]);
  });

  it("have their day by the instant beside words nobody reads", () => {
    const event = {
      time: Date.parse("2026-07-28T18:39:00Z"),
      timeText: "화 | 7월 28일 18:39",
      trackingPrimaryCode: "AE_GTMS_SIGNED",
    };
    const signed = { ...parcel("AA0000001BR", [event], [lamp]), etaInfo: { etaSceneCode: "REAL_DELIVERY" } };
    expect(tracked(signed)?.lines).toMatchObject([{ deliveredOn: "2026-07-28" }]);
  });
});
