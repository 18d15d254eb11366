/** Offers texts as a file, by the browser's own download. */

export function saveFile(name: string, parts: string | string[], type = "application/json"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([parts].flat(), { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
