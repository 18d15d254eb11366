/** Which browser this is, for its name and for what its words mean. */

export type Family = "chromium" | "firefox";

export function familyOf(extensionRoot: string): Family {
  return extensionRoot.startsWith("moz-extension:") ? "firefox" : "chromium";
}

interface Brands {
  userAgentData?: { brands?: { brand: string }[] };
}

const known = ["Google Chrome", "Microsoft Edge", "Brave", "Opera", "Vivaldi", "Chromium"];

/** The name people know the browser by. */
export function browserName(family: Family, navigator: Brands): string {
  if (family === "firefox") return "Firefox";
  const brands = navigator.userAgentData?.brands?.map(({ brand }) => brand) ?? [];
  return known.find((name) => brands.includes(name)) ?? "Chromium";
}
