const months = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
const spanish = (iso) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]}, ${iso.slice(0, 4)}`;

/** Parts stood on real pages; the rest is ours. */
export const wording = {
  lang: "es",
  completed: "Completado",
  shipped: "Esperando entrega",
  statuses: {
    unpaid: "Pendiente de pago",
    processing: "Procesando",
    cancelled: "Cancelado",
    expired: "Caducado",
  },
  day: spanish,
  reminder:
    "Pedido completado.Si hay algún problema, puedes solicitar una devolución o un reembolso en los 7 días siguientes a la confirmación de recepción.Si el artículo que recibiste es defectuoso o no coincide con la descripción, puedes abrir una disputa en un plazo de 90 días desde que se realizó el pedido.",
  fastDelivery: (day) =>
    `Solicita un cupón si se retrasa hasta el ${day} · Reembolso si no se entrega antes del ${day} · Reembolso si hay daños`,
  freeReturn: "¿No te convence? Devuélvelo en un plazo de 15 días tras la entrega.",
  eta: (day) => `Fecha estimada de entrega: ${day}`,
  disputeButton: "Devoluciones/reembolsos",
  cases: {
    "waiting-buyer": "Esperando tu respuesta",
    "waiting-seller": "Esperando la respuesta del vendedor",
    "platform-review": "Esperando la respuesta de AliExpress",
    "return-pending": "Devuelve los artículos",
    refunded: "Reembolso completado",
    cancelled: "Cancelado",
  },
  respondBy: (day) => `Responde antes del ${day}`,
  returnBy: (day) => `Devuelve los artículos antes del ${day}`,
  labels: {
    placed: "Pedido efectuado el",
    paid: "Pagado el",
    shipped: "Envío completado el",
    completed: "Pedido completado el",
  },
};
