/** The case file in real browsers: what pages and people wrote stays text, nothing runs or loads, and it prints. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { until } from "./until.mjs";

const orderId = "8299000000070042";
const storeId = "1109000777";
const hostile = {
  title: `<img src=x onerror="document.title='owned'"> 60" lamp & 'shade'`,
  store: "</style><script>document.title='owned'</script> Store",
  message: "</p><script>window.owned = true</script><iframe src='https://example.org'></iframe> {{title}} {orderId}",
  note: '"><svg onload="window.owned = true">',
};

function fill(machine) {
  machine.call("page.observe", {
    page: {
      kind: "order-detail",
      url: `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`,
      complete: true,
      seenAt: "2026-09-07T11:00:00Z",
    },
    orders: [
      {
        orderId,
        status: "completed",
        statusText: "<b>Completed</b>",
        placedOn: "2026-07-15",
        completedOn: "2026-08-20",
        store: { storeId, name: hostile.store, canMessage: true },
        windows: [{ kind: "until-date", date: "2026-10-13", reasonClass: "defective", text: "<i>until</i>" }],
        lines: [{ lineId: "8299000000080042", title: hostile.title, quantity: 1, disputeOffered: true }],
      },
    ],
  });
  const message = { storeId, orderId, direction: "sent", author: "buyer", sentAt: "2026-09-05T10:00:00Z" };
  machine.call("message.record", { messages: [{ ...message, text: hostile.message }] });
  const evidence = [{ name: "<script>photo</script>.jpg", on: "2026-09-06", sha256: "0a".repeat(32), ticked: true }];
  machine.call("note.record", { orderId, note: hostile.note, evidence });
}

/** Runs in the page. */
function looked() {
  return {
    title: document.title,
    owned: window.owned ?? null,
    text: document.body.innerText.replace(/\s+/g, " "),
    elements: [...new Set([...document.querySelectorAll("*")].map(({ localName }) => localName))],
    loaded: performance.getEntriesByType("resource").length,
    handlers: [...document.querySelectorAll("*")].flatMap(({ attributes }) =>
      [...attributes].map(({ name }) => name).filter((name) => name.startsWith("on")),
    ),
  };
}

/** A PDF's objects as text, those in compressed streams too. */
function objectsOf(pdf) {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, bytes]) => {
    try {
      return inflateSync(Buffer.from(bytes, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return [text, ...streams].join("\n");
}

/** Width and height of each page of a PDF, in points. */
function pagesOf(pdf) {
  const text = objectsOf(pdf);
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  return boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}

/** Centimetres and points. */
const papers = {
  A4: { size: { width: 21, height: 29.7 }, points: [595, 842] },
  Letter: { size: { width: 21.59, height: 27.94 }, points: [612, 792] },
};

describe.each(browserNames)("%s, the case file", (name) => {
  let browser;
  let tab;
  atSite(name, {}, async (opened) => {
    ({ browser, tab } = opened);
    fill(browser.machine);
  });

  async function open(language) {
    const file = path.join(browser.machine.home, `case-${language}.html`);
    browser.machine.recourse("casefile", orderId, "--out", file, "--force", "--language", language, "--country", "ES");
    await tab.goto(pathToFileURL(file).href);
    await tab.until("the case file", (id) => document.body?.innerText.includes(id), orderId);
    return tab.evaluate(looked);
  }

  it.each(["en", "es", "de"])("shows hostile titles, names, messages and notes as text (%s)", async (language) => {
    const seen = await open(language);
    expect(seen.title).toContain(orderId);
    expect(seen.owned).toBeNull();
    for (const text of Object.values(hostile)) expect(seen.text).toContain(text.replace(/\s+/g, " "));
    expect(seen.text).toContain("<script>photo</script>.jpg");
    for (const element of ["script", "img", "iframe", "svg", "link", "form"])
      expect(seen.elements).not.toContain(element);
    expect(seen.handlers).toEqual([]);
    expect(seen.loaded).toBe(0);
  });

  it.each(Object.keys(papers))("prints to %s", async (paper) => {
    await open("en");
    const pages = pagesOf(await tab.print(papers[paper].size));
    expect(pages.length).toBeGreaterThan(0);
    for (const [width, height] of pages) {
      expect(Math.abs(width - papers[paper].points[0])).toBeLessThanOrEqual(1);
      expect(Math.abs(height - papers[paper].points[1])).toBeLessThanOrEqual(1);
    }
  });

  it("is saved by one press in the frame over an order's page", async () => {
    const onPage = "8311000000010042";
    await tab.goto(`https://www.aliexpress.com/p/order/detail.html?orderId=${onPage}`);
    await tab.noticeOf(onPage);
    await tab.openPanel(onPage);
    await tab.unfoldMore();
    const file = path.join(browser.downloads, `recourse-${onPage}.html`);
    rmSync(file, { force: true });
    await tab.clickInFrame("Save the case file");
    const html = await until("the whole file", () => {
      const text = existsSync(file) ? readFileSync(file, "utf8") : "";
      return text.trimEnd().endsWith("</html>") && text;
    });
    expect(html).toContain(onPage);
    expect(html).not.toContain("<script");
  });
});
