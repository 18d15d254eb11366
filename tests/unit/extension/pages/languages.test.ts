import { beforeAll, describe, expect, it } from "vitest";
import type { ObservedOrder } from "../../../../extension/generated/protocol";
import { readWindows } from "../../../../extension/pages/text/windows";
import {
  casePage,
  casesAnswer,
  detailAnswer,
  detailPage,
  lineId,
  listAnswer,
  orderId,
  trackingAnswer,
} from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { read } from "../fixtures/read";
import { pageWords, speakOnly } from "../fixtures/speak";

/** An order without what may differ by language: the page's own words, and that they were never seen. */
function twin(order: ObservedOrder) {
  const { statusText: _, windows, ...rest } = order;
  return { ...rest, windows: windows?.map(({ text: __, guessed: ___, ...window }) => window) ?? null };
}

const english = languages.en as PageTexts;

describe.each(Object.entries(languages))("%s", (language, texts) => {
  beforeAll(() => speakOnly(texts.lang));

  it("gives the same order detail as its English twin", () => {
    const reading = read("order-detail", [detailAnswer(texts)]);
    expect(reading.orders.map(twin)).toEqual(read("order-detail", [detailAnswer(english)]).orders.map(twin));
    expect(reading.missing).toEqual([]);
  });

  it("gives the same list as its English twin", () => {
    const reading = read("order-list", [listAnswer(texts)]);
    expect(reading.orders.map(twin)).toEqual(read("order-list", [listAnswer(english)]).orders.map(twin));
    expect(reading.orders.map((order) => order.status)).toEqual(["completed", "shipped"]);
    expect(reading.missing).toEqual([]);
  });

  it("gives the same tracking as its English twin", () => {
    const reading = read("tracking", [trackingAnswer(texts)]);
    expect(reading.orders.map(twin)).toEqual(read("tracking", [trackingAnswer(english)]).orders.map(twin));
    expect(reading.orders[0]).toMatchObject({ orderId, tracking: "delivered", deliveredOn: "2026-07-28" });
    expect(reading.orders[0]?.windows).toMatchObject([{ kind: "from-date", date: "2026-09-03" }]);
  });

  it("gives the same refund list as its English twin", () => {
    const cases = (words: PageTexts) =>
      read("refund-list", [casesAnswer(words)]).disputes.map(({ text: _, ...dispute }) => dispute);
    expect(cases(texts)).toEqual(cases(english));
    expect(cases(texts).map(({ state }) => state)).toEqual([
      "waiting-buyer",
      "waiting-seller",
      "platform-review",
      "return-pending",
      "resolved",
      "cancelled",
    ]);
  });

  it.each([
    ["waiting-buyer", "respondBy"],
    ["return-pending", "returnBy"],
  ] as const)("gives the same dispute, %s, as its English twin", (state, day) => {
    const page = casePage(texts.cases[state] as string, texts[day](texts.day("2026-09-12")));
    expect(read("dispute", [], page).disputes).toMatchObject([{ state, [day]: "2026-09-12" }]);
  });

  it("gives the same order detail from its elements, but for what a translation would decide alone", () => {
    const from = (words: PageTexts) => {
      const { orders, missing } = read("order-detail", [], detailPage(words));
      const [order] = orders.map(twin);
      const { status, lines, ...rest } = order as ObservedOrder;
      const offered = lines?.map(({ disputeOffered }) => disputeOffered);
      const others = lines?.map(({ disputeOffered: _, ...line }) => line);
      return { status, offered, missing, rest, others };
    };
    const own = from(texts);
    speakOnly();
    const { rest, others } = from(english);
    speakOnly(texts.lang);
    expect(own.rest).toEqual(rest);
    expect(own.others).toEqual(others);
    expect(rest).toMatchObject({ placedOn: "2026-07-15", shippedOn: "2026-07-16", completedOn: "2026-07-28" });
    expect(["completed", "unknown"]).toContain(own.status);
    expect([true, null]).toContain(own.offered?.[0]);
    if (language === "en") expect([own.status, own.offered]).toEqual(["completed", [true]]);
    expect(own.missing).not.toContain("windows");
  });

  it("gives what has no words, and nothing wrong, when its words are not there", () => {
    const told = read("order-detail", [detailAnswer(texts)]).orders[0] as ObservedOrder;
    const listed = read("order-list", [listAnswer(texts)]).orders;
    speakOnly();
    const detail = read("order-detail", [detailAnswer(texts)], "", texts.lang);
    const list = read("order-list", [listAnswer(texts)], "", texts.lang);
    const page = read("order-detail", [], detailPage(texts), texts.lang);
    speakOnly(texts.lang);
    expect(detail.orders[0]).toMatchObject({
      orderId,
      status: "completed",
      total: { amount: "25.00", currency: "EUR" },
      lines: [{ lineId, disputeOffered: true, quantity: 2 }],
      store: { canMessage: true },
    });
    expect(list.orders[1]).toMatchObject({ status: "shipped", total: { amount: "25.00" } });
    expect(page.orders[0]).toMatchObject({ orderId, store: { storeId: "1109000042" }, total: { amount: "25.00" } });
    const days = ["placedOn", "paidOn", "shippedOn", "completedOn", "etaOn"] as const;
    for (const order of [detail.orders[0], page.orders[0]])
      for (const day of days) expect([null, undefined, told[day]], day).toContain(order?.[day]);
    list.orders.forEach((order, at) => {
      expect(["unknown", listed[at]?.status]).toContain(order.status);
      expect([null, listed[at]?.placedOn]).toContain(order.placedOn);
    });
    for (const { windows } of [detail.orders[0], page.orders[0]].map((order) => order ?? ({} as ObservedOrder)))
      for (const { kind, days: count, date } of windows ?? [])
        expect(told.windows).toContainEqual(expect.objectContaining({ kind, days: count, date }));
    if (language === "en") return;
    expect(detail.missing).toContain("windows");
    expect(detail.unreadLanguage).toBe(texts.lang);
  });

  it("marks windows read by translations alone", () => {
    const windows = read("order-detail", [detailAnswer(texts)]).orders[0]?.windows ?? [];
    expect(windows.map(({ kind, days, date, reasonClass }) => [kind, days ?? date, reasonClass])).toEqual([
      ["after-completion", 7, "any"],
      ["after-placed", 90, "defective"],
      ["from-date", "2026-09-04", "not-received"],
      ["after-delivery", 15, "free-return"],
    ]);
    expect(windows.every((window) => (window.guessed === true) === (language !== "en"))).toBe(true);
  });
});

it("speaks every language there are words of", () => {
  expect(Object.keys(languages).sort()).toEqual([...pageWords.keys()].sort());
  expect(pageWords.size).toBeGreaterThanOrEqual(19);
});

it("does not believe a translated state that nothing else supports", () => {
  const answer = structuredClone(listAnswer(languages.fr as PageTexts)) as {
    data: { data: Record<string, { fields: Record<string, unknown> }> };
  };
  for (const { fields } of Object.values(answer.data.data)) {
    delete fields.utParams;
    delete fields.buttons;
  }
  const reading = read("order-list", [answer]);
  expect(reading.orders.map((order) => order.status)).toEqual(["unknown", "unknown"]);
  expect(reading.missing).toContain("status");
});

it("does not end a request by a translation alone, and does by one that the site's number bears out", () => {
  speakOnly("it");
  const italian = languages.it as PageTexts;
  const page = casePage(italian.cases.refunded as string, "");
  expect(read("dispute", [], page)).toMatchObject({ disputes: [{ state: "unknown" }], missing: ["disputeState"] });
  const closed = read("refund-list", [casesAnswer(italian)]).disputes[4];
  expect(closed).toMatchObject({ state: "resolved", outcome: "refunded" });
  speakOnly();
  const seen = casePage(english.cases.refunded as string, "");
  expect(read("dispute", [], seen).disputes).toMatchObject([{ state: "resolved", outcome: "refunded" }]);
});

it("takes a sentence that two languages read as two things for not understood", () => {
  speakOnly("es", "pt");
  const [spanish] = (languages.es as PageTexts).fastDelivery("4 sep, 2026").split(" · ").slice(1);
  expect(readWindows(spanish as string)).toMatchObject({ windows: [], unread: [spanish] });
  speakOnly("es");
  expect(readWindows(spanish as string).windows).toMatchObject([{ kind: "from-date", date: "2026-09-04" }]);
});
