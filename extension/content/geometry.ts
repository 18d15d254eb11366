/**
 * Where a notice stands: over free room of its order's card, without taking any. The host is positioned absolutely at
 * the place where it was put, and moved by `translate` to the end of a row that is empty there. Rows are read first and
 * written after, for all notices at once, so that the page is laid out only once. Place and size come from the page
 * alone, never from what is said.
 */
import { elementIn } from "../pages/dom";
import { selectors as detail } from "../pages/order-detail/selectors";
import { selectors as list } from "../pages/order-list/selectors";
import { type Notice, type NoticeSize, sizes } from "./notice";
import { type Box, isFree, takenIn } from "./room";

const gap = 12;
/** How far under its row a notice may stand, and in what steps a place is looked for. */
const reach = 240;
const step = 8;

export interface Placed {
  notice: Notice;
  /** The element whose room is used; the host is its last child. */
  row: Element;
}

/** The row of a card on the list: the store's, which holds a name at its beginning and nothing more. */
export function rowOfCard(card: Element): Element {
  return elementIn(card, list.store) ?? card;
}

export function rowOfDetail(page: ParentNode): Element | null {
  return elementIn(page, detail.status) ?? elementIn(page, detail.page);
}

/** Puts the host where it belongs, if it is not there already. */
export function attach({ notice, row }: Placed): boolean {
  if (notice.host.parentNode === row) return false;
  row.append(notice.host);
  return true;
}

/**
 * At the end of the row: in the middle of one that is high enough, over a lower one only upwards, where it begins.
 * `scale`: how large the page draws a pixel there.
 */
function atTheEnd(room: DOMRect, size: NoticeSize, rightToLeft: boolean, scale: number): Box {
  const [width, height] = [sizes[size].width * scale, sizes[size].height * scale];
  const high = Math.min(room.height, 56 * scale);
  const left = rightToLeft ? room.left + gap : room.right - gap - width;
  return { left, top: room.top + (high - height) / (high < height ? 1 : 2), width, height };
}

/** The first place that is free: at the row's end, else further down in its card; words before the dot alone. */
function placeFor(row: Element, room: DOMRect, scale: number): { size: NoticeSize; box: Box } {
  const card = row.closest(list.card) ?? row;
  const rightToLeft = getComputedStyle(row).direction === "rtl";
  const inside = card.getBoundingClientRect();
  const taken = takenIn(card);
  const fits = ({ left, width }: Box) => left >= inside.left && left + width <= inside.right;
  for (const size of ["wide", "narrow"] as const) {
    const box = atTheEnd(room, size, rightToLeft, scale);
    if (fits(box) && isFree(box, taken)) return { size, box };
  }
  for (const size of ["narrow", "dot"] as const) {
    const end = atTheEnd(room, size, rightToLeft, scale);
    for (let down = 0; down <= reach && end.top + down + end.height <= inside.bottom; down += step) {
      const box = { ...end, top: end.top + down };
      if (fits(box) && isFree(box, taken)) return { size, box };
    }
  }
  return { size: "dot", box: atTheEnd(room, "dot", rightToLeft, scale) };
}

/**
 * A page whose styles are all unset, or did not come, writes its cards one behind the other like words: there is no free
 * room, and no layout to keep. What stands over such words is in their line instead.
 */
const isOfWords = ({ row }: Placed) => getComputedStyle(row).display === "inline";

export function arrange(placed: Placed[]): void {
  const shown = placed.filter(({ row }) => row.isConnected);
  const inLine = new Set(shown.filter(isOfWords));
  for (const one of shown) one.notice.standInLine(inLine.has(one));
  const moves = shown
    .filter((one) => !inLine.has(one))
    .map(({ notice, row }) => {
      const host = notice.host.getBoundingClientRect();
      // A page may zoom or transform what its cards stand in.
      const scale = host.width / (notice.size ? sizes[notice.size].width : host.width) || 1;
      const { size, box } = placeFor(row, row.getBoundingClientRect(), scale);
      const [x, y] = notice.offset;
      // Where the page goes from right to left, a host that shrinks keeps its right edge.
      const widening =
        getComputedStyle(notice.host.parentElement ?? row).direction === "rtl" ? host.width - box.width : 0;
      return {
        notice,
        size,
        x: x + (box.left - (host.left + widening)) / scale,
        y: y + (box.top - host.top) / scale,
      };
    });
  for (const { notice } of inLine) notice.resize("wide");
  for (const { notice, size, x, y } of moves) {
    notice.resize(size);
    notice.move(Math.round(x), Math.round(y));
  }
}
