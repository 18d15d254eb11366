/**
 * The other end, in the isolated world: strings from the page, taken as hostile. What is kept is parsed, bounded in
 * number, and forgotten when the page becomes another one.
 */
import { parseJson } from "../json/parse";
import { helloEvent, longestMessage, stateMarks } from "./tags";

const mostKept = 160;
const eventNamePattern = /^recourse:[0-9a-f-]{36}$/;

export class Receiver {
  #kept: unknown[] = [];
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
  get answers(): readonly unknown[] {
    return this.#kept;
  }

  /** Parses what came in; hands over to the page after each, since a long list takes a while. */
  *parse(): Generator<void, void> {
    for (let text = this.#unparsed.shift(); text !== undefined; text = this.#unparsed.shift()) {
      const value = parseJson(text);
      if (typeof value === "object" && value !== null) this.#keep(value);
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
      for (const value of jsonIn(text)) this.#keep(value);
    }
  }

  /** An in-page navigation: what was loaded before belongs to the page before. */
  forget(): void {
    this.#kept = [];
    this.#unparsed = [];
  }

  #receive(detail: unknown): void {
    if (typeof detail === "string") this.take(detail.replace(/^(?:answer|state):/, ""));
  }

  /** JSON of the page's, as text. */
  take(text: string): void {
    if (text.length > longestMessage) return;
    this.#unparsed.push(text);
    if (this.#unparsed.length > mostKept) this.#unparsed.shift();
    this.#listener();
  }

  #keep(value: unknown): void {
    this.#kept.push(value);
    if (this.#kept.length > mostKept) this.#kept.shift();
  }
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
