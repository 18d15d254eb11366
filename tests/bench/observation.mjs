// Requests that measuring sends, the same wherever they are counted or timed.

/** An order of the ledger, seen again on the list page with another text, so that it is news. */
function seenAgain(orderId, turn) {
  return {
    orderId,
    status: "shipped",
    statusText: `Awaiting delivery ${turn}`,
    placedOn: "2026-08-20",
    store: { storeId: "1100000001", name: "Vega Store" },
    lines: [{ lineId: orderId, title: "USB cable, braided, 2 m", quantity: 1 }],
  };
}

/** A list page of known orders, seen after all the ledger holds and a minute later each turn. */
export function observation(orderIds, turn) {
  const seenAt = new Date(Date.UTC(2026, 9, 1, 0, turn)).toISOString();
  return {
    page: {
      kind: "order-list",
      url: "https://www.aliexpress.com/p/order/index.html",
      seenAt,
      complete: false,
      source: "json",
    },
    orders: orderIds.map((id) => seenAgain(id, turn)),
  };
}

/** One native-messaging frame. */
export function frame(id, method, params) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([size, body]);
}

/** The answers in what a host wrote. */
export function answers(output) {
  const found = [];
  for (let at = 0; at + 4 <= output.length; ) {
    const size = output.readUInt32LE(at);
    found.push(JSON.parse(output.subarray(at + 4, at + 4 + size).toString("utf8")));
    at += 4 + size;
  }
  return found;
}
