import { describe, expect, it } from "vitest";
import type { ObservedOrder } from "../../../../extension/generated/protocol";
import { casePage, casesAnswer, detailAnswer, listAnswer, orderId, trackingAnswer } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { read } from "../fixtures/read";

/** An order without what may differ by language: the page's own words, and that they were never seen. */
function twin(order: ObservedOrder) {
  const { statusText: _, windows, ...rest } = order;
  return { ...rest, windows: windows?.map(({ text: __, guessed: ___, ...window }) => window) ?? null };
}

const english = languages.en as PageTexts;

describe.each(Object.entries(languages))("%s", (language, texts) => {
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
