/** One order as it might go, for showing the product: made up, days around today, never recorded. */
import type { Deadline, OrderVerdict, RefundVerdict } from "../generated/protocol";

const orderId = "8200000000000000";
const day = (today: Date, days: number) =>
  new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days)).toISOString().slice(0, 10);
const moment = (today: Date, hours: number) => new Date(today.getTime() + hours * 3_600_000).toISOString();

function lastDay(today: Date, days: number): Deadline {
  return {
    on: day(today, days),
    actBy: day(today, days - 1),
    contactBy: day(today, days - 9),
    daysLeft: days,
    basis: "platform",
    reasonClass: "defective",
    uncertaintyDays: 1,
  };
}

function refund(over: Partial<RefundVerdict>, deadline: Deadline): RefundVerdict {
  return { answer: "not-yet", code: "unknown", deadline, deadlines: [deadline], reasons: [], ...over };
}

/** The item arrived broken; the seller was told; the seller kept silent. */
export function sampleVerdicts(today: Date): [arrived: OrderVerdict, told: OrderVerdict, silent: OrderVerdict] {
  const [arrived, told, silent] = [lastDay(today, 20), lastDay(today, 19), lastDay(today, 16)];
  return [
    {
      orderId,
      refund: refund(
        {
          code: "contact-seller-first",
          reasons: [{ rule: "contact-seller-first", effect: "waits", basis: "guide", args: {} }],
        },
        arrived,
      ),
      message: { answer: "ok", code: "first-message", wouldBeSpam: false, reasons: [] },
      lines: [],
      nextStep: { action: "message-seller", page: "conversation" },
    },
    {
      orderId,
      refund: refund(
        { code: "wait-for-reply", reasons: [{ rule: "await-reply", effect: "waits", basis: "guide", args: {} }] },
        told,
      ),
      message: {
        answer: "spam-risk",
        code: "awaiting-reply",
        wouldBeSpam: true,
        retryAt: moment(today, 48),
        reasons: [],
      },
      lines: [],
      nextStep: { action: "wait", notBefore: moment(today, 48) },
    },
    {
      orderId,
      refund: refund(
        {
          answer: "yes",
          code: "request-now",
          reasons: [{ rule: "reply-overdue", effect: "allows", basis: "guide", args: {} }],
        },
        silent,
      ),
      message: {
        answer: "spam-risk",
        code: "reply-overdue",
        wouldBeSpam: true,
        retryAt: moment(today, -1),
        reasons: [],
      },
      lines: [],
      nextStep: { action: "open-dispute", page: "order-detail" },
    },
  ];
}
