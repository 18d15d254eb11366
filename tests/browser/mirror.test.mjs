/**
 * What the script in the page's world can be known by: a page compares all that it could have touched with the same
 * things of a clean frame of its own. What is known to be different is listed here, and in SECURITY.md.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { given, order, pageWith, state } from "../site/hostile.mjs";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { until } from "./until.mjs";

const list = "https://www.aliexpress.com/p/order/index.html";

/** Only Chromium's, and only by another frame's `Function.prototype.toString`: a proxy has no name there. */
const knownByText = {
  chromium: [
    "Function.prototype.toString",
    ...["json", "text", "arrayBuffer", "blob"].map((name) => `Response.prototype.${name}`),
    ...["response", "responseText"].map((name) => `XMLHttpRequest.prototype.get ${name}`),
    "XMLHttpRequest.prototype.send",
    "fetch",
  ],
  firefox: [],
};

/** Of a proxy's heirs, V8 says in a stack that they are of `Object`. */
const knownOdd = { chromium: /^Function\.prototype\.toString 7: .*at Object\.toString/, firefox: /^$/ };

/** Runs in the page: every function that could be replaced, here and in the clean frame. */
function compare() {
  const clean = document.querySelector("iframe").contentWindow;
  const owners = [
    "Response.prototype",
    "Request.prototype",
    "XMLHttpRequest.prototype",
    "XMLHttpRequestEventTarget.prototype",
    "EventTarget.prototype",
    "Function.prototype",
    "Object",
    "Object.prototype",
    "Reflect",
    "JSON",
    "Promise",
    "Promise.prototype",
    "Error",
    "Array.prototype",
    "String.prototype",
    "RegExp.prototype",
    "Element.prototype",
    "Node.prototype",
    "Document.prototype",
    "HTMLScriptElement.prototype",
    "MutationObserver.prototype",
    "ReadableStream.prototype",
    "History.prototype",
    "Event.prototype",
    "CustomEvent.prototype",
  ];
  const named = [
    "fetch",
    "XMLHttpRequest",
    "Response",
    "Request",
    "MutationObserver",
    "CustomEvent",
    "Event",
    "Function",
    "Error",
    "Promise",
    "Proxy",
    "setTimeout",
    "queueMicrotask",
    "addEventListener",
    "dispatchEvent",
    "postMessage",
  ];
  const at = (window, path) => path.split(".").reduce((value, name) => value[name], window);
  const callables = (window) => {
    const found = new Map();
    for (const name of named) {
      const own =
        Object.getOwnPropertyDescriptor(window, name) ??
        Object.getOwnPropertyDescriptor(window.EventTarget.prototype, name);
      found.set(name, [own.value, own]);
    }
    for (const owner of owners) {
      for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(at(window, owner)))) {
        if (typeof own.value === "function") found.set(`${owner}.${name}`, [own.value, own]);
        if (own.get) found.set(`${owner}.get ${name}`, [own.get, own]);
        if (own.set) found.set(`${owner}.set ${name}`, [own.set, own]);
      }
    }
    return found;
  };
  const shape = (window, [callable, own], otherText) => ({
    text: [callable.toString(), window.Function.prototype.toString.call(callable), `${callable}`],
    otherText: otherText.call(callable),
    name: callable.name,
    length: callable.length,
    // Firefox gives name and length in the order in which they were first asked for.
    members: Reflect.ownKeys(callable).map(String).sort(),
    descriptors: Object.entries(Object.getOwnPropertyDescriptors(callable))
      .map(([member, one]) => [
        member,
        one.writable,
        one.enumerable,
        one.configurable,
        typeof one.value,
        typeof one.get,
      ])
      .sort(),
    flags: [own.enumerable, own.configurable, own.writable, own.get?.name, own.set?.name],
    kind: [typeof callable, Object.prototype.toString.call(callable), callable instanceof window.Function],
    prototype: Object.getPrototypeOf(callable) === window.Function.prototype,
    extensible: Object.isExtensible(callable),
  });
  const failures = (window, callable) => {
    const tell = (error) => [
      String(error),
      error.stack.split("\n").map((line) => line.replace(/:\d+:\d+/g, "")),
      Reflect.ownKeys(error).map(String),
      error.fileName,
    ];
    const tried = [undefined, null, 1, "x", {}, [], () => {}, Object.create(callable), window.document].map((self) => {
      const call = () => callable.call(self);
      try {
        const answer = call();
        return answer instanceof window.Promise ? answer.then(() => "came", tell) : typeof answer;
      } catch (error) {
        return tell(error);
      }
    });
    try {
      tried.push(typeof new callable());
    } catch (error) {
      tried.push(error.name);
    }
    return Promise.all(tried);
  };
  const mine = callables(window);
  const theirs = callables(clean);
  const different = [];
  const otherwise = [];
  for (const [name, [callable]] of theirs) {
    const found = mine.get(name);
    if (!found) {
      different.push(`${name} is missing`);
      continue;
    }
    // Text by each other's hand: who has been replaced shows there.
    const { otherText: a, ...one } = shape(window, found, clean.Function.prototype.toString);
    const { otherText: b, ...other } = shape(clean, [callable, theirs.get(name)[1]], clean.Function.prototype.toString);
    for (const what of Object.keys(one)) {
      const [here, there] = [JSON.stringify(one[what]), JSON.stringify(other[what])];
      if (here !== there) different.push(`${name}, ${what}: ${here} for ${there}`);
    }
    if (a !== b) otherwise.push(name);
  }
  const more = [...mine.keys()].filter((name) => !theirs.has(name));
  const odd = [
    "Response.prototype.json",
    "Response.prototype.text",
    "Response.prototype.blob",
    "Response.prototype.arrayBuffer",
    "XMLHttpRequest.prototype.get response",
    "XMLHttpRequest.prototype.get responseText",
    "XMLHttpRequest.prototype.send",
    "XMLHttpRequest.prototype.open",
    "Function.prototype.toString",
    "fetch",
  ];
  return Promise.all(
    odd.map(async (name) => [
      name,
      ...(await Promise.all([failures(window, mine.get(name)[0]), failures(clean, theirs.get(name)[0])])),
    ]),
  ).then((rows) => ({
    different,
    otherwise,
    more,
    odd: rows.flatMap(([name, a, b]) =>
      a.flatMap((one, i) =>
        JSON.stringify(one) === JSON.stringify(b[i])
          ? []
          : [`${name} ${i}: ${JSON.stringify(one)} for ${JSON.stringify(b[i])}`],
      ),
    ),
    all: JSON.stringify(rows),
    count: mine.size,
  }));
}

/** Runs in the page: the states in which an answer cannot be read, and what is thrown then. */
async function refusals() {
  const tell = (error) => [
    String(error),
    error instanceof DOMException || error instanceof TypeError,
    String(error.stack),
  ];
  const told = [];
  const request = new XMLHttpRequest();
  request.responseType = "json";
  try {
    request.responseText;
  } catch (error) {
    told.push(tell(error));
  }
  const response = new Response("{}");
  await response.text();
  await response.json().catch((error) => told.push(tell(error)));
  const deep = (left) => (left > 0 ? deep(left - 1) : Response.prototype.json.call({}));
  await deep(30).catch((error) => told.push([String(error), error.stack.split("\n").length > 8, error.stack]));
  Error.prepareStackTrace = (_, places) => places.map((place) => place.getFileName()).join();
  await Response.prototype.json.call({}).catch((error) => told.push(tell(error)));
  delete Error.prepareStackTrace;
  return told;
}

/** Runs in the page: a JSONP answer, with a look at its function before, while and after. */
function jsonp(url) {
  return new Promise((done) => {
    const told = {};
    window.given = function given(data, ...more) {
      told.called = [typeof data, this === window, more.length, document.currentScript === script];
      told.inside = window.given === original;
      told.stack = new Error().stack;
    };
    const original = window.given;
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => {
      told.after = [window.given === original, Object.getOwnPropertyDescriptor(window, "given").writable === true];
      done(told);
    };
    script.onerror = () => done({ failed: true });
    document.head.append(script);
    Promise.resolve().then(() => {
      told.waiting = [
        window.given === original,
        original.toString() === window.given.toString(),
        window.given.name,
        window.given.length,
      ];
    });
  });
}

describe.each(browserNames)("%s, the script in the page's world", (name) => {
  let site;
  let browser;
  let tab;
  beforeAll(async () => {
    const documents = ({ searchParams }) =>
      searchParams.has("mirror") ? `${pageWith(given(state([order(1)])))}<iframe></iframe>` : null;
    site = await startSite({ captures: null, documents });
    browser = await openBrowser(name, { site });
    tab = await browser.tab(`${list}?mirror`);
    await until("the order in the ledger", () => browser.machine.call("ledger.stats", {}).orders === 1);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("leaves nothing in it that differs from a clean frame's, but what is known", async () => {
    const { different, otherwise, more, odd, all, count } = await tab.evaluate(compare);
    expect(count).toBeGreaterThan(400);
    expect(different).toEqual([]);
    expect(more).toEqual([]);
    expect(odd.filter((one) => !knownOdd[name].test(one))).toEqual([]);
    expect(all).not.toMatch(/-extension:/);
    expect(otherwise.sort()).toEqual(knownByText[name].sort());
  });

  it("has no place in what is thrown when an answer cannot be read", async () => {
    const told = await tab.evaluate(refusals);
    expect(told).toHaveLength(4);
    expect(told.map(([, right]) => right)).toEqual([true, true, true, true]);
    expect(JSON.stringify(told)).not.toMatch(/-extension:|Object\.apply/);
  });

  it("leaves a page's own function its own while a script that will call it is on its way", async () => {
    const url = `https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/?callback=given`;
    const told = await tab.evaluate(jsonp, url);
    expect(told.failed).toBeUndefined();
    expect(told.waiting).toEqual([true, true, "given", 1]);
    expect(told.called).toEqual(["object", true, 0, true]);
    expect(told.inside).toBe(true);
    expect(told.after).toEqual([true, true]);
    expect(told.stack).not.toMatch(/-extension:/);
  });
});
