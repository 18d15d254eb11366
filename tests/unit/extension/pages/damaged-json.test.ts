/**
 * Every member of every answer removed, renamed and mistyped in turn: a field then has its right value or none, never
 * another, and a field that is lost marks the page as not understood whole.
 */
import { describe, expect, it } from "vitest";
import type { PageKind } from "../../../../extension/generated/protocol";
import { detailAnswer, listAnswer, refundAnswer, trackingAnswer } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { read } from "../fixtures/read";

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...inner] : inner;
}

/** A copy in which the member at the path is changed. */
function damaged(answer: object, path: Path, damage: (holder: Record<string, unknown>, key: string) => void): object {
  const copy = structuredClone(answer);
  let holder = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  damage(holder, String(path.at(-1)));
  return copy;
}

const damages: Record<string, (holder: Record<string, unknown>, key: string) => void> = {
  removed: (holder, key) => {
    // An item of a list that is not there is a shorter list, not a changed page.
    if (!Array.isArray(holder)) delete holder[key];
  },
  renamed: (holder, key) => {
    if (Array.isArray(holder)) return;
    holder[`${key}V2`] = holder[key];
    delete holder[key];
  },
  "an object instead": (holder, key) => {
    holder[key] = { value: "7" };
  },
  "a list instead": (holder, key) => {
    holder[key] = ["1"];
  },
  "null instead": (holder, key) => {
    holder[key] = null;
  },
  "empty instead": (holder, key) => {
    holder[key] = "";
  },
};

/** Leaves of a reading: where to what. Lists of windows are compared as sets. */
function facts(value: unknown, at = ""): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (inner: unknown, name: string) => {
    if (inner === null || inner === undefined || name.endsWith(".from")) return;
    if (typeof inner !== "object") {
      found.set(name, String(inner));
      return;
    }
    for (const [key, one] of Object.entries(inner)) walk(one, `${name}.${keyed(inner, key, one)}`);
  };
  walk(value, at);
  return found;
}

/** Items of a list are known by what they are about, not by their place. */
function keyed(holder: object, key: string, one: unknown): string {
  if (!Array.isArray(holder) || typeof one !== "object" || one === null) return key;
  const item = one as Record<string, unknown>;
  // The only one of its order, with its id or without.
  if ("productId" in item) return "line";
  return String(item.disputeId ?? item.lineId ?? item.orderId ?? `${item.kind} ${item.reasonClass}`);
}

const english = languages.en as PageTexts;
const pages: [PageKind, object][] = [
  ["order-detail", detailAnswer(english)],
  ["order-list", listAnswer(english)],
  ["refund-list", refundAnswer()],
  ["tracking", trackingAnswer(english)],
];
/** Facts whose loss is no loss: the site does not always tell them. */
const mayBeMissing = /\.(etaOn|paymentMethod|statusText|openedOn|closedOn|from)$/;

describe.each(pages)("%s", (kind, answer) => {
  const whole = read(kind, [answer]);
  const right = facts([whole.orders, whole.disputes]);

  it.each(Object.entries(damages))("with any one member %s", (_, damage) => {
    for (const path of pathsOf(answer)) {
      const reading = read(kind, [damaged(answer, path, damage)]);
      const seen = facts([reading.orders, reading.disputes]);
      const where = path.join("/");
      for (const [name, value] of seen) {
        if (name.endsWith(".status") || name.endsWith(".state") || name.endsWith(".tracking")) {
          expect([right.get(name), "unknown"], `${where}: ${name}`).toContain(value);
        } else expect(value, `${where}: ${name}`).toBe(right.get(name));
      }
      const lost = [...right.keys()].filter((name) => !seen.has(name) && !mayBeMissing.test(name));
      if (lost.length > 0) expect(reading.missing.length, `${where}: lost ${lost[0]} unnoticed`).toBeGreaterThan(0);
    }
  });
});
