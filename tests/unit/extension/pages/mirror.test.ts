// @vitest-environment jsdom
/** What the mirror hands along with an answer, and what the other end makes of it. */
import { beforeEach, describe, expect, it } from "vitest";
import { parseJson, parseJsonInPieces } from "../../../../extension/pages/json/parse";
import { askedIn } from "../../../../extension/pages/mirror/asked";
import { Receiver } from "../../../../extension/pages/mirror/receiver";
import { helloEvent } from "../../../../extension/pages/mirror/tags";
import { OrderListReader } from "../../../../extension/pages/order-list/reader";
import { listAnswer } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";

const api = "https://acs.aliexpress.com/h5/mtop.aliexpress.buyer.reverse.queryReverseOrderPageListForBuyer/1.0/";
const data = { pageNo: 2, size: 10, shopName: "", reverseStatus: 4, shipTo: "BR" };
const known = { pageNo: "2", size: "10", shopName: "", reverseStatus: "4", shipTo: "BR" };

describe("what was asked for", () => {
  it.each<[string, string, string | null]>([
    ["the address", `${api}?appKey=1&t=2&data=${encodeURIComponent(JSON.stringify(data))}`, null],
    ["a form", `${api}?appKey=1`, `data=${encodeURIComponent(JSON.stringify(data))}`],
    ["JSON", api, JSON.stringify(data)],
    ["JSON within JSON", api, JSON.stringify({ data: { params: JSON.stringify(data) } })],
  ])("is read from %s", (_, address, body) => expect({ ...askedIn(address, body) }).toEqual(known));

  it("is not known where nothing tells it", () => {
    expect(askedIn(`${api}?appKey=1`, null)).toBeNull();
    expect(askedIn(api, "data=%7B")).toBeNull();
    expect(askedIn(api, "[1]")).toBeNull();
  });

  it("counts a filter that stands beside the data", () => {
    expect({ ...askedIn(`${api}?reverseStatus=2&data=%7B%7D`, null) }).toEqual({ reverseStatus: "2" });
  });
});

describe("a long answer", () => {
  const english = languages.en as PageTexts;
  /** One answer with so many orders. */
  function answerOf(count: number): string {
    const answer = listAnswer(english) as {
      data: { data: Record<string, { fields: Record<string, unknown> }>; hierarchy: unknown };
    };
    const [[, order] = ["", { fields: {} }]] = Object.entries(answer.data.data);
    const many = Array.from({ length: count }, (_, n) => {
      const orderId = String(8400000000000042n + 20_000n * BigInt(n));
      const orderLines = (order.fields.orderLines as object[]).map((line) => ({
        ...line,
        orderLineId: `${orderId}1`,
        itemTitle: `Item ${n}`,
        itemImgUrl: "x".repeat(400),
      }));
      return [`pc_om_list_order_${orderId}`, { ...order, fields: { ...order.fields, orderId, orderLines } }];
    });
    const { pc_om_list_body_1, pc_om_list_header_action_1 } = answer.data.data;
    return JSON.stringify({
      ...answer,
      data: { data: { ...Object.fromEntries(many), pc_om_list_body_1, pc_om_list_header_action_1 } },
    });
  }

  /** What the work brings, and in how many steps: how long they take is measured in a browser. */
  function run<T>(work: Generator<unknown, T>): { value: T; steps: number } {
    for (let steps = 1; ; steps += 1) {
      const step = work.next();
      if (step.done) return { value: step.value, steps };
    }
  }

  it("of 3,000 orders is parsed and read in short steps, every order with its title", () => {
    const text = answerOf(3000);
    expect(text.length).toBeGreaterThan(3_000_000);
    const parsed = run(parseJsonInPieces(text));
    expect(parsed.value).toEqual(parseJson(text));
    const answer = { body: parsed.value, api: "", asked: null, askedAt: null, cameAt: null };
    const read = run(new OrderListReader().read([answer], document, "en"));
    expect(read.value.orders).toHaveLength(3000);
    expect(read.value.orders.every(({ lines }, n) => lines?.[0]?.title === `Item ${n}`)).toBe(true);
    // Between two steps no more than some thousand characters, and no more than one order.
    expect(parsed.steps).toBeGreaterThan(text.length / 8_000);
    expect(read.steps).toBeGreaterThanOrEqual(3000);
  });

  it("is parsed as JSON is, or not at all", () => {
    const odd = {
      a: ['\ud83d\ude00\n"\\', -1.5e-7, true, null, {}, []],
      long: "LONG",
      pad: "x".repeat(300_000),
    };
    const text = JSON.stringify(odd)

      .replace('"LONG"', "12345678901234567")
      .replace('{"a"', '{"__proto__":{"tag":1},"a"');
    expect(run(parseJsonInPieces(text)).value).toEqual(parseJson(text));
    expect(run(parseJsonInPieces(`mtopjsonp1(${text})`)).value).toEqual(parseJson(text));
    for (const broken of [text.slice(0, -1), text.slice(0, 299_000), `${text}x`, text.replace("true", "tru")])
      expect(run(parseJsonInPieces(broken)).value).toBeUndefined();
  });
});

describe("the receiver", () => {
  const name = `recourse:${crypto.randomUUID()}`;
  const page = (orderId: string) => `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;
  const say = (head: unknown[], body: object) =>
    document.dispatchEvent(new CustomEvent(name, { detail: `${JSON.stringify(head)}\n${JSON.stringify(body)}` }));
  const detail = "https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.detail/1.0/";
  const form = (orderId: string) => `data=${encodeURIComponent(JSON.stringify({ tradeOrderId: orderId }))}`;
  let receiver: Receiver;
  const bodies = () => {
    for (const _ of receiver.parse());
    return receiver.answers.map(({ body }) => body);
  };

  beforeEach(() => {
    history.replaceState({}, "", "/");
    receiver = new Receiver(document);
    document.dispatchEvent(new CustomEvent(helloEvent, { detail: name }));
  });

  it("keeps what came to the page it became before anybody noticed", () => {
    say([location.href, detail, form("1"), location.href], { first: 1 });
    expect(bodies()).toEqual([{ first: 1 }]);
    history.pushState({}, "", "/?orderId=2");
    say([location.href, detail, form("2"), location.href], { second: 2 });
    receiver.navigated(location.href);
    expect(bodies()).toEqual([{ second: 2 }]);
  });

  it("keeps what was asked for the next order before its page was shown, and drops what was asked for the last", () => {
    say([location.href, detail, form("2"), location.href], { second: 2 });
    say([location.href, detail, form("1"), location.href], { first: 1 });
    history.pushState({}, "", "/?orderId=2");
    receiver.navigated(location.href);
    expect(bodies()).toEqual([{ second: 2 }]);
  });

  it("knows which interface answered, and what it was asked", () => {
    say([page("1"), detail, form("1"), page("1")], {});
    history.replaceState({}, "", "/");
    receiver.navigated(page("1"));
    say([location.href, `${detail}?data=%7B%22tradeOrderId%22%3A%221%22%7D`, null, location.href], {});
    bodies();
    expect(receiver.answers.at(-1)).toMatchObject({
      api: "mtop.aliexpress.trade.buyer.order.detail",
      asked: { tradeOrderId: "1" },
    });
  });
});
