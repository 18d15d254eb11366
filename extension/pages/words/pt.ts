import type { PageWords } from "./types";

export const pt: PageWords = {
  language: "pt",
  seenStatuses: {
    unpaid: ["A ser pago", "Aguardando pagamento"],
    processing: ["Processando"],
    shipped: ["Aguardando a entrega", "Enviado"],
    completed: ["Concluído", "Finalizado"],
    cancelled: ["Cancelado", "Compra cancelada", "Pedido cancelado"],
    expired: ["Expirado", "Pagamento expirado"],
  },
  guessedStatuses: {
    processing: ["A enviar", "Aguardando envio"],
    shipped: ["Aguardando entrega"],
  },
  seenDisputeButtons: [],
  guessedDisputeButtons: ["Devoluções/reembolsos", "Devolução/reembolso", "Abrir disputa"],
  labels: {
    placedOn: ["Pedido feito em", "Data do pedido", "Pedido realizado em"],
    paidOn: ["Pago em"],
    shippedOn: ["Envio concluído em", "Enviado em"],
    completedOn: ["Pedido concluído em"],
    paymentMethod: ["Método de pagamento", "Forma de pagamento"],
    total: ["Total", "Valor total"],
  },
  payment: ["cartao", "de", "credito", "debito", "transferencia", "bancaria", "saldo", "e", "ou"],
  windowsSeen: false,
  windows: {
    days: /(?<!\d)(\d{1,3})\s+dias?/i,
    completion: /confirm\S*\s+(?:de\s+|do\s+|o\s+)*receb|pedido\s+(?:ser\s+|for\s+|foi\s+)?conclu/i,
    placed:
      /(?:pedido|compra)\s+(?:ser\s+|for\s+|foi\s+|ter sido\s+)?(?:feit|realizad|efetuad)|fazer o pedido|data do pedido/i,
    delivery: /(?:ap[oó]s|depois d|a partir d|desde)\s*(?:a\s+|o\s+)?entrega/i,
    defective: /defeit|defeituos|n[aã]o (?:corresponde|for como|conforme|est[aá] de acordo)|danificad/i,
    notReceived: /n[aã]o\s+(?:for\s+|foi\s+)?(?:recebid|entreg|chegar)|sem entrega/i,
    freeReturn: /devolva|devolu[cç](?:[aã]o|[oõ]es) gr[aá]tis|devolu[cç](?:[aã]o|[oõ]es) gratuit/i,
    fromDate:
      /reembolso se (?:n[aã]o (?:for|houver) entreg\S*|n[aã]o chegar|n[aã]o recebid\S*)\s+(?:at[eé]|antes d[eo])/i,
    untilDate: /at[eé]|antes d[eo]|termina em|encerra em/i,
    about: /reembols|devol|disputa|prote[cç]/i,
    other: /cupo[mn]|atraso|atrasar|se atrasad/i,
  },
  disputes: [
    { text: "Reembolso concluído", state: "resolved", outcome: "refunded" },
    { text: "Aguardando sua resposta", state: "waiting-buyer" },
    { text: "Aguardando a resposta do AliExpress", state: "platform-review" },
    { text: "Aguardando a resposta do vendedor", state: "waiting-seller" },
    { text: "Estamos analisando sua solicitação", state: "platform-review" },
    { text: "Devolva os itens", state: "return-pending" },
    { text: "Cancelado", state: "cancelled" },
    { text: "Encerrado", state: "resolved" },
  ],
  respondBy: /(?:respond|resposta).{0,40}(?:at[eé]|antes d[eo])/i,
  returnBy: /(?:devolv|envi).{0,60}(?:at[eé]|antes d[eo])/i,
};
