/**
 * What a frame and the content script that made it say to each other, over a MessagePort of their own: no script of the
 * page has an end of it. What the content script tells comes from the page and is treated so.
 */
import type { Money, PageKind } from "../generated/protocol";
import type { Fact } from "../pages/reading";
import type { Failure } from "./messages";

/** Why a page's own notice is there. */
export type PageNotice =
  | { kind: "failed"; failure: Failure }
  | { kind: "unread"; page: PageKind; missing: Fact[]; language: string | null }
  | { kind: "empty" }
  | { kind: "too-many"; read: number };

/** What the page around the frame shows. */
export interface PageFacts {
  theme: "light" | "dark" | null;
  kind: PageKind | null;
  notice: PageNotice | null;
  /** Orders the page names, for choosing one. */
  orderIds: string[];
  storeId: string | null;
  /** The price block's rows, as named there. */
  prices: { name: string; money: Money }[];
  /** The page's own address for writing to the seller. */
  conversation: string | null;
  /** What its box holds; null where there is none. */
  boxText: string | null;
}

export type BoxAct = "put" | "append" | "undo" | "redo";
export type BoxResult = "written" | "in-use" | "too-long" | "not-taken";

export type ToFrame =
  | { type: "facts"; facts: PageFacts }
  | { type: "covered"; covered: boolean }
  | { type: "box"; id: number; result: BoxResult }
  | { type: "capture"; id: number; text: string | null };

export type ToPage =
  | { type: "shown" }
  | { type: "close" }
  /** Whether something is being filled in: then a press on the page does not put the frame away. */
  | { type: "keep"; keep: boolean }
  | { type: "retry" }
  | { type: "reload" }
  /** `put` into a box in use is answered so, unless `replace` says that the buyer wants it. */
  | { type: "box"; id: number; act: BoxAct; text: string; replace: boolean }
  | { type: "capture"; id: number };
