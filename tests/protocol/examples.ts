/** Params of every method as a good caller sends them, on one order that all of them know. */
export type Params = Record<string, unknown>;

export const orderId = "3048963030690001";
export const lineId = "3048963030700001";
export const storeId = "1100000001";

const order = {
  orderId,
  status: "completed",
  statusText: "Completed",
  placedOn: "2026-07-15",
  completedOn: "2026-07-28",
  store: { storeId, name: "Vega Store", canMessage: true },
  total: { amount: "132.74", currency: "BRL" },
  windows: [{ kind: "after-placed", days: 90, date: null, reasonClass: "defective", lineId: null, text: "90 days" }],
  lines: [
    {
      lineId,
      productId: "1005000000000001",
      title: "Desk lamp",
      quantity: 1,
      price: { amount: "126.59", currency: "BRL" },
      disputeOffered: true,
    },
  ],
};

const message = {
  storeId,
  orderId,
  direction: "received",
  author: "seller",
  sentAt: "2026-08-01T08:00:00Z",
  text: "Hi",
};
const dispute = { disputeId: "9000000000000001", orderId, lineId, state: "cancelled", openedOn: "2026-08-02" };

export const examples: Record<string, Params> = {
  "host.hello": { protocol: 1, client: "test" },
  "page.observe": {
    page: {
      kind: "order-detail",
      url: `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`,
      locale: "en",
      country: "BR",
      source: "json",
      complete: true,
      storeId: null,
      seenAt: "2026-09-07T11:59:00Z",
      utcOffsetMinutes: -180,
    },
    orders: [order],
    disputes: [],
    messages: [],
  },
  "order.check": { orderId },
  "message.check": { storeId, orderId, text: "Hello" },
  "draft.compose": {
    orderId,
    lineId,
    kind: "message",
    reason: "damaged",
    outcome: "full-refund",
    language: "en",
    evidence: ["photos"],
  },
  "draft.inserted": { orderId, lineId, kind: "message", text: "Hello, my order arrived broken." },
  "message.record": { messages: [message] },
  "agreement.record": { orderId, state: "asked", on: "2026-09-01" },
  "problem.record": { orderId, lineId, state: "problem", reason: "damaged", on: "2026-09-01" },
  "dispute.record": { disputes: [dispute] },
  "ledger.search": { query: "lamp", limit: 5 },
  "ledger.history": { orderId, limit: 5 },
  "ledger.deadlines": { withinDays: 60 },
  "ledger.export": { format: "json" },
  "ledger.import": { chunk: "" },
  "ledger.backup": {},
  "ledger.lists": { withinDays: 60 },
  "ledger.order": { orderId },
  "ledger.orders": { limit: 50, first: "urgent" },
  "ledger.stats": {},
  "ledger.erase": { orderId: "3048963030699999" },
  "note.read": { orderId },
  "note.record": {
    orderId,
    note: "Photos taken",
    evidence: [{ name: "a.jpg", on: "2026-09-01", sha256: "0".repeat(64), ticked: true }],
  },
  "reminder.due": {},
  "reminder.record": { orderId, at: "2026-09-08T10:00:00Z" },
  "reminder.shown": { reminderId: "none" },
  "casefile.build": { orderId, language: "en" },
  "settings.get": {},
  "settings.set": { values: { language: "en" } },
  "host.diagnose": {},
};
