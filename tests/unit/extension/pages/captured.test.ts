/** Redacted captures from bug reports, each with what is to be read from it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Capture } from "../../../../extension/pages/capture/capture";
import { answerOf } from "../../../../extension/pages/mirror/answers";
import type { Asked } from "../../../../extension/pages/mirror/asked";
import { readPage } from "../../../../extension/pages/read-page";
import { documentOf, seenAt, urls } from "../fixtures/read";

const folder = path.resolve(import.meta.dirname, "../fixtures/captured");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /(?<!\.expected)\.json$/.test(name)) : [];

describe("captures from reports", () => {
  it.each(names)("%s", async (name) => {
    const capture = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Capture;
    const { kind, answers, elements } = capture;
    const known = answers.map(({ body, api, asked }) => ({ ...answerOf(body), api, asked: asked as Asked | null }));
    const reading = readPage({
      kind,
      url: urls[kind],
      answers: known,
      document: documentOf(elements.join("")),
      now: seenAt,
      locale: capture.language,
    });
    const expected = path.join(folder, name.replace(".json", ".expected.json"));
    await expect(`${JSON.stringify(reading, null, 1)}\n`).toMatchFileSnapshot(expected);
  });

  it("are looked for in the fixtures", () => expect(Array.isArray(names)).toBe(true));
});
