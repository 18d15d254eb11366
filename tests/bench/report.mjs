// node report.mjs RESULTS.json DOCS: turns what bench_driver measured into DOCS/performance.md and two SVG plots.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { linePlot } from "./plot.mjs";

const [results, docs] = process.argv.slice(2);
const { rows } = JSON.parse(readFileSync(results, "utf8"));
const sizes = [...new Set(rows.map((row) => row.orders))].sort((a, b) => a - b);
const largest = sizes.at(-1);

const find = (what, host, orders) =>
  rows.find((row) => row.what === what && row.host === host && row.orders === orders);
const microseconds = (value) => (value >= 1000 ? `${(value / 1000).toFixed(2)} ms` : `${value.toFixed(0)} µs`);
const ratio = (what, orders, column) => find(what, "recourse", orders)[column] / find(what, "floor", orders)[column];
const thousands = (count) => count.toLocaleString("en");

/** Every bound that this run can speak to: what, the bound in words, the measured figure, whether it holds. */
function bounds() {
  const reference = sizes.includes(10_000) ? 10_000 : largest;
  const start = ratio("start to first verdict", reference, "medianUs");
  const warm = ratio("warm order.check", reference, "medianUs");
  const observe = find("page.observe of 100", "recourse", reference).medianUs;
  const check = find("order.check", "recourse", largest).p99Us;
  const growth = find("order.check", "recourse", largest).medianUs / find("order.check", "recourse", sizes[0]).medianUs;
  const searches = rows.filter((row) => row.what.startsWith("ledger.search") && row.orders === largest);
  const search = Math.max(...searches.map((row) => row.p99Us));
  const memory = find("peak memory", "recourse", largest).kB;
  const gone = find("end of input to exit", "recourse", largest).p99Us;
  return [
    [
      `start to first verdict, ${thousands(reference)} orders`,
      "1.5 × the floor",
      `${start.toFixed(2)} ×`,
      start <= 1.5,
    ],
    ["warm `order.check`", "2 × the floor", `${warm.toFixed(2)} ×`, warm <= 2],
    ["`page.observe` of 100 orders, median", "10 ms", microseconds(observe), observe <= 10_000],
    [`\`order.check\`, ${thousands(largest)} orders, p99`, "1 ms", microseconds(check), check <= 1000],
    [`… against ${thousands(sizes[0])} orders, median`, "2 ×", `${growth.toFixed(2)} ×`, growth <= 2],
    [
      `\`ledger.search\`, ${thousands(largest)} orders, p99 of the slowest kind`,
      "20 ms",
      microseconds(search),
      search <= 20_000,
    ],
    [`peak memory, ${thousands(largest)} orders`, "8 MB", `${(memory / 1000).toFixed(1)} MB`, memory <= 8000],
    ["end of input to process gone, p99", "50 ms", microseconds(gone), gone <= 50_000],
  ];
}

function table(header, lines) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...lines.map(line)].join("\n");
}

const sideBySide = ["start to first verdict", "warm order.check", "end of input to exit"].flatMap((what) =>
  sizes.map((orders) => [
    what,
    thousands(orders),
    ...["recourse", "floor", "echo"].map((host) => microseconds(find(what, host, orders).medianUs)),
    `${ratio(what, orders, "medianUs").toFixed(2)} ×`,
  ]),
);
const hostOnly = rows
  .filter((row) => row.host === "recourse" && row.n && !sideBySide.some(([what]) => what === row.what))
  .map((row) => [row.what, thousands(row.orders), microseconds(row.medianUs), microseconds(row.p99Us)]);

const series = (names) =>
  names.map((what) => ({
    name: what.replace("ledger.search: ", ""),
    points: sizes.map((orders) => [orders, find(what, "recourse", orders).medianUs]),
  }));
mkdirSync(path.join(docs, "pictures"), { recursive: true });
const plots = {
  "order-check-by-size.svg": linePlot("order.check by ledger size", series(["order.check", "message.check"])),
  "search-by-size.svg": linePlot(
    "ledger.search by ledger size",
    series([...new Set(rows.map((row) => row.what).filter((what) => what.startsWith("ledger.search")))]),
  ),
};
for (const [name, svg] of Object.entries(plots)) writeFileSync(path.join(docs, "pictures", name), svg);

writeFileSync(
  path.join(docs, "performance.md"),
  `# Performance

Written by \`tests/bench/run\` (\`--quick\` for the small ledgers only), on ${cpus().length} × ${cpus()[0].model.trim()}.
Times on a shared machine wander; the ratios are between programs that took turns in one run, with a warm page cache.

The **floor** is a bare static C++ host that parses the request, opens SQLite and answers one indexed query, built with
the same flags. The **echo** is the pipe alone.

## Bounds

${table(
  ["what", "bound", "measured", "holds"],
  bounds().map(([what, bound, measured, holds]) => [what, bound, measured, holds ? "yes" : "**no**"]),
)}

## Side by side (medians)

${table(["what", "orders", "recourse", "floor", "echo", "recourse / floor"], sideBySide)}

## The host alone

${table(["what", "orders", "median", "p99"], hostOnly)}

![order.check by ledger size](pictures/order-check-by-size.svg)
![ledger.search by ledger size](pictures/search-by-size.svg)
`,
);
