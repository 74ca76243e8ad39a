// Two who are named by one word (母女, 兄妹): who they are.
import { PEOPLE } from './people.ts';
import { rowsOf } from './row.ts';

interface Half {
  /** A row of the table of things. */
  readonly id: string;
  readonly count: number;
}

const DUOS: ReadonlyMap<string, readonly Half[]> = new Map(
  rowsOf(PEOPLE).flatMap(({ id, cells }) => {
    const named = cells['two']?.split(' ') ?? [];
    const [one, other] = named;
    if (one === undefined || other === undefined) return [];
    const halves = one === other ? [{ id: one, count: 2 }] : named.map((id) => ({ id, count: 1 }));
    return [[id, halves] as const];
  }),
);

export const duoOf = (id: string): readonly Half[] | undefined => DUOS.get(id);
