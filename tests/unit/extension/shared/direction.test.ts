import { expect, it } from "vitest";
import { directionOf } from "../../../../extension/shared/direction";

it("knows which languages are written from the right", () => {
  expect(["ar", "he", "fa"].map(directionOf)).toEqual(["rtl", "rtl", "rtl"]);
  expect(["en", "de", "pt-BR", "ja", "ru"].map(directionOf)).toEqual(["ltr", "ltr", "ltr", "ltr", "ltr"]);
});
