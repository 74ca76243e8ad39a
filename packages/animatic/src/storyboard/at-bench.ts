// Whoever works at a table stands behind it and faces us over it: hands and work are seen together.
import type { Relation } from '../script/script.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

const BENCHES: ReadonlySet<string> = new Set(['table', 'desk', 'workbench']);
const WORKS: ReadonlySet<string> = new Set([
  'knead',
  'wrap',
  'cut',
  'stir',
  'build',
  'knit',
  'clean',
]);

export function faceBench(
  rows: Blocking[],
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): void {
  for (const { who, is, to } of relations) {
    if (is !== 'behind' || to === null || !BENCHES.has(bodies.get(to)?.what ?? '')) continue;
    for (const row of rows) {
      if (row.cast === who && row.to === null && WORKS.has(row.motion ?? '')) row.facing = 'camera';
    }
  }
}
