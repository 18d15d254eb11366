/**
 * The messages between the extension's own parts. All go to the background by `chrome.runtime.sendMessage`; each is
 * answered with a Reply, never with an exception.
 *
 * - Extension pages (popup, options, set-up, side panel) may call any method of the host: `{type: "host"}`.
 * - The frame in AliExpress's pages may call those about the one order it was opened for, once it has shown its ticket.
 * - Content scripts may send only `observe`, `check`, `inject`, `words`, `frame.awaited`, `frame.open` and `frame.close`,
 *   and only from the top frame of AliExpress's pages. Everything they send is taken as hostile and checked again there.
 */
import type {
  MessageCheckParams,
  MessageVerdict,
  Methods,
  Observation,
  OrderCheckParams,
  OrderVerdict,
  PageObserveResult,
} from "../generated/protocol";
import type { Language, Words } from "../generated/words";

export type Method = keyof Methods;

/** From an extension page: one method of the host. */
export interface HostRequest<M extends Method = Method> {
  type: "host";
  method: M;
  params: Methods[M]["params"];
  /** From a frame in a page. */
  ticket?: string;
  /** The form whose words are saved once this is answered: the background forgets what was kept of them. */
  saves?: string;
}

/** Like an observation, without the 100-order limit of one request: the background splits it. */
export type WholeObservation = Observation;

/** From a content script: what a page shows. Orders a page may not speak for are left out. */
export interface ObserveRequest {
  type: "observe";
  observation: WholeObservation;
}

export type CheckRequest =
  | { type: "check"; method: "order.check"; params: OrderCheckParams }
  | { type: "check"; method: "message.check"; params: MessageCheckParams };

/** Scripts a page needs only at times: the background puts them into the sender's tab, beside the asking one. */
export type PartName = "readers" | "guards";
export interface InjectRequest {
  type: "inject";
  part: PartName;
  /** Languages the page may be in: with the readers come the words of those that are read. */
  languages: string[];
}

/** What a frame is opened on: an order or one of its items, from where; or the page itself. */
export type FrameView = "order" | "ask" | "confirm" | "write" | "page" | "queue";
export interface FrameSubject {
  view: FrameView;
  /** Null for the page itself, and where a page with a box names no order: then the buyer chooses one in the frame. */
  orderId: string | null;
  lineId: string | null;
  /** Said by the background alone: the buyer pressed for the text to be put into this page's box, on another page. */
  insert?: boolean;
}

/** From a content script: what its tab was opened for, where the buyer opened it to write. */
export interface AwaitedRequest {
  type: "frame.awaited";
}

/** From the frame or a page of ours: the conversation about an order, to put the draft into its box. */
export interface WriteRequest {
  type: "write";
  orderId: string;
  lineId: string | null;
  /** The page's own link to it. */
  address: string | null;
  ticket?: string;
}

/** From a content script: a ticket for a frame that it is about to make, and the end of one. */
export type FrameRequest = { type: "frame.open"; subject: FrameSubject } | { type: "frame.close"; ticket: string };

/** From the frame: its ticket, once; all it asks afterwards carries the ticket. */
export interface FrameClaimRequest {
  type: "frame.claim";
  ticket: string;
}
export interface FrameClaim extends WordsResult {
  subject: FrameSubject;
}
export interface FrameChooseRequest {
  type: "frame.choose";
  ticket: string;
  orderId: string;
}

/** The words to show, in the buyer's chosen language or else the browser's. */
export interface WordsRequest {
  type: "words";
}
export interface WordsResult {
  language: Language;
  words: Words;
}

/** Opens one of the extension's own pages in a tab: a content script cannot. */
export interface OpenRequest {
  type: "open";
  page: "setup" | "options" | "orders";
}

export type ContentRequest =
  | ObserveRequest
  | CheckRequest
  | InjectRequest
  | AwaitedRequest
  | FrameRequest
  | WordsRequest;
export type ExtensionRequest =
  | HostRequest
  | FrameClaimRequest
  | FrameChooseRequest
  | WordsRequest
  | OpenRequest
  | WriteRequest
  | { [M in Method]: HostRequest<M> }[Method];

/** From the background to every page, content scripts' too: look again at one order, or (null) at all that is shown. */
export interface RecordedNews {
  type: "recorded";
  orderId: string | null;
}

/** What each content request is answered with when all went well. */
export interface ContentResults {
  /** `leftOut`: orders that would have been more than one page may bring. */
  observe: PageObserveResult & { leftOut: number };
  "order.check": OrderVerdict;
  "message.check": MessageVerdict;
  inject: Record<string, never>;
  "frame.awaited": { subject: FrameSubject | null };
  "frame.open": { ticket: string };
  "frame.close": Record<string, never>;
  words: WordsResult;
}

/**
 * Why there is no result. The first five: the host could not be asked (the set-up page mends the first four).
 * `answered`: the host itself refused, see `code` and `data`. `refused`: this message is not allowed or malformed.
 * `too-much`: pages added as much to the ledger as they may within an hour. `not-opened`: the frame in a page did not come
 * up. `internal`: a part of the extension itself did not answer.
 */
export type Cause =
  | "not-installed"
  | "not-allowed"
  | "crashed"
  | "wrong-version"
  | "unavailable"
  | "answered"
  | "refused"
  | "too-much"
  | "not-opened"
  | "internal";

/** What an error of the host's tells besides; `why` and `fits` of a draft whose parts do not go together. */
export interface ErrorData {
  path?: string | null;
  cause?: string | null;
  why?: string | null;
  fits?: string[] | null;
}

export interface Failure {
  /** The protocol's code, or 0 where the host never answered. */
  code: number;
  /** For a log, in English; people read the locale files' words for the cause. */
  message: string;
  cause: Cause;
  data?: ErrorData | null;
}

export type Reply<Result> = { ok: true; result: Result } | { ok: false; error: Failure };
