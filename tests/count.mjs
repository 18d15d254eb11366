// Adds up what the parts of tests/run reported: node tests/count.mjs FOLDER. Prints what failed, with the beginning of
// what was said of it, and what was skipped by name, then "N passed, N failed"; exit 1 on any failure, or when nothing
// ran.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";

const folder = process.argv[2];
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", isArray: () => true });

function* casesIn(node) {
  for (const suite of node.testsuite ?? []) {
    yield* suite.testcase ?? [];
    yield* casesIn(suite);
  }
}

function* reports() {
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".xml")) continue;
    const report = parser.parse(readFileSync(path.join(folder, name), "utf8"));
    for (const test of [...casesIn(report), ...(report.testsuites ?? []).flatMap((all) => [...casesIn(all)])]) {
      const outcome = test.failure || test.error ? "failed" : test.skipped !== undefined ? "skipped" : "passed";
      // CTest says so in an attribute instead.
      const disabled = test.status === "notrun" || test.status === "disabled";
      const said = test.failure?.[0] ?? test.error?.[0];
      yield {
        name: `${name.replace(/\.xml$/, "")}: ${test.name}`,
        outcome: disabled ? "skipped" : outcome,
        said: [said?.message, said?.["#text"], typeof said === "string" ? said : ""].flat().filter(Boolean).join("\n"),
      };
    }
  }
  for (const line of readFileSync(path.join(folder, "parts"), "utf8").trim().split("\n")) {
    const [part, outcome] = line.split(" ");
    yield { name: `${part}: the part as a whole`, outcome };
  }
}

const count = { passed: 0, failed: 0, skipped: 0 };
for (const { name, outcome, said } of reports()) {
  count[outcome] += 1;
  if (outcome !== "passed") console.log(`${outcome}: ${name}`);
  if (outcome === "failed" && said) console.log(said.slice(0, 1200).replace(/^/gm, "    "));
}
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ""}`);
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);
