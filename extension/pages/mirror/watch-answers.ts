/**
 * Copies of the answers the page itself asks for and reads, with what it asked: an answer does not repeat that. What a
 * page calls to ask and to read is looked over, and nothing of it is changed.
 */
import { apply, fits, getOwnPropertyDescriptor, getterOf, onceThere } from "./natives";
import { answerNames, longestRequest } from "./tags";
import { writeJson } from "./write-json";

/** What is done beside a call of the page's; the call itself goes on as if nothing were. */
export interface Beside {
  before?(self: object, given: unknown[]): void;
  after?(self: object, value: unknown, given: unknown[]): void;
}

/** Puts something beside a method or a getter, in the way the browser allows. */
export type Put = (owner: object, name: string, beside: Beside) => void;

/** The answer's address, the request's body where there is one that is text, and the page's address when it asked. */
export type Asking = [address: string, body: string | null, page: string];
export type Take = (text: string, asking: Asking) => void;
type Sent = [body: string | null, page: string];

const finished = 4;
const { get, set } = WeakMap.prototype;
const Parameters = URLSearchParams;
const Address = URL;
const { toString: written } = URLSearchParams.prototype;
const here = getterOf<string>(location, "href");

function absolute(address: string): string {
  return new Address(address, here(location)).href;
}

/** A body that is text, or a form's. */
function textOf(body: unknown): string | null {
  const isForm = body instanceof Parameters || body instanceof FormData;
  const text: unknown = isForm ? apply(written, new Parameters(body as URLSearchParams), []) : body;
  return typeof text === "string" && text.length <= longestRequest ? text : null;
}

/** What stands under a name by itself: a getter of the page's is not called. */
function bodyIn(given: unknown): string | null {
  if (typeof given !== "object" || given === null) return null;
  return textOf(getOwnPropertyDescriptor(given, "body")?.value);
}

export function watchAnswers(page: { window: object; response: object; request: object }, put: Put, take: Take) {
  /** By address, of what is under way: whose answer is whose is known where one was asked, or the same thing twice. */
  const asked: Record<string, Sent[]> = Object.create(null);
  put(page.window, "fetch", {
    before: (_, [address, how]) => {
      if (typeof address !== "string" || !fits(answerNames, address)) return;
      const known = asked[absolute(address)] ?? [];
      known[known.length] = [bodyIn(how), here(location)];
      asked[absolute(address)] = known;
    },
  });
  const askedFor = (address: string): Sent => {
    const [one = [null, here(location)] as Sent, ...others] = asked[address] ?? [];
    delete asked[address];
    return [others.every(([body]) => body === one[0]) ? one[0] : null, one[1]];
  };
  const { clone, text: read } = Response.prototype;
  const addressOf = getterOf<string>(Response.prototype, "url");
  const wasRead = getterOf<boolean>(Response.prototype, "bodyUsed");
  const before = (self: object) => {
    const address = addressOf(self);
    if (!fits(answerNames, address) || wasRead(self)) return;
    const [body, from] = askedFor(address);
    onceThere(apply(read, apply(clone, self, []), []) as Promise<string>, (text) => take(text, [address, body, from]));
  };
  for (const name of ["json", "text", "arrayBuffer", "blob"]) put(page.response, name, { before });

  const requests = XMLHttpRequest.prototype;
  const stateOf = getterOf<number>(requests, "readyState");
  const askedOf = getterOf<string>(requests, "responseURL");
  const taken = new WeakMap<object, string>();
  const sent = new WeakMap<object, Sent>();
  const sentBy = (self: object): Sent => apply(get, sent, [self]) ?? [null, here(location)];
  put(page.request, "send", {
    before: (self, [body]) => void apply(set, sent, [self, [textOf(body), here(location)]]),
  });
  const after = (self: object, value: unknown) => {
    if (stateOf(self) !== finished) return;
    const address = askedOf(self);
    // The page may read one answer many times; the same request may be sent again.
    if (apply(get, taken, [self]) === address || !fits(answerNames, address)) return;
    apply(set, taken, [self, address]);
    take(typeof value === "string" ? value : (writeJson(value) ?? ""), [address, ...sentBy(self)]);
  };
  for (const name of ["response", "responseText"]) put(page.request, name, { after });
}
