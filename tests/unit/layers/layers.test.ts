/** The arrows of docs/design.md: every include of the host and every import of the extension goes down, none in a circle. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { extensionRooms, hostRooms, impure, pureHeaders, pureRooms, type Rooms } from "./rooms";
import { circle, filesUnder, imports, includes, roomOf, systemHeaders, type Use } from "./uses";

const root = path.resolve(import.meta.dirname, "../../..");
const host = path.join(root, "native-host");
const extension = path.join(root, "extension");

/** The uses that no arrow allows, in words. A room nobody has named may use nothing and be used by nobody. */
function refused(uses: Use[], rooms: Rooms): string[] {
  return uses
    .filter(({ from, to }) => roomOf(from) !== roomOf(to) && roomOf(from) !== "")
    .filter(({ from, to }) => !rooms[roomOf(from)]?.includes(roomOf(to)))
    .map(({ from, to }) => `${from} uses ${to}`);
}

function impurities(tree: string): string[] {
  return pureRooms.flatMap((room) => [
    ...systemHeaders(tree, room)
      .filter(({ header }) => !pureHeaders.has(header))
      .map(({ file, header }) => `${file} includes <${header}>`),
    ...filesUnder(path.join(tree, room), /\.(cpp|h)$/)
      .filter((file) => impure.test(readFileSync(path.join(tree, room, file), "utf8")))
      .map((file) => `${room}/${file} asks the machine`),
  ]);
}

/** What CMake links: `recourse_library(rules … DEPENDS recourse_domain)`. */
function linked(tree: string): Use[] {
  return filesUnder(tree, /\/CMakeLists\.txt$/).flatMap((from) => {
    const text = readFileSync(path.join(tree, from), "utf8");
    const lists = [...text.matchAll(/^recourse_library\([^)]*?DEPENDS([^)]*)\)/gm)].map(([, depends = ""]) => depends);
    return [...lists.join(" ").matchAll(/\brecourse_(\w+)/g)]
      .filter(([, name = ""]) => name !== "command_table")
      .map(([written, name = ""]) => ({ from, to: `${name}/CMakeLists.txt`, written }));
  });
}

const order = (rooms: Rooms) => Object.keys(rooms);

describe("the host", () => {
  const uses = includes(host);

  it("is read: its includes are found", () => {
    expect(uses.length).toBeGreaterThan(600);
    expect(uses).toContainEqual({ from: "rules/told.cpp", to: "rules/told.h", written: "rules/told.h" });
  });

  it("has all its rooms in the table", () => {
    const folders = readdirSync(host, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(order(hostRooms).sort());
  });

  it("includes downwards only", () => expect(refused(uses, hostRooms)).toEqual([]));
  it("links downwards only", () => expect(refused(linked(host), hostRooms)).toEqual([]));
  it("has no circle of includes", () => expect(circle(uses)).toBeNull());
  it("keeps what is pure pure", () => expect(impurities(host)).toEqual([]));
});

describe("the extension", () => {
  const uses = imports(extension).filter(({ from }) => !from.startsWith("build/"));

  it("is read: its imports are found", () => {
    expect(uses.length).toBeGreaterThan(600);
    expect(uses.map(({ to }) => to)).toContain("shared/tokens.css");
  });

  it("imports nothing that is not there", () => {
    const files = new Set(filesUnder(extension, /\.(ts|tsx|js|mjs|css|json)$/));
    expect(uses.filter(({ to }) => !files.has(to) && !to.startsWith("../"))).toEqual([]);
  });

  it("has all its rooms in the table", () => {
    const rooms = new Set(uses.map(({ from }) => roomOf(from)).filter(Boolean));
    expect([...rooms, "generated"].filter((room) => !extensionRooms[room])).toEqual([]);
  });

  it("imports downwards only", () => expect(refused(uses, extensionRooms)).toEqual([]));
  it("has no circle of imports, of types neither", () => expect(circle(uses)).toBeNull());
});

describe("the table", () => {
  it.each([hostRooms, extensionRooms])("goes one way: what a room uses stands before it", (rooms) => {
    const names = order(rooms);
    for (const [room, below] of Object.entries(rooms))
      for (const other of below) expect(names.indexOf(other), `${room} → ${other}`).toBeLessThan(names.indexOf(room));
  });

  it.each([
    ["native-host", hostRooms],
    ["extension", extensionRooms],
  ])("is drawn in docs/design.md: each room of %s above those it uses", (part, rooms) => {
    const text = readFileSync(path.join(root, "docs/design.md"), "utf8");
    const drawn = [...text.matchAll(new RegExp(`^\\| \`${part}/([\\w-]+)\` \\|`, "gm"))].map(([, room = ""]) => room);
    expect([...drawn].sort()).toEqual(
      order(rooms)
        .filter((room) => room !== "generated")
        .sort(),
    );
    for (const room of drawn)
      for (const below of (rooms[room] ?? []).filter((name) => name !== "generated"))
        expect(drawn.indexOf(room), `${room} → ${below}`).toBeLessThan(drawn.indexOf(below));
  });

  it("names files that are there, on the way of one order", () => {
    const text = readFileSync(path.join(root, "docs/design.md"), "utf8");
    const way = text.slice(text.indexOf("## The way of one order"), text.indexOf("## Honesty"));
    const names = [...way.matchAll(/`([\w./-]+(?:\/|\.ts|\.cpp))`/g)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(15);
    const known = [root, host, extension, path.join(extension, "background")];
    expect(names.filter((name) => !known.some((place) => existsSync(path.join(place, name))))).toEqual([]);
  });
});

describe("a tree made wrong", () => {
  const trees: string[] = [];
  const made = (files: Record<string, string>): string => {
    const tree = mkdtempSync(path.join(tmpdir(), "recourse-layers-"));
    trees.push(tree);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
      writeFileSync(path.join(tree, file), text);
    }
    return tree;
  };
  afterEach(() => {
    for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
  });

  const rooms = { "rules/CMakeLists.txt": "", "ledger/CMakeLists.txt": "", "domain/CMakeLists.txt": "" };

  it.each(['#include "ledger/orders.h"', "#include <ledger/orders.h>", '  #  include "../ledger/orders.h"'])(
    "is refused for %s in a rule",
    (line) => {
      const tree = made({ ...rooms, "ledger/orders.h": "", "rules/told.cpp": `#include <string>\n${line}\n` });
      expect(refused(includes(tree), hostRooms)).toEqual(["rules/told.cpp uses ledger/orders.h"]);
    },
  );

  it("is refused for an include of a file that is not there yet", () => {
    const tree = made({ ...rooms, "rules/told.cpp": '#include "ledger/new.h"\n' });
    expect(refused(includes(tree), hostRooms)).toHaveLength(1);
  });

  it("is refused for a library linked upwards", () => {
    const tree = made({
      ...rooms,
      "rules/CMakeLists.txt": "recourse_library(rules\n  SOURCES a.cpp\n  DEPENDS recourse_ledger)\n",
    });
    expect(refused(linked(tree), hostRooms)).toHaveLength(1);
  });

  it.each([
    "#include <nlohmann/json.hpp>",
    "#include <fstream>",
    "#include <SQLiteCpp/SQLiteCpp.h>",
    "#include <ctime>",
  ])("is not pure with %s", (line) =>
    expect(impurities(made({ ...rooms, "domain/time.cpp": `${line}\n` }))).toHaveLength(1),
  );

  it("is not pure with a clock", () => {
    const tree = made({ ...rooms, "rules/now.cpp": "auto now() { return std::chrono::system_clock::now(); }\n" });
    expect(impurities(tree)).toEqual(["rules/now.cpp asks the machine"]);
  });

  it("is refused for two headers that include each other", () => {
    const tree = made({ ...rooms, "rules/a.h": '#include "rules/b.h"\n', "rules/b.h": '#include "rules/a.h"\n' });
    expect(circle(includes(tree))).toEqual(["rules/a.h", "rules/b.h", "rules/a.h"]);
  });

  it.each([
    'import { App } from "../popup/app";',
    'import type { App } from "../popup/app";',
    'export { App } from "../popup/app";',
    'export type * from "../popup/app";',
    'const app = await import("../popup/app");',
    'let app: import("../popup/app").App;',
    'import "../popup/app";',
    'import {\n  type App,\n} from "../popup/app.js";',
  ])("is refused for %s in the background", (line) => {
    const tree = made({ "popup/app.tsx": "export class App {}\n", "background/main.ts": `${line}\n` });
    expect(refused(imports(tree), extensionRooms)).toHaveLength(1);
  });

  it("is refused for a circle of types alone", () => {
    const tree = made({
      "order/a.ts": 'import type { B } from "./b";\nexport type A = B;\n',
      "order/b.ts": 'import type { A } from "./a";\nexport type B = A;\n',
    });
    expect(circle(imports(tree))).toEqual(["order/a.ts", "order/b.ts", "order/a.ts"]);
  });
});
