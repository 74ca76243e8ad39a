import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { Blocking, CastMember } from '../../storyboard/storyboard.ts';
import { shotOf, storyboardOf } from '../storyboard-builder.testsuite.ts';
import { castActors } from './actors.ts';
import type { Actor } from './actors.ts';
import { paintCarrier } from './carried.ts';

const member = (id: string, more: Partial<CastMember> = {}): CastMember => ({
  id,
  what: id,
  colour: null,
  count: 1,
  scale: 1,
  traits: [],
  wears: [],
  holds: null,
  reference: null,
  from: null,
  ...more,
});

const row = (cast: string, more: Partial<Blocking> = {}): Blocking => ({
  cast,
  at: [0, 0, 6],
  to: null,
  facing: 'right',
  motion: null,
  startS: 0,
  endS: 4,
  ...more,
});

function actorsOf(cast: readonly CastMember[], blocking: Blocking[]): readonly [Actor, Actor] {
  const shot = shotOf({ blocking });
  const [first, second] = castActors(shot, { ...storyboardOf([shot]), cast: [...cast] });
  assert.ok(first && second);
  return [first, second];
}

test('a rider goes where the saddle goes, wherever his own row has put him', () => {
  for (const what of ['horse', 'motorcycle', 'bicycle', 'boat']) {
    const [mount, rider] = actorsOf(
      [member(what), member('man')],
      [
        row(what, { to: [3, 0, 6], motion: 'ride' }),
        row('man', { at: [-5, 0, 9], motion: 'ride', carriedBy: what }),
      ],
    );
    assert.equal(rider.isCarried, true);
    for (const tS of [0, 1.3, 3]) {
      const [base, seat] = [mount.placeAt(tS), rider.placeAt(tS)];
      assert.ok(Math.abs(seat.xM - base.xM) < 1.2, `${what} at ${tS} s`);
      assert.ok(seat.yM > 0.2 && seat.yM < mount.puppet.heightM, `${what} at ${tS} s`);
    }
    assert.ok(
      mount.room.topM > mount.placeAt(0).yM + 1.2,
      `the ${what}'s room has its rider in it`,
    );
  }
});

/** How far before its foot the saddle of a horse is that goes so far. */
function ride(to: number): number {
  const [mount, rider] = actorsOf(
    [member('horse'), member('man')],
    [
      row('horse', { to: [to, 0, 6], motion: 'gallop' }),
      row('man', { motion: 'ride', carriedBy: 'horse' }),
    ],
  );
  const [base, seat] = [mount.placeAt(1), rider.placeAt(1)];
  assert.equal(seat.mirrored, base.mirrored);
  return seat.xM - base.xM;
}

test('who faces left on a mount that goes left sits on it as he does to the right', () => {
  assert.ok(Math.abs(ride(3) + ride(-3)) < 1e-9);
});

/** Pixels of a carrier and all in it, 100 to the metre, the foot at (100, 180). */
function pixelsOf(actor: Actor): Uint8ClampedArray {
  const g = createCanvas(200, 200).getContext('2d');
  g.setTransform(100, 0, 0, -100, 100, 180);
  const placement = actor.placeAt(1);
  paintCarrier(g, actor, placement, { ...placement.moment, pxPerM: 100 }, (hex) => hex);
  return g.getImageData(0, 0, 200, 200).data;
}

test('a cat in a box is seen above its edge and not before its front', () => {
  const open = member('box', { traits: ['open'] });
  const [box] = actorsOf([open, member('cat')], [row('box'), row('cat', { motion: 'sit' })]);
  const [full] = actorsOf(
    [open, member('cat')],
    [row('box'), row('cat', { motion: 'sit', carriedBy: 'box' })],
  );
  const [empty, with_] = [pixelsOf(box), pixelsOf(full)];
  const differs = (fromY: number, toY: number): number =>
    Array.from({ length: (toY - fromY) * 200 }, (_, i) => (fromY * 200 + i) * 4).filter((k) =>
      [0, 1, 2, 3].some((c) => empty[k + c] !== with_[k + c]),
    ).length;
  // The box is 34 cm high, its front edge at 26 cm.
  assert.ok(differs(0, 180 - 32) > 200);
  assert.equal(differs(180 - 25, 200), 0);
});

/** Times his own height that a man takes with something in his hands. */
function tall(what: string): number {
  const shot = shotOf({ blocking: [row('man')] });
  const cast = [member('man', { holds: 'held' }), member('held', { what })];
  const [man] = castActors(shot, { ...storyboardOf([shot]), cast });
  assert.ok(man);
  assert.ok(man.roomWithHeld.topM >= man.room.topM);
  return man.roomWithHeld.topM / man.puppet.heightM;
}

test('what is held counts as part of who holds it: canopy, blade and kite are in the room', () => {
  assert.ok(tall('umbrella') > 1.08, `${tall('umbrella')}`);
  assert.ok(tall('kite') > 2);
  assert.ok(tall('cup') < 1.05);
});

test('what the text speaks of only later is not in the hand yet, a sword is', () => {
  const early = { ...shotOf({ blocking: [row('man')] }), from: [0, 20] as [number, number] };
  const holder = (what: string): Actor | undefined => {
    const cast = [member('man', { holds: 'held' }), member('held', { what, from: [40, 45] })];
    return castActors(early, { ...storyboardOf([early]), cast })[0];
  };
  assert.equal(holder('phone')?.held, undefined);
  assert.equal(holder('sword')?.held?.what, 'sword');
});
