// node report.mjs --results FILE --browser FILE --popup FILE --all-orders FILE --out FOLDER: what bench_driver and
// browser/measure.mjs, popup.mjs and orders.mjs found, as FOLDER/performance.md with its plots.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { boundsOf } from "./bounds.mjs";
import { microseconds, table, thousands } from "./format.mjs";
import { linePlot } from "./plot.mjs";

const { values } = parseArgs({
  options: {
    results: { type: "string" },
    browser: { type: "string" },
    popup: { type: "string" },
    "all-orders": { type: "string" },
    out: { type: "string" },
  },
});
const here = path.dirname(fileURLToPath(import.meta.url));
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const { rows } = read(values.results);
const browser = read(values.browser);
const popup = read(values.popup);
const allOrders = read(values["all-orders"]);
const budget = read(path.join(here, "budget.json"));
const build = read(path.join(here, "build.json"));
const shortfalls = read(path.join(here, "shortfalls.json"));

const sizes = [...new Set(rows.map((row) => row.orders))].sort((a, b) => a - b);
const find = (what, host, orders) =>
  rows.find((row) => row.what === what && row.host === host && row.orders === orders);
const ratio = (what, orders) => find(what, "recourse", orders).medianUs / find(what, "floor", orders).medianUs;

const bounds = boundsOf({ find, ratio, rows, sizes, browser, popup, allOrders });
const inTurns = ["start to first verdict", "warm order.check", "end of input to exit"];
const sideBySide = inTurns.flatMap((what) =>
  sizes.map((orders) => [
    what,
    thousands(orders),
    ...["recourse", "floor", "echo"].map((host) => microseconds(find(what, host, orders).medianUs)),
    `${ratio(what, orders).toFixed(2)} ×`,
  ]),
);
const hostOnly = rows
  .filter((row) => row.host === "recourse" && row.n && !inTurns.includes(row.what))
  .map((row) => [row.what, thousands(row.orders), microseconds(row.medianUs), microseconds(row.p99Us)]);
const memory = rows
  .filter((row) => row.what === "peak memory")
  .map((row) => [thousands(row.orders), `${(row.kB / 1000).toFixed(1)} MB`]);

const series = (names) =>
  names.map((what) => ({
    name: what.replace("ledger.search: ", ""),
    points: sizes.map((orders) => [orders, find(what, "recourse", orders).medianUs]),
  }));
const pictures = path.join(values.out, "pictures");
mkdirSync(pictures, { recursive: true });
const searches = [...new Set(rows.map((row) => row.what))].filter((what) => what.startsWith("ledger.search"));
writeFileSync(
  path.join(pictures, "order-check-by-size.svg"),
  linePlot("order.check by ledger size", series(["order.check", "message.check"])),
);
writeFileSync(path.join(pictures, "search-by-size.svg"), linePlot("ledger.search by ledger size", series(searches)));

const short = bounds.filter(({ holds }) => holds === false);
const told = short.map(({ id, what }) => `- **${what}**: ${shortfalls[id] ?? "not looked into yet."}`).join("\n");

writeFileSync(
  path.join(values.out, "performance.md"),
  `# Performance

Written by \`tests/bench/run\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0].model.trim()},
${Math.round(totalmem() / 2 ** 30)} GiB. Times on a shared machine wander; the ratios are between programs that took turns
in one run, with a warm page cache, and with the program that asks them on one and the same processor: between two, a
hand-over alone takes longer than the floor's whole answer, and the kernel decides anew for each program whether it does.

The **floor** is a bare static C++ host that gives up what it never needs, parses the request, opens SQLite and answers
one indexed query, built with the same flags and confinement. The **echo** is the pipe alone.

## Bounds

${table(
  ["what", "bound", "measured", "against the floor", "holds"],
  bounds.map(({ what, bound, measured, against, holds }) => [
    what,
    bound,
    measured,
    against ?? "",
    holds === null ? "see there" : holds ? "yes" : "**no**",
  ]),
)}
${short.length > 0 ? `\n### What holds back\n\n${told}\n` : ""}
## Instructions

Counted under callgrind on a ledger of 10,000 orders; they do not wander as times do. \`tests/bench/instructions\` fails
when one passes this budget by more than 10 %, or a warm \`order.check\` 330,000 (${budget.by.compiler}).

${table(
  ["what", "instructions"],
  Object.entries(budget.instructions).map(([what, count]) => [what, thousands(count)]),
)}

## Building

A release of the host from nothing, without ccache, takes ${build.seconds} s of the processor's time (bound: 400), the dearest
file ${build.dearestFileSeconds} s (bound: 10), on ${build.machine}, ${build.compiler}: \`tests/bench/build\`. Its files are
compiled eight at a time by folder, for the libraries' headers cost most of it: each file by itself took 375 s. The unit
tests are no part of that build.

## Side by side (medians)

${table(["what", "orders", "recourse", "floor", "echo", "recourse / floor"], sideBySide)}

## The host alone

${table(["what", "orders", "median", "p99"], hostOnly)}

![order.check by ledger size](pictures/order-check-by-size.svg)
![ledger.search by ledger size](pictures/search-by-size.svg)

## Peak resident memory

After 1,000 checks, 100 searches and one observation of 100 orders.

${table(["orders", "memory"], memory)}

## In Chromium

${table(
  ["what", "median", "p95", "samples"],
  browser.rows.map(({ what, medianMs, p95Ms, n }) => [what, `${medianMs.toFixed(1)} ms`, `${p95Ms.toFixed(1)} ms`, n]),
)}

${table(
  ["a list of 500 orders", "with the extension", "without"],
  browser.list.map(({ what, extension, without }) => [what, extension, without]),
)}

The popup on a ledger of ${thousands(popup.orders)} orders, the port open:

${table(
  ["what", "median", "slowest", "samples"],
  popup.rows.map(({ what, medianMs, slowestMs, n }) => [
    what,
    `${medianMs.toFixed(0)} ms`,
    `${slowestMs.toFixed(0)} ms`,
    n,
  ]),
)}

The page of all orders on that ledger, the port open; the table scrolled from end to end:

${table(
  ["what", "median", "slowest", "samples"],
  allOrders.rows.map(({ what, medianMs, slowestMs, n }) => [
    what,
    `${medianMs.toFixed(0)} ms`,
    `${slowestMs.toFixed(0)} ms`,
    n,
  ]),
)}
`,
);
