/** The envelope of the site's answers: components by key, each with its tag, and the order they stand in. */

export function component(tag, fields, id = "109700") {
  const known = { tag, type: tag, id, fields, position: "body", status: "normal" };
  return { [`${tag}_${id}`]: { ...known, scriptKey: `${tag[0].toUpperCase()}${tag.slice(1)}_${id}` } };
}

export function ultronAnswer(api, data, global = {}) {
  const tags = [...new Set(Object.values(data).map(({ tag }) => tag))];
  const root = Object.keys(data)[0] ?? "";
  return answer(api, {
    container: { data: [] },
    data,
    endpoint: { mode: "pc", protocolVersion: "3.0", ultronage: true },
    global: { curTime: Date.now(), response: {}, ...global },
    hierarchy: { component: tags, root, structure: { [root]: Object.keys(data).slice(1) } },
    linkage: { common: {}, input: [], request: [], signature: "opaque" },
    reload: true,
  });
}

export function answer(api, data) {
  return { api, data, ret: ["SUCCESS::ok"], traceId: "2103000000000000000000000e0000", v: "1.0" };
}

/** An order's state in a site's words. */
export function statusText({ status }, words) {
  return words[status] ?? words.statuses[status];
}

/** `12.50` as the pages of a Brazilian account print it. */
export function price(amount) {
  const [whole, fraction] = Number(amount).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return {
    currencyCode: "BRL",
    text: `R$${grouped},${fraction}`,
    formatPriceInfo: `R$${grouped},${fraction}|${whole}|${fraction}`,
  };
}

export function total(order) {
  return order.lines.reduce((sum, line) => sum + Number(line.price) * line.quantity, 0).toFixed(2);
}

export function contactUrl(storeId, choice) {
  return choice
    ? "https://www.aliexpress.com/p/message/index.html"
    : `//msg.aliexpress.com/msgDetail.htm?from=orderDetail&digest=${digestOf(storeId)}`;
}

/** The real links name a store by an opaque digest; here it is the store's number in hexadecimal. */
export function digestOf(storeId) {
  return BigInt(storeId).toString(16).padStart(32, "0");
}

export function storeOfDigest(digest) {
  return /^[0-9a-f]{1,40}$/.test(digest) ? BigInt(`0x${digest}`).toString() : null;
}
