/** What a notice can show. Every state becomes a chip and a panel; the notice itself knows no rule. */

import type { OrderVerdict, PageKind } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { failureKey } from "../host-client/failures";
import type { Failure } from "../host-client/messages";
import { type Chip, chipOf } from "../order/chip";
import type { Fact } from "../pages/reading";
import type { Speech } from "../shared/speech";
import { type KnownLine, verdictDetails } from "./details";
import { h } from "./elements";

export type NoticeState =
  | { kind: "waiting" }
  | { kind: "verdict"; verdict: OrderVerdict; lines: KnownLine[] }
  | { kind: "failed"; failure: Failure }
  | { kind: "unread"; page: PageKind; missing: Fact[] }
  | { kind: "empty" }
  | { kind: "too-many"; read: number }
  | { kind: "unsupported" }
  | { kind: "orphaned" };

/** What buttons in a panel may do; the entry point gives them meaning. */
export interface NoticeActions {
  retry(): void;
  openSetup(): void;
  saveCapture(): void;
  reload(): void;
}

export interface Content {
  chip: Chip;
  body: Node[];
}

export function contentOf(state: NoticeState, speech: Speech, actions: NoticeActions): Content {
  const quiet = (label: WordKey): Chip => ({
    label: speech.say(label),
    day: speech.say("notice_details"),
    tone: "quiet",
  });
  switch (state.kind) {
    case "waiting":
      return { chip: { label: speech.say("notice_reading"), day: "", tone: "quiet" }, body: [] };
    case "verdict":
      return { chip: chipOf(state.verdict, speech), body: verdictDetails(state.verdict, state.lines, speech) };
    case "failed":
      return { chip: { ...quiet("host_chip"), tone: "turn" }, body: failedBody(state.failure, speech, actions) };
    case "unread":
      return { chip: { ...quiet("unread_chip"), tone: "wait" }, body: unreadBody(state, speech, actions) };
    case "empty":
      return { chip: quiet("empty_chip"), body: [h("p", {}, speech.say("empty_text"))] };
    case "too-many": {
      const count = new Intl.NumberFormat(speech.language).format(state.read);
      return {
        chip: { ...quiet("unread_chip"), tone: "wait" },
        body: [h("p", {}, speech.say("too_many_orders", { count }))],
      };
    }
    case "unsupported":
      return { chip: quiet("unsupported_chip"), body: [h("p", {}, speech.say("unsupported_text"))] };
    case "orphaned":
      return {
        chip: quiet("orphaned_chip"),
        body: [h("p", {}, speech.say("orphaned_text")), buttons([["button_reload", actions.reload]], speech)],
      };
  }
}

function buttons(named: [WordKey, () => void][], speech: Speech): HTMLElement {
  return h(
    "div",
    { class: "actions" },
    named.map(([key, click]) => h("button", { type: "button", click }, speech.say(key))),
  );
}

function failedBody(failure: Failure, speech: Speech, actions: NoticeActions): Node[] {
  return [
    h("p", { class: "answer", "data-cause": failure.cause }, speech.say(failureKey(failure))),
    buttons(
      [
        ["button_setup", actions.openSetup],
        ["button_retry", actions.retry],
      ],
      speech,
    ),
  ];
}

const pageKeys: Record<PageKind, WordKey> = {
  "order-list": "page_order_list",
  "order-detail": "page_order_detail",
  "refund-list": "page_refund_list",
  tracking: "page_tracking",
  conversation: "page_conversation",
  dispute: "page_dispute",
};

/** Facts in people's words; several facts share one. */
const factKeys: Partial<Record<Fact, WordKey>> = {
  orderId: "fact_orders",
  moreOrders: "fact_orders",
  status: "fact_status",
  statusText: "fact_status",
  windows: "fact_windows",
  total: "fact_money",
  price: "fact_money",
  store: "fact_store",
  storeId: "fact_store",
  storeName: "fact_store",
  canMessage: "fact_store",
  lines: "fact_items",
  title: "fact_items",
  quantity: "fact_items",
  productId: "fact_items",
  disputeOffered: "fact_button",
  tracking: "fact_tracking",
  trackingNumber: "fact_tracking",
  disputes: "fact_disputes",
  disputeState: "fact_disputes",
  messages: "fact_messages",
};

function unreadBody(
  { page, missing }: { page: PageKind; missing: Fact[] },
  speech: Speech,
  actions: NoticeActions,
): Node[] {
  const facts = [...new Set(missing.map((fact) => speech.say(factKeys[fact] ?? "fact_dates")))];
  return [
    h("p", { class: "answer" }, speech.say("unread_text", { page: speech.say(pageKeys[page]) })),
    ...(facts.length > 0 ? [h("p", {}, speech.say("unread_facts", { facts: speech.list(facts) }))] : []),
    h("p", {}, speech.say("unread_advice")),
    buttons([["button_capture", actions.saveCapture]], speech),
  ];
}
