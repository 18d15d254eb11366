/** Each failure has words of its own, and only the truth: "not connected" is said of nobody who answered. */
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../../extension/generated/words-of";
import { failureChipKey, failureKey } from "../../../../extension/host-client/failures";
import type { Failure } from "../../../../extension/host-client/messages";

const english = wordsOf("en");
const said = (cause: Failure["cause"], code = 0, ledger?: string) => {
  const failure: Failure = { code, message: "", cause, data: ledger ? { cause: ledger } : null };
  return [english[failureChipKey(failure)], english[failureKey(failure)]] as [string, string];
};

describe("the words for a failure", () => {
  it.each<[Failure["cause"], string, RegExp]>([
    ["not-installed", "Not connected", /was not found/],
    ["not-allowed", "Not connected", /does not allow/],
    ["unavailable", "Not connected", /did not answer/],
    ["crashed", "Program stopped", /ended unexpectedly/],
    ["wrong-version", "Update needed", /different versions/],
    ["refused", "Not recorded", /this page’s data/],
    ["too-much", "Not recorded", /within an hour/],
    ["not-opened", "Not opened", /Reload the page/],
    ["internal", "Not recorded", /own part in the browser/],
  ])("of cause %s are %s", (cause, chip, sentence) => {
    expect(said(cause)).toEqual([chip, expect.stringMatching(sentence)]);
  });

  it.each<[number, string | undefined, string, RegExp]>([
    [-32001, "locked", "Ledger not usable", /locked/],
    [-32001, "read-only", "Ledger not usable", /disk/],
    [-32001, "permission", "Ledger not usable", /may not/],
    [-32001, "newer-version", "Ledger not usable", /newer version/],
    [-32001, "not-a-ledger", "Ledger not usable", /not a ledger/],
    [-32001, "io", "Ledger not usable", /could not be used/],
    [-32001, "something new", "Ledger not usable", /could not be used/],
    [-32002, undefined, "Ledger not usable", /could not be used/],
    [-32003, undefined, "Not recorded", /disk is full/],
    [-32004, undefined, "Not recorded", /not in your ledger/],
    [-32005, undefined, "Update needed", /different versions/],
    [-32601, undefined, "Update needed", /different versions/],
    [-32007, undefined, "Not connected", /does not allow/],
    [-32602, undefined, "Not recorded", /answered with an error/],
    [-32999, undefined, "Not recorded", /answered with an error/],
  ])("answered with %d, %s are %s", (code, ledger, chip, sentence) => {
    expect(said("answered", code, ledger)).toEqual([chip, expect.stringMatching(sentence)]);
  });
});
