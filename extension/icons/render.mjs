// Draws the icons browsers ask for from recourse.svg: node icons/render.mjs (needs librsvg2-bin, 2.54). The pictures
// are kept, so that a build needs no drawing program.
import { execFileSync } from "node:child_process";
import path from "node:path";

const folder = import.meta.dirname;
const drawing = path.join(folder, "recourse.svg");

for (const size of [16, 32, 48, 128]) {
  const picture = path.join(folder, `recourse-${size}.png`);
  execFileSync("rsvg-convert", ["--width", String(size), "--height", String(size), "--output", picture, drawing]);
}
