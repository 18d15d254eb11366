import { describe, expect, it } from "vitest";
import { route } from "../../../../extension/background/router";
import type { Origin } from "../../../../extension/background/senders";
import { door } from "../fixtures/door";

const own: Origin = { kind: "extension" };

describe("our own pages", () => {
  it("may call any method there is, and no other", async () => {
    const { call, parts } = door();
    expect(await route({ type: "host", method: "ledger.erase", params: { all: true } }, own, parts)).toMatchObject({
      ok: true,
    });
    expect(await route({ type: "host", method: "toString", params: {} }, own, parts)).toMatchObject({ ok: false });
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("have what pages told of the buyer forgotten when everything is erased, and not with one order", async () => {
    const { parts } = door();
    const erase = (params: object) => route({ type: "host", method: "ledger.erase", params }, own, parts);
    await erase({ orderId: "1" });
    await erase({ all: true });
    expect(parts.erased.mock.calls).toEqual([["1"], [null]]);
  });

  it("have the language remembered when settings pass by", async () => {
    const { parts } = door();
    await route({ type: "host", method: "settings.set", params: { values: {} } }, own, parts);
    expect(parts.settingsSeen).toHaveBeenCalledTimes(1);
  });
});

it("nobody else is answered", async () => {
  const { parts } = door();
  expect(await route({ type: "words" }, { kind: "nobody" }, parts)).toMatchObject({ ok: false });
});
