/**
 * Order list and order detail come as a map of components, `{ "<tag>_<id>": { tag, fields } }`. Keys change from one
 * version of the site to the next; `tag` does not, so components are found by it.
 */
import { isJson, type Json } from "./fields";

export interface Components {
  /** Components by tag, in the page's own order. */
  byTag(tag: string): Json[];
  /** Whether the page's own list of components names the tag: one that is named and not there was not understood. */
  announced(tag: string): boolean;
  /** Whether the page places a component that is not there, or holds one without a tag. */
  broken: boolean;
  /** Page-wide values beside the map. */
  global: Json;
}

const deepest = 6;

/** The object that has the map under `data`, at any depth an answer or page state may wrap it in. */
function holderOf(value: unknown, depth = 0): Json | null {
  if (depth > deepest || !isJson(value)) return null;
  if (isJson(value.data) && Object.values(value.data).some(isComponent)) return value;
  for (const inner of Object.values(value)) {
    const found = isJson(inner) ? holderOf(inner, depth + 1) : null;
    if (found) return found;
  }
  return null;
}

function isComponent(value: unknown): value is Json & { tag: string; fields: Json } {
  return isJson(value) && typeof value.tag === "string" && value.tag !== "" && isJson(value.fields);
}

/** Keys in the order the page shows them; components it does not place come last. */
function keysPlaced(holder: Json): string[] {
  const hierarchy = isJson(holder.hierarchy) ? holder.hierarchy : {};
  const structure = isJson(hierarchy.structure) ? hierarchy.structure : {};
  return Object.values(structure)
    .flatMap((children) => (Array.isArray(children) ? children : []))
    .filter((key): key is string => typeof key === "string");
}

/** The components of an answer or of page state, or null when it has none. */
export function componentsOf(answer: unknown): Components | null {
  const holder = holderOf(answer);
  if (!holder || !isJson(holder.data)) return null;
  const map = holder.data;
  const keys = [...new Set([...keysPlaced(holder), ...Object.keys(map)])];
  const entries = keys.map((key) => (Object.hasOwn(map, key) ? map[key] : undefined));
  const components = entries.filter(isComponent);
  const hierarchy = isJson(holder.hierarchy) ? holder.hierarchy : {};
  const names = Array.isArray(hierarchy.component) ? hierarchy.component : [];
  return {
    broken: components.length < entries.length,
    announced: (tag) => names.includes(tag),
    byTag: (tag) => components.filter((component) => component.tag === tag).map((component) => component.fields),
    global: isJson(holder.global) ? holder.global : {},
  };
}

/** The `module` object that tracking and refund answers wrap everything in. */
export function moduleOf(answer: unknown, has: string, depth = 0): Json | null {
  if (depth > deepest || !isJson(answer)) return null;
  if (Object.hasOwn(answer, has)) return answer;
  for (const inner of Object.values(answer)) {
    const found = isJson(inner) ? moduleOf(inner, has, depth + 1) : null;
    if (found) return found;
  }
  return null;
}
