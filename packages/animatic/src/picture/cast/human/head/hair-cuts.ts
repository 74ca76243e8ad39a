// The cuts: how much hair there is, where it ends, how it is bound; and the hairline that all share.
import { mix } from '../../shape/ease.ts';
import type { Point } from '../../shape/point.ts';
import type { Hair, HairStyle } from '../person/person.ts';
import type { Head } from './skull.ts';

export interface Cut {
  /** How far it stands off the skull. */
  readonly volume: number;
  /** Covers the ears. */
  readonly overEars: boolean;
  /** Length behind, in heads below the middle of the skull; 0 ends at the nape. */
  readonly length: number;
  readonly edge: 'smooth' | 'spikes' | 'curls' | 'waves';
  readonly bound:
    | 'none'
    | 'ponytail'
    | 'pigtails'
    | 'braids'
    | 'bun'
    | 'top-knot'
    | 'updo'
    | 'tuft';
  /** Half width of what hangs behind. */
  readonly girth: number;
}

const CUT: Cut = {
  volume: 0.06,
  overEars: false,
  length: 0,
  edge: 'smooth',
  bound: 'none',
  girth: 0.4,
};

export const CUTS: Readonly<Record<HairStyle, Cut>> = {
  bald: { ...CUT, volume: 0 },
  balding: { ...CUT, volume: 0.03 },
  crew: { ...CUT, volume: 0.03 },
  short: { ...CUT, volume: 0.08 },
  'side-part': { ...CUT, volume: 0.09 },
  swept: { ...CUT, volume: 0.13, edge: 'waves' },
  spiky: { ...CUT, volume: 0.1, edge: 'spikes' },
  'curly-short': { ...CUT, volume: 0.1, edge: 'curls' },
  pixie: { ...CUT, volume: 0.1 },
  bob: { ...CUT, volume: 0.11, overEars: true, length: 0.56, girth: 0.5 },
  shoulder: { ...CUT, volume: 0.1, overEars: true, length: 0.86, girth: 0.46 },
  long: { ...CUT, volume: 0.09, overEars: true, length: 1.55, girth: 0.44 },
  'long-wavy': { ...CUT, volume: 0.13, overEars: true, length: 1.45, girth: 0.52, edge: 'waves' },
  'curly-long': { ...CUT, volume: 0.17, overEars: true, length: 1.0, girth: 0.56, edge: 'curls' },
  afro: { ...CUT, volume: 0.3, overEars: true, edge: 'curls' },
  ponytail: { ...CUT, volume: 0.05, bound: 'ponytail', length: 1.1, girth: 0.17 },
  pigtails: { ...CUT, volume: 0.06, bound: 'pigtails', length: 0.8, girth: 0.14 },
  braids: { ...CUT, volume: 0.05, bound: 'braids', length: 1.1, girth: 0.09 },
  bun: { ...CUT, volume: 0.05, bound: 'bun' },
  'top-knot': { ...CUT, volume: 0.04, bound: 'top-knot' },
  updo: { ...CUT, volume: 0.12, bound: 'updo' },
  tuft: { ...CUT, volume: 0.015, bound: 'tuft' },
};

export const coversEars = (style: HairStyle): boolean => CUTS[style].overEars;
export const hangsLong = (style: HairStyle): boolean => CUTS[style].length >= 0.8;

/** Height of the hairline around the head; `around` in degrees from the middle of the face, 0 … 180. */
const HAIRLINE: readonly (readonly [degrees: number, y: number])[] = [
  [0, 0.335],
  [22, 0.325],
  [44, 0.27],
  [60, 0.17],
  [70, 0.04],
  [80, -0.07],
  [90, -0.08],
  [98, 0.0],
  [112, -0.06],
  [132, -0.24],
  [160, -0.32],
  [180, -0.335],
];

export function lineAt(degrees: number, overEars: boolean): number {
  const turned = Math.abs(((((degrees + 180) % 360) + 360) % 360) - 180);
  for (let i = 1; i < HAIRLINE.length; i++) {
    const [a, ya] = HAIRLINE[i - 1] ?? [0, 0];
    const [b, yb] = HAIRLINE[i] ?? [180, 0];
    if (turned <= b) {
      const y = mix(ya, yb, (turned - a) / (b - a));
      // Hair that falls over the ears has no edge there.
      return overEars && turned > 66 ? mix(y, -0.36, Math.min(1, (turned - 66) / 16)) : y;
    }
  }
  return -0.34;
}

/** The fringe lowers the hairline: 1 = down to the brows. */
function fringeAt(hair: Hair, degrees: number): number {
  const d = ((((degrees + 180) % 360) + 360) % 360) - 180;
  const inFront = Math.max(0, 1 - (Math.abs(d) / 62) ** 3);
  switch (hair.fringe) {
    case 'none':
      return 0;
    case 'full':
      return inFront * (0.2 + 0.014 * Math.cos(d * 0.2));
    case 'side':
      // Swept from a parting on one side: low at the far temple, high at the parting.
      return (
        inFront * (0.03 + 0.16 * Math.max(0, Math.min(1, (d + 34) / 70))) * (d < -34 ? 0.35 : 1)
      );
    case 'parted':
      return inFront * 0.22 * Math.min(1, (Math.abs(d) / 46) ** 1.6);
  }
}

export function hairline(head: Head, hair: Hair, degrees: number): Point {
  const y = lineAt(degrees, CUTS[hair.style].overEars) - fringeAt(hair, degrees);
  return head.spot((degrees / 180) * Math.PI, y, 1.0);
}
