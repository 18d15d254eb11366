import { expect, it } from "vitest";
import { summaryOf, summaryWords } from "../../../../extension/content/summary";
import type { OrderVerdict, Standing } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { speech } from "../../../../extension/shared/speech";
import { verdict } from "../fixtures/verdict";

const standing = (standing: Standing, of: OrderVerdict) => ({ ...of, standing });
const few = (count: number, of: OrderVerdict) => Array.from({ length: count }, () => of);
const urgently = (of: OrderVerdict) => ({ ...of, refund: { ...of.refund, urgent: true } });

const canAsk = standing("needs-you", verdict("request-now"));
const turn = standing("needs-you", verdict("your-turn"));
const over = standing("over", verdict("window-closed"));
const toOpen = standing(
  "worth-opening",
  verdict("unknown", { nextStep: { action: "open-page", page: "order-detail" } }),
);
const waiting = standing("waiting", verdict("wait-for-reply"));

const shown = (verdicts: OrderVerdict[]) => summaryWords(summaryOf(verdicts), speech("en", wordsOf("en")));

it.each([
  ["2 need you", "4 worth opening · 61 over", [...few(2, canAsk), ...few(4, toOpen), ...few(61, over)]],
  ["1 needs you", "", [canAsk]],
  ["3 worth opening", "", few(3, toOpen)],
  ["0 need you", "7 over", [...few(7, over), waiting]],
])("counts a list as %j and %j, and never that none is over", (label, day, verdicts) => {
  expect(shown(verdicts)).toMatchObject({ label, day });
});

it.each([
  ["turn", "one whose answer is due", [turn]],
  ["turn", "one that can be asked for, with a last day near", [urgently(canAsk)]],
  ["turn", "the last of many", [...few(5, canAsk), ...few(9, over), turn]],
  ["turn", "one to be opened by a day that is near", [canAsk, urgently(toOpen)]],
  ["go", "several that can be asked for", [canAsk, toOpen, over]],
  ["look", "pages worth opening", [toOpen, over, waiting]],
  ["quiet", "what waits or is over", [over, waiting]],
])("is drawn in %s for %s", (tone, _, verdicts) => {
  expect(shown(verdicts).tone).toBe(tone);
});

it("leads on to the next order where a list of requests has none", () => {
  expect(shown([])).toMatchObject({ tone: "quiet" });
});
