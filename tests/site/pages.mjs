/** Which page an address is, and what is embedded in it. */
import { wordingOf } from "./wording.mjs";

const themes = ["light", "dark"];
const kinds = [
  [/^\/p\/order\/(index\.html)?$/, "order-list", "Orders"],
  [/^\/p\/order\/detail\.html$/, "order-detail", "Order detail"],
  [/^\/p\/tracking\/index\.html$/, "tracking", "Tracking"],
  [/^\/p\/refund-dispute\/list\.html$/, "refund-list", "Refunds and returns"],
  [/^\/p\/message\/index\.html$/, "message", "Message centre"],
  [/^\/msgDetail\.htm$/, "message", "Message centre"],
  [/^\/p\/reverse-pages\/start\.html$/, "dispute-form", "Return or refund"],
  [/^\/issue\/fastissue\/Detail\.htm$/, "dispute", "Dispute detail"],
];

const russian = /(^|\.)aliexpress\.ru$/;

/** Options stand in the query, for one page, or in the cookie `stand-in`, for all that follow. */
function optionsOf(url, cookie) {
  const kept = /(?:^|;\s*)stand-in=([^;]*)/.exec(cookie)?.[1] ?? "";
  return Object.fromEntries([...new URLSearchParams(decodeURIComponent(kept)), ...url.searchParams]);
}

function listState(options, world, words) {
  if (options.nojson) return null;
  const wanted = {
    tab: options.tab ?? "all",
    size: Number(options.orders ?? 10),
    only: options.empty ? [] : (options.only?.split(",") ?? null),
  };
  return world.list(wanted, words).data;
}

export function pageFor(host, url, cookie, world) {
  const options = optionsOf(url, cookie);
  const theme = themes.includes(options.theme) ? options.theme : "light";
  const domain = /aliexpress\.(?:com|us|ru)$/.exec(host)?.[0] ?? "aliexpress.com";
  const words = wordingOf(host);
  const common = { theme, lang: words.lang, api: `https://acs.${domain}`, options };
  if (russian.test(host)) return { ...common, title: "Заказы", lang: "ru", state: null, options: { kind: "russian" } };
  if (/^\/order-list(\/|$)/.test(url.pathname)) return null;
  const found = kinds.find(([pattern]) => pattern.test(url.pathname));
  if (!found) return url.pathname === "/" ? { ...common, title: "AliExpress", state: null } : null;
  const [, kind, title] = found;
  const state = kind === "order-list" ? listState(options, world, words) : null;
  return options.hidden ? { ...common, title, state: null, hidden: state } : { ...common, title, state };
}
