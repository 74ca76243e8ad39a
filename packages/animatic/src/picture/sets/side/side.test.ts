// Ways seen from the side: whole wherever the camera goes, and past them everything streams.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import { SIDED } from '../../../storyboard/looks-across.ts';
import { makeSprites } from '../../cast/draw-actor.ts';
import { drawScene } from '../../draw-scene.ts';
import { stage } from '../../stage.ts';
import { shotOf, storyboardOf } from '../../storyboard-builder.testsuite.ts';
import type { Blocking, CastMember, Shot, Storyboard } from '../../../storyboard/storyboard.ts';
import { SETS } from '../sets.ts';

const WIDE = { width: 256, height: 144, ratio: '16:9', resolution: '480p' } as const;
const TALL = { width: 144, height: 256, ratio: '9:16', resolution: '480p' } as const;
const CAR: CastMember = {
  id: 'car',
  what: 'car',
  colour: null,
  count: 1,
  scale: 1,
  traits: [],
  wears: [],
  holds: null,
  reference: null,
  from: null,
};
const nothing = (): void => undefined;

function framesOf(
  set: string,
  output: Partial<Storyboard['output']>,
  camera: Partial<Shot['camera']>,
  farM: number,
): Buffer[] {
  const drive: Blocking = {
    cast: 'car',
    at: [-farM / 2, 0, 6],
    to: [farM / 2, 0, 6],
    facing: 'right',
    motion: 'drive',
    startS: 0,
    endS: 4,
  };
  const shot = shotOf({
    set,
    blocking: [drive],
    camera: { on: 'car', size: 'full', move: 'follow', amount: 0.2, ...camera },
  });
  const storyboard = { ...storyboardOf([shot], output), cast: [CAR] };
  const scene = stage(shot, storyboard);
  return [0, 0.37, 1].map((share) => {
    const canvas = createCanvas(storyboard.output.width, storyboard.output.height);
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

function holes(frame: Buffer): number {
  let count = 0;
  for (let i = 3; i < frame.length; i += 4) if ((frame[i] ?? 0) < 250) count++;
  return count;
}

test('the sets that are looked across are those that have a side', () => {
  const sided = Object.keys(SETS).filter((name) => SETS[name]?.side !== undefined);
  assert.deepEqual(sided.toSorted(), [...SIDED].toSorted());
});

test('a way seen from the side has no end and no holes, far along it and from every height', () => {
  const faults: string[] = [];
  for (const set of SIDED) {
    for (const [output, camera, farM] of [
      [WIDE, {}, 180],
      [TALL, {}, 60],
      [WIDE, { move: 'crane-up', amount: 0.6 }, 6],
      [WIDE, { move: 'orbit-left', amount: 0.5 }, 3],
      [WIDE, { angle: 'low' }, 30],
    ] as const) {
      framesOf(set, output, camera, farM).forEach((frame, i) => {
        if (holes(frame) > 0) faults.push(`${set} ${JSON.stringify(camera)} ${i}: ${holes(frame)}`);
      });
    }
  }
  assert.deepEqual(faults, []);
});

test('what stands beside the way streams past who drives along it', () => {
  for (const set of SIDED) {
    const [first, second] = framesOf(set, WIDE, {}, 60);
    assert(first && second);
    let changed = 0;
    // The rows above the car, below the sky.
    for (let i = 256 * 40 * 4; i < 256 * 64 * 4; i += 4)
      if (Math.abs((first[i] ?? 0) - (second[i] ?? 0)) > 16) changed++;
    assert(changed > 40, `${set}: ${changed}`);
  }
});
