// Figures and tables as docs/performance.md has them.

export const microseconds = (value) => (value >= 1000 ? `${(value / 1000).toFixed(2)} ms` : `${value.toFixed(0)} µs`);
export const thousands = (count) => count.toLocaleString("en");

/** A Markdown table. */
export function table(header, lines) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...lines.map(line)].join("\n");
}
