import { dayIn } from "./days.mjs";

/** Parts stood on real pages; the rest is ours. */
export const wording = {
  lang: "pt",
  completed: "Concluído ",
  shipped: "Aguardando a entrega",
  statuses: {
    unpaid: "A ser pago",
    processing: "Processando",
    cancelled: "Cancelado",
    expired: "Expirado",
  },
  day: dayIn("pt-BR", { dateStyle: "medium" }),
  reminder:
    "Pedido concluído.Se houver algum problema, você pode solicitar devolução/reembolso em até 7 dias após a confirmação de recebimento.Se o item recebido tiver defeito ou não corresponder à descrição, você pode abrir uma disputa em até 90 dias após o pedido ser feito.",
  fastDelivery: (day) =>
    `Cupom em caso de atraso até ${day} · Reembolso se não for entregue até ${day} · Reembolso se houver danos`,
  freeReturn: "Não gostou? Devolva em até 15 dias após a entrega.",
  eta: (day) => `Data estimada de entrega: ${day}`,
  disputeButton: "Devoluções/reembolsos",
  cases: {
    "waiting-buyer": "Aguardando sua resposta",
    "waiting-seller": "Aguardando a resposta do vendedor",
    "platform-review": "Aguardando a resposta do AliExpress",
    "return-pending": "Devolva os itens",
    refunded: "Reembolso concluído",
    cancelled: "Cancelado",
  },
  respondBy: (day) => `Responda até ${day}`,
  returnBy: (day) => `Devolva os itens até ${day}`,
  labels: {
    placed: "Pedido feito em",
    paid: "Pago em",
    shipped: "Envio concluído em",
    completed: "Pedido concluído em",
  },
};
