/**
 * Whatever an answer holds, in whole or in one place of a right one: the reader ends, throws nothing, and what it brings
 * back keeps to the protocol. (damaged-json.test.ts takes every field in turn; here the values are anything at all.)
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { split } from "../../../../extension/background/observe";
import type { PageKind } from "../../../../extension/generated/protocol";
import { checkPageObserveParams } from "../../../../extension/generated/validators";
import { observationOf } from "../../../../extension/pages/observation";
import { detailAnswer, listAnswer, orderId, refundAnswer, trackingAnswer } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { read, seenAt, urls } from "../fixtures/read";

const english = languages.en as PageTexts;
const pages: [PageKind, object][] = [
  ["order-detail", detailAnswer(english)],
  ["order-list", listAnswer(english)],
  ["refund-list", refundAnswer()],
  ["tracking", trackingAnswer(english)],
];

/** Values as pages may have them, and as only an ill-meaning one would. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>("", "0", "-1", "9".repeat(30), 1e308, -1, 0.5, [], {}, [null], [[]], { value: 1 }),
  fc.constantFrom(
    "<script>1</script>",
    "<img src=x onerror=1",
    "__proto__",
    "constructor",
    "\u0000",
    "\u202e",
    "\ud800",
  ),
  fc.string({ maxLength: 40, unit: "binary" }),
  fc.constant("x".repeat(100_000)),
  fc.constant(JSON.parse('{"__proto__":{"tag":"pc_om_list_order"},"constructor":{"prototype":{}}}')),
);

function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function withValue(answer: object, place: string[], value: unknown): object {
  const copy = structuredClone(answer);
  let holder = copy as Record<string, unknown>;
  for (const key of place.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  holder[String(place.at(-1))] = value;
  return copy;
}

function expectWithinProtocol(kind: PageKind, answers: unknown[]): void {
  const reading = read(kind, answers);
  const context = { url: urls[kind], locale: "en", now: seenAt, utcOffsetMinutes: 120 };
  for (const part of split(observationOf(reading, context))) {
    const fits = checkPageObserveParams(part);
    expect(checkPageObserveParams.errors ?? []).toEqual([]);
    expect(fits).toBe(true);
  }
  expect(({} as Record<string, unknown>).tag).toBeUndefined();
}

describe.each(pages)("%s", (kind, answer) => {
  const places = placesIn(answer);

  it("with anything in one to three of its places", () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: places.length - 1 }), anything), { minLength: 1, maxLength: 3 });
    const property = fc.property(changes, (changed) => {
      let answered = answer;
      for (const [place, value] of changed) {
        try {
          answered = withValue(answered, places[place] ?? [], value);
        } catch {
          // An earlier change took the place away.
        }
      }
      expectWithinProtocol(kind, [answered]);
    });
    fc.assert(property, { numRuns: 40 });
  });

  it("with anything as the whole answer, beside a right one", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), (others) => expectWithinProtocol(kind, [...others, answer])),
      { numRuns: 15 },
    );
  });

  it("with any text where its order's id stands", () => {
    const text = JSON.stringify(answer);
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 40 }), fc.stringMatching(/^\d{0,40}$/)), (id) => {
        expectWithinProtocol(kind, [JSON.parse(text.replaceAll(`"${orderId}"`, () => JSON.stringify(id)))]);
      }),
      { numRuns: 15 },
    );
  });
});
