/** Export and import piece by piece: nothing lost between pieces, nothing cut inside a character. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { callHost } from "../../../../extension/host-client/ask";
import { importLedger, Pieces } from "../../../../extension/options/transfer";
import { exportLedger } from "../../../../extension/shared/export-ledger";

type Ask = typeof callHost;

describe("an export", () => {
  it("asks on with the cursor until there is none, and keeps the pieces in order", async () => {
    const asked: unknown[] = [];
    const pieces = ["one ", "two ", "three"];
    const ask = (async (_method: string, params: { cursor: string | null }) => {
      asked.push(params.cursor);
      const at = Number(params.cursor ?? 0);
      const cursor = at + 1 < pieces.length ? String(at + 1) : null;
      return { ok: true, result: { chunk: pieces[at], cursor, fileName: "recourse.csv", mediaType: "text/csv" } };
    }) as unknown as Ask;
    const sizes: number[] = [];
    const file = await exportLedger("csv", "de", (size) => sizes.push(size), ask);
    expect(file).toEqual({ ok: true, result: { name: "recourse.csv", type: "text/csv", parts: pieces } });
    expect([asked, sizes]).toEqual([
      [null, "1", "2"],
      [4, 8, 13],
    ]);
  });

  it("is no file when a piece fails", async () => {
    const error = { code: -32001, message: "", cause: "answered" as const };
    const ask = (async () => ({ ok: false, error })) as unknown as Ask;
    expect(await exportLedger("json", "en", () => {}, ask)).toEqual({ ok: false, error });
  });
});

function host() {
  const got: { chunk: string; token: string | null; last: boolean }[] = [];
  const ask = (async (_method: string, params: (typeof got)[number]) => {
    got.push(params);
    const received = got.reduce((sum, { chunk }) => sum + new TextEncoder().encode(chunk).length, 0);
    const imported = params.last ? { orders: 1, events: 2, newEvents: 2, newSettings: 0 } : null;
    return { ok: true, result: { token: params.last ? null : `t${got.length}`, received, imported } };
  }) as unknown as Ask;
  return { got, ask };
}

describe("an import", () => {
  it("gives the whole file, the token of each answer with the next piece, and says which is the last", async () => {
    const text = "台灯 𝄞 \u0000 é".repeat(40_000);
    const { got, ask } = host();
    const parts: number[] = [];
    const reply = await importLedger(new Blob([text]), (part) => parts.push(part), ask);
    expect(reply).toMatchObject({ ok: true, result: { newEvents: 2 } });
    expect(got.map(({ chunk }) => chunk).join("")).toBe(text);
    expect(got.map(({ token }) => token)).toEqual([null, ...got.slice(1).map((_, index) => `t${index + 1}`)]);
    expect(got.map(({ last }) => last)).toEqual(got.map((_, index) => index === got.length - 1));
    expect(parts.at(-1)).toBe(1);
    for (const { chunk } of got) expect(JSON.stringify(chunk).length * 3).toBeLessThan(1024 * 1024);
  });

  it("changes nothing for a file that is no text", async () => {
    const { got, ask } = host();
    const reply = await importLedger(new Blob([new Uint8Array([0x7b, 0xff, 0xfe, 0x00])]), () => {}, ask);
    expect(reply).toMatchObject({ ok: false, error: { cause: "refused" } });
    expect(got).toEqual([]);
  });

  it("stops at the first piece that is refused", async () => {
    let calls = 0;
    const error = { code: -32602, message: "", cause: "answered" as const, data: { cause: "not-an-export" } };
    const ask = (async () => {
      calls += 1;
      return { ok: false, error };
    }) as unknown as Ask;
    const reply = await importLedger(new Blob(["x".repeat(200_000)]), () => {}, ask);
    expect([reply, calls]).toEqual([{ ok: false, error }, 1]);
  });
});

it("pieces put together are the text, and none ends inside a character", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", maxLength: 200 })),
      fc.integer({ min: 0, max: 5 }),
      (texts, times) => {
        const pieces = new Pieces();
        const all: string[] = [];
        const whole = texts.map((text) => text.repeat(10 ** times));
        for (const text of whole) all.push(...pieces.add(text));
        all.push(pieces.end());
        expect(all.join("")).toBe(whole.join(""));
        for (const piece of all) expect(piece.isWellFormed()).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});
