/**
 * The other end, in the isolated world: strings from the page, taken as hostile. What is kept is parsed, bounded in
 * number, and forgotten when the page becomes another one.
 */
import { parseJson, parseJsonInPieces } from "../json/parse";
import { idsInUrl, subjectOf } from "../site/urls";
import { type Answer, answerOf } from "./answers";
import { askedIn } from "./asked";
import { answerAddress, helloEvent, longestMessage, longestRequest, stateMarks } from "./tags";

const mostKept = 160;
/** Characters that wait to be parsed. */
const mostUnparsed = 3 * longestMessage;
const eventNamePattern = /^recourse:[0-9a-f-]{36}$/;

export class Receiver {
  #kept: Answer[] = [];
  #unparsed: string[] = [];
  #listener: () => void = () => {};
  readonly #readScripts = new WeakSet<Element>();

  /** Must run before the mirror: it listens for its one greeting. */
  constructor(document: Document) {
    document.addEventListener(
      helloEvent,
      (event) => {
        const name = (event as CustomEvent<unknown>).detail;
        if (typeof name !== "string" || !eventNamePattern.test(name)) return;
        document.addEventListener(name, (message) => this.#receive((message as CustomEvent<unknown>).detail));
      },
      { once: true },
    );
  }

  /** Parsed answers and state, oldest first. */
  get answers(): readonly Answer[] {
    return this.#kept;
  }

  /** Parses what came in; hands over to the page after each, since a long list takes a while. */
  *parse(): Generator<void, void> {
    for (let text = this.#unparsed.shift(); text !== undefined; text = this.#unparsed.shift()) {
      const answer = yield* answerIn(text);
      // The page may have become another one meanwhile.
      if (answer && isOf(answer, location.href)) this.#keep(answer);
      yield;
    }
  }

  onAnswer(listener: () => void): void {
    this.#listener = listener;
  }

  /** Also the page's inline scripts: state may stand there and nowhere else. */
  addScripts(document: Document): void {
    for (const script of document.querySelectorAll("script:not([src])")) {
      if (this.#readScripts.has(script)) continue;
      this.#readScripts.add(script);
      const text = script.textContent ?? "";
      if (text.length > longestMessage || !stateMarks.some((mark) => text.includes(mark))) continue;
      for (const value of jsonIn(text)) this.#keep({ ...answerOf(value), cameAt: location.href });
    }
  }

  /**
   * An in-page navigation: what came to another page is that page's. What came to this one stays, since the change is
   * noticed later than it happens; and what was asked for this one's order before it was shown.
   */
  navigated(address: string): void {
    this.#unparsed = this.#unparsed.filter((text) => isOf(answerTo(headOf(text), null), address));
    this.#kept = this.#kept.filter((answer) => isOf(answer, address));
  }

  #receive(detail: unknown): void {
    if (typeof detail === "string") this.take(detail);
  }

  /** One line about an answer of the page's, then the answer as text. */
  take(text: string): void {
    if (text.length > longestMessage + 2 * longestRequest) return;
    this.#unparsed.push(text);
    let length = this.#unparsed.reduce((sum, one) => sum + one.length, 0);
    while (this.#unparsed.length > mostKept || length > mostUnparsed) length -= this.#unparsed.shift()?.length ?? 0;
    this.#listener();
  }

  #keep(answer: Answer): void {
    this.#kept.push(answer);
    if (this.#kept.length > mostKept) this.#kept.shift();
  }
}

/** `[page, address, body, page when it asked]`, texts all; the last three only of an answer. */
function headOf(text: string): (string | null)[] | null {
  const head = parseJson(text.slice(0, text.indexOf("\n")));
  const isHead = Array.isArray(head) && head.every((part) => part === null || typeof part === "string");
  return isHead ? head : null;
}

function* answerIn(text: string): Generator<void, Answer | null> {
  const body = yield* parseJsonInPieces(text.slice(text.indexOf("\n") + 1));
  return typeof body === "object" && body !== null ? answerTo(headOf(text), body) : null;
}

function answerTo(head: (string | null)[] | null, body: unknown): Answer {
  const [cameAt = null, address = null, sent = null, askedAt = null] = head ?? [];
  if (address === null) return { ...answerOf(body), cameAt };
  const api = answerAddress.exec(address)?.[1]?.toLowerCase() ?? "";
  return { body, api, asked: askedIn(address, sent), askedAt, cameAt };
}

/** Whether an answer came to the page of an address, or was asked for what it is about. */
function isOf({ cameAt, asked }: Answer, address: string): boolean {
  if (cameAt !== null && subjectOf(cameAt) === subjectOf(address)) return true;
  const ids = Object.values(idsInUrl(address)).flat();
  return asked !== null && Object.values(asked).some((value) => ids.includes(value));
}

/** The objects written out in a script, each parsed as JSON from a brace to its match. */
export function* jsonIn(script: string): Generator<unknown> {
  let from = 0;
  for (let tries = 0; tries < 40; tries += 1) {
    const start = script.indexOf("{", from);
    if (start < 0) return;
    const end = matchingBrace(script, start);
    const text = end < 0 ? "" : script.slice(start, end + 1);
    const marked = stateMarks.some((mark) => text.includes(mark));
    const value = marked ? parseJson(text) : undefined;
    if (value !== undefined) yield value;
    // A block of code around the JSON is entered; anything else is stepped over.
    from = value === undefined && (marked || end < 0) ? start + 1 : end + 1;
  }
}

function matchingBrace(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c === "\\") i += 1;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === "{") depth += 1;
    else if (c === "}") {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}
