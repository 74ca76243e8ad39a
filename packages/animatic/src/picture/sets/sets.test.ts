// Every set, painted small: whole, rich, like no other, the same each time, and without holes however the
// camera goes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import { inForm } from '../../../../../tests/proof/form.ts';
import type { Shot, Storyboard } from '../../storyboard/storyboard.ts';
import { makeSprites } from '../cast/draw-actor.ts';
import { drawScene } from '../draw-scene.ts';
import { stage } from '../stage.ts';
import { shotOf, storyboardOf } from '../storyboard-builder.testsuite.ts';
import { SETS } from './sets.ts';

const WIDE = { width: 256, height: 144, ratio: '16:9', resolution: '480p' } as const;
const TALL = { width: 144, height: 256, ratio: '9:16', resolution: '480p' } as const;

const nothing = (): void => undefined;

interface Wanted {
  readonly set: string;
  readonly time: Shot['time'];
  readonly output: Partial<Storyboard['output']>;
  readonly move?: Shot['camera']['move'];
  readonly amount?: number;
  readonly weather?: Shot['weather'];
}

/** Frames of a set at shares of the shot, without weather and finish: what was painted, and no more. */
function framesOf(
  { set, time, output, move = 'static', amount = 0.5, weather = 'clear' }: Wanted,
  shares: readonly number[],
): Buffer[] {
  const shot = shotOf({ set, time, weather, camera: { move, amount } });
  const storyboard = storyboardOf([shot], output);
  const scene = stage(shot, storyboard);
  const { width, height } = storyboard.output;
  return shares.map((share) => {
    const canvas = createCanvas(width, height);
    drawScene(scene, shot.startS + (shot.endS - shot.startS) * share, canvas.getContext('2d'), {
      weather: nothing,
      air: nothing,
      sky: nothing,
      finish: nothing,
      sprites: makeSprites(),
    });
    return Buffer.from(canvas.data());
  });
}

/** Pixels through which nothing can be seen are missing. */
function holes(frame: Buffer): number {
  let count = 0;
  for (let i = 3; i < frame.length; i += 4) if ((frame[i] ?? 0) < 250) count++;
  return count;
}

/** Colours that differ by more than a shade. */
function colours(frame: Buffer): number {
  const seen = new Set<number>();
  for (let i = 0; i < frame.length; i += 4)
    seen.add(
      (((frame[i] ?? 0) >> 4) << 8) |
        (((frame[i + 1] ?? 0) >> 4) << 4) |
        ((frame[i + 2] ?? 0) >> 4),
    );
  return seen.size;
}

/** Share of pixels whose right neighbour is plainly another. */
function edges(frame: Buffer, width: number): number {
  let count = 0;
  for (let i = 0; i + 4 < frame.length; i += 4) {
    if ((i / 4) % width === width - 1) continue;
    const apart = [0, 1, 2].reduce(
      (sum, c) => sum + Math.abs((frame[i + c] ?? 0) - (frame[i + 4 + c] ?? 0)),
      0,
    );
    if (apart > 18) count++;
  }
  return count / (frame.length / 4);
}

function meanDifference(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 4)
    for (let c = 0; c < 3; c++) sum += Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0));
  return sum / (a.length * 0.75);
}

const names = Object.keys(SETS);
/** What all sets are looked at for, in the short form each set is for one thing of so many, by turns. */
const byTurns = <Thing>(things: readonly Thing[], turn: number, among: number): Thing[] =>
  things.filter((_, index) => index % among === turn % among);

/** Painted once for all tests. */
const wideByDay = new Map<string, Buffer>();

function wideDay(set: string): Buffer {
  const frame = wideByDay.get(set) ?? framesOf({ set, time: 'day', output: WIDE }, [0])[0];
  assert(frame);
  wideByDay.set(set, frame);
  return frame;
}

test('every set is whole and rich in both ratios, by day and by night, and the hour tells', (t) => {
  const slowest = { name: '', ms: 0 };
  const faults: string[] = [];
  for (const [turn, set] of names.entries()) {
    for (const output of byTurns([WIDE, TALL], turn, inForm({ short: 2, long: 1 }))) {
      const startedMs = performance.now();
      const day = output === WIDE ? wideDay(set) : framesOf({ set, time: 'day', output }, [0])[0];
      const [night] = framesOf({ set, time: 'night', output }, [0]);
      const ms = (performance.now() - startedMs) / 2;
      if (ms > slowest.ms) Object.assign(slowest, { name: set, ms });
      assert(day && night);
      for (const [time, frame] of [
        ['day', day],
        ['night', night],
      ] as const) {
        const what = `${set}, ${output.ratio}, ${time}`;
        if (holes(frame) > 0) faults.push(`${what}: ${holes(frame)} holes`);
        if (colours(frame) <= 24) faults.push(`${what}: ${colours(frame)} colours`);
        const share = edges(frame, output.width);
        const least = set === 'studio' || set === 'sky' ? 0.0005 : 0.004;
        if (share <= least) faults.push(`${what}: edges ${share.toFixed(4)}`);
      }
      if (SETS[set]?.indoors === false && meanDifference(day, night) < 3)
        faults.push(`${set}: the hour does not tell`);
    }
  }
  assert.deepEqual(faults, []);
  t.diagnostic(`slowest, small: ${slowest.name}, ${slowest.ms.toFixed(0)} ms`);
});

test('no set looks like another', () => {
  const frames = names.map(wideDay);
  const faults: string[] = [];
  for (const [i, a] of frames.entries()) {
    for (const [j, b] of frames.entries()) {
      if (j <= i) continue;
      const apart = meanDifference(a, b);
      if (apart < 8) faults.push(`${names[i]} and ${names[j]}: ${apart.toFixed(1)}`);
    }
  }
  assert.deepEqual(faults, []);
});

test('the camera never sees the end of a set', () => {
  const moves = [
    ['truck-right', 0.6],
    ['crane-up', 0.6],
    ['orbit-left', 0.5],
    ['tilt-down', 0.6],
  ] as const;
  const faults: string[] = [];
  for (const [turn, set] of names.entries()) {
    for (const [move, amount] of byTurns(moves, turn, inForm({ short: 4, long: 1 }))) {
      const frames = framesOf({ set, time: 'day', output: WIDE, move, amount }, [0, 1]);
      frames.forEach((frame, i) => {
        if (holes(frame) > 0) faults.push(`${set}, ${move}, ${i} of the way: ${holes(frame)}`);
      });
    }
  }
  assert.deepEqual(faults, []);
});

test('the same set and seed are the same picture', () => {
  for (const set of byTurns(names, 0, inForm({ short: 3, long: 1 }))) {
    const [again] = framesOf({ set, time: 'day', output: WIDE }, [0]);
    assert(again?.equals(wideDay(set)), set);
  }
});

/** How pale the lowest quarter of the frame is. */
function paleness(frame: Buffer): number {
  let sum = 0;
  const from = frame.length * 0.75;
  for (let i = from; i < frame.length; i += 4)
    sum += Math.min(frame[i] ?? 0, frame[i + 1] ?? 0, frame[i + 2] ?? 0);
  return sum / (frame.length / 16);
}

test('snow lies where it falls: the ground before the camera is pale', () => {
  for (const set of ['city-street', 'old-town', 'village', 'temple', 'castle', 'road', 'rooftop']) {
    const [dry, white] = (['clear', 'snow'] as const).map(
      (weather) => framesOf({ set, time: 'day', output: WIDE, weather }, [0])[0],
    );
    assert(dry && white);
    assert(paleness(white) > paleness(dry) + 25, `${set}: ${paleness(dry)}, ${paleness(white)}`);
  }
});
