// A small log-log line plot as SVG text, readable on light and dark backgrounds.

const width = 680;
const height = 320;
const margin = { left: 70, right: 180, top: 34, bottom: 40 };
const colours = ["#2563eb", "#d97706", "#059669", "#dc2626", "#7c3aed", "#0891b2"];

const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const decades = (values) => [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];

/** `series`: [{name, points: [[x, microseconds]]}], both axes logarithmic. */
export function linePlot(title, series) {
  const points = series.flatMap((line) => line.points);
  const [x0, x1] = decades(points.map(([x]) => x));
  const [y0, y1] = decades(points.map(([, y]) => y));
  const across = (x) =>
    margin.left + ((Math.log10(x) - x0) / Math.max(x1 - x0, 1)) * (width - margin.left - margin.right);
  const up = (y) =>
    height - margin.bottom - ((Math.log10(y) - y0) / Math.max(y1 - y0, 1)) * (height - margin.top - margin.bottom);
  const parts = [];
  const text = (x, y, words, more = "") => parts.push(`<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`);

  text(margin.left, 20, title, 'font-weight="bold"');
  for (let decade = y0; decade <= y1; decade += 1) {
    const y = up(10 ** decade);
    parts.push(`<line x1="${margin.left}" x2="${width - margin.right}" y1="${y}" y2="${y}" stroke="#8884"/>`);
    text(margin.left - 8, y + 4, decade >= 3 ? `${10 ** (decade - 3)} ms` : `${10 ** decade} µs`, 'text-anchor="end"');
  }
  for (let decade = x0; decade <= x1; decade += 1)
    text(
      across(10 ** decade),
      height - margin.bottom + 18,
      (10 ** decade).toLocaleString("en"),
      'text-anchor="middle"',
    );
  text((margin.left + width - margin.right) / 2, height - 6, "orders in the ledger", 'text-anchor="middle"');

  series.forEach((line, index) => {
    const colour = colours[index % colours.length];
    const stroke = `fill="none" stroke="${colour}" stroke-width="2"${index < colours.length ? "" : ' stroke-dasharray="5 3"'}`;
    const path = line.points.map(([x, y]) => `${across(x).toFixed(1)},${up(y).toFixed(1)}`).join(" ");
    parts.push(`<polyline points="${path}" ${stroke}/>`);
    const row = margin.top + 14 + index * 18;
    const left = width - margin.right + 12;
    parts.push(`<polyline points="${left},${row - 4} ${left + 18},${row - 4}" ${stroke}/>`);
    text(left + 24, row, line.name, `style="fill:${colour}"`);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#888">
${parts.join("\n")}
</svg>
`;
}
