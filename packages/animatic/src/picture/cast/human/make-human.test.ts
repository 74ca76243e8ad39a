import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import { inForm } from '../../../../../../tests/proof/form.ts';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { CastMember } from '../../../storyboard/storyboard.ts';
import { LIGHTS, shade } from '../../light/palettes.ts';
import { boxOf } from '../painted.testsuite.ts';
import type { MakePuppet, Moment, Puppet, Tone } from '../puppet.ts';
import { bodyOf } from './figure/body.ts';
import { figureOf } from './figure/figure.ts';
import { SIDE_YAW } from './figure/view.ts';
import { makeHand } from './make-hand.ts';
import { makeHuman } from './make-human.ts';
import { RUN, running, strideM, WALK, walking } from './motions/gait.ts';
import { MOTIONS } from './motions/motions.ts';
import { personOf } from './person/cast-person.ts';
import { ROLES } from './person/roles.ts';
import { WARDROBE } from './person/wardrobe.ts';

const member = (what: string, more: Partial<CastMember> = {}): CastMember => ({
  id: 'someone',
  what,
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

const moment = (more: Partial<Moment> = {}): Moment => ({
  tS: 2.2,
  motion: null,
  motionS: 0.8,
  motionU: 0.4,
  travelledM: 0,
  speedMps: 0,
  facing: 'right',
  speaking: false,
  flow: 0.1,
  pxPerM: 40,
  seed: 3,
  ...more,
});

const tone: Tone = (hex, lit = 0.6) => shade(LIGHTS.day, hex, 5, { lit });

interface Box {
  readonly leftM: number;
  readonly rightM: number;
  readonly upM: number;
  readonly downM: number;
  readonly pixels: number;
}

/** One canvas for all: what a puppet paints at a moment, measured from its foot. */
const FIELD_M = 8;
function canvasFor(pxPerM: number): SKRSContext2D {
  return createCanvas(FIELD_M * pxPerM, FIELD_M * pxPerM).getContext('2d');
}

function painted(g: SKRSContext2D, puppet: Puppet, at: Moment): Box {
  const size = FIELD_M * at.pxPerM;
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.clearRect(0, 0, size, size);
  g.setTransform(at.pxPerM, 0, 0, -at.pxPerM, size / 2, size / 2);
  puppet.paint(g, at, tone);
  const { data } = g.getImageData(0, 0, size, size);
  const { pixels, left, right, up: top, down: bottom } = boxOf(data, size);
  return {
    leftM: (size / 2 - left) / at.pxPerM,
    rightM: (right + 1 - size / 2) / at.pxPerM,
    upM: (size / 2 - top) / at.pxPerM,
    downM: (bottom + 1 - size / 2) / at.pxPerM,
    pixels,
  };
}

function assertInside(puppet: Puppet, box: Box, name: string): void {
  const px = 1.5 / 20;
  assert.ok(box.pixels > 12, `${name} paints something`);
  assert.ok(box.leftM <= puppet.reach.leftM + px, `${name} reaches ${box.leftM} m left`);
  assert.ok(box.rightM <= puppet.reach.rightM + px, `${name} reaches ${box.rightM} m right`);
  assert.ok(box.upM <= puppet.reach.upM + px, `${name} reaches ${box.upM} m up`);
  assert.ok(box.downM <= puppet.reach.downM + px, `${name} reaches ${box.downM} m down`);
}

const FACINGS = ['right', 'camera', 'away'] as const;

test('every motion paints inside its reach, from every side, at every phase', () => {
  const g = canvasFor(20);
  const people = [
    makeHuman(
      member('woman', { traits: ['long-hair'], wears: [{ what: 'dress', colour: null }] }),
      5,
    ),
    makeHuman(member('king'), 8),
    makeHuman(member('boy'), 9),
    makeHuman(member('baby'), 10),
    makeHuman(member('angel'), 11),
    makeHuman(member('astronaut', { traits: ['fat', 'tall'] }), 12),
  ];
  // In the short form at one phase each, by turns.
  const among = inForm({ short: 3, long: 1 });
  for (const [turn, motion] of Object.keys(MOTIONS).entries())
    for (const [i, puppet] of people.entries())
      for (const [at, phase] of [0, 0.31, 0.77].entries()) {
        if (at % among !== (turn + i) % among) continue;
        const facing = FACINGS[(i + Math.round(phase * 9)) % 3] ?? 'right';
        const now = moment({
          motion,
          facing,
          motionS: phase * 3,
          motionU: phase,
          tS: 1 + phase,
          pxPerM: 20,
          travelledM: phase * 2,
          speedMps: motion === 'walk' || motion === 'run' ? 2 : 0,
        });
        assertInside(puppet, painted(g, puppet, now), `${motion} of ${i} ${facing} at ${phase}`);
      }
});

test('every role and every piece of clothing paints, seen from both sides', () => {
  const g = canvasFor(20);
  const look = (what: string, wears: CastMember['wears'], i: number): void => {
    const puppet = makeHuman(member(what, { wears }), i);
    for (const facing of ['right', 'away'] as const)
      assertInside(
        puppet,
        painted(g, puppet, moment({ facing, pxPerM: 20, flow: 0.8 })),
        `${what} ${wears[0]?.what ?? ''}`,
      );
  };
  Object.keys(ROLES).forEach((role, i) => look(role, [], i));
  Object.keys(WARDROBE).forEach((what, i) =>
    look(i % 2 ? 'woman' : 'man', [{ what, colour: '#3f8ac8' }], i),
  );
});

test('no coordinate and no colour is ever undefined, near or far', () => {
  const puppet = makeHuman(member('queen'), 4);
  for (const pxPerM of [4, 30, 200, 900]) {
    const g = createCanvas(64, 64).getContext('2d');
    const strict = new Proxy(g, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          for (const arg of args)
            if (typeof arg === 'number')
              assert.ok(Number.isFinite(arg), `${String(key)}(${args.join(', ')})`);
          return Reflect.apply(value, target, args);
        };
      },
      set(target, key, value: unknown) {
        assert.notEqual(value, undefined, String(key));
        if (key === 'fillStyle') assert.match(String(value), /^rgb/);
        return Reflect.set(target, key, value);
      },
    });
    for (const facing of FACINGS)
      for (const motion of ['walk', 'sing', 'sleep', 'drink', 'cry'])
        puppet.paint(strict, moment({ motion, facing, pxPerM }), tone);
  }
});

test('a foot on the ground stands still while the body goes on', () => {
  for (const [gait, motion] of [
    [WALK, walking],
    [RUN, running],
  ] as const)
    for (const what of ['woman', 'man', 'girl']) {
      const person = personOf(member(what), 6);
      const body = bodyOf(person.build);
      const stride = strideM(body, gait);
      const grounded: number[] = [];
      // The right foot is on the ground from 0 to `duty` of the stride; its ball is what rests there.
      for (let p = 0.02; p < gait.duty * 0.55; p += 0.02) {
        const travelledM = p * stride;
        const at = moment({ motion: gait === RUN ? 'run' : 'walk', travelledM, speedMps: 2 });
        const figure = figureOf(body, motion({ person, body }, at), SIDE_YAW, 0);
        const { toe, heel } = figure.legs.right;
        grounded.push(
          travelledM + figure.point([heel[0] + (toe[0] - heel[0]) * 0.62, 0, heel[2]])[0],
        );
      }
      const spread = Math.max(...grounded) - Math.min(...grounded);
      assert.ok(spread < 0.035 * body.heightM, `${what} slides ${spread.toFixed(3)} m`);
    }
});

function pixels(puppet: Puppet, at: Moment): Buffer {
  const canvas = createCanvas(120, 160);
  const g = canvas.getContext('2d');
  g.setTransform(at.pxPerM, 0, 0, -at.pxPerM, 60, 150);
  puppet.paint(g, at, tone);
  return Buffer.from(canvas.data());
}

test('the same moment paints the same pixels; another moment paints others', () => {
  const puppet = makeHuman(member('woman'), 12);
  const at = moment({ motion: 'dance', pxPerM: 80 });
  const first = pixels(puppet, at);
  pixels(puppet, moment({ motion: 'run', pxPerM: 80, facing: 'away' }));
  assert.ok(first.equals(pixels(puppet, at)));
  assert.ok(first.equals(pixels(makeHuman(member('woman'), 12), at)));
  assert.ok(!first.equals(pixels(puppet, { ...at, motionS: 1.3 })));
});

test('two people whom nobody described look different, one person looks the same again', () => {
  const looks = new Set<string>();
  for (let seed = 1; seed <= 24; seed++)
    looks.add(JSON.stringify(personOf(member('person'), seed * 7919)));
  assert.equal(looks.size, 24);
  assert.deepEqual(personOf(member('person'), 42), personOf(member('person'), 42));
});

test('what the storyboard says of somebody is what is drawn', () => {
  const old = personOf(member('man', { traits: ['old', 'beard', 'glasses', 'fat'] }), 1);
  assert.equal(old.build.age, 'old');
  assert.equal(old.face.beard, 'long');
  assert.equal(old.outfit.glasses?.kind, 'glasses');
  assert.ok(old.build.weight > 1.3);
  assert.equal(old.hair.style === 'bald', false);

  const woman = personOf(
    member('woman', {
      traits: ['blonde', 'ponytail', 'dark-skin'],
      wears: [
        { what: 'coat', colour: '#112233' },
        { what: 'scarf', colour: '#445566' },
        { what: 'straw-hat', colour: null },
      ],
    }),
    2,
  );
  assert.equal(woman.hair.style, 'ponytail');
  assert.equal(woman.outfit.over?.colour, '#112233');
  assert.equal(woman.outfit.scarf, '#445566');
  assert.equal(woman.outfit.hat?.kind, 'straw-hat');

  const red = personOf(
    member('woman', { colour: '#aa0000', wears: [{ what: 'dress', colour: null }] }),
    3,
  );
  assert.equal(red.outfit.top.colour, '#aa0000');
  assert.equal(personOf(member('girl'), 3).build.age, 'child');
  assert.equal(personOf(member('chef'), 3).outfit.hat?.kind, 'chef-hat');
  assert.equal(personOf(member('knight', { traits: ['woman'] }), 3).build.sex, 'female');
});

test('what is held is in the hand: at the mouth to drink, up when raised, before the chest at rest', () => {
  const puppet = makeHuman(member('man', { holds: 'cup' }), 7);
  const grip = (motion: string | null, motionS: number) =>
    puppet.grip?.(moment({ motion, motionS }));
  const h = puppet.heightM;
  const [rest, drink, raise] = [grip(null, 1), grip('drink', 1.8), grip('raise', 1.2)];
  assert.ok(rest && drink && raise);
  assert.ok(rest.yM > 0.45 * h && rest.yM < 0.72 * h && rest.xM > 0.08);
  assert.ok(Math.abs(drink.yM - puppet.faceM) < 0.1 * h, `${drink.yM} is near ${puppet.faceM}`);
  assert.ok(raise.yM > 0.98 * h);
  assert.equal(rest.behind, false);
  assert.equal(puppet.grip?.(moment({ facing: 'away' })).behind, true);
});

test('who sits on something has its seat at the foot, and legs that hang or reach the ground', () => {
  const person = personOf(member('man'), 4);
  const body = bodyOf(person.build);
  const motion = MOTIONS['sit'];
  assert.ok(motion);
  const sit = (aboveM: number) => motion({ person, body }, moment({ motion: 'sit', aboveM }));
  const [stool, bench, wall] = [sit(0), sit(0.43), sit(3)];
  assert.equal(stool.prop, 'stool');
  assert.ok(stool.pelvis[1] > 0.4);
  assert.equal(bench.prop, null);
  assert.ok(bench.pelvis[1] < 0.2);
  assert.ok(Math.abs(bench.legs.right.foot[1] + 0.43) < 1e-9, 'feet stand on the ground');
  assert.ok(wall.legs.right.foot[1] > -0.6, 'legs are no longer than they are');
});

test('what is held replaces what a motion brings along', () => {
  const g = canvasFor(60);
  for (const motion of ['fish', 'play-guitar', 'carry', 'read']) {
    const count = (holds: string | null): number =>
      painted(g, makeHuman(member('man', { holds }), 4), moment({ motion, pxPerM: 60 })).pixels;
    assert.ok(count(null) > count('something') + 10, motion);
  }
});

test('who is told to turn comes round to the camera', () => {
  const person = personOf(member('man'), 4);
  const body = bodyOf(person.build);
  const turn = MOTIONS['turn'];
  assert.ok(turn);
  const yawAt = (motionS: number): number =>
    figureOf(body, turn({ person, body }, moment({ motion: 'turn', motionS })), SIDE_YAW, 0).view
      .yaw;
  assert.ok(Math.abs(yawAt(0) - SIDE_YAW) < 1e-6 && Math.abs(yawAt(2)) < 1e-6);
});

test('a mouth moves while a line is spoken', () => {
  const person = personOf(member('woman'), 3);
  const puppet = makeHuman(member('woman'), 3);
  const size = 260;
  const face = (speaking: boolean, tS: number): Buffer => {
    const canvas = createCanvas(size, size);
    const g = canvas.getContext('2d');
    g.setTransform(900, 0, 0, -900, size / 2, size / 2 + puppet.faceM * 900);
    puppet.paint(g, moment({ speaking, tS, facing: 'camera', pxPerM: 900, motionS: 0 }), tone);
    return Buffer.from(canvas.data());
  };
  assert.ok(person.face.eye.startsWith('#'));
  const seen = new Set<string>();
  for (let i = 0; i < 12; i++) seen.add(face(true, 3 + i * 0.13).toString('base64'));
  assert.ok(seen.size >= 10);
});

test('a first-person hand paints inside its reach and its grip follows it', () => {
  const g = canvasFor(30);
  for (const what of ['hand', 'hands'])
    for (const holds of [null, 'cup']) {
      const puppet = (makeHand satisfies MakePuppet)(member(what, { holds }), 7);
      for (const motion of puppet.plays)
        for (const motionS of [0, 0.5, 1.4]) {
          const at = moment({ motion, motionS, facing: 'camera', pxPerM: 30 });
          assertInside(puppet, painted(g, puppet, at), `${what} ${motion} at ${motionS}`);
          const grip = puppet.grip?.(at);
          assert.ok(grip && Number.isFinite(grip.xM + grip.yM + grip.angle));
        }
    }
  const hand = makeHand(member('hand', { holds: 'cup' }), 7);
  const up = (motionS: number): number => hand.grip?.(moment({ motion: 'raise', motionS })).yM ?? 0;
  assert.ok(up(1.3) > up(0) + 0.15);
});
