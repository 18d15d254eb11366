/** The sentence for each rule that led to an answer, or to what is said of a message or a draft. */
import type { Finding } from "../generated/protocol";
import type { Speech, WordArgs } from "../shared/speech";
import { spoken } from "./sentences";

/** Members of a finding's args that say which case of its rule it is. */
const caseNames = ["why", "dispute", "state", "action", "missing", "problem"];

/** The cases of a finding, most telling first: by its args, then by its effect. */
function casesOf({ args, effect }: Finding): string[] {
  const values = (args ?? {}) as Record<string, unknown>;
  const cases = caseNames.map((name) => values[name]).filter((value): value is string => typeof value === "string");
  if (typeof values.offered === "boolean") cases.push(values.offered ? "offered" : "not-offered");
  return [...cases, effect];
}

const snakeCase = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll("-", "_");

/** The words for a rule: those for its case where there are any and all their values are known, else the general ones. */
export function findingSentence(finding: Finding, speech: Speech): string {
  const stem = `finding_${snakeCase(finding.rule)}`;
  const args: WordArgs = {};
  for (const [name, value] of Object.entries(finding.args ?? {})) {
    const text = spoken(value, speech);
    if (text !== null) args[name] = text;
  }
  for (const one of casesOf(finding)) {
    const text = speech.find(`${stem}_${snakeCase(one)}`, args);
    if (text !== null && !/\{[a-zA-Z]+\}/.test(text)) return text;
  }
  return speech.find(stem, args) ?? finding.rule;
}
