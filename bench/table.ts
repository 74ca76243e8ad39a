// Tables in Markdown, so that what is printed can be kept as it is.

export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[] = [],
): void {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  print([`\n### ${title}\n`, line(head), rule, ...rows.map(line)].join('\n'));
  if (notes.length > 0) print(`\n${notes.map((note) => `- ${note}`).join('\n')}`);
}

/** Names to the left, figures to the right. */
const pad = (text: string, width: number, column: number): string =>
  column === 0 ? text.padEnd(width) : text.padStart(width);

export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** What passes while the tables are made; not a part of them. */
export const report = (text: string): void => void process.stderr.write(`${text}\n`);
