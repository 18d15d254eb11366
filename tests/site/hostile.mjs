/**
 * Pages that mean ill, as scripts of the order list's own document. Each begins with a heart that beats, so that a test
 * can tell whether the page was held up, and a list, `ran`, that whatever gets to run adds to.
 */
const heart = `
  window.ran = [];
  window.heart = { beats: 0, longest: 0 };
  {
    const now = performance.now.bind(performance);
    const max = Math.max;
    heart.last = now();
    setInterval(() => {
      const at = now();
      heart.longest = max(heart.longest, at - heart.last);
      heart.beats += 1;
      heart.last = at;
    }, 20);
  }
`;

export const orderId = (number) => String(8511000000010042n + 20_000n * BigInt(number));
const lineId = (number) => String(BigInt(orderId(number)) + 10_000n);

/** One order of the list, as data; `line` is of its first item, `lines` of more. */
export function order(number, more = {}) {
  const line = {
    orderLineId: lineId(number),
    productId: "1005007000000001",
    itemTitle: `Brass lamp ${number}`,
    quantity: 1,
  };
  return {
    orderId: orderId(number),
    statusText: "Completed",
    orderDateText: "Aug 20, 2026",
    storeName: "Vega Store",
    storePageUrl: "//www.aliexpress.com/store/1105843321",
    orderLines: [{ ...line, ...more.line }, ...(more.lines ?? []).map((one) => ({ ...line, ...one }))],
    ...more.fields,
  };
}

/** The list's state with these orders. */
export function state(orders, more = {}) {
  const component = (tag, fields) => ({ tag, fields });
  const data = {
    pc_om_list_header_action_1: component("pc_om_list_header_action", { statusTab: "all" }),
    pc_om_list_body_1: component("pc_om_list_body", { hasMore: false }),
    ...Object.fromEntries(
      orders.map((fields) => [`pc_om_list_order_${fields.orderId}`, component("pc_om_list_order", fields)]),
    ),
  };
  return { data, hierarchy: { structure: { root: Object.keys(data) } }, ...more };
}

/** The card of an order, as elements. */
export function card(number, { title = `Brass lamp ${number}`, status = "Completed" } = {}) {
  const text = (words) => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<div class="order-item"><div class="order-item-header"><span class="order-item-header-status-text">${status}</span>
    <div class="order-item-header-right-info"><div>Date: Aug 20, 2026</div>
    <a href="https://www.aliexpress.com/p/order/detail.html?orderId=${orderId(number)}">Details</a></div></div>
    <div class="order-item-store"><span class="order-item-store-name"><a href="//www.aliexpress.com/store/1105843321">Vega Store</a></span></div>
    <div class="order-item-content-body"><div class="order-item-content-info-name"><a href="//www.aliexpress.com/item/1005007000000001.html">
    <span title="${text(title)}">${text(title)}</span></a></div></div></div>`;
}

export function pageWith(script, body = "") {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Orders</title>
<style>.order-item { margin: 20px; padding: 20px } .order-item-store { height: 48px }</style>
<script>${heart}${script}</script></head><body><main>${body}</main></body></html>`;
}

/** JSON as a script's text, with its members "__proto__" as members. */
const parsed = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value)).replaceAll("<", "\\u003c")})`;
export const given = (value) => `window.__INIT_DATA__ = { data: ${parsed(value)} };`;

const markup = [
  `<img src=x onerror="ran.push('image')">Brass lamp`,
  `Brass lamp <script>ran.push('script')</script>`,
  `Brass lamp "><svg onload=ran.push('svg')>`,
  `Brass lamp <img src=x onerror=ran.push('unclosed') `,
  `Brass lamp javascript:ran.push('address') {{constructor.constructor('ran.push(1)')()}}`,
];

const polluting = {
  ["__proto__"]: { polluted: "yes", orderId: orderId(77), tag: "pc_om_list_order" },
  constructor: { prototype: { polluted: "yes" } },
  prototype: { polluted: "yes" },
  hasOwnProperty: "no",
  toString: "no",
};

const gigantic = `
  const marked = ${parsed(state([order(1)]))};
  marked.data.itself = marked;
  window.__INIT_DATA__ = { data: marked };
  window.long = { data: { pc_om_list_order_9: { tag: "pc_om_list_order", fields: { orderId: "1", text: "x".repeat(30e6) } } } };
  window.wide = Object.fromEntries(Array.from({ length: 300000 }, (_, i) => ["k" + i, { i }]));
  window.many = Array.from({ length: 300000 }, (_, i) => [i]);
  window.deep = {};
  for (let i = 0, at = deep; i < 100000; i += 1) at = at.next = {};
  for (let i = 0; i < 2000; i += 1) window["global" + i] = { list: Array.from({ length: 50 }, () => ({ a: {} })) };
  Object.defineProperty(window, "trapped", { enumerable: true, get() { ran.push("getter"); return marked; } });
  window.proxied = new Proxy({}, { ownKeys() { throw new Error("trap"); }, getPrototypeOf() { throw new Error("trap"); } });
  heart.last = performance.now(); // what the page itself took is not ours
`;

/** Speaks as the mirror does, and watches for its name wherever a page can. */
const forging = `
  ${given(state([order(1)]))}
  window.overheard = [];
  const hear = (type) => { if (String(type).startsWith("recourse")) overheard.push(String(type)); };
  for (const owner of [EventTarget.prototype, document, window]) {
    const { dispatchEvent, addEventListener } = EventTarget.prototype;
    owner.dispatchEvent = function (event) { hear(event.type); return dispatchEvent.call(this, event); };
    owner.addEventListener = function (type, ...rest) { hear(type); return addEventListener.call(this, type, ...rest); };
  }
  const Original = CustomEvent;
  window.CustomEvent = class extends Original { constructor(type, more) { super(type, more); hear(type); } };
  const name = "recourse:01234567-89ab-cdef-0123-456789abcdef";
  const lies = "state:" + JSON.stringify(${parsed(state([order(66)]))});
  const lie = () => {
    const send = (type, detail) => EventTarget.prototype.dispatchEvent.call(document, new Original(type, { detail }));
    send("recourse:hello", name);
    send(name, lies);
    send("recourse:hello", lies);
    overheard.length = 0;
    window.postMessage({ type: "observe", state: lies }, "*");
  };
  lie();
  addEventListener("load", lie);
`;

/** What a page may do to the language under the mirror's feet. Everything that is handed over is looked at. */
const replacing = `
  window.handed = [];
  const test = RegExp.prototype.test;
  const push = Array.prototype.push;
  const look = (values) => {
    for (let i = 0; i < values.length; i += 1) {
      if (typeof values[i] === "string" && Reflect.apply(test, /recourse:|chrome-extension|moz-extension|contact-seller/, [values[i]])) {
        Reflect.apply(push, handed, [values[i].slice(0, 200)]);
      }
    }
  };
  const before = [];
  const replace = (owner, name, by) => {
    Reflect.apply(push, before, [[owner, name, owner[name]]]);
    owner[name] = by;
  };
  // For the test, which looks at the page by the same language: a key puts everything back.
  window.onkeydown = () => {
    window.restored = true;
    for (let i = 0; i < before.length; i += 1) before[i][0][before[i][1]] = before[i][2];
  };
  const watch = (owner, name, instead) => {
    const original = owner[name];
    replace(owner, name, function (...values) { look(values); return instead ? instead(...values) : Reflect.apply(original, this, values); });
  };
  for (const name of ["map", "filter", "slice", "includes", "flatMap", "join", "some", "every"]) watch(Array.prototype, name, () => [1, { orderId: "${orderId(66)}" }]);
  for (const name of ["replace", "match", "startsWith", "includes", "slice", "trim"]) watch(String.prototype, name);
  watch(JSON, "parse", () => ({ data: { lie: { tag: "pc_om_list_order", fields: { orderId: "${orderId(66)}" } } } }));
  watch(JSON, "stringify", () => '{"data":{"lie":{"tag":"pc_om_list_order","fields":{"orderId":"${orderId(66)}"');
  for (const name of ["keys", "entries", "fromEntries", "getOwnPropertyDescriptor"]) watch(Object, name, () => { throw new Error("replaced"); });
  watch(window, "fetch", () => Promise.reject(new Error("replaced")));
  replace(window, "CustomEvent", class { constructor(...values) { look(values); } });
  watch(EventTarget.prototype, "dispatchEvent");
  watch(Element.prototype, "attachShadow");
  for (const name of ["Map", "Set", "WeakMap"]) replace(window, name, class { constructor() { throw new Error("replaced"); } });
  replace(Document.prototype, "createElement", () => { throw new Error("replaced"); });
`;

/** Whatever is put into the page is taken apart: hidden, moved, clicked, thrown out. */
const meddling = `
  ${given(state([order(1), order(2)]))}
  window.seen = { notices: 0, roots: 0, words: "" };
  window.meddle = true;
  new MutationObserver((changes) => {
    for (const notice of document.querySelectorAll("recourse-notice")) {
      if (!meddle) return;
      seen.notices += 1;
      if (notice.shadowRoot) seen.roots += 1;
      try { notice.attachShadow({ mode: "open" }); seen.roots += 1; } catch {}
      seen.words += notice.textContent + (notice.innerText ?? "") + notice.getAttributeNames().filter((name) => name !== "style").join();
      notice.style.setProperty("display", "none", "important");
      notice.style.setProperty("translate", "-500px 3px", "important");
      notice.style.setProperty("display", "block", "important");
      const { x, y } = notice.getBoundingClientRect();
      for (const type of ["pointerdown", "mousedown", "mouseup", "click", "keydown"]) {
        const given = { bubbles: true, composed: true, clientX: x + 20, clientY: y + 20, key: "Enter" };
        notice.dispatchEvent(new (type === "keydown" ? KeyboardEvent : MouseEvent)(type, given));
        document.elementFromPoint(x + 20, y + 20)?.dispatchEvent(new MouseEvent(type, given));
      }
      notice.click();
      notice.focus();
      if (seen.notices % 2 === 0) notice.remove(); // of two seen together one always goes, and comes back
    }
  }).observe(document, { childList: true, subtree: true });
`;

export const hostilePages = {
  markup: pageWith(
    given(
      state(
        markup.map((itemTitle, i) =>
          order(i, {
            line: { itemTitle },
            lines: [{ orderLineId: String(i + 1), itemTitle }],
            fields: { storeName: itemTitle, statusText: itemTitle },
          }),
        ),
      ),
    ),
    markup.map((title, i) => card(i, { title })).join(""),
  ),
  pollution: pageWith(given({ ...state([order(1, { fields: polluting, line: polluting })]), ...polluting }), card(1)),
  gigantic: pageWith(gigantic, card(1)),
  forging: pageWith(forging, card(1)),
  replacing: pageWith(replacing, card(1)),
  meddling: pageWith(meddling, card(1) + card(2)),
  crowd: pageWith(
    `const template = ${JSON.stringify(JSON.stringify(order(0)))}; const data = ${JSON.stringify(state([]).data)};
     for (let i = 0; i < 100000; i += 1) {
       const fields = JSON.parse(template);
       fields.orderId = String(8511000000010042n + 20000n * BigInt(i));
       fields.orderLines[0].orderLineId = String(8511000000020042n + 20000n * BigInt(i));
       data["pc_om_list_order_" + i] = { tag: "pc_om_list_order", fields };
     }
     window.__INIT_DATA__ = { data: { data, hierarchy: { structure: { root: Object.keys(data) } } } };
     heart.last = performance.now(); // what the page itself took is not ours`,
    [0, 1, 2, 3, 4].map((number) => card(number)).join(""),
  ),
};
