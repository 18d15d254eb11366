/** `lib.mtop.request`, as on the real pages: fetch, XMLHttpRequest or JSONP. */

const options = window.__PAGE_OPTIONS__;
let calls = 0;
const policy = window.trustedTypes?.createPolicy("mtop", { createScriptURL: (url) => url });

function addressOf(api, parameters) {
  const query = new URLSearchParams({ jsv: "2.5.1", appKey: "12574478", t: String(Date.now()), api, ...parameters });
  return `${options.api}/h5/${api.toLowerCase()}/1.0/?${query}`;
}

async function byFetch(api, data, more) {
  const response = await fetch(addressOf(api, { type: "originaljson", ...more }), {
    method: "POST",
    credentials: "include",
    body: new URLSearchParams({ data: JSON.stringify(data) }),
  });
  return response.json();
}

function byXhr(api, data, more) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", addressOf(api, { type: "originaljson", data: JSON.stringify(data), ...more }));
    request.withCredentials = true;
    request.onload = () => resolve(JSON.parse(request.responseText));
    request.onerror = reject;
    request.send();
  });
}

function byJsonp(api, data, more) {
  return new Promise((resolve, reject) => {
    calls += 1;
    const callback = `mtopjsonp${calls}`;
    window[callback] = (answer) => resolve(answer);
    const script = document.createElement("script");
    const address = addressOf(api, { type: "originaljsonp", callback, data: JSON.stringify(data), ...more });
    script.src = policy ? policy.createScriptURL(address) : address;
    script.onerror = reject;
    document.head.append(script);
  });
}

const ways = { fetch: byFetch, xhr: byXhr, jsonp: byJsonp };

window.lib = {
  mtop: { request: ({ api, data, more }) => ways[options.transport ?? "fetch"](api, data, more) },
};

/**
 * The data of one answer. The page calls the global each time, so that what replaced it is used. `more` stands beside
 * the data: what only the stand-in knows.
 */
export async function request(api, data, more = {}) {
  const answer = await window.lib.mtop.request({ api, data, more });
  return answer.data;
}

export function fieldsOf(data, tag) {
  return Object.values(data?.data ?? {})
    .filter((component) => component.tag === tag)
    .map(({ fields }) => fields);
}
