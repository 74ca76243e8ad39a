// Food from near and from above: a dish with its steam, what chopsticks do over it, a laid table.
import { hold, mix, ramp, wave } from '../shape/ease.ts';
import { deep } from '../things/paint/brush.ts';
import type { Brush } from '../things/paint/brush.ts';
import { box, ellipse, outline } from '../things/paint/outline.ts';
import type { Point } from '../shape/point.ts';
import { farEdge } from './bench.ts';
import { FORMS, paintServed, servedAs, shadowUnder } from './served.ts';
import { softSteam } from './steam.ts';
import { chopsticks, fork, spoon, UTENSILS } from './utensils.ts';
import type { Work } from './work.ts';
import type { CastMember } from '../../../storyboard/storyboard.ts';
import type { Served } from './served.ts';

export const HOT: ReadonlySet<string> = new Set([
  'noodles',
  'ramen',
  'pasta',
  'soup',
  'hot-pot',
  'rice',
  'rice-bowl',
  'dumplings',
  'dumpling',
  'steamed-bun',
  'coffee',
  'coffee-cup',
  'tea',
  'tea-cup',
  'mug',
  'steak',
  'meal',
  'omelette',
  'fried-egg',
]);

/** The dish that a near shot is about. */
const isFull = (what: string): boolean => (servedAs(what)?.content ?? null) !== null;

function dishOf(w: Work): { member: CastMember; served: Served } | undefined {
  const full = w.members.find(({ what }) => isFull(what));
  const member = full ?? w.members.find(({ what }) => servedAs(what) !== undefined);
  const served = member && servedAs(member.what);
  if (member === undefined || served === undefined) return undefined;
  return {
    member,
    served:
      member.colour === null || served.content === 'hot-pot'
        ? served
        : { ...served, colour: member.colour },
  };
}

/** One dish fills the frame; what stands beside it behind. */
export function dish(w: Work): void {
  const { b } = w;
  w.table(13);
  const found = dishOf(w);
  if (found === undefined) return;
  const { member, served } = found;
  const form = FORMS[served.vessel];
  const scale = 15.5 / form.rim;
  const others = w.members.filter(
    (other) =>
      other !== member &&
      !Object.hasOwn(UTENSILS, other.what) &&
      servedAs(other.what)?.content !== served.content,
  );
  others
    .filter(({ what }) => !TOPPING.has(what))
    .slice(0, 3)
    .forEach((other, i) => {
      const x = [-22, 22, -12][i] ?? 0;
      const own = servedAs(other.what);
      if (own === undefined) {
        shadowUnder(b, x, 4, 4, 0.4);
        w.thing(other, x, 3.4, { scale: Math.min(1.3, 14 / w.heightOf(other)) });
      } else paintServed(b, own, { x, y: 3, tilt: 0.42, scale: 0.7 });
    });
  paintServed(b, served, { x: 0, y: -9 - form.deep * 0.3 * scale, tilt: 0.5, scale });
  if (HOT.has(member.what) || member.traits.includes('steaming')) softSteam(b, 0, -1, 24, 30, 0.3);
}

const TOPPING: ReadonlySet<string> = new Set(['egg', 'meat', 'onion', 'chili', 'pepper', 'water']);

/** Chopsticks take noodles out of the bowl, or a slice into the pot and out again. */
export function lift(w: Work): void {
  const { b, u, t } = w;
  w.table(17);
  const found = dishOf(w);
  if (found === undefined) return;
  const { member, served } = found;
  const form = FORMS[served.vessel];
  const scale = 20 / form.rim;
  paintServed(b, served, { x: 0, y: -17 - form.deep * 0.3 * scale, tilt: 0.5, scale });
  const slice = w.has(
    'meat',
    'steak',
    'dumplings',
    'dumpling',
    'shrimp',
    'fish',
    'vegetable',
    'tofu',
  );
  const dips = slice !== undefined && slice !== member && served.content !== 'noodles';
  const bite = !dips && served.content !== 'noodles';
  const surface = -9;
  const up = dips
    ? mix(15, -0.5, ramp(u, 0.05, 0.45)) + 3 * ramp(u, 0.75, 1)
    : mix(surface + 3, 12.5, ramp(u, 0.05, 0.7)) + 0.5 * wave(t * 0.8);
  const sway = 0.5 * wave(t * 0.35);
  const tip: Point = [sway, up];
  if (dips) softSteam(b, 0, surface + 4, 30, 30, 0.26);
  if (bite) morsel(b, tip, served.content === 'dumplings');
  else if (!dips) strands(b, tip, surface, t);
  else cutOfMeat(b, tip, u, surface);
  // The hand stays in the frame, however narrow that is.
  const out = Math.max(8, Math.min(15, w.bench.widthCm * 0.5 - 9));
  const grip: Point = [tip[0] + out, tip[1] + Math.sqrt(380 - out * out) * 0.8];
  const angle = Math.atan2(tip[1] - grip[1], tip[0] - grip[0]) - Math.PI / 2;
  const tool = w.has('fork') ? fork : w.has('spoon') ? spoon : chopsticks;
  b.at(grip[0], grip[1], () => tool(b, 0.9), { angle, scale: 0.94 });
  if (dips) ripples(b, ramp(u, 0.4, 0.6) * (1 - ramp(u, 0.85, 1)), tip[0], surface, t);
  w.hand('right', { at: [grip[0] + 3, grip[1] + 2.6], lean: -58, shape: 'pinch', size: 1.1 });
  if (!dips && (HOT.has(member.what) || member.traits.includes('steaming')))
    softSteam(b, 0, surface + 4, 26, 32, 0.26);
}

/** One of them between the sticks. */
function morsel(b: Brush, [x, y]: Point, dumpling: boolean): void {
  if (!dumpling) {
    b.solid(ellipse(x, y - 1.6, 3, 2.2, 0.2), '#d8a24a', { round: true });
    return;
  }
  b.solid(
    outline([
      [x - 5, y - 2.4],
      [x - 3, y + 0.8],
      [x, y + 1.8],
      [x + 3, y + 0.8],
      [x + 5, y - 2.4],
      [x + 2.6, y - 4.6],
      [x - 2.6, y - 4.6],
    ]),
    '#fdf6e8',
    { round: true, depth: 0.2 },
  );
  for (let i = -3; i <= 3; i++)
    b.line(
      [
        [x + i * 1.1, y + 1.2 - Math.abs(i) * 0.2],
        [x + i * 1.3, y - 0.8],
      ],
      0.3,
      '#d8c6a4',
      { lit: 0.6 },
    );
}

function strands(b: Brush, [x, y]: Point, surface: number, t: number): void {
  const count = 15;
  for (let i = 0; i < count; i++) {
    const k = i / (count - 1) - 0.5;
    const top: Point = [x + k * 3, y + 0.5 - Math.abs(k)];
    const foot: Point = [x + k * 9 + 0.5 * Math.sin(t * 2 + i), surface + 1.4 * Math.cos(i * 2)];
    const knee: Point = [
      x + k * 5.4 + 0.5 * Math.sin(t * 2.4 + i * 1.7),
      mix(foot[1], top[1], 0.5),
    ];
    b.line([top, knee, foot], 0.95, deep('#d8a848', 0.3), { lit: 0.4 });
    b.line(
      [top, knee, foot].map(([px = 0, py = 0]): Point => [px + 0.1, py]),
      0.66,
      i % 3 ? '#f8de94' : '#f2d07c',
      { lit: 0.8 },
    );
  }
  // Looped over the sticks.
  b.solid(ellipse(x, y + 0.6, 2.2, 1.3), '#f8de94', { shade: 0.2 });
  for (let i = 0; i < 3; i++) {
    const age = (t * 0.7 + i / 3) % 1;
    b.fill(
      ellipse(x - 3 + i * 3, mix(y * 0.3, surface, age * age), 0.4, 0.6),
      '#f0b860',
      0.9,
      1 - age,
    );
  }
}

function cutOfMeat(b: Brush, [x, y]: Point, u: number, surface: number): void {
  const cooked = ramp(u, 0.5, 0.95);
  const colour = cooked > 0.5 ? '#a06a4c' : '#c8483c';
  const wave1 = 0.5 * Math.sin(b.tS * 2.4);
  const slab = outline([
    [x - 3, y + 0.6],
    [x + 2.6, y + 0.9],
    [x + 3.4, y - 4],
    [x + 2 + wave1, y - 9.4],
    [x - 2.4 + wave1, y - 9],
    [x - 3.6, y - 4.4],
  ]);
  b.within(box(-60, surface + 0.4 + 0.3 * Math.sin(b.tS * 4), 120, 80), () => {
    b.solid(slab, colour, { shade: 0.16 });
    b.within(slab, () => {
      for (let i = 0; i < 5; i++)
        b.line(
          [
            [x - 3.6, y - 1 - i * 2],
            [x - 0.6, y - 0.2 - i * 2],
            [x + 1, y - 1.6 - i * 2],
            [x + 3.6, y - 0.8 - i * 2],
          ],
          0.5,
          '#f6dcd0',
          { lit: 0.85, alpha: 0.9 },
        );
    });
  });
}

function ripples(b: Brush, strength: number, x: number, y: number, t: number): void {
  if (strength < 0.02) return;
  for (let i = 0; i < 3; i++) {
    const age = (t * 0.8 + i / 3) % 1;
    b.stroke(ellipse(x, y, 3 + 8 * age, 1.4 + 3.6 * age), 0.4, '#ffb08a', {
      lit: 0.9,
      alpha: strength * (1 - age),
    });
  }
  for (let i = 0; i < 7; i++) {
    const age = (t * 1.5 + i / 7) % 1;
    b.fill(
      ellipse(x + (i - 3) * 2.6 * age * 1.4, y + 7 * age * (1 - age) * 2, 0.5),
      '#ef5a2c',
      0.85,
      strength * (1 - age),
    );
  }
}

/** From straight above: each thing its round self, the dish in the middle. */
export function flatLay(w: Work): void {
  const { b, bench } = w;
  const table = w.has('table', 'desk');
  w.tableFromAbove(
    table?.colour ?? (table?.traits.includes('dark') === true ? '#5a3826' : '#9a6238'),
  );
  const small = w.members.filter((member) => member !== table);
  const found = dishOf(w);
  const main = found?.member ?? small[0];
  const half = bench.widthCm / 2;
  const room = Math.min(half, bench.heightCm / 2);
  // The more there is on the table, the smaller all of it.
  const crowded = small.length > 3;
  const middle = crowded ? 0.5 : 0.66;
  if (found !== undefined) {
    const scale = (room * middle) / FORMS[found.served.vessel].rim;
    paintServed(b, found.served, { x: 0, y: 0, tilt: 1, scale });
    if (HOT.has(found.member.what) || found.member.traits.includes('steaming')) {
      b.at(0, -room * 0.5, () => softSteam(b, 0, 0, room * 1.2, room * 1.2, 0.24));
    }
  } else if (main !== undefined) fromAbove(w, main, 0, 0, room * 0.9);
  const rest = small.filter(
    (member) => member !== main && !TOPPING.has(member.what) && member.what !== 'hand',
  );
  const spots: readonly Point[] =
    bench.widthCm > bench.heightCm
      ? [
          [0.66, 0.16],
          [-0.7, 0.2],
          [0.68, -0.62],
          [-0.66, -0.6],
          [-0.6, 0.8],
          [0.6, 0.8],
        ]
      : [
          [0.5, 0.78],
          [-0.5, -0.8],
          [0.5, -0.8],
          [-0.5, 0.8],
          [0, 0.95],
          [0, -0.95],
        ];
  const tall = bench.heightCm / 2;
  rest.slice(0, 6).forEach((member, i) => {
    const [x, y] = spots[i] ?? [0, 0];
    fromAbove(w, member, x * half, y * tall * 0.8, room * (crowded ? 0.3 : 0.42));
  });
  if (rest.every(({ what }) => !Object.hasOwn(UTENSILS, what)) && found !== undefined) {
    const asian =
      found.served.vessel === 'bowl' ||
      found.served.vessel === 'pot' ||
      found.served.vessel === 'steamer';
    b.at(room * 0.94, -room * 0.1, () => (asian ? chopsticks(b) : fork(b)), {
      angle: 0.06,
      scale: room / 26,
    });
  }
}

function fromAbove(
  w: Work,
  member: Work['members'][number],
  x: number,
  y: number,
  room: number,
): void {
  const { b } = w;
  const served = servedAs(member.what);
  if (served !== undefined) {
    paintServed(b, member.colour === null ? served : { ...served, colour: member.colour }, {
      x,
      y,
      tilt: 1,
      scale: Math.min(1.6, room / FORMS[served.vessel].rim),
    });
    return;
  }
  const tool = Object.entries(UTENSILS).find(([word]) => word === member.what)?.[1];
  if (tool !== undefined) {
    b.at(x, y - 6, () => tool(b), { angle: 0.12, scale: Math.min(1.2, room / 14) });
    return;
  }
  if (FLAT.has(member.what)) {
    const colour = member.colour ?? '#c4574a';
    shadowUnder(b, x, y, room * 0.8, 1);
    b.at(
      x,
      y,
      () => {
        b.solid(box(-room * 0.62, -room * 0.8, room * 1.24, room * 1.6, 0.8), colour, {
          shade: 0.03,
        });
        b.fill(box(-room * 0.54, -room * 0.74, room * 1.12, room * 1.48, 0.4), '#fbf7ec', 0.8);
        for (let i = 0; i < 9; i++)
          b.line(
            [
              [-room * 0.42, room * (0.56 - i * 0.14)],
              [room * 0.46, room * (0.56 - i * 0.14)],
            ],
            0.14,
            '#8fa6c0',
            { lit: 0.6 },
          );
      },
      { angle: -0.12 },
    );
    return;
  }
  const scale = Math.min(2.2, (room * 1.3) / w.heightOf(member));
  shadowUnder(b, x, y, (w.heightOf(member) * scale) / 2, 1);
  w.thing(member, x, y - (w.heightOf(member) * scale) / 2, { scale });
}

const FLAT: ReadonlySet<string> = new Set([
  'notebook',
  'book',
  'letter',
  'newspaper',
  'paper',
  'diary',
  'sketchbook',
  'map',
]);

/** Written on the laid table: the hand comes in from below. */
export function flatLayWithHand(w: Work): void {
  flatLay(w);
  const k = hold(w.u, 0.05, 0.2, 0.9, 1);
  const x = w.bench.widthCm * 0.2 + 1.5 * wave(w.t * 0.6);
  const y = -w.bench.heightCm * 0.3 + 0.5 * wave(w.t * 2.3);
  w.hand('right', { at: [x, mix(-w.bench.bottom - 12, y, k)], lean: -20, shape: 'pinch' });
}

/** Many of it are one thing. */
const BUNCHED: ReadonlySet<string> = new Set(['grape', 'grapes', 'cherry', 'flower', 'leaf']);

/** Things that stand together near the lens, in their true sizes: the largest behind, none overlapping. */
export function stillLife(w: Work): void {
  const { b, bench } = w;
  w.table(farEdge(w));
  const things = w.members
    .filter(({ what }) => what !== 'table' && what !== 'desk')
    .flatMap((member) =>
      Array.from(
        { length: BUNCHED.has(member.what) ? 1 : Math.min(3, member.count) },
        () => member,
      ),
    )
    .slice(0, 7);
  const sized = things
    .map((member) => ({ member, ...w.sizeOf(member) }))
    .toSorted((a, c) => c.tall - a.tall);
  const [largest] = sized;
  if (largest === undefined) return;
  const rows = [
    sized.slice(0, Math.ceil(sized.length / 2)),
    sized.slice(Math.ceil(sized.length / 2)),
  ];
  const across = Math.max(...rows.map((row) => row.reduce((sum, { wide }) => sum + wide, 0)), 1);
  const scale = Math.min(
    2.8,
    29 / largest.tall,
    (bench.widthCm * 0.86 - 3 * sized.length) / across,
  );
  rows.forEach((row, k) => {
    const gap = 3;
    const total = row.reduce((sum, { wide }) => sum + wide * scale + gap, -gap);
    // The front row stands where the back one leaves room.
    const aside = k === 0 ? -total * 0.22 : Math.max(total * 0.3, across * scale * 0.22);
    const edge = Math.max(0, bench.widthCm * 0.46 - total / 2);
    let x = -total / 2 + Math.min(edge, Math.max(-edge, aside));
    for (const { member, wide, tall } of row) {
      const middle = x + (wide * scale) / 2;
      const y = k === 0 ? -4 : -13;
      // Nothing is too small to be told from a crumb.
      const own = scale * Math.max(1, 4.5 / (tall * scale));
      shadowUnder(b, middle, y, (wide * own) / 2, 0.36);
      w.thing(member, middle, y, { scale: own, ...w.doing(member) });
      x += wide * scale + gap;
    }
  });
}
