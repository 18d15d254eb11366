import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { ObservedOrder, PageKind } from "../../../../extension/generated/protocol";
import { parseJson } from "../../../../extension/pages/json/parse";
import { readPage } from "../../../../extension/pages/read-page";
import { answered, asked } from "../fixtures/read";

/** Real answers, kept outside the repository. Without them these tests are skipped, by name. */
const repository = path.resolve(import.meta.dirname, "../../../..");
const captures = path.resolve(repository, process.env.RECOURSE_CAPTURES ?? "../shared/captures");
const seenAt = Date.parse("2026-09-07T12:00:00Z");
const emptyPage = new JSDOM("<!doctype html>").window.document;

function read(kind: PageKind, file: string, url: string) {
  const body = parseJson(readFileSync(path.join(captures, file), "utf8"));
  const answers = [answered(kind, body, { asked: kind === "refund-list" ? asked[kind] : null, askedAt: url })];
  return readPage({ kind, url, answers, document: emptyPage, now: seenAt, locale: "en" });
}

/** An order in one line: id, status, day, total, store; then line, product, count, price of each item. */
function brief(order: ObservedOrder): string[] {
  const money = (value: ObservedOrder["total"]) => (value ? `${value.currency} ${value.amount}` : "-");
  const head = [order.orderId, order.status, order.placedOn, money(order.total), order.store?.storeId];
  const lines = (order.lines ?? []).map((l) => [l.lineId, l.productId, `x${l.quantity}`, money(l.price)].join(" "));
  return [head.join(" "), ...lines];
}

const listByHand = [
  ["8214398062177351 shipped 2026-09-01 BRL 31.93 1102357078", "8214969923776196 1005426411597830 x2 BRL 13.90"],
  ["8214779947343229 shipped 2026-09-01 BRL 87.15 1102199525", "8214674215518251 1005863438595818 x2 BRL 37.99"],
  ["8212313961591322 completed 2026-07-15 BRL 132.74 1105843321", "8212840438652111 1005745176332016 x1 BRL 126.59"],
  ["8212268452148012 completed 2026-07-15 BRL 277.33 1102610220", "8212556490087649 1005021481598950 x1 BRL 304.53"],
  ["8212611134562621 completed 2026-06-26 BRL 335.07 1936564", "8212751922320187 1005203774414767 x1 BRL 328.65"],
  ["8211781299384136 completed 2026-05-27 BRL 400.20 301635", "8211146434102767 1005556346511095 x1 BRL 448.85"],
  [
    "8211748238135282 completed 2026-05-18 BRL 87.82 1104336407",
    "8211887789632170 1005924558387036 x1 BRL 37.79",
    "8211005868302376 1005924558387036 x1 BRL 35.10",
  ],
  ["8211736227630231 completed 2026-04-23 BRL 287.99 1102610220", "8211376949949072 1005021481598950 x1 BRL 287.99"],
  ["8211589415816822 completed 2026-04-19 BRL 13.97 900103868", "8211454970880474 1005293894940482 x1 BRL 10.70"],
  ["8210505692320516 completed 2026-04-08 BRL 45.87 1102199525", "8210549511183391 1005808315793957 x1 BRL 31.69"],
];

describe.skipIf(!existsSync(captures))("the captured pages", () => {
  it("reads the order list whole, but for the orders further down", () => {
    const reading = read("order-list", "order-list-init.json", "https://www.aliexpress.com/p/order/index.html");
    expect(reading.orders.map(brief)).toEqual(listByHand);
    expect(reading.orders.every((order) => order.store?.canMessage === true && order.store.name)).toBe(true);
    expect(
      reading.orders.every((order) => order.lines?.every((line) => line.title && line.disputeOffered === null)),
    ).toBe(true);
    expect(reading.missing).toEqual(["moreOrders"]);
  });

  it("reads the order detail whole, with its button and its four windows", () => {
    const url = "https://www.aliexpress.com/p/order/detail.html?orderId=8212313961591322";
    const { orders, country, missing } = read("order-detail", "order-detail.json", url);
    const [order] = orders;
    expect(orders.map(brief)).toEqual([listByHand[2]]);
    expect(order).toMatchObject({
      statusText: "Completed",
      paidOn: "2026-07-15",
      shippedOn: "2026-07-16",
      etaOn: "2026-08-03",
      deliveredOn: null,
      completedOn: "2026-07-28",
      paymentMethod: "Credit/Debit card",
      store: { storeId: "1105843321", name: "Vega Store", canMessage: true },
      lines: [{ disputeOffered: true, etaOn: "2026-08-03" }],
    });
    expect(order?.windows?.map(({ kind, days, date, reasonClass }) => [kind, days ?? date, reasonClass])).toEqual([
      ["after-completion", 7, "any"],
      ["after-placed", 90, "defective"],
      ["from-date", "2026-09-04", "not-received"],
      ["after-delivery", 15, "free-return"],
    ]);
    expect(country).toBe("BR");
    expect(missing).toEqual([]);
  });

  it("reads the refund list's three closed disputes", () => {
    const reading = read("refund-list", "refund-list.json", "https://m.aliexpress.com/p/refund-dispute/list.html");
    expect(
      reading.disputes.map((d) => [d.disputeId, d.orderId, d.lineId, d.state, d.openedOn, d.closedOn].join(" ")),
    ).toEqual([
      "6239649418962814 8144543148947317 8144101709301607 resolved 2022-03-23 2022-03-27",
      "6234417803672596 8143536486605361 8143355043086413 resolved 2022-01-29 2022-01-29",
      "230619598499278 8142247025479021 8142306633611334 resolved 2021-12-10 2021-12-10",
    ]);
    expect(reading.orders).toEqual([]);
    expect(reading.missing).toEqual([]);
  });

  it("reads the tracked parcel's delivery day and its first day for a refund", () => {
    const url = "https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8212313961591322";
    const { orders, missing } = read("tracking", "logistics-querydetail.json", url);
    expect(orders).toMatchObject([
      {
        orderId: "8212313961591322",
        tracking: "delivered",
        deliveredOn: null,
        lines: [{ lineId: null, productId: "1005745176332016", deliveredOn: "2026-07-28" }],
        windows: [{ kind: "from-date", date: "2026-09-03", reasonClass: "not-received" }],
      },
    ]);
    expect(missing).toEqual([]);
  });

  it("lets no address, name or phone out", () => {
    const detail = read(
      "order-detail",
      "order-detail.json",
      "https://www.aliexpress.com/p/order/detail.html?orderId=8212313961591322",
    );
    const tracking = read(
      "tracking",
      "logistics-querydetail.json",
      "https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8212313961591322",
    );
    expect(JSON.stringify([detail, tracking])).not.toMatch(/Comprador|Rua Exemplo|Bairro|99999999|00000-000/);
  });
});
