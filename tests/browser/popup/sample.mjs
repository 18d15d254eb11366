/** A small invented ledger with something in every list, seen on the day the browser tests stand at. */
const seenAt = "2026-09-07T11:30:00Z";
const site = "https://www.aliexpress.com/p/order";
const stores = {
  home: { storeId: "1109100101", name: "Vega Home Store", canMessage: true },
  light: { storeId: "1109100202", name: "Lumen Official Lighting Store", canMessage: true },
  parts: { storeId: "1109100303", name: "BikeParts Factory Direct", canMessage: true },
};
const eur = (amount) => ({ amount, currency: "EUR" });
const until = (date, reasonClass = "any") => ({ kind: "until-date", date, reasonClass, text: "" });

const completed = {
  status: "completed",
  statusText: "Completed",
  placedOn: "2026-07-15",
  paidOn: "2026-07-15",
  shippedOn: "2026-07-17",
  deliveredOn: "2026-08-18",
  completedOn: "2026-08-20",
};
const onItsWay = {
  ...completed,
  status: "shipped",
  statusText: "Awaiting delivery",
  deliveredOn: null,
  completedOn: null,
};

function order(number, store, price, titles, over = {}) {
  const orderId = String(8290000000010042n + 20_000n * BigInt(number));
  const lines = titles.map((title, index) => ({
    lineId: String(BigInt(orderId) + BigInt(index + 1)),
    productId: "1005006123456789",
    title,
    quantity: 1,
    price: eur(price),
    disputeOffered: true,
  }));
  return { orderId, store: stores[store], total: eur(price), lines, ...completed, ...over };
}

export const sample = {
  lamp: order(
    1,
    "light",
    "31.99",
    ["LED desk lamp with wireless charging base, dimmable, foldable arm, USB-C, for bedroom and office"],
    { windows: [until("2026-10-13", "defective")] },
  ),
  chain: order(2, "parts", "18.40", ["Bicycle chain, 11-speed, 116 links, with quick link"], {
    ...onItsWay,
    etaOn: "2026-09-04",
    windows: [until("2026-09-11", "not-received")],
  }),
  knives: order(3, "home", "42.00", ["Ceramic knife set, 4 pieces, with stand"], { windows: [until("2026-09-20")] }),
  mat: order(4, "home", "7.15", ["Silicone baking mat, 60 × 40 cm"], {
    ...onItsWay,
    placedOn: "2026-08-25",
    paidOn: "2026-08-25",
    shippedOn: "2026-08-27",
    etaOn: "2026-09-25",
  }),
  tripod: order(5, "home", "22.75", ["Tripod for phone and camera, 170 cm"]),
  keyboard: order(6, "parts", "55.00", ["Mechanical keyboard, 87 keys, hot-swappable"], {
    windows: [until("2026-09-12")],
  }),
  lamps: order(7, "light", "29.90", ["Wall lamp, brass, 20 cm", "Filament bulb E27, 4 W, pack of 6"], {
    windows: [until("2026-09-30")],
  }),
  jacket: order(8, "home", "39.99", ["Rain jacket, size L, dark green"], {
    status: "cancelled",
    statusText: "Cancelled",
    shippedOn: null,
    deliveredOn: null,
    completedOn: null,
  }),
};

/** Puts all of it into a machine's ledger by the host's own methods. */
export function record(machine) {
  const page = (kind, url) => ({
    kind,
    url,
    country: "ES",
    source: "json",
    complete: true,
    seenAt,
    utcOffsetMinutes: 120,
  });
  for (const one of Object.values(sample)) {
    const detail = page("order-detail", `${site}/detail.html?orderId=${one.orderId}`);
    machine.call("page.observe", { page: detail, orders: [one] });
  }
  const dispute = { disputeId: "6290000000010042", orderId: sample.keyboard.orderId, state: "waiting-buyer" };
  machine.call("page.observe", {
    page: page("refund-list", "https://m.aliexpress.com/p/refund-dispute/list.html"),
    disputes: [{ ...dispute, respondBy: "2026-09-09", openedOn: "2026-08-30", text: "Waiting for your response" }],
  });
  const agreement = (known, over) => machine.call("agreement.record", { orderId: known.orderId, ...over });
  agreement(sample.knives, { state: "promised", amount: eur("20.00"), on: "2026-09-03", until: "2026-09-15" });
  agreement(sample.tripod, { state: "paid", amount: eur("22.75"), on: "2026-08-30" });
  machine.call("problem.record", { orderId: sample.lamp.orderId, state: "problem", reason: "defective" });
  const message = { storeId: stores.light.storeId, orderId: sample.lamp.orderId, direction: "sent", author: "buyer" };
  machine.call("message.record", {
    messages: [
      { ...message, sentAt: "2026-09-05T10:00:00Z", text: "The lamp does not charge a phone. Please refund it." },
    ],
  });
}
