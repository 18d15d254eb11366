/**
 * Reading one member of a JSON object of the page's, whatever it may hold: the wrong type is `null`, never an exception
 * and never a guess. Booleans and numbers may come as strings. Member names are listed in
 * docs/following-a-site-change.md; a test compares them with these calls.
 */
import { isAliExpressId } from "../site/urls";

export type Json = Record<string, unknown>;

const longestText = 4000;

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function recordOf(json: Json, name: string): Json {
  const value = json[name];
  return isJson(value) ? value : {};
}

/** The objects of a list; anything else in it is left out. */
export function listOf(json: Json, name: string): Json[] {
  const value = json[name];
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** Whether a list is there, and of objects only: an empty list says something, a missing or mixed one nothing. */
export function hasList(json: Json, name: string): boolean {
  const value = json[name];
  return Array.isArray(value) && value.every(isJson);
}

/** The texts of a list of texts, or null where it is anything else. */
export function textsOf(json: Json, name: string): string[] | null {
  const value = json[name];
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;
}

/** Text without markup and doubled spaces; empty text is null. */
export function textOf(json: Json, name: string): string | null {
  const value = json[name];
  if (typeof value !== "string") return null;
  return plain(value);
}

export function plain(text: string): string | null {
  const tidy = text
    .slice(0, longestText)
    .replace(/<[^>]{0,500}>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return tidy === "" ? null : tidy;
}

/** An id from a string of digits or an exact integer. */
export function idOf(json: Json, name: string): string | null {
  const value = json[name];
  if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  if (typeof value !== "string") return null;
  const digits = value.trim();
  return isAliExpressId(digits) && !/^0*$/.test(digits) ? digits : null;
}

export function numberOf(json: Json, name: string): number | null {
  const value = json[name];
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" && /^-?\d{1,15}(\.\d+)?$/.test(value.trim())) return Number(value);
  return null;
}

/** A whole number within bounds. */
export function countOf(json: Json, name: string, most = 1_000_000): number | null {
  const value = numberOf(json, name);
  return value !== null && Number.isInteger(value) && value >= 0 && value <= most ? value : null;
}

export function flagOf(json: Json, name: string): boolean | null {
  const value = json[name];
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "1" || value === 1) return true;
  if (value === "false" || value === "0" || value === 0) return false;
  return null;
}
