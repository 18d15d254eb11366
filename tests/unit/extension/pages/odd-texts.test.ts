/** Texts no page should have: made well-formed and cut, so that nothing of an order is refused for them. */
import { describe, expect, it } from "vitest";
import { split } from "../../../../extension/background/observe";
import type { ObservedOrder } from "../../../../extension/generated/protocol";
import { checkPageObserveParams } from "../../../../extension/generated/validators";
import { observationOf } from "../../../../extension/pages/observation";
import type { Reading } from "../../../../extension/pages/reading";
import { cut } from "../../../../extension/pages/text/bounds";
import { detailAnswer, listAnswer } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { read, seenAt, urls } from "../fixtures/read";

const english = languages.en as PageTexts;
const bytes = (text: string) => new TextEncoder().encode(text).length;

function sent(reading: Reading): ObservedOrder[] {
  const context = { url: urls[reading.kind], locale: "en", now: seenAt, utcOffsetMinutes: 120 };
  return split(observationOf(reading, context)).flatMap((part) => {
    expect(checkPageObserveParams(part)).toBe(true);
    expect(JSON.stringify(part).isWellFormed()).toBe(true);
    return part.orders ?? [];
  });
}

const withTitle = (title: string) =>
  JSON.parse(JSON.stringify(listAnswer(english)).replace('"Lamp"', () => JSON.stringify(title)));

describe("texts", () => {
  it.each([
    ["half an emoji", "Lamp \ud83d bright", "Lamp  bright"],
    ["its other half", "\ude00Lamp", "Lamp"],
    ["700 Han characters", "灯".repeat(700), `${"灯".repeat(665)}…`],
    ["1,999 letters", "a".repeat(1999), "a".repeat(1999)],
    ["3,000 emoji", "😀".repeat(3000), `${"😀".repeat(499)}…`],
  ])("are kept but for %s", (_, title, kept) => {
    expect(cut(title, 2000)).toBe(kept);
    expect(bytes(kept)).toBeLessThanOrEqual(2000);
    const orders = sent(read("order-list", [withTitle(title)]));
    expect(orders.map(({ lines }) => lines?.[0]?.title)).toEqual([kept.replace(/ {2}/g, (blanks) => blanks), "Lamp"]);
  });

  it("never cost another order of the page its place", () => {
    const page = listAnswer(english) as { data: { data: Record<string, { fields: Record<string, unknown> }> } };
    const [first] = Object.values(page.data.data);
    Object.assign(first?.fields ?? {}, {
      totalPriceText: `€${"9".repeat(40)}`,
      formatPriceInfo: null,
      storeName: "\udc00".repeat(9),
    });
    const orders = sent(read("order-list", [page]));
    expect(orders.map(({ status, total }) => [status, total])).toEqual([
      ["completed", null],
      ["shipped", { amount: "25.00", currency: "EUR" }],
    ]);
  });
});

describe("an order of very many items", () => {
  const many = (count: number, title: string) => {
    const page = detailAnswer(english) as unknown as {
      data: { data: Record<string, { fields: { productVOList?: object[] } }> };
    };
    const block = Object.values(page.data.data).find(({ fields }) => fields.productVOList)?.fields;
    const [line] = block?.productVOList ?? [];
    if (block)
      block.productVOList = Array.from({ length: count }, (_, n) => ({
        ...line,
        orderLineId: `83${String(n).padStart(14, "0")}`,
        itemTitle: title,
      }));
    return read("order-detail", [page]);
  };

  it("is sent with all of them", () => {
    const reading = many(250, "Lamp");
    expect(sent(reading).map(({ lines }) => lines?.length)).toEqual([250]);
    expect(reading.missing).toEqual([]);
  });

  it("is sent with shorter titles where they are long, and says when there are more than are sent", () => {
    const reading = many(1200, "灯".repeat(600));
    const [order] = sent(reading);
    expect(order?.lines).toHaveLength(1000);
    expect(order?.lines?.[0]?.title).toMatch(/^灯+…$/);
    expect(reading.missing).toContain("lines");
  });
});
