import { cellsOf, padToCells, plain } from './terminal-text.ts';

/** Columns with two spaces between them. */
export const plainTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  plainRows([head, ...rows]);

/** The same without a head. */
export function plainRows(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(plain));
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => cellsOf(cells[column] ?? ''))),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => padToCells(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
