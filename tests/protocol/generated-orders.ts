/** Orders of every state, last day, request, conversation and note that go together by chance; the same at every run. */

export const now = Date.parse("2026-09-07T12:00:00Z");
const day = (ahead: number) => new Date(now + ahead * 86_400_000).toISOString().slice(0, 10);
export const instant = (ahead: number) => `${new Date(now + ahead * 86_400_000).toISOString().slice(0, 19)}Z`;

/** The same numbers at every run. */
let seed = 7;
export function random(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
}
export const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const sometimes = <T>(share: number, value: T): T[] => (random() < share ? [value] : []);
const eur = (amount: string) => ({ amount, currency: "EUR" });

/** Those of a status that there is not: they are refused, and known by their requests alone. */
export const neverSeen = new Set<string>();

export interface Made {
  order: Record<string, unknown> & { orderId: string };
  disputes: object[];
  messages: object[];
  agreements: object[];
  problems: object[];
}

export function made(n: number, isDetail: boolean): Made {
  const orderId = String(8_200_000_000_000_000 + 2 * n);
  const lineId = isDetail ? String(8_200_000_000_000_001 + 2 * n) : null;
  const storeId = String(1_100_000 + n);
  const status = pick(["unpaid", "paid", "shipped", "shipped", "completed", "completed", "cancelled", "unknown"]);
  if (status === "paid") neverSeen.add(orderId); // no such status: the order is refused
  const placed = pick([-3, -12, -30, -60, -130, -500]);
  const went = isDetail && (status === "shipped" || status === "completed");
  const windows = isDetail
    ? [
        ...sometimes(0.75, {
          kind: "until-date",
          date: day(pick([-100, -5, -1, 0, 2, 4, 9, 30])),
          reasonClass: pick(["any", "defective", "not-received", "free-return"]),
        }),
        ...sometimes(0.15, { kind: "from-date", date: day(pick([-20, -2, 3, 12])), reasonClass: "not-received" }),
      ]
    : [];
  const state = pick(["open", "waiting-seller", "waiting-buyer", "return-pending", "resolved", "cancelled", "unknown"]);
  const dispute = {
    disputeId: String(6_000_000 + n),
    orderId,
    lineId,
    state,
    outcome: state === "resolved" ? pick(["refunded", "partly", "refused", null]) : null,
    respondBy: state === "waiting-buyer" ? pick([null, day(-1), day(3), day(9)]) : null,
    returnBy: state === "return-pending" ? pick([null, day(1), day(6)]) : null,
    appealable: pick([null, true, false]),
    openedOn: day(-9),
    closedOn: state === "resolved" ? day(pick([-30, -1])) : null,
  };
  const said = { storeId, orderId, direction: "sent", author: "buyer", text: "It is broken.", recalled: false };
  const heard = { ...said, direction: "received", author: pick(["seller", "bot"]), sentAt: instant(-0.5) };
  const talked = sometimes(0.7, { ...said, sentAt: instant(pick([-12, -5, -1])) });
  return {
    order: {
      orderId,
      status,
      placedOn: day(placed),
      paidOn: status === "unpaid" || random() < 0.3 ? null : day(placed),
      shippedOn: went ? day(placed + 2) : null,
      completedOn: went && status === "completed" && random() < 0.8 ? day(placed + 2) : null,
      etaOn: status === "shipped" && random() < 0.5 ? day(pick([-5, 5, 20])) : null,
      store: { storeId, name: "Lamp store", canMessage: pick([true, true, false, null]) },
      total: eur("10.00"),
      windows,
      lines: [
        { lineId, title: "Lamp", quantity: 1, disputeOffered: isDetail ? pick([true, true, false, null]) : null },
      ],
    },
    disputes: isDetail ? sometimes(0.35, dispute) : [],
    messages: [...talked, ...(talked.length > 0 ? sometimes(0.5, heard) : [])],
    agreements: sometimes(0.2, {
      orderId,
      state: pick(["granted", "promised", "paid", "refused", "seller-asked", "asked"]),
      amount: pick([null, eur("4.00"), eur("10.00")]),
      until: pick([null, day(3), day(20)]),
    }),
    problems: sometimes(0.5, { orderId, state: pick(["problem", "fine"]) }),
  };
}
