/**
 * Copies of the answers the page itself asks for: fetch, XMLHttpRequest and JSONP. Runs in the page's world. It sends
 * nothing, changes no answer, and stays out of the way: proxies of the page's own functions keep name, length and text.
 */
import { answerNames } from "./tags";
import { writeJson } from "./write-json";

type Take = (text: string) => void;

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

export function watchFetch(window: Window & typeof globalThis, take: Take): void {
  replace(
    window,
    "fetch",
    (original) =>
      new Proxy(original, {
        apply(target, self, parameters) {
          const answer = Reflect.apply(target, self, parameters);
          quietly(() => {
            answer.then(
              (response: Response) =>
                quietly(() => {
                  if (answerNames.test(response.url))
                    response
                      .clone()
                      .text()
                      .then(take, () => {});
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
          quietly(() => self.addEventListener("load", () => quietly(() => takeXhr(self, take)), { once: true }));
          return Reflect.apply(target, self, parameters);
        },
      }),
  );
}

function takeXhr(request: XMLHttpRequest, take: Take): void {
  if (!answerNames.test(request.responseURL)) return;
  if (request.responseType === "" || request.responseType === "text") take(request.responseText);
  else if (request.responseType === "json") take(writeJson(request.response) ?? "");
}

/** A JSONP answer is a script that calls a global by name. The name is wrapped when the script enters the page. */
export function watchJsonp(window: Window & typeof globalThis, take: Take): void {
  const globals = window as unknown as Record<string, unknown>;
  const watch = (script: HTMLScriptElement) => {
    if (!answerNames.test(script.src)) return;
    const name = new URL(script.src).searchParams.get("callback") ?? "";
    const original = globals[name];
    if (!/^[\w$]{1,64}$/.test(name) || typeof original !== "function") return;
    globals[name] = new Proxy(original, {
      apply(target, self, parameters) {
        quietly(() => take(writeJson(parameters[0]) ?? ""));
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
