/** The page of all orders, with more of them than a screen shows: the ledger for it, and what a test sees there. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { record, sample } from "./popup/sample.mjs";

/** As many as a screen never shows: old ones, nothing to do with any. */
const many = 400;

export const count = Object.keys(sample).length + many;

export function recordAll(machine) {
  record(machine);
  for (let from = 0; from < many; from += 100) {
    machine.call("page.observe", {
      page: {
        kind: "order-list",
        url: "https://www.aliexpress.com/p/order/index.html",
        source: "json",
        complete: true,
        seenAt: "2026-09-07T11:00:00Z",
      },
      orders: Array.from({ length: 100 }, (_, at) => ({
        orderId: String(8100000000010042n + 20_000n * BigInt(from + at)),
        status: "completed",
        placedOn: `20${20 + ((from + at) % 4)}-03-0${1 + (at % 9)}`,
        store: { storeId: "1109100404", name: "Night Sky Store", canMessage: true },
        total: { amount: `${1 + at}.50`, currency: "EUR" },
        lines: [{ lineId: null, title: `Star chart ${from + at}`, quantity: 1, disputeOffered: null }],
      })),
    });
  }
}

/** What has the focus, and what the table is. */
export function seen() {
  const { activeElement } = document;
  const row = activeElement?.closest("[data-at]");
  return {
    tag: activeElement?.tagName,
    row: row ? Number(row.getAttribute("aria-rowindex")) : null,
    cell: activeElement?.closest("[data-cell]")?.dataset.cell ?? null,
    order: row?.dataset.order ?? null,
    inDialog: activeElement?.closest("dialog")?.dataset !== undefined,
    count: Number(document.querySelector("[role=grid]")?.getAttribute("aria-rowcount")) - 1,
    drawn: document.querySelectorAll("[role=grid] tbody tr").length,
    selected: [...document.querySelectorAll("tr[aria-selected=true]")].map((one) => one.dataset.order),
    stops: document.querySelectorAll("[role=grid] tbody [tabindex='0']").length,
  };
}

export const isWhole = () => document.querySelector("[data-orders=whole] tbody [data-at]") !== null;

/** The tables that were saved anywhere in a folder. */
export function savedTables(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = files.filter((file) => file.isFile() && /^recourse-.*\.csv$/.test(file.name));
  return found.map((file) => path.join(file.parentPath ?? file.path, file.name));
}
