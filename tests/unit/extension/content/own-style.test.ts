// @vitest-environment jsdom
import { expect, it } from "vitest";
import { setStyle } from "../../../../extension/content/own-style";

it("writes a style once, and again where the page changed it", () => {
  const element = document.createElement("div");
  const watch = new MutationObserver(() => {});
  watch.observe(element, { attributes: true });
  const heard = () => watch.takeRecords().length > 0;
  setStyle(element, "width", "212px");
  expect(heard()).toBe(true);
  setStyle(element, "width", "212px");
  expect(heard()).toBe(false);
  setStyle(element, "width", "36px");
  expect([heard(), element.style.width]).toEqual([true, "36px"]);
  for (const change of [
    () => element.style.setProperty("width", "1px", "important"),
    () => element.style.setProperty("width", "36px"),
    () => element.removeAttribute("style"),
  ]) {
    change();
    setStyle(element, "width", "36px");
    expect([element.style.width, element.style.getPropertyPriority("width")]).toEqual(["36px", "important"]);
  }
});
