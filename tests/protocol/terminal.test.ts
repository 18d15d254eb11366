/** What a terminal shows, however narrow it is: no line of ours is longer than it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWindows } from "./host";
import { typedAtHome } from "./typed";

const { home, run, runAtTerminal } = typedAtHome();
afterAll(() => home.remove());

const now = "2026-10-05T12:00:00Z";
const orderId = "8212313961591322";
const titles = [
  "A lamp with a name that is longer than most of them are, in black",
  "复古台灯 LED 桌面灯 可调光 卧室 床头灯 学习 护眼灯 充电 阅读 折叠",
  "مصباح طاولة LED قابل للتعديل والشحن مع قاعدة خشبية للقراءة والدراسة",
  "⚡🔦🪑 Torch ✅ for camping, hiking, fishing and everything else there is",
  "हिन्दी लैंप पढ़ने के लिए टेबल पर रखने वाला बड़ा और चमकीला",
];

beforeAll(() => {
  const page = {
    kind: "order-detail",
    url: "https://www.aliexpress.com/",
    complete: true,
    seenAt: "2026-09-07T12:00:00Z",
  };
  titles.forEach((title, i) => {
    const order = {
      orderId: `${BigInt(orderId) + BigInt(i)}`,
      status: "completed",
      placedOn: "2026-08-01",
      completedOn: "2026-09-01",
      store: { storeId: "1105843321", name: title, canMessage: true },
      windows: [{ kind: "until-date", date: `2026-10-1${i}`, reasonClass: "any", text: "" }],
      lines: [{ lineId: `${i + 1}`, title, disputeOffered: true }],
    };
    const params = JSON.stringify({ page, orders: [order] });
    expect(run(["call", "page.observe", "--params", params], { RECOURSE_NOW: now }).stderr).toBe("");
  });
});

/** Columns, as the field's own tables count them: marks none, East Asian wide signs and emoji two. */
function widthOf(line: string): number {
  let width = 0;
  for (const sign of line) {
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(sign)) continue;
    width +=
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]$/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return width;
}

/** What a terminal gets, with its colours. */
function sent(words: string[], columns: number, environment: Record<string, string>): string {
  const all = { RECOURSE_NOW: now, TERM: "xterm", ...environment };
  return runAtTerminal(words, all, { stty: `stty cols ${columns}` }).stdout;
}

function onTerminal(words: string[], columns: number, language: string): string[] {
  const text = sent(words, columns, { LC_ALL: language });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's colours
  return text.replace(/\u001b\[[0-9;]*m|\r/g, "").split("\n");
}

describe.skipIf(isWindows).each([40, 80, 200])("a terminal of %i columns", (columns) => {
  it.each([
    ["search", ["search", "8212"]],
    ["status", ["status"]],
    ["deadlines", ["deadlines", "--days", "60"]],
    ["history", ["history", "--store", "1105843321"]],
    ["check", ["check", orderId]],
    ["help", ["--help"]],
    ["the help of a command", ["check", "--help"]],
  ])("shows %s within it, in each way of writing", (_, words) => {
    for (const language of ["en_GB.UTF-8", "de_DE.UTF-8", "ja_JP.UTF-8", "ar_EG.UTF-8", "ru_RU.UTF-8"]) {
      const lines = onTerminal(words, columns, language);
      expect(lines.length).toBeGreaterThan(2);
      // A command to copy stays in one line.
      for (const line of lines.filter((one) => !one.startsWith("  recourse ")))
        expect(widthOf(line), `${language}: ${line}`).toBeLessThanOrEqual(Math.max(columns, 49));
    }
  });

  it("keeps what needs the buyer in ten lines, and every order's number whole", () => {
    const lines = onTerminal(["status"], columns, "de_DE.UTF-8").filter(Boolean);
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(
      onTerminal(["search", "8212"], columns, "C")
        .join("\n")
        .match(/\d{16}/g)?.length,
    ).toBe(titles.length);
  });
});

describe.skipIf(isWindows)("colours", () => {
  it.each([
    [{}, true],
    [{ NO_COLOR: "1" }, false],
    [{ NO_COLOR: "" }, true],
    [{ CLICOLOR: "0" }, false],
    [{ CLICOLOR: "1" }, true],
    [{ TERM: "dumb" }, false],
  ])("with %j on a terminal: %s", (environment, has) => {
    expect(sent(["search", "8212"], 80, environment).includes("\u001b[")).toBe(has);
  });
});
