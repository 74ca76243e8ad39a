import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { CastMember } from '../../../storyboard/storyboard.ts';
import { LIGHTS, shade } from '../../light/palettes.ts';
import type { Moment, Puppet, Tone } from '../puppet.ts';
import { tableOf } from '../../../words/lexicon.ts';
import { COMMON_ACTS } from './acts.ts';
import { makeThing } from './make-thing.ts';
import { THINGS } from './things.ts';

const PX = 40;
const MARGIN = 6;
const COMMON: ReadonlySet<string> = new Set(COMMON_ACTS);
const BEGIN_SMALL = new Set(['grow', 'build']);
/** After which little is left. */
const END_SMALL = new Set(['explode']);

const tone: Tone = (daylight, lit) =>
  shade(LIGHTS.day, daylight, 6, lit === undefined ? {} : { lit });

function member(what: string, colour: string | null = null): CastMember {
  return {
    id: what,
    what,
    colour,
    count: 1,
    scale: 1,
    traits: [],
    wears: [],
    holds: null,
    reference: null,
    from: null,
  };
}

function momentOf(puppet: Puppet, motion: string | null, motionU: number, tS: number): Moment {
  return {
    tS,
    motion,
    motionS: motionU * 2,
    motionU,
    travelledM: 0,
    speedMps: 0,
    facing: 'right',
    speaking: false,
    flow: motionU,
    pxPerM: PX / puppet.heightM,
    seed: 7,
  };
}

/** What it paints, with the reach that it promises standing `MARGIN` inside the frame. */
function painted(
  puppet: Puppet,
  moment: Moment,
): { data: Uint8ClampedArray; width: number; height: number } {
  const { reach } = puppet;
  const width = Math.ceil((reach.leftM + reach.rightM) * moment.pxPerM) + MARGIN * 2;
  const height = Math.ceil((reach.upM + reach.downM) * moment.pxPerM) + MARGIN * 2;
  const g = createCanvas(width, height).getContext('2d');
  g.translate(MARGIN + reach.leftM * moment.pxPerM, MARGIN + reach.upM * moment.pxPerM);
  g.scale(moment.pxPerM, -moment.pxPerM);
  puppet.paint(g, moment, tone);
  return { data: g.getImageData(0, 0, width, height).data, width, height };
}

/** The most opaque pixel of the frame's outermost rows and columns, and how many are opaque in all. */
function measured({ data, width, height }: ReturnType<typeof painted>): {
  edge: number;
  covered: number;
} {
  let edge = 0;
  let covered = 0;
  const ring = MARGIN - 2;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const alpha = data[(y * width + x) * 4 + 3] ?? 0;
      if (alpha > 90) covered++;
      if (x < ring || y < ring || x >= width - ring || y >= height - ring)
        edge = Math.max(edge, alpha);
    }
  return { edge, covered };
}

/** Each drawing once, under the last of its words. */
const DRAWINGS = new Map(Object.entries(THINGS).map(([what, make]) => [make, what]));

for (const [make, what] of DRAWINGS) {
  test(`${what} stays within its reach, at rest and in what it plays`, () => {
    const puppet = make(member(what), 7);
    for (const motion of [null, ...puppet.plays])
      for (const u of motion === null
        ? [0, 1]
        : COMMON.has(motion)
          ? [0.3, 0.9]
          : [0, 0.3, 0.7, 1]) {
        const frame = painted(puppet, momentOf(puppet, motion, u, 1 + u * 2.7));
        const { edge, covered } = measured(frame);
        const where = `${motion ?? 'rest'} at ${u}`;
        assert.ok(edge < 40, `${where}: paints past its reach (alpha ${edge})`);
        // What grows or is built begins with next to nothing.
        if (u === 0 ? !BEGIN_SMALL.has(motion ?? '') : !END_SMALL.has(motion ?? ''))
          assert.ok(covered > 8, `${where}: ${covered} pixels painted`);
      }
  });
}

test('what has no drawing is drawn as the usual thing of its kind, in its own height', () => {
  for (const kind of ['plant', 'food', 'building', 'tool', 'no kind at all']) {
    const puppet = makeThing(kind, 3.5)(member('something'), 7);
    assert.equal(puppet.heightM, 3.5);
    const { edge, covered } = measured(painted(puppet, momentOf(puppet, null, 0, 1)));
    assert.ok(edge < 40 && covered > 100, `${kind}: ${covered} pixels, ${edge} at the edge`);
  }
});

test('one moment gives the same pixels, whatever was painted before', () => {
  for (const [make, what] of DRAWINGS) {
    const first = make(member(what), 7);
    const moment = momentOf(first, null, 0, 3.21);
    const once = painted(first, moment);
    painted(first, { ...moment, tS: 9.4 });
    assert.deepEqual(painted(first, moment).data, once.data, what);
    assert.deepEqual(painted(make(member(what), 7), moment).data, once.data, what);
  }
});

test('what a thing gives as light lies within twice its reach and is finite', () => {
  for (const [what, make] of Object.entries(THINGS)) {
    const puppet = make(member(what), 7);
    for (const motion of [null, 'glow', 'flicker', 'open'])
      for (const glow of puppet.glows?.(momentOf(puppet, motion, 0.5, 2)) ?? []) {
        assert.ok(Number.isFinite(glow.radiusM) && glow.radiusM > 0, what);
        assert.ok(glow.strength > 0 && glow.strength <= 1, `${what}: ${glow.strength}`);
        assert.ok(glow.yM > -puppet.reach.downM && glow.yM < puppet.reach.upM, what);
        assert.match(glow.colour, /^#[0-9a-f]{6}$/);
      }
  }
});

/** Painted pixels that are of other hues than red. */
function otherHues({ data }: ReturnType<typeof painted>): number {
  let others = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [r = 0, g = 0, b = 0, a = 0] = data.subarray(i, i + 4);
    if (a > 128 && (b > r + 10 || (g > 130 && g > r * 0.72 && b < r * 0.6))) others += 1;
  }
  return others;
}

test('a named colour takes over the panels of what has many', () => {
  for (const what of ['ball', 'kite', 'blocks']) {
    const own = THINGS[what]?.(member(what, '#c8322b'), 7);
    const many = THINGS[what]?.(member(what), 7);
    assert.ok(own !== undefined && many !== undefined);
    const count = (puppet: Puppet): number =>
      otherHues(painted(puppet, momentOf(puppet, null, 0, 1)));
    assert.ok(count(many) > 30, `${what}: ${count(many)}`);
    assert.ok(count(own) < 6, `a red ${what}: ${count(own)}`);
  }
});

test('what can be worn is drawn where it lies or hangs by itself, too', () => {
  for (const { id } of tableOf('clothing')) assert(Object.hasOwn(THINGS, id), id);
});

test('nothing tall is drawn much taller than it was placed for, which would fill the sky', () => {
  const tall = tableOf('thing')
    .map(({ id, cells }) => ({ id, make: THINGS[id], plannedM: Number(cells['heightM']) }))
    .filter(({ plannedM }) => plannedM >= 1);
  assert(tall.length > 100);
  for (const { id, make, plannedM } of tall) {
    const heightM = make?.(member(id), 7).heightM ?? plannedM;
    assert(heightM < plannedM * 5, `${id}: ${heightM} for ${plannedM} m`);
  }
});
