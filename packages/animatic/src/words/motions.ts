import { MOTIONS as TABLE } from './motion-words.ts';
import { rowsOf } from './row.ts';

/** Which bodies can do a motion; `any`: it needs no limbs. */
export const RIGS = [
  'person',
  'quadruped',
  'bird',
  'fish',
  'insect',
  'vehicle',
  'hand',
  'any',
] as const;
export type Rig = (typeof RIGS)[number];

export interface Motion {
  readonly id: string;
  readonly rigs: readonly Rig[];
  /** Metres a second over the ground or through the air; 0: on the spot. */
  readonly speedMps: number;
  /** An effect heard with it. */
  readonly sound: string | null;
  /** It is done to something or somebody. */
  readonly object: boolean;
  /** What it is done to is in the hands afterwards. */
  readonly takes: boolean;
}

export const MOTION_ROWS = rowsOf(TABLE);

const rigsOf = (cell: string): readonly Rig[] => {
  const named = cell.split(' ');
  return RIGS.filter((rig) => named.includes(rig));
};

export const MOTIONS: ReadonlyMap<string, Motion> = new Map(
  MOTION_ROWS.map(({ id, cells }) => [
    id,
    {
      id,
      rigs: rigsOf(cells['rigs'] ?? ''),
      speedMps: Number(cells['speedMps'] ?? 0),
      sound: cells['sound'] ?? null,
      object: cells['object'] === 'yes',
      takes: cells['takes'] === 'yes',
    },
  ]),
);
