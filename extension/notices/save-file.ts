/** Offers texts as a file, by the browser's own download. */
import { h } from "./elements";

export function saveFile(name: string, parts: string | string[], type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([parts].flat(), { type }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
