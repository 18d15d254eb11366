/**
 * Where a notice about the whole page stands: in a corner of the window where nothing is to be pressed. A page that is
 * scrolled, zoomed or goes on loading may bring its own button there: then it moves on. Place and size come from the
 * page alone, never from what is said.
 */
import { hostPrefix, type Notice, type NoticeSize, sizes } from "./notice";
import type { Box } from "./room";

const margin = 16;
/** What puts it away stands out of it by so much. */
const overhang = 10;
/** What a frame of the page's holds cannot be looked into: there may be something to press all over it. */
const pressed =
  "button, a, input, select, textarea, label, summary, [role=button], [role=link], [contenteditable], iframe, embed, object";

interface Corner {
  upper: "top" | "bottom";
  side: "left" | "right";
}
const sides = ["top", "right", "bottom", "left"] as const;

/** Puts it into the first corner that is free, that where it is before all others; a dot where words have no room. */
export function pin(notice: Notice): void {
  const { host } = notice;
  const rightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
  const [end, start] = rightToLeft ? (["left", "right"] as const) : (["right", "left"] as const);
  const usual: Corner[] = [
    { upper: "bottom", side: end },
    { upper: "bottom", side: start },
    { upper: "top", side: end },
    { upper: "top", side: start },
  ];
  const now = usual.find((corner) => isAt(host, corner));
  const corners = now ? [now, ...usual.filter((corner) => corner !== now)] : usual;
  const places = (["wide", "dot"] as const).flatMap((size) => corners.map((corner) => ({ size, corner })));
  const isNow = (size: NoticeSize, corner: Corner) => corner === now && size === notice.size;
  const free = places.find(({ size, corner }) => isFree(boxOf(size, corner)));
  if (free && isNow(free.size, free.corner) && host.parentNode === document.documentElement) return;
  stand(notice, free?.size ?? "dot", free?.corner ?? (usual[0] as Corner));
}

function stand(notice: Notice, size: NoticeSize, { upper, side }: Corner): void {
  const { host } = notice;
  const at = sides.map((one) => (one === upper || one === side ? `${margin}px` : "auto"));
  notice.resize(size);
  host.style.setProperty("position", "fixed", "important");
  host.style.setProperty("inset", at.join(" "), "important");
  host.style.setProperty("visibility", "visible", "important");
  host.style.setProperty("z-index", "2147483000", "important");
  if (host.parentNode !== document.documentElement) document.documentElement.append(host);
}

const isAt = ({ style }: HTMLElement, { upper, side }: Corner) =>
  style.getPropertyValue(upper) === `${margin}px` && style.getPropertyValue(side) === `${margin}px`;

function boxOf(size: NoticeSize, { upper, side }: Corner): Box {
  const { width, height } = sizes[size];
  const left = side === "left" ? margin : document.documentElement.clientWidth - margin - width;
  const top = upper === "top" ? margin : innerHeight - margin - height;
  return { left: left - overhang, top: top - overhang, width: width + 2 * overhang, height: height + overhang };
}

/** Nothing to press and nothing to type in under any of its points, close enough for the smallest button. */
function isFree({ left, top, width, height }: Box): boolean {
  if (!document.elementsFromPoint) return true;
  const steps = (length: number) => Array.from({ length: Math.ceil(length / 20) + 1 }, (_, n) => n);
  const xs = steps(width).map((n, _, all) => left + 1 + ((width - 2) * n) / (all.length - 1));
  const ys = steps(height).map((n, _, all) => top + 1 + ((height - 2) * n) / (all.length - 1));
  return xs.every((x) => ys.every((y) => !isPressed(document, x, y)));
}

const isOwn = ({ localName }: Element) => localName.startsWith(hostPrefix);

function isPressed(root: Document | ShadowRoot, x: number, y: number): boolean {
  const top = root.elementFromPoint(x, y);
  // All that lies under a point takes far longer to find than what lies on top.
  const hit = top && isOwn(top) ? root.elementsFromPoint(x, y).find((one) => !isOwn(one)) : top;
  if (!hit) return false;
  if (hit.closest(pressed) !== null || getComputedStyle(hit).cursor === "pointer") return true;
  return hit.shadowRoot !== null && hit.shadowRoot !== root && isPressed(hit.shadowRoot, x, y);
}
