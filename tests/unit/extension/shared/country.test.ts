import { beforeEach, expect, it, vi } from "vitest";
import {
  forgetSeenCountry,
  knownCountry,
  rememberChosenCountry,
  rememberSeenCountry,
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

it("is unknown where neither buyer, page nor browser tells", async () => {
  expect(await knownCountry()).toBeNull();
});

it("is the browser's, better what pages told, better what this page tells, best what was chosen", async () => {
  vi.stubGlobal("navigator", { language: "pt-PT" });
  expect(await knownCountry()).toBe("PT");
  await rememberSeenCountry("BR");
  expect(await knownCountry()).toBe("BR");
  expect(await knownCountry("US")).toBe("US");
  await rememberChosenCountry("ES");
  expect(await knownCountry("US")).toBe("ES");
  await rememberChosenCountry("auto");
  expect(await knownCountry()).toBe("BR");
});

it("takes nothing from a page that is no country", async () => {
  await rememberSeenCountry("BR");
  for (const other of ["br", "Brasil", "", null, 7]) await rememberSeenCountry(other);
  expect(await knownCountry()).toBe("BR");
  expect(await knownCountry("<b>")).toBe("BR");
});

it("is forgotten with everything else, but for what was chosen", async () => {
  await rememberSeenCountry("BR");
  await forgetSeenCountry();
  expect(await knownCountry()).toBeNull();
});
