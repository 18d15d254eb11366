/** The answers of the tracking page, the refund list, a dispute's page and the message page. */
import { answer, price } from "./components.mjs";

export const trackingApi = "mtop.ae.ld.querydetail";
export const refundListApi = "mtop.aliexpress.buyer.reverse.queryReverseOrderPageListForBuyer";
export const disputeApi = "mtop.aliexpress.buyer.reverse.reverseOrderLineRenderForBuyer";
export const messagesApi = "mtop.aliexpress.im.messagebox.querybysessionid";
export const sendApi = "mtop.aliexpress.im.messagebox.send";

const clock = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});

/** `Tue | Jul. 28 18:39` */
function eventTime(date, hour) {
  const at = new Date(`${date}T${hour}:00Z`);
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return { time: at.getTime(), timeText: `${part.weekday} | ${part.month}. ${part.day} ${part.hour}:${part.minute}` };
}

function eventsOf(order) {
  const event = (date, hour, code, name) => ({
    ...eventTime(date, hour),
    trackingPrimaryCode: code,
    trackingSecondCode: code,
    trackingName: name,
    trackingDetailDesc: name,
  });
  const events = [];
  if (order.deliveredOn) events.push(event(order.deliveredOn, "14:05", "AE_GTMS_SIGNED", "Delivered"));
  if (order.shippedOn) events.push(event(order.shippedOn, "08:40", "AE_PICK_UP_SUCCESS", "Picked up by carrier"));
  events.push(event(order.paidOn ?? order.placedOn, "02:10", "AE_ORDER_PAID", "Order paid"));
  return events;
}

export function trackingAnswer(order, buyer, words) {
  const [, promised = null] = order.refundFrom ? words.fastDelivery(words.day(order.refundFrom)).split(" · ") : [];
  return answer(trackingApi, {
    module: {
      ...(promised
        ? { fastDeliveryInfoDTO: { fdTitle: "Fast delivery", fdContent: promised, fdContentList: [promised] } }
        : {}),
      isTrackingV2: true,
      logisticsReceiverInfo: {
        address: buyer.detailAddress,
        contactName: buyer.contactName,
        phoneNumber: buyer.fullPhoneNo,
        zipCode: buyer.postCode,
      },
      trackingDetailLineList: [
        {
          mailNo: `LP${order.orderId.slice(0, 12)}CN`,
          logisticsCarrierName: "AliExpress standard shipping",
          etaInfo: { etaSceneCode: order.deliveredOn ? "REAL_DELIVERY" : "FULFILLLMENT_PROMISE_ETA" },
          packageItemList: order.lines.map((line) => ({ itemId: Number(line.productId), count: line.quantity })),
          detailList: eventsOf(order),
        },
      ],
    },
    result: true,
  });
}

function reverseLine(dispute, order, store, words) {
  const line = order.lines[dispute.line];
  const money = price(line.price);
  const detail = `https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=${line.lineId}&reverseOrderLineId=${dispute.disputeId}&from=1`;
  return {
    shopName: store.name,
    reverseOrderLines: [
      {
        reverseOrderId: dispute.disputeId.replace(/^63/, "62"),
        reverseOrderLineId: dispute.disputeId,
        reverseStatus: dispute.status,
        reverseStatusText: words.cases[dispute.state],
        reverseType: "RETURN",
        reverseBizType: "4pl",
        solutionType: 1,
        tradeOrderId: order.orderId,
        tradeOrderLineId: line.lineId,
        gmtCreateFormat: dispute.openedAt,
        gmtModifiedFormat: dispute.changedAt,
        aeItemDTO: {
          canApplyReverse: false,
          itemCount: line.quantity,
          itemId: Number(line.productId),
          itemTitle: line.title,
          itemUnitPrice: { currency: "BRL", formatMoney: money.text.replace(",", ".") },
          supportPersonalReason: true,
        },
        buttonDTOList: [{ code: 1, type: "view_details", role: "BUYER", detailUrl: detail }],
        seller: { canContact: true, storeId: Number(order.storeId) },
      },
    ],
  };
}

/** `cases` are `{dispute, order, store}`. */
export function refundListAnswer(cases, words) {
  return answer(refundListApi, {
    module: {
      items: cases.map(({ dispute, order, store }) => reverseLine(dispute, order, store, words)),
      pageNum: 1,
      pageSize: 10,
      pages: 0,
      total: cases.length,
    },
    notSuccess: false,
  });
}

export function disputeAnswer({ dispute, order }, words) {
  const line = order.lines[dispute.line];
  return answer(disputeApi, {
    module: {
      reverseOrderLineId: dispute.disputeId,
      tradeOrderId: order.orderId,
      tradeOrderLineId: line.lineId,
      reverseDetailStatusText: words.cases[dispute.state],
      applyReason: { reasonName: "Damaged" },
      reminder: dispute.respondBy ? words.respondBy(words.day(dispute.respondBy)) : undefined,
      gmtCreateTimestamp: Date.parse(`${dispute.openedAt.replace(" ", "T")}Z`),
    },
  });
}

const senders = { buyer: [11], seller: [12], bot: [12, "im_ai"], system: [13] };

/** The bubbles of one thread, oldest first. */
export function messagesAnswer(conversation, sessionId) {
  const messageList = conversation.messages.map((message, index) => {
    const [fromType, fromCode] = senders[message.from];
    return {
      header: { type: 1 },
      body: {
        typeData: {
          mid: `${sessionId}-${index}`,
          sid: sessionId,
          from: message.from,
          fromType,
          sendTime: Date.parse(message.at),
          status: 0,
          ...(fromCode ? { ext: { fromCode } } : {}),
        },
        layoutData: { card: 1 },
        templateData: JSON.stringify({ txt: message.text }),
      },
    };
  });
  return answer(messagesApi, { sessionId, hasMore: false, messageList });
}
