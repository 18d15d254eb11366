/** The set-up page names each cause a program cannot be reached for, as far as its browser tells, and sees it mended. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { hostProgram } from "./machine.mjs";

const identity = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../manifests/identity.json"), "utf8"));
const register = "recourse register --force";
const doctor = "recourse doctor";
const install = "sudo apt install ./recourse_0.1.0_amd64.deb";

/** A program that speaks the frames, and refuses every protocol. */
const ofAnotherVersion = `#!${process.execPath}
let input = Buffer.alloc(0);
process.stdin.on("data", (bytes) => {
  input = Buffer.concat([input, bytes]);
  while (input.length >= 4 && input.length >= 4 + input.readUInt32LE(0)) {
    const { id } = JSON.parse(input.subarray(4, 4 + input.readUInt32LE(0)));
    input = input.subarray(4 + input.readUInt32LE(0));
    const error = { code: -32005, message: "This host speaks protocol 2." };
    const answer = Buffer.from(JSON.stringify({ jsonrpc: "2.0", id, error }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(answer.length);
    process.stdout.write(Buffer.concat([size, answer]));
  }
});
`;

/** What stands where the browser looks for the program, and what each browser's page makes of it. */
const causes = [
  {
    what: "no registration",
    make: () => null,
    chromium: { trouble: "not-found", command: register },
    firefox: { trouble: "not-found-or-other", command: register },
  },
  {
    what: "a registration that is no JSON",
    make: () => "{",
    chromium: { trouble: "not-found", command: register },
    firefox: { trouble: "not-found-or-other", command: register },
  },
  {
    what: "a registration for another extension",
    make: (manifest) => manifest({ chromium: "a".repeat(32), firefox: "another@example.org" }),
    chromium: { trouble: "other-extension", command: register },
    firefox: { trouble: "not-found-or-other", command: register },
  },
  {
    what: "a program that is not executable",
    make: (manifest, place) => {
      copyFileSync(hostProgram, place.program);
      chmodSync(place.program, 0o644);
      return manifest({ program: place.program });
    },
    chromium: { trouble: "ended", command: doctor },
    firefox: { trouble: "gone-or-ended", command: doctor },
  },
  {
    what: "a program of another version",
    make: (manifest, place) => {
      writeFileSync(place.program, ofAnotherVersion);
      chmodSync(place.program, 0o755);
      return manifest({ program: place.program });
    },
    chromium: { trouble: "wrong-version", command: install },
    firefox: { trouble: "wrong-version", command: install },
  },
];

describe.each(browserNames)("%s, set-up page", (name) => {
  let site;
  let browser;
  let tab;
  let place;
  beforeAll(async () => {
    site = await startSite();
    browser = await openBrowser(name, { site, host: false });
    const { home, profile } = browser.machine;
    const folder =
      name === "chromium"
        ? path.join(profile, "NativeMessagingHosts")
        : path.join(home, ".mozilla/native-messaging-hosts");
    mkdirSync(folder, { recursive: true });
    place = { manifest: path.join(folder, `${identity.hostName}.json`), program: path.join(home, "program") };
    tab = await browser.extensionPage("setup");
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  function manifest({ program = hostProgram, chromium, firefox }) {
    const [ownChromium] = identity.chromium.extensionIds;
    const [ownFirefox] = identity.firefox.extensionIds;
    const allowed =
      name === "chromium"
        ? { allowed_origins: [`chrome-extension://${chromium ?? ownChromium}/`] }
        : { allowed_extensions: [firefox ?? ownFirefox] };
    return JSON.stringify({ name: identity.hostName, description: "test", path: program, type: "stdio", ...allowed });
  }

  it("says what is still to install, in steps, where the program never was", async () => {
    await tab.evaluate(() => chrome.storage.local.remove("hostWorked"));
    await tab.reload();
    const shown = await tab.until("the steps", () => {
      const steps = document.querySelector("[data-install=debian]");
      return (
        steps && {
          trouble: steps.dataset.trouble,
          steps: [...steps.querySelectorAll("ol.numbers > li")].map((step) => step.innerText),
          folded: !steps.querySelector("details").open,
          commands: [...steps.querySelectorAll("pre code")].map((code) => code.textContent),
        }
      );
    });
    const file = "recourse_0.1.0_amd64.deb";
    expect(shown.trouble).toBe(name === "chromium" ? "not-found" : "not-found-or-other");
    expect(shown.steps).toHaveLength(3);
    expect(shown.steps[0]).toContain(file);
    expect(shown.steps[2]).toContain("Snap");
    expect(shown.folded).toBe(true);
    expect(shown.commands).toEqual([`sudo apt install ./${file}`, register]);
    await tab.evaluate(() => {
      const choice = document.querySelector("[data-install] select");
      choice.value = "linux";
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const archive = "recourse-0.1.0-linux-x86_64";
    await tab.until(
      "the archive's commands",
      (command) => [...document.querySelectorAll("[data-install=linux] pre code")].at(1)?.textContent === command,
      `${archive}/installer/install`,
    );
    // From here on it has worked once: what is wrong is to be mended.
    await tab.evaluate(() => chrome.storage.local.set({ hostWorked: true }));
  });

  it.each(causes)("names $what", async ({ make, [name]: expected }) => {
    rmSync(place.manifest, { force: true });
    rmSync(place.program, { force: true });
    const text = make(manifest, place);
    if (text !== null) writeFileSync(place.manifest, text);
    await tab.reload();
    const shown = await tab.until(
      expected.trouble,
      (wanted) => {
        const found = document.querySelector("[data-trouble]");
        if (found?.dataset.trouble !== wanted) return null;
        return {
          command: found.querySelector("pre code").textContent,
          said: found.querySelector("blockquote")?.textContent,
        };
      },
      expected.trouble,
    );
    expect(shown.command).toBe(expected.command);
    expect(shown.said.length).toBeGreaterThan(10);
  });

  it("sees by itself that it was mended", async () => {
    rmSync(place.manifest, { force: true });
    browser.machine.endHosts();
    await tab.reload();
    await tab.until("what is wrong", () => document.querySelector("[data-trouble]"));
    browser.machine.register(name);
    await tab.until("the program's answer", () => document.querySelector("[data-host=answered]") !== null);
    await expect
      .poll(() => tab.evaluate(() => document.querySelector("[data-site-access]").dataset.siteAccess))
      .toBe("allowed");
  });

  describe("once the program answers", () => {
    beforeEach(async () => {
      rmSync(place.manifest, { force: true });
      browser.machine.register(name);
      browser.machine.forget();
      await tab.reload();
      await tab.until("the program's answer", () => document.querySelector("[data-host=answered]") !== null);
    });

    it("has one thing to do, which turns into what was read", async () => {
      const first = () => {
        const section = document.querySelector(".first");
        return section && { read: section.dataset.read ?? null, link: section.querySelector("a.button")?.href };
      };
      expect(await tab.until("the one thing to do", first)).toEqual({
        read: null,
        link: "https://www.aliexpress.com/p/order/index.html",
      });
      browser.machine.call("page.observe", {
        page: {
          kind: "order-list",
          url: "https://www.aliexpress.com/p/order/index.html",
          seenAt: "2026-09-07T11:00:00Z",
          complete: true,
        },
        orders: ["8299000000000001", "8299000000000002"].map((orderId) => ({ orderId, status: "completed" })),
      });
      await tab.reload();
      const read = () => {
        const section = document.querySelector(".first[data-read='2']");
        return (
          section && {
            heading: section.querySelector("h2").textContent,
            counts: [...section.querySelectorAll("[data-standing]")].map((one) => Number.parseInt(one.innerText, 10)),
          }
        );
      };
      const shown = await tab.until("what was read", read);
      expect(shown.heading).toBe("2 orders read");
      expect(shown.counts.reduce((sum, one) => sum + one, 0)).toBe(2);
    });

    it("shows three real notices of a sample order and records nothing", async () => {
      const notices = await tab.noticesWhere(
        "three of them",
        (all) => all.length === 3 && all.every(({ code }) => code),
      );
      expect(notices.map(({ code }) => code)).toEqual(["contact-seller-first", "wait-for-reply", "request-now"]);
      expect(browser.machine.call("ledger.stats").orders).toBe(0);
    });
  });
});
