import * as cldr from "../../generated/cldr/pt";
import type { PageWords } from "./types";

export const words: PageWords = {
  language: "pt",
  cldr,
  statuses: [
    { is: "unpaid", text: "A ser pago", seen: true }, // public tools, 2023 to 2026
    { is: "unpaid", text: "Aguardando pagamento", seen: true }, // public tools, 2023 to 2026
    { is: "processing", text: "Processando", seen: true }, // public tools, 2023 to 2026
    { is: "processing", text: "A enviar" },
    { is: "processing", text: "Aguardando envio" },
    { is: "shipped", text: "Aguardando a entrega", seen: true }, // public tools, 2023 to 2026
    { is: "shipped", text: "Enviado", seen: true }, // public tools, 2023 to 2026
    { is: "shipped", text: "Aguardando entrega" },
    { is: "completed", text: "Concluído", seen: true }, // public tools, 2023 to 2026
    { is: "completed", text: "Finalizado", seen: true }, // public tools, 2023 to 2026
    { is: "cancelled", text: "Cancelado", seen: true }, // public tools, 2023 to 2026
    { is: "cancelled", text: "Compra cancelada", seen: true }, // public tools, 2023 to 2026
    { is: "cancelled", text: "Pedido cancelado", seen: true }, // public tools, 2023 to 2026
    { is: "expired", text: "Expirado", seen: true }, // public tools, 2023 to 2026
    { is: "expired", text: "Pagamento expirado", seen: true }, // public tools, 2023 to 2026
  ],
  disputeButtons: [{ text: "Devoluções/reembolsos" }, { text: "Devolução/reembolso" }, { text: "Abrir disputa" }],
  confirmButtons: [{ text: "Confirmar recebimento" }, { text: "Confirmar recebido" }],
  disputes: [
    { is: "resolved", outcome: "refunded", text: "Reembolso concluído" },
    { is: "waiting-buyer", text: "Aguardando sua resposta" },
    { is: "platform-review", text: "Aguardando a resposta do AliExpress" },
    { is: "waiting-seller", text: "Aguardando a resposta do vendedor" },
    { is: "platform-review", text: "Estamos analisando sua solicitação" },
    { is: "return-pending", text: "Devolva os itens" },
    { is: "cancelled", text: "Cancelado" },
    { is: "resolved", text: "Encerrado" },
  ],
  labels: [
    { is: "placedOn", text: "Pedido feito em" },
    { is: "placedOn", text: "Data do pedido" },
    { is: "placedOn", text: "Pedido realizado em" },
    { is: "day", text: "Data" },
    { is: "paidOn", text: "Pago em" },
    { is: "shippedOn", text: "Envio concluído em" },
    { is: "shippedOn", text: "Enviado em" },
    { is: "completedOn", text: "Pedido concluído em" },
    { is: "paymentMethod", text: "Método de pagamento" },
    { is: "paymentMethod", text: "Forma de pagamento" },
    { is: "total", text: "Total" },
    { is: "total", text: "Valor total" },
  ],
  payment: ["cartao", "de", "credito", "debito", "transferencia", "bancaria", "saldo", "e", "ou"],
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
    denied: /n[aã]o (?:pod|[eé] (?:mais )?poss[ií]vel|reembols[aá]vel|dispon)|j[aá] n[aã]o|sem direito/i,
    about: /reembols|devol|disputa|prote[cç]/i,
    other: /cupo[mn]|atraso|atrasar|se atrasad/i,
  },
  respondBy:
    /^(?:(?:por favor,? )?responda(?: ao vendedor)? (?:até|antes d[eo])(?: o)?(?: dia)? #|(?:você )?(?:deve|precisa|tem que|tem de) responder(?: ao vendedor)? (?:até|antes d[eo])(?: o)?(?: dia)? #|(?:você )?tem até(?: o)?(?: dia)? # para responder)/i,
  returnBy:
    /^(?:(?:por favor,? )?(?:devolva|envie) (?:os|o|seus) (?:itens|item|produtos?|artigos?|pacote|pedido)(?: ao vendedor)? (?:até|antes d[eo])(?: o)?(?: dia)? #|(?:você )?(?:deve|precisa|tem que|tem de) devolver (?:os|o) (?:itens|item|produtos?|artigos?|pacote|pedido) (?:até|antes d[eo])(?: o)?(?: dia)? #|(?:você )?tem até(?: o)?(?: dia)? # para devolver )/i,
};
