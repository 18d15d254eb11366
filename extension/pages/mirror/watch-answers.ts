/**
 * Copies of the answers the page itself asks for and reads. `fetch`, `XMLHttpRequest` and what they are called with stay
 * the browser's own: only what a page calls to read an answer is looked over, and nothing of it is changed.
 */
import { apply, fits, getterOf, onceThere } from "./natives";
import { answerNames } from "./tags";
import { writeJson } from "./write-json";

/** What is done beside a call of the page's; the call itself goes on as if nothing were. */
export interface Beside {
  before?(self: object): void;
  after?(self: object, value: unknown): void;
}

/** Puts something beside a method or a getter, in the way the browser allows. */
export type Put = (owner: object, name: string, beside: Beside) => void;

const finished = 4;

export function watchAnswers(
  prototypes: { response: object; request: object },
  put: Put,
  take: (text: string) => void,
) {
  const { clone, text: read } = Response.prototype;
  const addressOf = getterOf<string>(Response.prototype, "url");
  const wasRead = getterOf<boolean>(Response.prototype, "bodyUsed");
  const before = (self: object) => {
    if (!fits(answerNames, addressOf(self)) || wasRead(self)) return;
    onceThere(apply(read, apply(clone, self, []), []) as Promise<string>, take);
  };
  for (const name of ["json", "text", "arrayBuffer", "blob"]) put(prototypes.response, name, { before });

  const requests = XMLHttpRequest.prototype;
  const stateOf = getterOf<number>(requests, "readyState");
  const askedOf = getterOf<string>(requests, "responseURL");
  const taken = new WeakMap<object, string>();
  const { get, set } = WeakMap.prototype;
  const after = (self: object, value: unknown) => {
    if (stateOf(self) !== finished) return;
    const address = askedOf(self);
    // The page may read one answer many times; the same request may be sent again.
    if (apply(get, taken, [self]) === address || !fits(answerNames, address)) return;
    apply(set, taken, [self, address]);
    take(typeof value === "string" ? value : (writeJson(value) ?? ""));
  };
  for (const name of ["response", "responseText"]) put(prototypes.request, name, { after });
}
