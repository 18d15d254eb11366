/** What a page asked the site for, as an answer's address and the body of its request tell it. Hostile like all else. */
import { isJson } from "../json/fields";
import { parseJson } from "../json/parse";

/** Names and values as texts, of the request's `data` and whatever JSON stands in it; null where they are not known. */
export type Asked = Readonly<Record<string, string>>;

/** What of a request stands beside `data`, by what it may be about; all else there is the transport's. */
const besideData =
  /stat(?:us|e)|stage|shop|store|seller|order|trade|reverse|refund|dispute|issue|case|filter|keyword|search|product|item|^(?:tab|q|pageNo)$/i;
const deepest = 3;
/** Stands for whatever lies too deep to be looked at: it may be anything. */
const unseen = "(deeper)";

export function askedIn(address: string, body: string | null): Asked | null {
  const asked: Record<string, string> = Object.create(null);
  const query = new URLSearchParams(address.split("?", 2)[1]?.split("#", 1)[0] ?? "");
  const json = body === null ? undefined : parseJson(body);
  const form = isJson(json) ? [] : [...new URLSearchParams(body ?? "")];
  let known = isJson(json);
  add(asked, json);
  for (const [name, value] of [...query, ...form]) {
    if (name === "data") {
      const data = parseJson(value);
      known ||= isJson(data);
      add(asked, data);
    } else if (besideData.test(name)) put(asked, name, value);
  }
  return known ? asked : null;
}

/** A name that is given two values is none of both. */
function put(asked: Record<string, string>, name: string, value: string): void {
  const known = asked[name];
  asked[name] = known === undefined || known === value ? value : `${known},${value}`.slice(0, 400);
}

function add(asked: Record<string, string>, value: unknown, depth = 0): void {
  if (!isJson(value)) return;
  if (depth > deepest) {
    if (Object.keys(value).length > 0) asked[unseen] = "1";
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const nested = typeof inner === "string" && inner.startsWith("{") ? parseJson(inner) : inner;
    if (isJson(nested)) add(asked, nested, depth + 1);
    else if (inner !== null && inner !== undefined) put(asked, name, String(inner).slice(0, 200));
  }
}

/** The ids of one kind a request names. */
export function askedFor(asked: Asked | null, names: readonly string[]): string[] {
  return names.flatMap((name) => asked?.[name] || []);
}
