/** What browsers say when a native host cannot be reached, as measured, and what it means. */
import type { Cause } from "./messages";

export type HostCause = Exclude<Cause, "answered" | "refused" | "too-much" | "not-opened" | "internal">;

/** First match wins. Firefox says "No such native application" of a missing and of a forbidden host alike. */
const causesByText: [RegExp, HostCause][] = [
  [/native messaging host not found/i, "not-installed"],
  [/no such native application/i, "not-installed"],
  [/is forbidden/i, "not-allowed"],
  [/not allowed|permission/i, "not-allowed"],
  [/invalid native messaging host name/i, "not-installed"],
  [/native host has exited/i, "crashed"],
  [/error when communicating/i, "crashed"],
  [/failed to start/i, "crashed"],
  [/an unexpected error occurred/i, "crashed"],
  [/exceeds the limit/i, "crashed"],
];

/** The cause of a closed port from the browser's text. No text at all is Firefox's way to say the host exited. */
export function causeOfDisconnect(text: string | null | undefined): HostCause {
  if (!text) return "crashed";
  return causesByText.find(([pattern]) => pattern.test(text))?.[1] ?? "unavailable";
}

/** Causes that trying again cannot mend: the buyer has something to do first. */
export function isLasting(cause: HostCause): boolean {
  return cause === "not-installed" || cause === "not-allowed" || cause === "wrong-version";
}
