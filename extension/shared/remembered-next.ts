/**
 * What to do next, as the lists said when they were last gathered: shown at once while they are gathered anew, which
 * takes its time in a large ledger. Kept while the browser runs, and only for the day it was worked out on.
 */
import type { ListEntry } from "../generated/protocol";
import { today } from "./day";

export const nextKey = "next";

export async function rememberedNext(): Promise<ListEntry[] | null> {
  const kept = (await chrome.storage.session.get(nextKey))[nextKey] as
    | { day: string; entries: ListEntry[] }
    | undefined;
  return kept?.day === today() ? kept.entries : null;
}

export async function rememberNext(entries: ListEntry[]): Promise<void> {
  await chrome.storage.session.set({ [nextKey]: { day: today(), entries } });
}
