import type { PageWords } from "./types";

export const es: PageWords = {
  language: "es",
  seenStatuses: {
    shipped: ["Esperando entrega", "Esperando la entrega"],
    cancelled: ["Cerrado"],
  },
  guessedStatuses: {
    unpaid: ["Pendiente de pago", "Esperando el pago", "Por pagar"],
    processing: ["Procesando", "Por enviar", "Pendiente de envío"],
    shipped: ["Enviado", "Esperando para la entrega"],
    completed: ["Completado", "Finalizado"],
    cancelled: ["Cancelado", "Pedido cancelado"],
    expired: ["Caducado", "Expirado", "Pago caducado"],
  },
  seenDisputeButtons: [],
  guessedDisputeButtons: ["Devoluciones/reembolsos", "Devolución/reembolso", "Abrir disputa"],
  labels: {
    placedOn: ["Pedido efectuado el", "Fecha del pedido", "Pedido realizado el"],
    paidOn: ["Pagado el"],
    shippedOn: ["Envío completado el", "Enviado el"],
    completedOn: ["Pedido completado el", "Pedido finalizado el"],
    paymentMethod: ["Método de pago"],
    total: ["Total", "Importe total"],
  },
  payment: ["tarjeta", "de", "credito", "debito", "transferencia", "bancaria", "saldo", "y", "o"],
  windowsSeen: false,
  windows: {
    days: /(?<!\d)(\d{1,3})\s+d[ií]as?/i,
    completion:
      /confirm\S*\s+(?:de\s+|la\s+|el\s+)*(?:recepci|recib)|pedido\s+(?:se\s+)?(?:haya\s+|ha\s+)?(?:complet|finaliz)/i,
    placed:
      /(?:realiz|efectu|hizo|hac)\S*\s+(?:de\s+)?(?:el|tu|su)\s+pedido|pedido\s+(?:fue\s+|se\s+)?(?:realiz|efectu)|fecha del pedido/i,
    delivery: /(?:tras|despu[eé]s de|desde|a partir de|siguientes a)\s+(?:la\s+|su\s+)?entrega/i,
    defective: /defectuos|no (?:coincide|corresponde|se ajusta|es como)|dañad/i,
    notReceived: /no\s+(?:se\s+|lo\s+)?(?:recib|entreg|llega)/i,
    freeReturn: /devu[eé]lvel|env[ií]alo de vuelta|devoluci[oó]n(?:es)? gratu?i?t/i,
    fromDate: /reembolso si no (?:se (?:ha )?entreg\S*|hay entrega|llega|se recibe)\s+antes del?/i,
    untilDate: /hasta el|antes del|a más tardar el|finaliza el|termina el/i,
    about: /reembols|devol|devu[eé]l|disputa|protecci/i,
    other: /cup[oó]n|si se retrasa|retraso/i,
  },
  disputes: [
    { text: "Reembolso completado", state: "resolved", outcome: "refunded" },
    { text: "Esperando tu respuesta", state: "waiting-buyer" },
    { text: "Esperando la respuesta de AliExpress", state: "platform-review" },
    { text: "Esperando la respuesta del vendedor", state: "waiting-seller" },
    { text: "Estamos revisando tu solicitud", state: "platform-review" },
    { text: "Devuelve los artículos", state: "return-pending" },
    { text: "Cancelado", state: "cancelled" },
    { text: "Cerrado", state: "resolved" },
  ],
  respondBy: /(?:respond|respuesta|contest).{0,40}(?:antes del|hasta el|a más tardar el)/i,
  returnBy: /(?:devu[eé]lv|devolv|env[ií]).{0,60}(?:antes del|hasta el|a más tardar el)/i,
};
