/** The words on the button by which a buyer confirms to have received an order. Only the first was seen on a page. */
export const confirmWords = [
  "Confirm received",
  "Confirm receipt",
  "Confirm goods received",
  "Confirm delivery",
  "Confirmar recepción",
  "Confirmar recibido",
  "Confirmar pedido recibido",
  "Confirmar entrega",
  "Confirmar recebimento",
  "Confirmar recebido",
  "Confirmer la réception",
  "Confirmer réception",
  "Réception confirmée",
  "Empfang bestätigen",
  "Erhalt bestätigen",
  "Wareneingang bestätigen",
];
