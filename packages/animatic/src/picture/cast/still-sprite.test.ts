import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { Blocking, CastMember, Storyboard } from '../../storyboard/storyboard.ts';
import { stage } from '../stage.ts';
import type { Scene } from '../stage.ts';
import { shotOf, storyboardOf } from '../storyboard-builder.testsuite.ts';
import { drawActor, makeSprites, sizeOf, toneAt } from './draw-actor.ts';
import { NO_STILLS, stillsOf } from './still-sprite.ts';
import type { Stills } from './still-sprite.ts';

const member = (what: string): CastMember => ({
  id: what,
  what,
  colour: null,
  count: 1,
  scale: 1,
  traits: [],
  wears: [],
  holds: null,
  reference: null,
  from: null,
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

function sceneOf(move: 'static' | 'push-in'): Scene {
  const shot = shotOf({
    endS: 2,
    set: 'studio',
    blocking: [
      block('table', [-0.6, 0, 4]),
      block('woman', [0.6, 0, 4]),
      block('car', [0, 0, 12], { to: [4, 0, 12], motion: 'drive' }),
    ],
    camera: { size: 'full', move },
  });
  const storyboard: Storyboard = {
    ...storyboardOf([shot], { width: 640, height: 360 }),
    cast: ['table', 'woman', 'car'].map(member),
  };
  return stage(shot, storyboard);
}

const stillsIn = ({ shot, view, path }: Scene): Stills =>
  stillsOf(shot, toneAt(view.light, 10), (actor, tS) =>
    sizeOf(actor, actor.placeAt(tS), view, path(tS)),
  );

function frameOf(scene: Scene, stills: Stills, ...times: number[]): Buffer {
  return framesOf('table', scene, stills, ...times);
}

function framesOf(
  shown: string,
  { actors, view, path }: Scene,
  stills: Stills,
  ...times: number[]
): Buffer {
  const canvas = createCanvas(view.width, view.height);
  const g = canvas.getContext('2d');
  g.imageSmoothingQuality = 'low';
  const sprites = makeSprites(stills);
  for (const tS of times) {
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.fillStyle = '#808080';
    g.fillRect(0, 0, view.width, view.height);
    for (const actor of actors.filter(({ member: { what } }) => what === shown)) {
      drawActor(g, actor, actor.placeAt(tS), { view, pose: path(tS), sprites, mirror: 0 });
    }
  }
  return canvas.data();
}

test('what does not move is known, and what lives or drives is not taken for it', () => {
  const scene = sceneOf('push-in');
  const stills = stillsIn(scene);
  const still = scene.actors.filter((actor) => stills.isStill(actor));
  assert.deepEqual(
    still.map(({ member: { what } }) => what),
    ['table'],
  );
});

test('a picture of a thing is the thing: where it is, as large, as bright', () => {
  for (const move of ['static', 'push-in'] as const) {
    const scene = sceneOf(move);
    for (const tS of [0, 0.7, 1.9]) {
      const painted = frameOf(scene, NO_STILLS, tS);
      const put = frameOf(scene, stillsIn(scene), tS);
      assert(painted.some((value, at) => at % 4 === 0 && Math.abs(value - 128) > 30));
      const strange = put.filter((value, at) => Math.abs(value - (painted[at] ?? 0)) > 40).length;
      assert(strange < painted.length * 0.002, `${strange} of ${painted.length}, ${move} at ${tS}`);
    }
  }
});

test('a picture of a thing is the same alone and after others', () => {
  const scene = sceneOf('push-in');
  const alone = frameOf(scene, stillsIn(scene), 1.9);
  assert(frameOf(scene, stillsIn(scene), 0, 0.4, 1, 1.9).equals(alone));
});

test('a lighthouse whose beam turns is not still', () => {
  const shot = shotOf({
    endS: 6,
    set: 'sea',
    time: 'night',
    blocking: [block('lighthouse', [0, 0, 40])],
  });
  const storyboard = { ...storyboardOf([shot]), cast: [member('lighthouse')] };
  const scene = stage(shot, storyboard);
  const [lighthouse] = scene.actors;
  assert(lighthouse);
  assert.equal(stillsIn(scene).isStill(lighthouse), false);
});

test('a tree of which the trunk is seen is lit there alone, and looks no other', () => {
  const shot = shotOf({
    endS: 2,
    set: 'meadow',
    weather: 'wind',
    blocking: [block('tree', [0.4, 0, 3])],
  });
  const storyboard = {
    ...storyboardOf([shot], { width: 960, height: 540 }),
    cast: [member('tree')],
  };
  const scene = stage(shot, storyboard);
  const stills = stillsIn(scene);
  const [tree] = scene.actors;
  assert(tree);
  assert(stills.isRooted(tree) && !stills.isStill(tree));
  const around = { leftM: -4, rightM: 4, topM: 1, bottomM: 0 };
  const trunk = stills.extentIn(tree, around);
  assert(trunk && trunk.rightM - trunk.leftM < 2.4, JSON.stringify(trunk));
  for (const tS of [0.3, 1.1]) {
    const whole = framesOf('tree', scene, NO_STILLS, tS);
    const part = framesOf('tree', scene, stills, tS);
    assert(whole.some((value, at) => at % 4 === 0 && Math.abs(value - 128) > 30));
    const most = part.reduce(
      (far, value, at) => Math.max(far, Math.abs(value - (whole[at] ?? 0))),
      0,
    );
    assert(most <= 3, `${most} at ${tS}`);
  }
});
