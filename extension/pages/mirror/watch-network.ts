/**
 * Copies of the answers the page itself asks for, with what it asked: fetch, XMLHttpRequest and JSONP. Runs in the page's
 * world. It sends nothing, changes no answer, and stays out of the way: proxies of the page's own functions keep name,
 * length and text.
 */
import { answerNames, longestRequest } from "./tags";

/** The answer's address, the request's body where there is one that can be read, and the page's address when it asked. */
export type Asking = [address: string, body: string | null, page: string];
/** Takes an answer as text, or as the value the page has parsed already. */
type Take = (answer: unknown, asking: Asking) => void;

/** Keeps a failure of ours from ever reaching the page. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The page goes on as if nobody were looking.
  }
}

function replace<T extends object, K extends keyof T>(owner: T, name: K, by: (original: T[K]) => T[K]): void {
  quietly(() => {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    const original = own?.value;
    if (typeof original !== "function") return;
    Object.defineProperty(owner, name, { ...own, value: by(original) });
  });
}

/** A form's body as it is sent. Anything else that is not text is not read. */
function textOf(body: unknown): string | null {
  const isForm = body instanceof URLSearchParams || body instanceof FormData;
  const text = isForm ? String(new URLSearchParams(body as URLSearchParams)) : body;
  return typeof text === "string" && text.length <= longestRequest ? text : null;
}

export function watchFetch(window: Window & typeof globalThis, take: Take): void {
  replace(
    window,
    "fetch",
    (original) =>
      new Proxy(original, {
        apply(target, self, parameters) {
          const page = location.href;
          let body: Promise<string | null> | string | null = null;
          quietly(() => {
            const [input, init] = parameters;
            const isRequest = input instanceof window.Request;
            if (!answerNames.test(isRequest ? input.url : String(input))) return;
            body = textOf(init?.body);
            if (isRequest && body === null && input.body)
              body = input
                .clone()
                .text()
                .then(textOf, () => null);
          });
          const answer = Reflect.apply(target, self, parameters);
          quietly(() => {
            answer.then(
              (response: Response) =>
                quietly(() => {
                  if (!answerNames.test(response.url)) return;
                  Promise.all([response.clone().text(), body]).then(
                    ([text, sent]) => take(text, [response.url, sent, page]),
                    () => {},
                  );
                }),
              () => {},
            );
          });
          return answer;
        },
      }),
  );
}

export function watchXhr(window: Window & typeof globalThis, take: Take): void {
  replace(
    window.XMLHttpRequest.prototype,
    "send",
    (original) =>
      new Proxy(original, {
        apply(target, self: XMLHttpRequest, parameters) {
          quietly(() => {
            const page = location.href;
            const [body] = parameters;
            self.addEventListener("load", () => quietly(() => takeXhr(self, textOf(body), page, take)), { once: true });
          });
          return Reflect.apply(target, self, parameters);
        },
      }),
  );
}

function takeXhr(request: XMLHttpRequest, body: string | null, page: string, take: Take): void {
  if (!answerNames.test(request.responseURL)) return;
  const { responseType } = request;
  const asking: Asking = [request.responseURL, body, page];
  if (responseType === "" || responseType === "text") take(request.responseText, asking);
  else if (responseType === "json") take(request.response, asking);
}

/** A JSONP answer is a script that calls a global by name. The name is wrapped when the script enters the page. */
export function watchJsonp(window: Window & typeof globalThis, take: Take): void {
  const globals = window as unknown as Record<string, unknown>;
  const watch = (script: HTMLScriptElement) => {
    if (!answerNames.test(script.src)) return;
    const asking: Asking = [script.src, null, location.href];
    const name = new URL(script.src).searchParams.get("callback") ?? "";
    const original = globals[name];
    if (!/^[\w$]{1,64}$/.test(name) || typeof original !== "function") return;
    globals[name] = new Proxy(original, {
      apply(target, self, parameters) {
        quietly(() => take(parameters[0], asking));
        return Reflect.apply(target, self, parameters);
      },
    });
  };
  new window.MutationObserver((changes) =>
    quietly(() => {
      for (const change of changes) {
        for (const node of change.addedNodes) {
          if (node instanceof window.HTMLScriptElement) quietly(() => watch(node));
        }
      }
    }),
  ).observe(window.document, { childList: true, subtree: true });
}
