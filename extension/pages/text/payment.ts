/** How an order was paid, in words for ways to pay only: the member may hold a card's digits, or its owner. */
import { ofWords } from "../words/spoken";
import { fold } from "./fold";

/** Names, the same everywhere. */
const names =
  "paypal klarna google apple samsung pay visa mastercard maestro american express amex ideal bancontact blik przelewy24 " +
  "pix boleto oxxo mercado pago sofort giropay sepa mir troy elo unionpay jcb diners alipay aliexpress wallet";
const known = ofWords((all) => new Set([...names.split(" "), ...all.flatMap((words) => words.payment.map(fold))]));

export function paymentMethodIn(text: string | null): string | null {
  if (text === null || /\d{3}/.test(text)) return null;
  const ways = known();
  const words = fold(text).match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return words.length > 0 && words.every((word) => ways.has(word)) ? text : null;
}
