/** Who may start the host as a browser does, and that no argument of a browser's reaches the option parser. */
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import identity from "../../manifests/identity.json" with { type: "json" };
import { chromiumOrigin, Host, isWindows, throwAwayHome } from "./host";

let home: ReturnType<typeof throwAwayHome>;
beforeEach(() => {
  home = throwAwayHome();
});
afterEach(() => home.remove());

const firefoxId = identity.firefox.extensionIds[0];
const manifestPath = isWindows
  ? "C:\\Users\\a b\\org.recourse.host.json"
  : "/usr/lib/mozilla/native-messaging-hosts/org.recourse.host.json";

async function helloOf(given: string[]) {
  const host = new Host({ home: home.folder, arguments: given });
  const answer = await host.call("host.hello", { protocol: 1, client: "test" });
  const ended = await host.end();
  return { answer, ended };
}

describe("the host answers", () => {
  it.each([
    ["Chromium", [chromiumOrigin]],
    ["Chromium on Windows", [chromiumOrigin, "--parent-window=0"]],
    ["Firefox", [manifestPath, firefoxId]],
    ["a browser that also passes an option of the command line's", [chromiumOrigin, "--ledger", "/nowhere/ledger.db"]],
  ])("%s", async (_, given) => {
    const { answer, ended } = await helloOf(given);
    expect(answer.result).toMatchObject({ protocol: 1, clock: "fixed", ledgerId: expect.any(String) });
    expect(ended.code).toBe(0);
  });
});

describe("the host refuses, with -32007 and exit code 1,", () => {
  it.each([
    ["another extension", [`chrome-extension://${"a".repeat(32)}/`]],
    ["its own extension's id without the slash", [chromiumOrigin.slice(0, -1)]],
    ["an id with more behind it", [`${chromiumOrigin}page.html`]],
    ["an id in capitals", [chromiumOrigin.toUpperCase().replace("CHROME-EXTENSION", "chrome-extension")]],
    ["another add-on", [manifestPath, "someone@else.example"]],
    ["an add-on without an id", [manifestPath, ""]],
  ])("%s", async (_, given) => {
    const host = new Host({ home: home.folder, arguments: given });
    expect(await host.next()).toMatchObject({ id: null, error: { code: -32007 } });
    expect((await host.ended).code).toBe(1);
  });
});

it.skipIf(isWindows)("the ledger is made where XDG_DATA_HOME says, with rights for its owner alone", async () => {
  const { statSync } = await import("node:fs");
  await helloOf([chromiumOrigin]);
  const folder = path.join(home.folder, "data", "recourse");
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(folder, "ledger.db")).mode & 0o777).toBe(0o600);
});
