import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "ja",
  completed: "完了",
  shipped: "配送待ち",
  statuses: {
    unpaid: "支払い待ち",
    processing: "処理中",
    cancelled: "キャンセル済み",
    expired: "期限切れ",
  },
  day: dayIn("ja", { dateStyle: "long" }),
  reminder:
    "注文完了。問題がある場合は、受け取り確認後7日以内に返品/返金を申請できます。受け取った商品に欠陥がある、または説明と異なる場合は、注文から90日以内に紛争を開くことができます。",
  fastDelivery: (day) => `${day}までに遅れた場合はクーポン · ${day}までに届かない場合は返金 · 破損の場合は返金`,
  freeReturn: "お気に召しませんか？配達後15日以内に返送してください。",
  eta: (day) => `お届け予定日：${day}`,
  disputeButton: "返品/返金",
  cases: {
    "waiting-buyer": "お客様の回答待ち",
    "waiting-seller": "販売者の回答待ち",
    "platform-review": "AliExpressの回答待ち",
    "return-pending": "商品を返送してください",
    refunded: "返金完了",
    cancelled: "キャンセル済み",
  },
  respondBy: (day) => `${day}までに回答してください`,
  returnBy: (day) => `${day}までに商品を返送してください`,
  labels: {
    placed: "注文日",
    paid: "支払日",
    shipped: "発送完了日",
    completed: "注文完了日",
  },
};
