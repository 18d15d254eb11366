/** Where the buyer is decides the law's days for a change of mind: as chosen, else as a page told it. */
import { afterEach, expect, it } from "vitest";
import { examples, orderId, type Params } from "./examples";
import { Host, throwAwayHome } from "./host";

const homes: ReturnType<typeof throwAwayHome>[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) home.remove();
});

const { page, ...seen } = examples["page.observe"] as { page: Params; orders: Params[] };
const [order] = seen.orders;
const received = { ...order, placedOn: "2026-08-20", deliveredOn: "2026-08-29", completedOn: "2026-08-30" };
const windows = [{ kind: "until-date", date: "2026-10-20", reasonClass: "any", lineId: null, text: "" }];

async function changeOfMind(country: unknown, settings: Params = {}) {
  const home = throwAwayHome();
  homes.push(home);
  const host = new Host({ home: home.folder, now: "2026-09-01T12:00:00Z" });
  await host.call("page.observe", {
    ...seen,
    page: { ...page, country, seenAt: "2026-09-01T11:00:00Z" },
    orders: [{ ...received, windows }],
  });
  if (Object.keys(settings).length > 0) await host.call("settings.set", { values: settings });
  const verdict = (await host.call("order.check", { orderId, reason: "changed-mind" })) as {
    result: { refund: { deadline: { on: string; basis: string; reasonClass: string } } };
  };
  await host.end();
  const { on, basis, reasonClass } = verdict.result.refund.deadline;
  return `${on} ${basis} ${reasonClass}`;
}

const withdrawal = "2026-09-12 assumed withdrawal";
const printed = "2026-10-20 platform any";

it("counts 14 days from receipt where a page sends the order into the European Union", async () => {
  expect(await changeOfMind("DE")).toBe(withdrawal);
  expect(await changeOfMind("ES")).toBe(withdrawal);
});

it("keeps to what AliExpress prints elsewhere, and where the country is not known", async () => {
  for (const country of ["BR", "GB", null, "", "XX", "Germany", '"}'])
    expect(await changeOfMind(country)).toBe(printed);
});

it("lets the buyer's own choice come before the page's", async () => {
  expect(await changeOfMind("DE", { country: "BR" })).toBe(printed);
  expect(await changeOfMind("BR", { country: "FR" })).toBe(withdrawal);
  expect(await changeOfMind("DE", { country: "auto" })).toBe(withdrawal);
});

it("counts them without being asked where a change of mind was noted, in every list of days", async () => {
  const home = throwAwayHome();
  homes.push(home);
  const host = new Host({ home: home.folder, now: "2026-09-01T12:00:00Z" });
  const observed = { ...seen, page: { ...page, country: "DE", seenAt: "2026-09-01T11:00:00Z" } };
  await host.call("page.observe", { ...observed, orders: [{ ...received, windows }] });
  const days = async () => {
    const checked = (await host.call("order.check", { orderId })).result as { refund: { deadline: { on: string } } };
    const listed = (await host.call("ledger.deadlines", { withinDays: 60 })).result as {
      deadlines: { kind: string; on: string }[];
    };
    const ask = listed.deadlines.filter(({ kind }) => kind === "ask").map(({ on }) => on);
    return [checked.refund.deadline.on, ...new Set(ask)];
  };
  expect(await days()).toEqual(["2026-10-20", "2026-10-20"]);
  await host.call("problem.record", { orderId, state: "problem", reason: "changed-mind" });
  expect(await days()).toEqual(["2026-09-12", "2026-09-12"]);
  await host.call("problem.record", { orderId, state: "problem", reason: "defective" });
  expect(await days()).toEqual(["2026-10-20", "2026-10-20"]);
  await host.end();
});
