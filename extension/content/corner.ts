/**
 * Where a notice about the whole page stands: at an edge of the window, over no words and nothing to press. A page that
 * is scrolled, zoomed or goes on loading may bring its own there: then it moves on, and becomes a dot where words of
 * ours have no room. Place and size come from the page alone, never from what is said.
 */
import { type Notice, type NoticeSize, sizes } from "./notice";
import type { Box } from "./room";
import { type Cost, Under } from "./under";

interface Place {
  size: NoticeSize;
  upper: "top" | "bottom";
  side: "left" | "right";
  /** Pixels from those two edges of the window. */
  from: number;
  beside: number;
}

const margin = 16;
/** A dot may stand in the margin that small windows leave beside their columns. */
const dotMargin = 4;
/** Above a bar of the page's that stays at the window's edge. */
const aboveBars = 88;
const dotStep = 44;

/** What puts it away stands out of it by so much, to be pressed by a finger. */
const overhang = { wide: { beside: 10, above: 10 }, narrow: { beside: 10, above: 10 }, dot: { beside: 0, above: 26 } };

const standing = new WeakMap<Notice, Place>();

/** Milliseconds: so long is looked at a time, and so long the page is left alone before more is looked at. */
const slice = 8;
const rest = 40;
/** Those whose place is being looked for, and whether it is to be looked for again afterwards, and how. */
const looking = new WeakMap<Notice, { again: boolean | null; timer?: ReturnType<typeof setTimeout> }>();

/**
 * Puts it into the first place that is free, that where it is before all others: at once, or on a page where looking
 * takes long, a little later. `grow`: words that had no room may come back; while a page is only scrolled they do not,
 * or they would come and go between its lines.
 */
export function pin(notice: Notice, grow = true): void {
  const already = looking.get(notice);
  if (already) {
    already.again = grow || already.again === true;
    return;
  }
  looking.set(notice, { again: null });
  look(notice, free(notice, grow));
}

/** For one that is taken away. */
export function unpin(notice: Notice): void {
  clearTimeout(looking.get(notice)?.timer);
  looking.delete(notice);
  standing.delete(notice);
}

function look(notice: Notice, place: Generator<void, Place>): void {
  const state = looking.get(notice);
  if (!state) return;
  const end = performance.now() + slice;
  while (performance.now() < end) {
    const found = place.next();
    if (!found.done) continue;
    looking.delete(notice);
    stand(notice, found.value);
    if (state.again !== null) pin(notice, state.again);
    return;
  }
  const stood = notice.host.isConnected;
  state.timer = setTimeout(() => {
    // One that was taken away meanwhile, by the page or a newer copy of this script, stays so.
    if (stood && !notice.host.isConnected) unpin(notice);
    else look(notice, place);
  }, rest);
}

function* free(notice: Notice, grow: boolean): Generator<void, Place> {
  const under = new Under(notice.host);
  const now = standing.get(notice);
  const scale = scaleOf(notice);
  if (now && !grow && (yield* under.cost(boxOf(now, scale), 1)) === 0) return now;
  const places = now ? [now, ...placesBy(direction())] : placesBy(direction());
  for (const place of places)
    if (place.size !== "dot" && (grow || place.size === now?.size))
      if ((yield* under.cost(boxOf(place, scale), 1)) === 0) return place;
  return yield* cheapest(under, places, scale);
}

const direction = () => getComputedStyle(document.documentElement).direction;

/** At the end side first, and at the bottom. */
function placesBy(writing: string): Place[] {
  const ends = writing === "rtl" ? (["left", "right"] as const) : (["right", "left"] as const);
  const corners: Place[] = (["wide", "narrow"] as const).flatMap((size) =>
    (["bottom", "top"] as const).flatMap((upper) =>
      [margin, aboveBars].flatMap((from) => ends.map((side) => ({ size, upper, side, from, beside: margin }))),
    ),
  );
  const high = innerHeight - sizes.dot.height - overhang.dot.above - margin;
  const rows = Math.max(1, Math.ceil((high - margin) / dotStep));
  const edges: Place[] = ends.flatMap((side) =>
    Array.from({ length: rows }, (_, n) => ({
      size: "dot",
      upper: "bottom",
      side,
      from: margin + n * dotStep,
      beside: dotMargin,
    })),
  );
  return [...corners, ...edges];
}

/** Of the places for a dot the first that is free, else that over the least. */
function* cheapest(under: Under, places: Place[], scale: number): Generator<void, Place> {
  const dots = places.filter(({ size }) => size === "dot");
  let best = null as { place: Place; cost: Cost } | null;
  for (const place of dots) {
    const cost: Cost = yield* under.cost(boxOf(place, scale), best?.cost);
    if (!best || cost < best.cost) best = { place, cost };
    if (cost === 0) break;
  }
  return best?.place as Place;
}

function stand(notice: Notice, place: Place): void {
  const { host } = notice;
  const { size, upper, side, beside } = place;
  const root = document.documentElement;
  if (standing.get(notice) !== place || host.parentNode !== root) {
    const from = upper === "top" ? place.from + overhang[size].above : place.from;
    const at = {
      top: "auto",
      right: "auto",
      bottom: "auto",
      left: "auto",
      [upper]: `${from}px`,
      [side]: `${beside}px`,
    };
    notice.resize(size);
    host.style.setProperty("position", "fixed", "important");
    host.style.setProperty("inset", [at.top, at.right, at.bottom, at.left].join(" "), "important");
    host.style.setProperty("translate", "none", "important");
    host.style.setProperty("visibility", "visible", "important");
    host.style.setProperty("z-index", "2147483000", "important");
    if (host.parentNode !== root) root.append(host);
    standing.set(notice, place);
  }
  straighten(notice, place);
}

/** A page that transforms its root, or zooms it, moves what is fixed as well. */
function straighten(notice: Notice, place: Place): void {
  const { left, top, width } = notice.host.getBoundingClientRect();
  if (width === 0) return;
  const { beside, above } = overhang[place.size];
  const scale = scaleOf(notice);
  const box = boxOf(place, scale);
  const right = (box.left - left) / scale + beside;
  const down = (box.top - top) / scale + above;
  if (Math.abs(right) < 1 && Math.abs(down) < 1) return;
  const [x = 0, y = 0] =
    notice.host.style
      .getPropertyValue("translate")
      .match(/-?[\d.]+/g)
      ?.map(Number) ?? [];
  notice.host.style.setProperty("translate", `${x + right}px ${y + down}px`, "important");
}

/** How large the page draws a pixel of the notice. */
function scaleOf({ host, size }: Notice): number {
  const { width } = host.getBoundingClientRect();
  return size && width > 0 ? width / sizes[size].width : 1;
}

/** The notice, with what puts it away, as it is drawn. */
function boxOf({ size, upper, side, from, beside }: Place, scale: number): Box {
  const out = overhang[size];
  const width = (sizes[size].width + 2 * out.beside) * scale;
  const height = (sizes[size].height + out.above) * scale;
  const aside = (beside - out.beside) * scale;
  const left = side === "left" ? aside : document.documentElement.clientWidth - aside - width;
  const top = upper === "top" ? from * scale : innerHeight - from * scale - height;
  return { left, top, width, height };
}
