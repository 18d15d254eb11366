// @vitest-environment jsdom
/** Who is listened to by the frame's page before it shows anything: the page that holds it, a few times, with a ticket and a port. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Introduction, onIntroduction } from "../../../../extension/order/page-port";

const holder = document.body.appendChild(document.createElement("iframe")).contentWindow as Window;
const stranger = document.body.appendChild(document.createElement("iframe")).contentWindow as Window;
const own = Object.getOwnPropertyDescriptor(window, "parent") as PropertyDescriptor;
const { port1: port } = new MessageChannel();

function says(data: unknown, { source = holder, ports = [port] as unknown[] } = {}): void {
  const event = new MessageEvent("message", { data, source });
  Object.defineProperty(event, "ports", { value: ports });
  window.dispatchEvent(event);
}

beforeEach(() => {
  Object.defineProperty(window, "parent", { configurable: true, get: () => holder });
});
afterEach(() => Object.defineProperty(window, "parent", own));

it("is the page that holds it, with a ticket and a port", () => {
  const heard: Introduction[] = [];
  onIntroduction((by) => heard.push(by));
  says({ ticket: "a" }, { source: stranger });
  says({ ticket: "b" }, { source: null as never });
  says({ ticket: "c" }, { ports: [] });
  says({ ticket: 4 });
  says(null);
  expect(heard).toEqual([]);
  says({ ticket: "d" });
  expect(heard.map(({ ticket }) => ticket)).toEqual(["d"]);
});

it("is not heard out for ever", () => {
  const heard: Introduction[] = [];
  onIntroduction((by) => heard.push(by));
  for (const ticket of "abcdefgh") says({ ticket });
  expect(heard.length).toBeLessThan(5);
});

it("is nobody where nothing holds it", () => {
  Object.defineProperty(window, "parent", own);
  const heard: Introduction[] = [];
  onIntroduction((by) => heard.push(by));
  says({ ticket: "a" }, { source: window });
  expect(heard).toEqual([]);
});
