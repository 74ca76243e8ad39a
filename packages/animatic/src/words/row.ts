// The vocabulary is tables: one row per meaning, its words in English and in Chinese. A table is a
// text with a head line that names its columns, cells apart by ` | `, words inside a cell by `, `.
// English words stand in their base form (singular, infinitive; hyphens and apostrophes as spaces);
// inflected forms are found by `script/lemma.ts`. The longest words win.

export interface Row {
  /** Kebab-case English; what a storyboard calls it. */
  readonly id: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  /** The other cells, by the name of their column; empty cells are left out. */
  readonly cells: Readonly<Record<string, string>>;
}

const wordsOf = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(', '));

/** A table's rows, in its order. */
export function rowsOf(table: string): readonly Row[] {
  const [head, ...lines] = table.trim().split('\n');
  const columns = (head ?? '').split('|').map((name) => name.trim());
  return lines.map((line) => {
    const values = line.split('|').map((value) => value.trim());
    const cells: Record<string, string> = {};
    for (const [i, name] of columns.entries()) {
      const value = values[i] ?? '';
      if (value !== '') cells[name] = value;
    }
    const { id = '', en = '', zh = '', ...rest } = cells;
    return { id, en: wordsOf(en), zh: wordsOf(zh), cells: rest };
  });
}
