import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One file that names another, both from the tree's root: `rules/told.cpp` names `domain/facts.h`. */
export interface Use {
  from: string;
  to: string;
  written: string;
}

export function filesUnder(root: string, names: RegExp): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => names.test(file) && !/(^|[\\/])node_modules[\\/]/.test(file))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

export const roomOf = (file: string): string => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "");

/** Every include of the host's own files, as the compiler finds them: beside the file, else from the root. */
export function includes(root: string): Use[] {
  return filesUnder(root, /\.(cpp|h|inc|in)$/).flatMap((from) => {
    const text = readFileSync(path.join(root, from), "utf8");
    return [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">]/gm)].flatMap(([, written = ""]) => {
      const beside = path.posix.join(path.posix.dirname(from), written);
      const to = existsSync(path.join(root, beside)) ? beside : path.posix.normalize(written);
      const own = existsSync(path.join(root, to)) || existsSync(path.join(root, roomOf(to), "CMakeLists.txt"));
      return own && roomOf(to) ? [{ from, to, written }] : [];
    });
  });
}

/** Every header of a library or the system that a room's files name. */
export function systemHeaders(root: string, room: string): { file: string; header: string }[] {
  return filesUnder(path.join(root, room), /\.(cpp|h)$/).flatMap((file) =>
    [...readFileSync(path.join(root, room, file), "utf8").matchAll(/^[ \t]*#[ \t]*include[ \t]*<([^>]+)>/gm)].map(
      ([, header = ""]) => ({ file: `${room}/${file}`, header }),
    ),
  );
}

/** `import "…"`, `import(…)` of values and types, `import … from` and `export … from`, over as many lines as they take. */
const importing = /\b(?:from|import)\s*\(?\s*(["'`])(\.[^"'`]+)\1/g;
const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Every import of the extension's own files, those of types and of style sheets too. */
export function imports(root: string): Use[] {
  return filesUnder(root, /\.(ts|tsx|mjs|css)$/).flatMap((from) => {
    const text = readFileSync(path.join(root, from), "utf8");
    const named = from.endsWith(".css")
      ? [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)/g)].map(([, written = ""]) => written)
      : [...text.replace(comments, "").matchAll(importing)].map(([, , written = ""]) => written);
    return named.map((written) => ({
      from,
      to: found(root, path.posix.join(path.posix.dirname(from), written)),
      written,
    }));
  });
}

/** With its ending, as the bundler finds it. */
function found(root: string, written: string): string {
  const endings = ["", ".ts", ".tsx", ".js", ".mjs"];
  const ending = endings.find((end) => /\.\w+$/.test(written + end) && existsSync(path.join(root, written + end)));
  return written + (ending ?? "");
}

/** A way from a file back to itself, or null: the whole way, for a person to see where to cut it. */
export function circle(uses: Use[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to } of uses) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (file: string): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    way.push(file);
    for (const to of next.get(file) ?? []) {
      const back = walk(to);
      if (back) return back;
    }
    way.pop();
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const back = walk(file);
    if (back) return back;
  }
  return null;
}
