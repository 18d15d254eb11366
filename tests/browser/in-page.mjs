/** What a tab's methods have run in pages. Each is told to the page as text, and stands alone there. */

/** With the root of one notice: everything a test may want to know about it. */
export function describeNotice(root) {
  const chip = root.querySelector(".chip");
  const words = (name) => root.querySelector(name)?.dataset.text ?? "";
  const rect = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  return {
    ...root.dataset,
    label: words(".label"),
    day: words(".day"),
    tone: chip.dataset.tone,
    name: chip.getAttribute("aria-label"),
    chip: rect(chip),
    /** For people: one that has nothing of its own to say is not. */
    shown: getComputedStyle(chip).visibility === "visible",
    visible: getComputedStyle(root.getRootNode().host).visibility === "visible",
    open: chip.getAttribute("aria-expanded") === "true",
  };
}

/** An element to press, by its words or by a selector. */
export function find(root, wanted) {
  const elements = [...root.querySelectorAll("button, a, summary, select, input, textarea, [role=button]")];
  const found = elements.find((element) => element.textContent.trim() === wanted);
  if (found) return found;
  try {
    return root.querySelector(wanted);
  } catch {
    return null; // words that are no selector
  }
}

/** The middle of such an element, once it can be pressed. */
export const middleOf = `(root, wanted) => {
  const found = (${find})(root, wanted);
  // What stands over the page is hidden until it stands in its place.
  if (!found?.checkVisibility({ visibilityProperty: true })) return null;
  // In a frame the upper and the lower edge may be taken by what stays in sight.
  found.scrollIntoView({ block: root === document ? "center" : "nearest", behavior: "instant" });
  const { x, y, width, height } = found.getBoundingClientRect();
  return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
}`;
