import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Blocking, CastMember, Storyboard } from '../../storyboard/storyboard.ts';
import { openPicture } from '../open-picture.ts';
import { shotOf, storyboardOf } from '../storyboard-builder.testsuite.ts';

const member = (id: string, what: string, changes: Partial<CastMember> = {}): CastMember => ({
  id,
  what,
  colour: null,
  count: 1,
  scale: 1,
  traits: [],
  wears: [],
  holds: null,
  reference: null,
  from: null,
  ...changes,
});

const block = (cast: string, at: Blocking['at'], changes: Partial<Blocking> = {}): Blocking => ({
  cast,
  at,
  to: null,
  facing: 'right',
  motion: null,
  startS: 0,
  endS: 2,
  ...changes,
});

const CAST = [
  member('woman', 'woman'),
  member('dog', 'dog'),
  member('gulls', 'gull', { count: 4 }),
  member('ball', 'ball'),
];

/** Somebody who comes nearer, so that sprites change their size from frame to frame. */
function film(move: 'static' | 'push-in' | 'follow'): Storyboard {
  const shot = shotOf({
    endS: 2,
    set: 'field',
    time: 'golden-hour',
    blocking: [
      block('woman', [-1.5, 0, 8], { to: [1, 0, 3.5], motion: 'run' }),
      block('dog', [1, 0, 5], { motion: 'sit', facing: 'left' }),
      block('gulls', [0, 3, 12], { to: [3, 3, 12], motion: 'fly' }),
      block('ball', [0.4, 0, 4], { to: [1.6, 0, 4], motion: 'roll' }),
    ],
    camera: { size: 'full', on: 'woman', move },
  });
  return { ...storyboardOf([shot], { width: 376, height: 280 }), cast: CAST };
}

async function framesOf(storyboard: Storyboard, ...frames: number[]): Promise<Buffer[]> {
  await using picture = await openPicture(storyboard, new Map());
  const drawn: Buffer[] = [];
  for (const frame of frames) {
    await picture.draw(frame);
    drawn.push(Buffer.from(picture.canvas.data()));
  }
  return drawn;
}

for (const move of ['static', 'push-in', 'follow'] as const) {
  test(`cast is drawn the same alone and after any other frames: ${move}`, async () => {
    const storyboard = film(move);
    const after = await framesOf(storyboard, 0, 9, 47, 23);
    const [alone] = await framesOf(storyboard, 23);
    assert(alone !== undefined && after[3]?.equals(alone));
  });
}

test('a sprite at the frame’s edge does not depend on how large the one before it was', async () => {
  const shot = shotOf({
    endS: 4,
    set: 'sea',
    time: 'dusk',
    blocking: [
      block('man', [0, 0, 9.97], { facing: 'camera', motion: 'speak', endS: 4 }),
      block('lighthouse', [20.74, 0, 84], { facing: 'left', endS: 4 }),
    ],
    camera: { size: 'medium', on: 'man', move: 'push-in' },
  });
  const storyboard = {
    ...storyboardOf([shot], { width: 640, height: 640, ratio: '1:1' }),
    cast: [member('man', 'man'), member('lighthouse', 'lighthouse')],
  };
  const [, after] = await framesOf(storyboard, 95, 96);
  const [alone] = await framesOf(storyboard, 96);
  assert(alone !== undefined && after?.equals(alone));
});

/** Pixels that are red. */
function reds(pixels: Buffer): number {
  let count = 0;
  for (let i = 0; i < pixels.length; i += 4)
    if ((pixels[i] ?? 0) > (pixels[i + 1] ?? 0) + 70) count += 1;
  return count;
}

test('a small thing that the camera follows from as near as it can is seen', async () => {
  const shot = shotOf({
    set: 'studio',
    endS: 2,
    blocking: [block('lipstick', [0, 0, 1], { to: [0, 0.2, 1], motion: 'rise' })],
    camera: { size: 'extreme-close-up', on: 'lipstick', move: 'follow', lensMm: 100 },
  });
  const board = storyboardOf([shot], { width: 376, height: 280 });
  const [seen] = await framesOf({ ...board, cast: [member('lipstick', 'lipstick')] }, 24);
  const [empty] = await framesOf(
    { ...board, shots: [{ ...shot, blocking: [], camera: { ...shot.camera, on: null } }] },
    24,
  );
  assert(seen !== undefined && empty !== undefined);
  assert(reds(seen) > reds(empty) + 500);
});
