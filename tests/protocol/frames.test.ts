/** Frames, whole and broken: the host answers each bad message and serves on, or ends with the exit code it promises. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { frame, Host, throwAwayHome } from "./host";

let home: ReturnType<typeof throwAwayHome>;
let host: Host;
beforeEach(() => {
  home = throwAwayHome();
  host = new Host({ home: home.folder });
});
afterEach(async () => {
  await host.kill();
  home.remove();
});

const hello = JSON.stringify({ jsonrpc: "2.0", id: 7, method: "host.hello", params: { protocol: 1, client: "test" } });
const servesOn = async () => expect((await host.send(hello)).result.protocol).toBe(1);

describe("frames", () => {
  it("are put together from single bytes", async () => {
    for (const byte of frame(hello)) host.write(Uint8Array.of(byte));
    expect((await host.next())?.id).toBe(7);
  });

  it("are answered in order when two come in one write", async () => {
    host.write(Buffer.concat([frame(hello), frame(hello.replace("7", "8"))]));
    expect([(await host.next())?.id, (await host.next())?.id]).toEqual([7, 8]);
  });

  it("end with exit code 0 at once when the input ends between them", async () => {
    // The quickest of some: what else the machine does delays one or the other, a wait of the host's own each of them.
    const times: number[] = [];
    for (let round = 0; round < 5 && !times.some((time) => time < 1000); round += 1) {
      if (round > 0) host = new Host({ home: home.folder });
      await servesOn();
      const { code, milliseconds } = await host.end();
      times.push(milliseconds);
      expect(code).toBe(0);
      expect(host.stderr).toBe("");
    }
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  it("cut short in the header end with exit code 1 and one line on standard error", async () => {
    host.write(Uint8Array.of(5, 0));
    expect((await host.end()).code).toBe(1);
    expect(host.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("cut short in the body end with exit code 1 and one line on standard error", async () => {
    host.write(frame(hello).subarray(0, 20));
    expect((await host.end()).code).toBe(1);
    expect(host.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("of 1 MiB are taken", async () => {
    const filler = "x".repeat(1024 * 1024 - hello.length - '"filler":"",'.length);
    const large = hello.replace("{", `{"filler":"${filler}",`);
    expect(Buffer.byteLength(large)).toBe(1024 * 1024);
    expect((await host.send(large)).result.protocol).toBe(1);
    await servesOn();
  });

  it.each([
    ["one byte more than 1 MiB", 1024 * 1024 + 1],
    ["4 GiB", 0xffffffff],
  ])("that say they hold %s get one error, then exit code 1", async (_, size) => {
    const header = Buffer.alloc(4);
    header.writeUInt32LE(size);
    host.write(header);
    expect(await host.next()).toMatchObject({ id: null, error: { code: -32006 } });
    expect((await host.ended).code).toBe(1);
  });

  it("are written whole to a slow reader", async () => {
    host.process.stdout.pause();
    for (let id = 0; id < 200; id += 1) host.write(frame(hello.replace("7", String(id))));
    await new Promise((resolve) => setTimeout(resolve, 300));
    host.process.stdout.resume();
    for (let id = 0; id < 200; id += 1) expect((await host.next())?.id).toBe(id);
    expect(host.leftOver).toBe(0);
  });

  it("that nobody reads any more end the host without a signal", async () => {
    // Closed before the first frame: as many answers as these fit into the pipe of a reader that is only about to go.
    const closed = new Promise((resolve) => host.process.stdout.once("close", resolve));
    host.process.stdout.destroy();
    await closed;
    for (let times = 0; times < 50; times += 1) host.write(frame(hello));
    const { code, signal } = await host.end();
    expect([code, signal]).toEqual([1, null]);
  });
});

describe("a message that is no request", () => {
  const cases: [string, string | Uint8Array, number, unknown][] = [
    ["an empty frame", "", -32700, null],
    ["no JSON", "hello", -32700, null],
    ["half a JSON text", '{"jsonrpc":"2.0","id":3,"method":', -32700, 3],
    ["bytes that are no UTF-8", Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d), -32700, null],
    ["a number", "42", -32600, null],
    ["a text", '"host.hello"', -32600, null],
    ["null", "null", -32600, null],
    ["a batch", `[${hello},${hello}]`, -32600, null],
    ["an empty batch", "[]", -32600, null],
    ["10,000 levels of lists", "[".repeat(10_000) + "]".repeat(10_000), -32600, null],
    [
      "10,000 levels of objects in its params",
      `{"jsonrpc":"2.0","id":9,"method":"host.hello","params":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`,
      -32600,
      9,
    ],
    ["another version", '{"jsonrpc":"1.0","id":4,"method":"host.hello"}', -32600, 4],
    ["no version", '{"id":4,"method":"host.hello"}', -32600, 4],
    ["no method", '{"jsonrpc":"2.0","id":4}', -32600, 4],
    ["a method that is no text", '{"jsonrpc":"2.0","id":4,"method":1}', -32600, 4],
    ["an id that is null", '{"jsonrpc":"2.0","id":null,"method":"host.hello"}', -32600, null],
    ["an id that is a fraction", '{"jsonrpc":"2.0","id":1.5,"method":"host.hello"}', -32600, null],
    ["an id that is an object", '{"jsonrpc":"2.0","id":{"a":1},"method":"host.hello"}', -32600, null],
    ["an id that is true", '{"jsonrpc":"2.0","id":true,"method":"host.hello"}', -32600, null],
    ["an unknown method", '{"jsonrpc":"2.0","id":"a","method":"host.goodbye"}', -32601, "a"],
    ["params that are a list", '{"jsonrpc":"2.0","id":5,"method":"order.check","params":["1"]}', -32602, 5],
    ["params that are a text", '{"jsonrpc":"2.0","id":5,"method":"order.check","params":"1"}', -32602, 5],
  ];
  it.each(cases)("%s gets an error, and the host serves on", async (_, message, code, id) => {
    const answer = await host.send(message);
    expect(answer).toMatchObject({ jsonrpc: "2.0", id, error: { code, message: expect.any(String) } });
    expect(answer.result).toBeUndefined();
    await servesOn();
  });

  it.each([
    ["notification", '{"jsonrpc":"2.0","method":"order.check","params":{"orderId":"1"}}'],
    ["bad notification", '{"jsonrpc":"2.0","method":"nothing.such"}'],
  ])("a %s gets no answer", async (_, message) => {
    host.write(frame(message));
    await servesOn();
  });

  it.each([0, -1, 2 ** 53, "a", "", "é\u0000\n", "9".repeat(1000)])("the id %j is echoed unchanged", async (id) => {
    expect((await host.call("host.hello", { protocol: 1 }, id)).id).toBe(id);
  });

  it("with an id too long for an answer are answered without it", async () => {
    const answer = await host.send(hello.replace("7", JSON.stringify("x".repeat(600_000))));
    expect(answer).toMatchObject({ id: null, error: { code: -32006 } });
    const unknown = await host.send(hello.replace("7", JSON.stringify("x".repeat(600_000))).replace("hello", "bye"));
    expect(unknown).toMatchObject({ id: null, error: { code: -32601 } });
    const setting = await host.call("settings.set", { values: { ["x".repeat(600_000)]: 1 } });
    expect(setting.error).toMatchObject({ code: -32602 });
    expect(JSON.stringify(setting).length).toBeLessThan(512 * 1024);
    await servesOn();
  });
});
