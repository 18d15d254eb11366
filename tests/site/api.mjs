/** The answers of acs.aliexpress.com: plain JSON, or a call of the function named in `callback`. */

import { detailApi } from "./shapes/order-detail.mjs";
import { listApi } from "./shapes/order-list.mjs";
import { disputeApi, messagesApi, refundListApi, sendApi, trackingApi } from "./shapes/other-answers.mjs";

const loggedOut = { ret: ["FAIL_SYS_SESSION_EXPIRED::session expired"], data: {} };

const answers = {
  [listApi]: (data, world, words) => world.list({ ...data, size: Number(data.size ?? 10) }, words),
  [detailApi]: (data, world, words) => world.detail(data.tradeOrderId, words),
  [trackingApi]: (data, world, words) => world.tracking(data.tradeOrderId, words),
  [refundListApi]: (data, world, words) => world.refunds(data, words),
  [disputeApi]: (data, world, words) => world.dispute(data.reverseOrderLineId, words) ?? loggedOut,
  [messagesApi]: (data, world) => world.conversation(data)?.answer ?? loggedOut,
  [sendApi]: (data, world) => world.say({ ...data, from: "buyer", at: undefined })?.answer ?? loggedOut,
};

const byName = new Map(Object.entries(answers).map(([name, make]) => [name.toLowerCase(), make]));

/** `data` is JSON in the query, or in the body of a form. */
function requestData(url, body) {
  const text = url.searchParams.get("data") ?? new URLSearchParams(body).get("data") ?? "{}";
  try {
    const cases = url.searchParams.get("cases");
    return { ...JSON.parse(text), ...(cases ? { cases } : {}) };
  } catch {
    return {};
  }
}

/** `words` are those of the site that asks. */
export function answerFor(url, body, world, words) {
  const [, name = ""] = /^\/h5\/([\w.]+)\//.exec(url.pathname) ?? [];
  const make = byName.get(name.toLowerCase());
  if (!make) return { status: 404, type: "application/json", text: "{}" };
  const json = JSON.stringify(make(requestData(url, body), world, words));
  const callback = url.searchParams.get("callback");
  return callback && /^[\w$]{1,64}$/.test(callback)
    ? { status: 200, type: "text/javascript; charset=utf-8", text: `${callback}(${json})` }
    : { status: 200, type: "application/json; charset=utf-8", text: json };
}
