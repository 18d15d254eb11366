/** What is noted of a file of evidence: its name, its day and its SHA-256. The file itself stays where it is. */
import { dayOf } from "../../shared/day";

export interface FileMark {
  name: string;
  on: string;
  sha256: string;
}

/** Reading more than this at once could take the page's memory. */
export const largestFile = 256 * 1024 * 1024;

export async function markOf(file: File): Promise<FileMark | null> {
  if (file.size > largestFile) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { name: file.name.slice(0, 200), on: dayOf(file.lastModified), sha256 };
}
