/** Why a draft is refused and what is odd in one: every code there is has its place in the schema. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Host, throwAwayHome } from "./host";

const folder = path.resolve(import.meta.dirname, "../../manifests/protocol");
const ajv = new Ajv({ strict: false, allErrors: true });
for (const file of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(path.join(folder, file), "utf8")));
const isMisfit = ajv.compile({ $ref: "orders.schema.json#/$defs/DraftMisfit" });
const isProblem = ajv.compile({ $ref: "orders.schema.json#/$defs/LintProblem" });
const types = JSON.parse(readFileSync(path.join(folder, "types.schema.json"), "utf8")).$defs;

const page = {
  kind: "order-detail",
  url: "https://www.aliexpress.com/",
  seenAt: "2026-09-07T08:00:00Z",
  complete: true,
};
const lines = [{ lineId: "21", title: "Lamp", price: { amount: "5.00", currency: "EUR" } }];
const sent = { status: "shipped", placedOn: "2026-07-15", shippedOn: "2026-07-20", lines };
const orders = [
  { orderId: "1", status: "unpaid", placedOn: "2026-09-01", lines },
  { orderId: "2", status: "processing", placedOn: "2026-09-01", paidOn: "2026-09-01", lines },
  { orderId: "3", status: "cancelled", placedOn: "2026-08-01", paidOn: "2026-08-01", lines },
  { ...sent, orderId: "4", tracking: "moving", etaOn: "2026-09-30" },
  { ...sent, orderId: "5", tracking: "returned" },
  { ...sent, orderId: "6", tracking: "lost" },
  {
    orderId: "7",
    status: "completed",
    placedOn: "2026-07-15",
    deliveredOn: "2026-08-01",
    completedOn: "2026-08-10",
    lines,
  },
  {
    orderId: "8",
    status: "completed",
    placedOn: "2026-07-15",
    deliveredOn: "2026-08-01",
    completedOn: "2026-08-10",
    lines,
  },
];
const decided = { disputeId: "31", orderId: "8", lineId: "21", state: "resolved", outcome: "partly" };

const home = throwAwayHome();
let host: Host;
beforeAll(async () => {
  host = await Host.answering({ home: home.folder });
  expect((await host.call("page.observe", { page, orders, disputes: [decided] })).error).toBeUndefined();
  const requests = { page: { ...page, kind: "refund-list" }, disputes: [decided] };
  expect((await host.call("page.observe", requests)).error).toBeUndefined();
});
afterAll(async () => {
  await host.end();
  home.remove();
});

it("draft.compose tells no code that the schema does not name", { timeout: 120_000 }, async () => {
  const told = new Set<string>();
  for (const { orderId } of orders)
    for (const kind of types.DraftKind.enum)
      for (const reason of types.Reason.enum)
        for (const outcome of types.Outcome.enum) {
          const details = { amount: "2.00", receivedOn: outcome === "full-refund" ? "2026-09-01" : null };
          const asked = { orderId, kind, reason, outcome, language: "en", details };
          const { result, error } = await host.call("draft.compose", asked);
          if (error) {
            expect(isMisfit(error.data), JSON.stringify(error)).toBe(true);
            told.add(String(error.data?.why));
          }
          for (const { args } of result?.lint ?? []) {
            expect(isProblem(args.problem), JSON.stringify(args)).toBe(true);
            told.add(args.problem);
          }
        }
  for (const code of ["only-unsent", "already-decided", "never-paid", "not-arrived", "returned", "lost", "promised"])
    expect(told).toContain(code);
});
