/** What the buyer ticked and noted of an order, while its page is open. */
import type { FileMark } from "./file-mark";

export interface Kept {
  /** Ids of the checklist, with the day each was ticked. */
  ticked: Map<string, string>;
  files: FileMark[];
  note: string;
}

const byOrder = new Map<string, Kept>();

export async function kept(orderId: string): Promise<Kept | null> {
  return byOrder.get(orderId) ?? null;
}

export function keep(orderId: string, notes: Kept): void {
  byOrder.set(orderId, notes);
}
