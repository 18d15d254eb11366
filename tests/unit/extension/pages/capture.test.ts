import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { PageKind } from "../../../../extension/generated/protocol";
import { makeCapture } from "../../../../extension/pages/capture/capture";
import { redactName } from "../../../../extension/pages/capture/vocabulary";
import { readPage } from "../../../../extension/pages/read-page";
import { casesAnswer, detailAnswer, listAnswer, orderId, secret, trackingAnswer } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { answered, documentOf, read, seenAt, urls } from "../fixtures/read";

const english = languages.en as PageTexts;
const html = `<div class="order-wrap"><div class="order-status"><div class="order-block-title">Completed</div></div>
  <div class="order-detail-info-content">${secret.contactName}, ${secret.detailAddress}</div>
  <div class="order-detail-item-content"><a href="https://www.aliexpress.com/item/1005009000000042.html?buyer=77123456">Lamp</a>
  <button>Returns/refunds</button></div></div>`;

function capture() {
  return makeCapture(
    "order-detail",
    urls["order-detail"],
    documentOf(html),
    [answered("order-detail", detailAnswer(english)), answered("tracking", trackingAnswer(english))],
    ["status"],
    0,
  );
}

it("keeps nothing of the buyer: no name, address, phone, id, price or text", () => {
  const text = JSON.stringify(capture());
  for (const value of [...Object.values(secret), orderId, "Lamp", "12,50", "25,00", "77123456", "1005009000000042"]) {
    expect(text).not.toContain(value);
  }
});

it("keeps what a reader goes by: tags, types, AliExpress's own sentences, classes and known labels", () => {
  const text = JSON.stringify(capture());
  for (const value of [
    "detail_order_status_block",
    "OPEN_DISPUTE",
    "within 90 days after order was placed",
    "Jul 15, 2026",
    "order-block-title",
    "Completed",
    "Returns/refunds",
  ]) {
    expect(text).toContain(value);
  }
});

it("lets no address, name or phone into any observation either", () => {
  const readings = [read("order-detail", [detailAnswer(english)], html), read("tracking", [trackingAnswer(english)])];
  const text = JSON.stringify(readings);
  for (const value of Object.values(secret)) expect(text).not.toContain(value);
});

describe("a page full of a person, in every member there is", () => {
  const person = {
    name: "Quenida Testperson",
    street: "Nirgendweg 17b",
    city: "Wolkenkuckucksheim",
    phone: "+55 11 98765-7731",
    code: "70310-998",
    email: "quenida@example.org",
  };
  const told = Object.values(person);
  /** No run of letters or digits of the person's, however it was cut up. */
  const pieces = told.flatMap((text) => text.match(/\p{L}{4,}|\d{4,}/gu) ?? []);
  const sentence = `${person.name}, ${person.street}, ${person.phone}: refund within 7 days of confirming receipt, ${person.email}, ${person.city} ${person.code}`;
  const bodies: [PageKind, object][] = [
    ["order-detail", detailAnswer(english)],
    ["order-list", listAnswer(english)],
    ["refund-list", casesAnswer(english)],
    ["tracking", trackingAnswer(english)],
  ];

  /** Every text of an answer in turn, and all at once, replaced by `text`; ids, links and codes as well. */
  function* filled(body: object, text: string): Generator<object> {
    const parts = JSON.stringify(body).split(/(?<=:|\[|,)("(?:[^"\\]|\\.)*")(?=[,\]}])/);
    for (let place = 1; place < parts.length; place += 2) {
      yield JSON.parse(parts.map((part, index) => (index === place ? JSON.stringify(text) : part)).join(""));
      // Behind what stands there: a state, a day, a link.
      const longer = JSON.stringify(`${JSON.parse(parts[place] ?? '""')} ${text}`);
      if (text === sentence) yield JSON.parse(parts.map((part, index) => (index === place ? longer : part)).join(""));
    }
    const names = Object.fromEntries(
      told.map((one, index) => [
        one,
        { [`${one} ${index}`]: one, "https://x/": `https://${person.name}.example/${person.city}?to=${person.phone}` },
      ]),
    );
    yield {
      ...JSON.parse(parts.map((part, index) => (index % 2 === 1 ? JSON.stringify(text) : part)).join("")),
      ...names,
    };
  }

  it.each(bodies)("shows none of it in the capture of %s", (kind, body) => {
    const page = documentOf(
      `<div class="order-item ${person.city}" data-pl="${person.name}"><a href="/p/${person.city}/${person.email}?${person.name}=1">${sentence}</a><b>${person.name}</b></div>`,
    );
    const address = `https://www.aliexpress.com/${person.city}/p?x=1`;
    for (const text of [...told, sentence]) {
      for (const full of filled(body, text)) {
        const answer = { ...answered(kind, full), asked: { shopName: person.name, [person.city]: person.street } };
        const captured = JSON.stringify(makeCapture(kind, address, page, [answer], [], 0));
        for (const piece of pieces) expect(captured).not.toContain(piece);
      }
    }
  });

  const nothing = documentOf("");
  it.each(bodies)("takes none of it where %s tells a state, a day, a kind or a window", (kind, body) => {
    for (const text of [...told, sentence]) {
      for (const full of filled(body, text)) {
        const { orders, disputes, country } = readPage({
          kind,
          url: urls[kind],
          answers: [answered(kind, full)],
          document: nothing,
          now: seenAt,
          locale: "en",
        });
        // Titles, names of stores and numbers of parcels are what those members are for.
        const kept = orders.map(({ store: _, trackingNumber: __, lines, ...order }) => ({
          ...order,
          lines: lines?.map(({ title: ___, ...line }) => line),
        }));
        const recorded = JSON.stringify([kept, disputes, country]);
        for (const piece of pieces) expect(recorded).not.toContain(piece);
      }
    }
  });
});

it("has every name of the documentation's tables among the parts of names it keeps", () => {
  const page = readFileSync(path.resolve(import.meta.dirname, "../../../../docs/following-a-site-change.md"), "utf8");
  const members = [...page.matchAll(/^\| `(\w+)` \| .+ \| .+ \|$/gm)].map(([, name]) => name ?? "");
  expect(members.length).toBeGreaterThan(80);
  expect(members.filter((name) => redactName(name) !== name)).toEqual([]);
  const classes = [...page.matchAll(/^\| `((?:\.| )?\.[^`]+)` \|/gm)].flatMap(
    ([, one]) => one?.match(/(?<=\.)[a-z][\w-]+/g) ?? [],
  );
  expect(classes.length).toBeGreaterThan(30);
  expect(classes.filter((name) => redactName(name) !== name)).toEqual([]);
});
