import { beforeEach, expect, it, vi } from "vitest";
import {
  forgetSuggestedCountry,
  knownCountry,
  rememberChosenCountry,
  rememberSuggestedCountry,
  suggestedCountry,
} from "../../../../extension/shared/country";

const stored = new Map<string, unknown>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal("navigator", { language: "de" });
  vi.stubGlobal("chrome", {
    storage: {
      local: {
        get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, stored.get(key)])),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
        },
        remove: async (key: string) => stored.delete(key),
      },
    },
  });
});

it("is unknown where neither buyer nor browser tells", async () => {
  expect(await knownCountry()).toBeNull();
});

it("is the browser's, or what was chosen; what a page tells changes nothing", async () => {
  vi.stubGlobal("navigator", { language: "pt-PT" });
  await rememberSuggestedCountry("BR");
  expect(await knownCountry()).toBe("PT");
  await rememberChosenCountry("ES");
  await rememberSuggestedCountry("US");
  expect(await knownCountry()).toBe("ES");
  await rememberChosenCountry("auto");
  expect(await knownCountry()).toBe("PT");
});

it("takes nothing from a page that is no country", async () => {
  await rememberSuggestedCountry("BR");
  for (const other of ["br", "Brasil", "<b>", "", null, 7]) await rememberSuggestedCountry(other);
  expect(await suggestedCountry()).toBe("BR");
});

it("a suggestion is forgotten with everything else, a choice is not", async () => {
  await rememberChosenCountry("ES");
  await rememberSuggestedCountry("BR");
  await forgetSuggestedCountry();
  expect([await suggestedCountry(), await knownCountry()]).toEqual([null, "ES"]);
});
