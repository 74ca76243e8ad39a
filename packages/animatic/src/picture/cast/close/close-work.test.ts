import assert from 'node:assert/strict';
import test from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { CastMember, Storyboard } from '../../../storyboard/storyboard.ts';
import { compose } from '../../compose.ts';
import { shotOf, storyboardOf } from '../../storyboard-builder.testsuite.ts';
import type { ShotChanges } from '../../storyboard-builder.testsuite.ts';
import { beat, fry, serve } from './cooking.ts';
import { actOf } from './acts.ts';
import { knownAs } from './known-as.ts';
import { handlebar, wheel } from './riding.ts';
import { raise } from './handling.ts';
import { read, type } from './at-the-desk.ts';

const member = (what: string, changes: Partial<CastMember> = {}): CastMember => ({
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
  ...changes,
});

/** `hand cut, tomato`: who does what, one row each, in one shot. */
function film(
  text: string,
  changes: ShotChanges = {},
  cast: readonly CastMember[] = [],
): Storyboard {
  const rows = text.split(', ').map((row) => row.split(' '));
  const shot = shotOf({
    ...changes,
    set: changes.set ?? 'kitchen',
    camera: { size: 'medium', pointOfView: true, ...changes.camera },
    blocking: rows.map(([id = '', motion = null]) => ({
      cast: id,
      at: [0, 0, 1],
      to: null,
      facing: 'right',
      motion,
      startS: 0,
      endS: 4,
    })),
  });
  const known = new Map(cast.map((one) => [one.id, one]));
  return {
    ...storyboardOf([shot]),
    cast: rows.map(([id = '']) => known.get(id) ?? member(id)),
  };
}

const composed = (board: Storyboard): ReturnType<typeof compose> => {
  const [shot] = board.shots;
  assert.ok(shot);
  return compose(shot, board);
};

/** What close work paints at film time `tS`. */
function painted(board: Storyboard, tS: number): Uint8ClampedArray {
  const { closeWork, view } = composed(board);
  const { width, height } = board.output;
  const g = createCanvas(width, height).getContext('2d');
  closeWork?.paint(g, tS, view);
  return g.getImageData(0, 0, width, height).data;
}

const acts = (motion: string | null, ...words: readonly string[]): unknown => {
  const all = words.map((what) => member(what));
  return actOf(motion, all, [...all, member('hand')], { holds: false, moving: new Set() })?.act;
};

test('a motion of the hands is an act by what is at hand', () => {
  assert.equal(acts('stir', 'egg', 'bowl'), beat);
  assert.equal(acts('stir', 'egg', 'frying-pan'), fry);
  assert.equal(acts('pour', 'egg', 'frying-pan'), fry);
  assert.equal(acts('pour', 'egg', 'plate'), serve);
  assert.equal(acts('raise', 'clear-cup'), raise);
  assert.equal(acts('open', 'book'), read);
  assert.equal(acts('type', 'laptop'), type);
  assert.equal(acts(null, 'bicycle'), handlebar);
  assert.equal(acts('drive', 'car'), wheel);
  assert.equal(acts('wave'), undefined);
});

test('what the hands work on is drawn by them alone, all else by the stage', () => {
  const { actors, closeWork } = composed(film('hand, bicycle, gull fly', { set: 'road' }));
  assert.deepEqual([...(closeWork?.takes ?? [])].toSorted(), ['bicycle', 'hand']);
  assert.deepEqual(
    actors.map(({ member: { what } }) => what),
    ['gull'],
  );
});

test('nobody’s hands, nobody’s dish: the shot is staged like any other', () => {
  for (const board of [
    film('hand wave, woman', { set: 'park' }),
    film('apple, woman', { set: 'park', camera: { pointOfView: false } }),
    film('noodles', { set: 'studio', camera: { pointOfView: false, size: 'close-up' } }),
    film('noodles', { camera: { pointOfView: false, size: 'close-up' } }, [
      member('noodles', { reference: 'image1' }),
    ]),
  ])
    assert.equal(composed(board).closeWork, undefined);
});

test('a picture of a dish close by, from above, with chopsticks is close work', () => {
  for (const camera of [
    { size: 'close-up' },
    { size: 'wide', angle: 'top-down' },
    { size: 'extreme-close-up' },
  ] as const) {
    const { closeWork, actors } = composed(
      film('noodles, table', { camera: { ...camera, pointOfView: false } }),
    );
    assert.ok(closeWork);
    assert.equal(actors.length, 0);
  }
});

test('cutting makes what is cut less and its slices more, and never stands still', () => {
  const board = film('hand cut, tomato');
  const red = (tS: number): number => {
    const data = painted(board, tS);
    let right = 0;
    const { width } = board.output;
    for (let i = 0; i < data.length; i += 4)
      if (
        (data[i] ?? 0) > 170 &&
        (data[i + 1] ?? 0) < 90 &&
        (data[i + 2] ?? 0) < 90 &&
        (i / 4) % width > width / 2
      )
        right++;
    return right;
  };
  assert.ok(red(3.8) > red(0.3) + 400, `${red(3.8)} after ${red(0.3)}`);
  assert.notDeepEqual(painted(board, 2), painted(board, 2.15));
});

test('any moment of close work paints alone', () => {
  const board = film('hand pour, egg, frying-pan');
  const first = painted(board, 3);
  painted(board, 1);
  assert.deepEqual(painted(board, 3), first);
});

test('a fist is as large in the frame as the things it works on are', () => {
  // 60 cm a side of a square frame: a bicycle's bar and a tomato share one scale in every ratio.
  for (const [width, height] of [
    [864, 496],
    [496, 864],
  ] as const) {
    const board = film('hand cut, tomato');
    const turned = { ...board, output: { ...board.output, width, height } };
    const data = painted(turned, 0.1);
    let [left, right]: [number, number] = [width, 0];
    for (let i = 0; i < data.length; i += 4) {
      const x = (i / 4) % width;
      const y = Math.floor(i / 4 / width);
      const own = (data[i] ?? 0) > 170 && (data[i + 1] ?? 0) < 90 && (data[i + 2] ?? 0) < 80;
      if (own && Math.abs(y - height * 0.57) < height * 0.15) {
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
    }
    const cm = ((right - left) / Math.sqrt(width * height)) * 60;
    assert.ok(cm > 2 && cm < 12, `a tomato of ${cm.toFixed(1)} cm`);
  }
});

test('an empty bowl of a film that has told what is in it is that one', () => {
  const told = shotOf({ id: 1, blocking: film('ramen').shots[0]?.blocking ?? [] });
  const later = shotOf({ id: 2, startS: 4, endS: 8 });
  const board = {
    ...storyboardOf([told, later]),
    cast: [member('ramen'), member('bowl'), member('plate')],
  };
  assert.equal(knownAs(member('bowl'), later, board).what, 'ramen');
  assert.equal(knownAs(member('bowl'), told, board).what, 'bowl');
  assert.equal(knownAs(member('plate'), later, board).what, 'plate');
});

const fromTheSaddle = (board: Storyboard): boolean =>
  composed(board).closeWork?.takes.has('motorcycle') === true;

test('a ride seen in the first person is seen from the saddle, told of hands or not', () => {
  assert.equal(fromTheSaddle(film('motorcycle drive', { set: 'road' })), true);
  assert.equal(fromTheSaddle(film('hand, motorcycle', { set: 'road' })), true);
  assert.equal(
    fromTheSaddle(film('motorcycle drive', { set: 'road', camera: { pointOfView: false } })),
    false,
  );
});

test('coffee is poured and stirred in its cup, soup in its pot', () => {
  assert.notEqual(acts('pour', 'pot', 'mug', 'coffee'), acts('pour', 'pot', 'carrot'));
  assert.equal(acts('stir', 'mug', 'coffee', 'pot'), beat);
});
