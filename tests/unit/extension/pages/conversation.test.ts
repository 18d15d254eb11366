/** A conversation is read when its messages were, or when a layout that is known says there are none. */
import { describe, expect, it } from "vitest";
import { answered, readAnswers, seenAt } from "../fixtures/read";

const html = '<a href="https://www.aliexpress.com/store/1109000042">Lamp Store</a>';
const bubble = (mid: string, fromType: unknown, more: object = {}) => ({
  header: { type: 1 },
  body: {
    typeData: { mid, sid: "s1", fromType, sendTime: Date.parse("2026-09-01T08:00:00Z"), status: 0, ...more },
    layoutData: { card: 1 },
    templateData: JSON.stringify({ txt: `text ${mid}` }),
  },
});
const thread = (messageList: unknown, more: object = {}) => ({
  data: { sessionId: "s1", hasMore: false, messageList, ...more },
});
const reading = (body: object, more = {}) => readAnswers("conversation", [answered("conversation", body, more)], html);

describe("a conversation", () => {
  it("is read by its messages, or by a list of none", () => {
    expect(reading(thread([bubble("1", 11), bubble("2", 12)]))).toMatchObject({ missing: [], messages: [{}, {}] });
    expect(reading(thread([]))).toMatchObject({ missing: [], messages: [] });
  });

  it.each<[string, object, object?]>([
    ["bubbles in a layout nobody knows", thread([{ bubble: { from: 11, text: "hello" } }])],
    ["one such among others", thread([bubble("1", 12), { bubble: { from: 11 } }])],
    ["a list in another shape", thread({ "0": { from: 11 } })],
    [
      "a list under another name",
      {
        data: {
          sessionId: "s1",
          hasMore: false,
          messageListV2: [bubble("1", 11)].map(({ body }) => ({ content: body.templateData })),
        },
      },
    ],
    ["an empty list of another interface", thread([]), { api: "mtop.aliexpress.im.session.quickreplies" }],
    ["more further up", thread([bubble("1", 12)], { hasMore: true })],
    ["more further up, in another spelling", thread([bubble("1", 12)], { page: { hasNext: true } })],
    ["more further up, told by what is not the end", thread([bubble("1", 12)], { pages: [{ isEnd: false }] })],
    ["an empty list that counts some", thread([], { totalCount: 3 })],
    ["an empty list with some unread", thread([], { session: { unreadCount: "2" } })],
    ["somebody unknown who writes", thread([bubble("1", 99)])],
    ["a bubble without a time", thread([bubble("1", 12), bubble("2", 11, { sendTime: null })])],
    ["two threads", thread([bubble("1", 12), bubble("2", 11, { sid: "s2" })])],
  ])("is not read with %s", (_, body, more = {}) => {
    expect(reading(body, more).missing).toContain("messages");
  });

  it("is not read by the answer for another order, or for another page", () => {
    const other = { asked: { orderId: "8299000000990042" } };
    expect(reading(thread([]), other).missing).toContain("messages");
    const before = { asked: {}, askedAt: "https://www.aliexpress.com/p/message/index.html?orderId=8299000000990042" };
    expect(reading(thread([]), before).missing).toContain("messages");
  });

  it("is not read when nothing came at all", () => {
    expect(readAnswers("conversation", [], html).missing).toContain("messages");
  });

  it.each([
    ["from an earlier bubble on", { cursor: "88231" }],
    ["from an earlier time on", { startTime: String(Date.parse("2026-08-30T08:00:00Z")) }],
    ["on the second page", { pageNo: "2" }],
    ["on the second page, in another word", { currentPage: "2" }],
    ["up to an earlier bubble", { endMid: "88231" }],
    ["with a word to search for", { keyword: "refund" }],
  ])("is not read where it was asked for %s", (_, part) => {
    const asked = { sessionId: "s1", fetchCount: "20", ...part };
    expect(reading(thread([]), { asked }).missing).toContain("messages");
    expect(reading(thread([bubble("1", 12)]), { asked }).missing).toContain("messages");
    const newest = answered("conversation", thread([bubble("2", 12)]));
    const earlier = answered("conversation", thread([bubble("1", 11)]), { asked });
    expect(readAnswers("conversation", [newest, earlier], html).missing).toEqual([]);
  });

  it("is read where its newest bubbles were asked for in other words", () => {
    for (const start of [{ cursor: "" }, { pageNo: "1" }, { startTime: "0" }, { endTime: String(seenAt) }])
      expect(reading(thread([]), { asked: { sessionId: "s1", ...start } }).missing, JSON.stringify(start)).toEqual([]);
  });

  it("is read whatever else was said of who asked, and from where", () => {
    const asked = { senderId: "2201", timeZone: "GMT+0200", appEndpoint: "buyer", timeout: "3000", pageSize: "20" };
    expect(reading(thread([bubble("1", 12)]), { asked }).missing).toEqual([]);
  });

  it("is not read where one answer of the thread is in a layout nobody knows", () => {
    const odd = answered("conversation", { data: { sessionId: "s1", bubblesV2: [{ from: 11, text: "hello" }] } });
    const known = answered("conversation", thread([bubble("1", 12)]));
    expect(readAnswers("conversation", [odd, known], html).missing).toContain("messages");
    expect(readAnswers("conversation", [known, odd], html).missing).toContain("messages");
  });

  it.each([
    ["im_ai", "bot"],
    ["im_open_api", "bot"],
    ["im_auto_reply", "bot"],
    ["autoreply", "bot"],
    ["shop_robot", "bot"],
    ["IM_BOT", "bot"],
    ["im_main_app", "seller"],
    ["email", "seller"],
    ["taiwan_desk", "seller"],
  ])("takes no machine's answer for the seller's: %s", (fromCode, author) => {
    const { messages } = reading(thread([bubble("1", 12, { ext: { fromCode } })]));
    expect(messages).toMatchObject([{ author, direction: "received" }]);
  });
});
