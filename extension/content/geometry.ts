/**
 * Where a notice stands: over free room of its order's card, without taking any. The host is positioned absolutely at
 * the place where it was put, and moved by `translate` to the end of a row that is empty there: the right one, on a page
 * that runs from the right the left one. Rows are read first and written after, for all notices at once, so that the page
 * is laid out only once.
 */
import { elementIn } from "../pages/dom";
import { selectors as detail } from "../pages/order-detail/selectors";
import { selectors as list } from "../pages/order-list/selectors";
import { type Notice, widthOf } from "./notice";

const gap = 12;
const narrowBelow = 520;

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

export function arrange(placed: Placed[]): void {
  const shown = placed.filter(({ row }) => row.isConnected);
  const [first] = shown;
  const mirrored = first !== undefined && getComputedStyle(first.row).direction === "rtl";
  const moves = shown.map(({ notice, row }) => {
    const room = row.getBoundingClientRect();
    const host = notice.host.getBoundingClientRect();
    const [x, y] = notice.offset;
    // In the middle of a row that is high enough; over a lower one only upwards, where its own block begins.
    const height = Math.min(room.height, 56);
    const narrow = room.width < narrowBelow;
    return {
      notice,
      narrow,
      x: x + (mirrored ? room.left + gap : room.right - gap - widthOf(narrow)) - host.left,
      y: y + room.top + (height - host.height) / (height < host.height ? 1 : 2) - host.top,
    };
  });
  for (const { notice, narrow, x, y } of moves) {
    notice.resize(narrow);
    notice.move(Math.round(x), Math.round(y));
  }
}

/** A notice about the whole page stands in the window's corner. */
export function pin(notice: Notice): void {
  const { style } = notice.host;
  style.setProperty("position", "fixed", "important");
  const mirrored = getComputedStyle(document.documentElement).direction === "rtl";
  style.setProperty("inset", mirrored ? "auto auto 16px 16px" : "auto 16px 16px auto", "important");
  style.setProperty("visibility", "visible", "important");
  style.setProperty("z-index", "2147483000", "important");
  if (notice.host.parentNode !== document.documentElement) document.documentElement.append(notice.host);
}
