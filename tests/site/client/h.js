/** Elements without markup strings, and the late, piecemeal way the real pages appear. */

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "click") element.addEventListener("click", value);
    else if (name === "style")
      for (const [property, set] of Object.entries(value)) element.style.setProperty(property, set);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Number.POSITIVE_INFINITY).filter((child) => child !== null && child !== undefined));
  return element;
}

/** A price as the site shows it: one element a character. */
export function digits(text) {
  return h(
    "span",
    { class: "es--wrap--erdmPRe" },
    [...text].map((c) => h("span", { class: "es--char--1Z3wUdt" }, c)),
  );
}

export function button(text, attributes = {}) {
  const { primary, ...rest } = attributes;
  const kind = primary ? "comet-btn-primary" : "comet-btn-default";
  return h("button", { type: "button", class: `comet-btn ${kind}`, ...rest }, h("span", {}, text));
}

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function root() {
  return document.getElementById("root");
}

/** Skeletons first, then everything anew, as a hydrated page does. */
export async function showLate(make, milliseconds) {
  root().replaceChildren(h("div", { class: "skeleton", "aria-busy": "true" }, "Loading"));
  await wait(milliseconds);
  root().replaceChildren(...[make()].flat());
}

/** Appends many children a few at a time, each few in a frame of its own. */
export async function appendSlowly(parent, children, atOnce = 4) {
  for (let from = 0; from < children.length; from += atOnce) {
    parent.append(...children.slice(from, from + atOnce));
    if (from + atOnce < children.length) await wait(0);
  }
}
