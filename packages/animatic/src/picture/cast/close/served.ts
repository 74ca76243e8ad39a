// Plates, bowls, pans, pots and cups as the eye sees them that looks down: circles from straight above,
// ellipses at a slant, with what is in them. Centimetres; `tilt` is how round the circles are.
import { deep, pale } from '../things/paint/brush.ts';
import type { Brush } from '../things/paint/brush.ts';
import { box, ellipse, outline } from '../things/paint/outline.ts';
import type { Point } from '../things/paint/outline.ts';
import { CONTENTS } from './contents.ts';
import type { ContentName } from './contents.ts';

export type Vessel = 'plate' | 'bowl' | 'pan' | 'pot' | 'cup' | 'steamer' | 'board';

interface Form {
  /** Outer radius of the rim and radius of the foot, height of the rim: cm. */
  readonly rim: number;
  readonly foot: number;
  readonly deep: number;
  /** Share of the rim's radius inside it, share of the depth up to which it is filled. */
  readonly inner: number;
  readonly filled: number;
  readonly colour: string;
}

export const FORMS: Readonly<Record<Vessel, Form>> = {
  plate: { rim: 12.5, foot: 8, deep: 1.6, inner: 0.74, filled: 1.1, colour: '#f8f5ee' },
  bowl: { rim: 9.5, foot: 4.4, deep: 7.5, inner: 0.93, filled: 0.84, colour: '#3f6f9a' },
  pan: { rim: 13, foot: 10.5, deep: 4.2, inner: 0.95, filled: 0.34, colour: '#3f4350' },
  pot: { rim: 15, foot: 13.5, deep: 9, inner: 0.95, filled: 0.86, colour: '#c9cfd8' },
  cup: { rim: 4.4, foot: 2.8, deep: 7, inner: 0.88, filled: 0.86, colour: '#f4efe4' },
  steamer: { rim: 11, foot: 11, deep: 5.5, inner: 0.92, filled: 0.8, colour: '#d2a468' },
  board: { rim: 17, foot: 17, deep: 1.8, inner: 1, filled: 1, colour: '#d9a566' },
};

export interface Served {
  readonly vessel: Vessel;
  readonly content: ContentName | null;
  readonly colour?: string;
}

/** How a word of the vocabulary comes to the table. */
const BY_WORD: Readonly<Record<string, Served>> = {
  noodles: { vessel: 'bowl', content: 'noodles', colour: '#b83a30' },
  ramen: { vessel: 'bowl', content: 'noodles', colour: '#b83a30' },
  pasta: { vessel: 'plate', content: 'noodles' },
  'hot-pot': { vessel: 'pot', content: 'hot-pot', colour: '#5d4a46' },
  soup: { vessel: 'bowl', content: 'soup', colour: '#4f8a7c' },
  rice: { vessel: 'bowl', content: 'rice' },
  'rice-bowl': { vessel: 'bowl', content: 'rice' },
  salad: { vessel: 'bowl', content: 'salad', colour: '#d9c39a' },
  dumplings: { vessel: 'steamer', content: 'dumplings' },
  dumpling: { vessel: 'steamer', content: 'dumplings' },
  'steamed-bun': { vessel: 'steamer', content: 'dumplings' },
  pancake: { vessel: 'plate', content: 'pancakes' },
  pancakes: { vessel: 'plate', content: 'pancakes' },
  'fried-egg': { vessel: 'plate', content: 'fried-egg' },
  omelette: { vessel: 'plate', content: 'frying-eggs' },
  steak: { vessel: 'plate', content: 'steak' },
  meal: { vessel: 'plate', content: 'vegetables' },
  coffee: { vessel: 'cup', content: 'coffee' },
  'coffee-cup': { vessel: 'cup', content: 'coffee' },
  tea: { vessel: 'cup', content: 'tea' },
  'tea-cup': { vessel: 'cup', content: 'tea' },
  mug: { vessel: 'cup', content: 'coffee', colour: '#c4574a' },
  bowl: { vessel: 'bowl', content: null },
  plate: { vessel: 'plate', content: null },
  pan: { vessel: 'pan', content: null },
  'frying-pan': { vessel: 'pan', content: null },
  wok: { vessel: 'pan', content: null },
  pot: { vessel: 'pot', content: null },
};

export const servedAs = (what: string): Served | undefined =>
  Object.hasOwn(BY_WORD, what) ? BY_WORD[what] : undefined;

export interface Laid {
  readonly x: number;
  readonly y: number;
  /** 1: from straight above; 0.5 from half above. */
  readonly tilt: number;
  readonly scale?: number;
  /** Direction of a pan's handle, radians on the table. */
  readonly handle?: number;
  /** 0 … 1 of its usual filling. */
  readonly level?: number;
  readonly content?: ContentName | null;
  readonly shadow?: boolean;
}

/** A soft shadow on the table. */
export function shadowUnder(b: Brush, x: number, y: number, radius: number, tilt: number): void {
  b.at(
    x - radius * 0.12,
    y - radius * 0.1,
    () => b.blush(0, 0, radius * 1.32, '#2a1424', 0.62, 0.1),
    {
      scaleY: tilt,
    },
  );
}

/** (x, y) is the middle of its foot on the table. */
export function paintServed(b: Brush, served: Served, laid: Laid): void {
  const form = FORMS[served.vessel];
  const colour = served.colour ?? form.colour;
  const { tilt, scale = 1, level = 1, shadow = true } = laid;
  const high = form.deep * Math.sqrt(Math.max(0, 1 - tilt * tilt));
  const content = laid.content === undefined ? served.content : laid.content;
  if (shadow) shadowUnder(b, laid.x, laid.y + high * 0.1, form.rim * scale, tilt);
  b.at(
    laid.x,
    laid.y,
    () => {
      if (served.vessel === 'pan') handle(b, form, colour, high, tilt, laid.handle ?? -0.5);
      if (served.vessel === 'pot') for (const side of [-1, 1]) ear(b, form, colour, high, side);
      if (served.vessel === 'cup') cupEar(b, form, colour, high);
      const { rim, foot } = form;
      b.solid(
        outline([
          [-rim, high, 0.2],
          [-foot * 1.02, foot * tilt * 0.2, 0.1],
          ...arc(foot, tilt),
          [foot * 1.02, foot * tilt * 0.2, 0.1],
          [rim, high, 0.2],
          [0, high + rim * tilt * 0.4],
        ]),
        colour,
        { shade: 0.12 },
      );
      if (served.vessel === 'bowl')
        for (const share of [0.72, 0.86])
          b.line(
            Array.from({ length: 9 }, (_, i): Point => {
              const a = Math.PI * (1.06 + 0.88 * (i / 8));
              const r = foot + (rim - foot) * share ** 0.6;
              return [Math.cos(a) * r, high * share + Math.sin(a) * r * tilt];
            }),
            0.32,
            pale(colour, 0.66),
            { lit: 0.8, alpha: 0.85 },
          );
      b.at(
        0,
        high,
        () => {
          b.fill(ellipse(0, 0, rim), pale(colour, 0.26), 0.82);
          b.fill(ellipse(0, 0, rim * Math.min(0.985, form.inner + 0.02)), deep(colour, 0.26), 0.5);
          b.fill(ellipse(rim * 0.02, -rim * 0.02, rim * form.inner), deep(colour, 0.1), 0.62);
          if (served.vessel === 'plate')
            b.stroke(ellipse(0, 0, rim * 0.93), 0.22, '#5b86b4', { lit: 0.7, alpha: 0.7 });
          if (served.vessel === 'pot' || served.vessel === 'pan')
            b.stroke(ellipse(0, 0, rim * 0.975), rim * 0.02, pale(colour, 0.6), { lit: 0.9 });
        },
        { scaleY: tilt },
      );
      if (content === null || level <= 0.02) return;
      const surface = high * form.filled * (0.35 + 0.65 * level);
      const radius = rim * form.inner * (served.vessel === 'plate' ? 0.94 : 0.97);
      b.within(mouth(rim * form.inner, high, tilt), () =>
        b.at(
          0,
          surface,
          () =>
            CONTENTS[content](b, radius * (served.vessel === 'plate' ? 1 : 0.96 + 0.04 * level)),
          { scaleY: tilt },
        ),
      );
    },
    { scale },
  );
}

/** What may be seen of a content: inside the rim, and heaped over its far half. */
function mouth(inner: number, high: number, tilt: number): ReturnType<typeof ellipse> {
  const path = ellipse(0, high, inner, inner * tilt);
  path.addPath(box(-inner * 0.98, high, inner * 1.96, inner * tilt + 4));
  return path;
}

function arc(radius: number, tilt: number): Point[] {
  return Array.from({ length: 7 }, (_, i): Point => {
    const a = Math.PI * (1.1 + 0.8 * (i / 6));
    return [Math.cos(a) * radius, Math.sin(a) * radius * tilt];
  });
}

function handle(
  b: Brush,
  { rim }: Form,
  colour: string,
  high: number,
  tilt: number,
  turn: number,
): void {
  const at = (far: number): Point => [Math.cos(turn) * far, high + Math.sin(turn) * far * tilt];
  b.line([at(rim * 0.9), at(rim * 1.3)], 2.2, deep(colour, 0.3), { lit: 0.4 });
  b.line([at(rim * 1.22), at(rim * 2.3)], 3, '#5f3820', { lit: 0.35 });
  b.line([at(rim * 1.22), at(rim * 2.28)], 2.3, '#a5713f', { lit: 0.62 });
  b.line([at(rim * 1.3), at(rim * 2.2)], 0.5, '#d9a870', { lit: 0.85, alpha: 0.8 });
}

function ear(b: Brush, { rim }: Form, colour: string, high: number, side: number): void {
  b.stroke(ellipse(side * rim * 1.06, high - 1.6, 2.4, 1.9), 1.2, deep(colour, 0.4), { lit: 0.4 });
  b.stroke(ellipse(side * rim * 1.06, high - 1.4, 2.4, 1.9), 0.8, colour, { lit: 0.75 });
}

function cupEar(b: Brush, { rim, deep: tall }: Form, colour: string, high: number): void {
  const y = high - tall * 0.26;
  b.stroke(ellipse(rim * 1.06, y, rim * 0.5, rim * 0.52), 1.15, deep(colour, 0.3), { lit: 0.45 });
  b.stroke(ellipse(rim * 1.08, y + 0.12, rim * 0.5, rim * 0.52), 0.8, colour, { lit: 0.75 });
}
