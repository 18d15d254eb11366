/** One order from the elements of its detail page, for what the JSON does not tell. The address block is not read. */
import type { ObservedLine, ObservedWindow } from "../../generated/protocol";
import { elementIn, elementsIn, hrefIn, isLive, textIn } from "../dom";
import { plain } from "../json/fields";
import { emptyReading, type PartialOrder, type PartialReading } from "../reading";
import { idsInUrl, productIdInUrl, storeIdInUrl } from "../site/urls";
import { orderStatus } from "../status";
import { dateIn } from "../text/dates";
import { moneyIn } from "../text/money";
import { paymentMethodIn } from "../text/payment";
import { readWindows } from "../text/windows";
import { isSeenDisputeButton, labelMeaning } from "../words/spoken";
import type { Label } from "../words/types";
import { selectors } from "./selectors";

export function readOrderDetailDom(document: ParentNode, orderId: string): PartialReading {
  const reading = emptyReading();
  const page = elementIn(document, selectors.page);
  if (!page || !isOf(page, orderId)) return reading;
  const statusText = textIn(page, selectors.status);
  const rows = infoRows(page);
  const items = elementsIn(page, selectors.item);
  const order: PartialOrder = {
    orderId,
    statusText,
    status: orderStatus({ text: statusText, code: null, buttons: null, tab: null }),
    placedOn: dateIn(rows.placedOn) ?? firstDay(page),
    paidOn: dateIn(rows.paidOn),
    shippedOn: dateIn(rows.shippedOn),
    completedOn: dateIn(rows.completedOn),
    paymentMethod: paymentMethodIn(rows.paymentMethod ?? null),
    etaOn: items.length === 1 ? dateIn(textIn(page, selectors.eta)) : null,
    store: readStore(page),
    total: total(page),
    lines: items.map(readItem),
    windows: windowsIn(page, reading),
  };
  reading.orders = [order];
  return reading;
}

/** The elements may still be those of the order looked at before: the row with its id tells, else the links. */
function isOf(page: Element, orderId: string): boolean {
  const [row] = elementsIn(page, selectors.idLabel).map((label) => label.parentElement?.textContent ?? "");
  const printed = row?.match(/(?<!\d)\d{12,22}(?!\d)/g) ?? [];
  const linked = elementsIn(page, selectors.orderLink).flatMap(
    (link) => idsInUrl(link.getAttribute("href") ?? "").orderIds,
  );
  const named = new Set(printed.length > 0 ? printed : linked);
  return named.size === 1 && named.has(orderId);
}

/** An order is placed before anything else happens to it: its first day, where every row of a day is read. */
function firstDay(page: Element): string | null {
  const days = elementsIn(page, selectors.dayLabel).map((label) => dateIn(label.parentElement?.textContent));
  return days.length > 0 && days.every((day) => day !== null) ? (days.sort()[0] ?? null) : null;
}

/** Labelled rows: the label is in a span, the value is the text after it. Rows with other labels are not kept. */
function infoRows(page: Element): Partial<Record<Label, string>> {
  const rows: Partial<Record<Label, string>> = {};
  for (const row of elementsIn(page, selectors.infoRow)) {
    const label = elementIn(row, selectors.infoLabel)?.textContent ?? "";
    const name = labelMeaning(label);
    const value = plain((row.textContent ?? "").replace(label, "").replace(/^[\s:：]+/, ""));
    if (name && value) rows[name] = value;
  }
  return rows;
}

function readStore(page: Element): PartialOrder["store"] {
  const blocks = elementsIn(page, selectors.storeBlock);
  const ids = new Set(blocks.map((block) => storeIdInUrl(hrefIn(block, selectors.storeLink))));
  if (ids.size !== 1) return null;
  return {
    storeId: [...ids][0] ?? null,
    name: textIn(page, selectors.storeName),
    canMessage: hrefIn(page, selectors.contactLink) ? true : null,
  };
}

/** The row set in bold is the total, else the one that says so; a bonus or a charge may stand after it. */
function total(page: Element) {
  const rows = elementsIn(page, selectors.priceRow);
  const bold = elementsIn(page, selectors.totalRow);
  const said = rows.filter((row) => labelMeaning(textIn(row, selectors.priceTitle)) === "total");
  const [row, ...others] = bold.length > 0 ? bold : said;
  return row && others.length === 0 ? moneyIn(textIn(row, selectors.priceValue), null) : null;
}

function readItem(item: Element): ObservedLine {
  const quantity = /^[x×]\s?(\d{1,6})$/.exec(textIn(item, selectors.itemQuantity) ?? "")?.[1];
  const offers = elementsIn(item, selectors.itemButton).filter((button) =>
    isSeenDisputeButton(plain(button.textContent ?? "")),
  );
  const lineIds = new Set(
    elementsIn(item, selectors.lineLink).flatMap((link) => idsInUrl(link.getAttribute("href") ?? "").lineIds),
  );
  const eta = textIn(item, selectors.eta);
  return {
    lineId: lineIds.size === 1 ? ([...lineIds][0] ?? null) : null,
    productId: productIdInUrl(hrefIn(item, selectors.itemLink)),
    title: textIn(item, selectors.itemTitle),
    quantity: quantity ? Number(quantity) : null,
    price: moneyIn(textIn(item, selectors.itemPrice), null),
    // A button is a fact; that none was found may only mean that its words are not known, or translated.
    disputeOffered: offers.some(isLive) ? true : null,
    etaOn: dateIn(eta),
    deliveredOn: null,
  };
}

function windowsIn(page: Element, reading: PartialReading): ObservedWindow[] {
  const blocks = [elementIn(page, selectors.statusBlock), ...elementsIn(page, selectors.service)];
  const windows: ObservedWindow[] = [];
  for (const block of blocks) {
    const read = readWindows(block ? textOfBlock(block) : null);
    if (read.unread.length > 0) reading.missing.add("windows");
    windows.push(...read.windows);
  }
  return windows;
}

/** Paragraphs of a block as sentences of their own. */
function textOfBlock(block: Element): string {
  const texts: string[] = [];
  const walker = block.ownerDocument.createTreeWalker(block, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? "");
  return texts.join("\n");
}
