/**
 * What to do next, as the lists said when they were last gathered: shown at once while they are gathered anew, which
 * takes its time in a large ledger. Kept while the browser runs, and only for the day it was worked out on.
 */
import { today } from "./day";

export const nextKey = "next";

export async function rememberedNext<Next>(): Promise<Next | null> {
  const kept = (await chrome.storage.session.get(nextKey))[nextKey] as { day: string; groups?: Next } | undefined;
  return kept?.day === today() ? (kept.groups ?? null) : null;
}

export async function rememberNext<Next>(groups: Next): Promise<void> {
  await chrome.storage.session.set({ [nextKey]: { day: today(), groups } });
}
