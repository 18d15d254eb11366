/** Page 1 of the list never passes the network: it stands in globals of the page. Runs in the page's world, only reads. */
import { longestMessage, stateGlobals, stateMarks } from "./tags";
import { writeJson } from "./write-json";

const deepest = 7;
const mostObjects = 4000;

/** The values of globals that hold one of the marks, as JSON; "" after others. Known names first, then every own global. */
export function* pageState(window: Window & typeof globalThis): Generator<string> {
  const found = new Set<unknown>();
  const names = [...stateGlobals, ...ownGlobals(window).filter((name) => !stateGlobals.includes(name))];
  for (const name of names) {
    const holder = holderIn(ownValue(window, name), { left: mostObjects, seen: new Set() });
    if (holder === undefined || found.has(holder)) {
      yield "";
      continue;
    }
    found.add(holder);
    yield* textsOf(holder);
  }
}

/** A value as JSON: a long list in parts. */
export function* textsOf(holder: unknown): Generator<string> {
  for (const part of parts(holder)) {
    const text = typeof part === "string" ? part : writeJson(part);
    if (text !== null && text.length <= longestMessage) yield text;
  }
}

const mostOrdersInPart = 40;
/** Enough for the reader to know that there are more than it reads. */
const mostOrders = 5040;

/** A list of hundreds of orders in parts, each with everything that is not an order. */
function* parts(holder: unknown): Generator<unknown> {
  if (typeof holder !== "object" || holder === null) return yield holder;
  const data = ownValue(holder, "data");
  if (typeof data !== "object" || data === null) return yield holder;
  // The envelope of an answer has its components one step further in.
  if (holdsComponents(ownValue(data, "data"))) {
    for (const part of parts(data)) yield { ...holder, data: part };
    return;
  }
  const isOrder = (name: string) => {
    const component = ownValue(data, name);
    return typeof component === "object" && component !== null && ownValue(component, "tag") === stateMarks[0];
  };
  const names = Object.keys(data).slice(0, 2 * mostOrders);
  const orders = names.filter(isOrder);
  if (orders.length <= mostOrdersInPart) return yield holder;
  const most = Math.min(orders.length, mostOrders);
  const rest = names.filter((name) => !isOrder(name));
  for (let from = 0; from < most; from += mostOrdersInPart) {
    const kept = [...rest, ...orders.slice(from, Math.min(from + mostOrdersInPart, most))];
    const part = Object.fromEntries(kept.map((name) => [name, ownValue(data, name)]));
    yield {
      ...holder,
      data: part,
      hierarchy: hierarchyOf(holder, (name) => Object.hasOwn(part, name) || !Object.hasOwn(data, name)),
    };
  }
}

/** The page's own order of its components, of those that are kept: one in another part is not missing from this one. */
function hierarchyOf(holder: object, isKept: (name: string) => boolean): unknown {
  const hierarchy = ownValue(holder, "hierarchy");
  const structure = typeof hierarchy === "object" && hierarchy ? ownValue(hierarchy, "structure") : undefined;
  if (typeof structure !== "object" || structure === null) return hierarchy;
  const placed = Object.keys(structure).map((name) => {
    const children = ownValue(structure, name);
    return [name, Array.isArray(children) ? children.filter(isKept) : children];
  });
  return { ...(hierarchy as object), structure: Object.fromEntries(placed) };
}

/** Only the page's own plain values: what the browser itself defines has accessors or is not enumerable. */
function ownGlobals(window: Window & typeof globalThis): string[] {
  return Object.keys(window).filter(
    (name) => !/^(?:\d+|window|self|top|parent|frames|document|location|chrome|browser)$/.test(name),
  );
}

function ownValue(holder: object, name: string): unknown {
  const own = Object.getOwnPropertyDescriptor(holder, name);
  return own && "value" in own ? own.value : undefined;
}

interface Search {
  left: number;
  seen: Set<object>;
}

/** The smallest object whose direct members hold a marked component, or a JSON string that names one. */
function holderIn(value: unknown, search: Search, depth = 0): unknown {
  if (typeof value === "string") return isMarked(value) ? value : undefined;
  if (typeof value !== "object" || value === null || depth > deepest || search.left <= 0 || search.seen.has(value)) {
    return undefined;
  }
  search.left -= 1;
  search.seen.add(value);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype && !Array.isArray(value)) return undefined;
  const data = ownValue(value, "data");
  if (holdsComponents(data) || stateMarks.some((mark) => Object.hasOwn(value, mark))) return value;
  const list = ownValue(value, "items");
  if (
    Array.isArray(list) &&
    list.some((item) => typeof item === "object" && item && Object.hasOwn(item, "reverseOrderLines"))
  ) {
    return value;
  }
  for (const name of Object.keys(value).slice(0, mostObjects)) {
    const holder = holderIn(ownValue(value, name), search, depth + 1);
    if (holder !== undefined) return holder;
  }
  return undefined;
}

function holdsComponents(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.keys(value)
    .slice(0, mostObjects)
    .some((name) => {
      const component = ownValue(value, name);
      if (typeof component !== "object" || component === null) return false;
      const tag = ownValue(component, "tag");
      return typeof tag === "string" && stateMarks.includes(tag);
    });
}

function isMarked(text: string): boolean {
  return text.length > 20 && /^\s*[{[]/.test(text) && stateMarks.some((mark) => text.includes(mark));
}
