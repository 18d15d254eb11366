/** What a trace of Chromium's says about one renderer: its tasks, what of them was the extension's, what moved. */
import { until } from "./until.mjs";

const categories = ["toplevel", "devtools.timeline", "v8.execute", "disabled-by-default-devtools.timeline", "loading"];

/** Traces while `work` runs; gives the events. */
export async function traced(tab, work) {
  const session = await tab.page.context().newCDPSession(tab.page);
  const events = [];
  let complete = false;
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  session.on("Tracing.tracingComplete", () => {
    complete = true;
  });
  const traceConfig = { includedCategories: categories, excludedCategories: ["*"] };
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  await work();
  await session.send("Tracing.end");
  await until("the trace", () => complete);
  await session.detach();
  return events;
}

const end = (event) => event.ts + (event.dur ?? 0);

/** Time on the processor where the trace has it: on a machine shared with others the clock says little. */
const cost = (event) => (event.tdur ?? event.dur ?? 0) / 1000;

function isOf(event, origin) {
  const { data = {}, url = "" } = event.args ?? {};
  return [data.url, data.scriptName, url].some((address) => String(address ?? "").startsWith(origin));
}

/** Every task in which a script of `origin` ran: its whole cost and that script's, in milliseconds, longest first. */
export function tasksOf(events, origin) {
  const scripts = events.filter((event) => event.ph === "X" && isOf(event, origin) && event.dur !== undefined);
  const threads = new Set(scripts.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === "X" && /RunTask$/.test(name) && threads.has(`${pid} ${tid}`),
  );
  const outermost = scripts.filter(
    (one) =>
      !scripts.some(
        (other) =>
          other !== one &&
          other.tid === one.tid &&
          other.pid === one.pid &&
          other.ts <= one.ts &&
          end(other) >= end(one),
      ),
  );
  return tasks
    .map((task) => {
      const inside = outermost.filter(
        ({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts <= end(task),
      );
      return { task: cost(task), script: inside.reduce((sum, event) => sum + cost(event), 0), count: inside.length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.script - a.script);
}

/** Scores of all layout shifts. */
export function layoutShifts(events) {
  return events.filter(({ name }) => name === "LayoutShift").map(({ args }) => args.data.score);
}
