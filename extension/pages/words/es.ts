import * as cldr from "../../generated/cldr/es";
import type { PageWords } from "./types";

export const words: PageWords = {
  language: "es",
  cldr,
  statuses: [
    { is: "unpaid", text: "Pendiente de pago" },
    { is: "unpaid", text: "Esperando el pago" },
    { is: "unpaid", text: "Por pagar" },
    { is: "processing", text: "Procesando" },
    { is: "processing", text: "Por enviar" },
    { is: "processing", text: "Pendiente de envío" },
    { is: "shipped", text: "Esperando entrega", seen: true }, // public tool, 2025
    { is: "shipped", text: "Esperando la entrega", seen: true }, // public tool, 2025
    { is: "shipped", text: "Enviado" },
    { is: "shipped", text: "Esperando para la entrega" },
    { is: "completed", text: "Completado" },
    { is: "completed", text: "Finalizado", seen: true }, // public tool, 2026
    { is: "cancelled", text: "Cerrado", seen: true }, // public tool, order of 2019
    { is: "cancelled", text: "Cancelado" },
    { is: "cancelled", text: "Pedido cancelado" },
    { is: "expired", text: "Caducado" },
    { is: "expired", text: "Expirado" },
    { is: "expired", text: "Pago caducado" },
  ],
  disputeButtons: [{ text: "Devoluciones/reembolsos" }, { text: "Devolución/reembolso" }, { text: "Abrir disputa" }],
  confirmButtons: [
    { text: "Confirmar recepción" },
    { text: "Confirmar recibido" },
    { text: "Confirmar pedido recibido" },
    { text: "Confirmar entrega" },
  ],
  disputes: [
    { is: "resolved", outcome: "refunded", text: "Reembolso completado" },
    { is: "waiting-buyer", text: "Esperando tu respuesta" },
    { is: "platform-review", text: "Esperando la respuesta de AliExpress" },
    { is: "waiting-seller", text: "Esperando la respuesta del vendedor" },
    { is: "platform-review", text: "Estamos revisando tu solicitud" },
    { is: "return-pending", text: "Devuelve los artículos" },
    { is: "cancelled", text: "Cancelado" },
    { is: "resolved", text: "Cerrado" },
  ],
  labels: [
    { is: "placedOn", text: "Pedido efectuado el", seen: true }, // public tools, 2025
    { is: "placedOn", text: "Fecha del pedido" },
    { is: "placedOn", text: "Pedido realizado el" },
    { is: "day", text: "Fecha" },
    { is: "paidOn", text: "Pagado el" },
    { is: "shippedOn", text: "Envío completado el" },
    { is: "shippedOn", text: "Enviado el" },
    { is: "completedOn", text: "Pedido completado el" },
    { is: "completedOn", text: "Pedido finalizado el" },
    { is: "paymentMethod", text: "Método de pago" },
    { is: "total", text: "Total" },
    { is: "total", text: "Importe total" },
  ],
  payment: ["tarjeta", "de", "credito", "debito", "transferencia", "bancaria", "saldo", "y", "o"],
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
    denied: /no (?:(?:se )?p[ou]ed|podr[aá]|es posible|reembolsable|disponible)|ya no|sin derecho/i,
    about: /reembols|devol|devu[eé]l|disputa|protecci/i,
    other: /cup[oó]n|si se retrasa|retraso/i,
  },
  respondBy:
    /^(?:(?:por favor,? )?(?:responde|responda|contesta|conteste)(?: al vendedor)? (?:antes del|hasta el|a más tardar el) #|(?:debes|debe|tienes que|tiene que) (?:responder|contestar)(?: al vendedor)? (?:antes del|a más tardar el) #|(?:tienes|tiene) hasta el # para (?:responder|contestar))/i,
  returnBy:
    /^(?:(?:por favor,? )?(?:devuelve|devuelva|envía|envíe) (?:los|el|tus|sus) (?:artículos?|productos?|paquete|pedido)(?: al vendedor)? (?:antes del|a más tardar el) #|(?:debes|debe|tienes que|tiene que) devolver (?:los|el) (?:artículos?|productos?|paquete|pedido) (?:antes del|a más tardar el) #|(?:tienes|tiene) hasta el # para devolver )/i,
};
