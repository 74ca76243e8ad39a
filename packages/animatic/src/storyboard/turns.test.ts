import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';
import type { Blocking } from './storyboard.ts';

const rows = (prompt: string, durationS = 6): readonly Blocking[] =>
  storyboardFor(prompt, [], { durationS }).shots.flatMap(({ blocking }) => blocking);

const doing = (all: readonly Blocking[], motion: string): Blocking => {
  const row = all.find((one) => one.motion === motion);
  assert.ok(row, `nobody does ${motion}: ${all.map((one) => one.motion).join(' ')}`);
  return row;
};

test('a dive is a save on the grass and a dive in the water', () => {
  doing(rows('A goalkeeper dives in a stadium.'), 'save');
  doing(rows('A woman dives into the sea.'), 'dive');
  doing(rows('A boy jumps into the lake.'), 'dive');
});

test('whoever sits keeps sitting while he reads, drinks and speaks', () => {
  const all = rows('In an office a man sits down, reads a letter and laughs.');
  assert.equal(doing(all, 'read').posture, 'sit');
  assert.equal(doing(all, 'laugh').posture, 'sit');
});

test('a leap and a dunk are one, and the ball goes with the player', () => {
  const all = rows('A basketball player dribbles, leaps high and dunks.');
  assert.ok(!all.some(({ cast, motion }) => cast !== 'basketball' && motion === 'jump'));
  const player = doing(all, 'dunk');
  const ball = all.find(({ cast, motion }) => cast === 'basketball' && motion === 'dunk');
  assert.ok(ball, 'the ball is dunked');
  assert.ok(Math.abs(ball.at[0] - player.at[0]) < 0.8, 'out of his hands');
  assert.equal(ball.startS, player.startS);
});

test('two who fight face one another and strike in turns, as near as a blow reaches', () => {
  const all = rows('Two boxers fight in a stadium. One boxer fights another boxer.');
  const one = all.find(({ motion }) => motion === 'fight');
  assert.ok(one);
  const duel = rows('A knight fights a samurai.');
  const [first, second] = [doing(duel, 'fight'), doing(duel, 'fight-back')];
  assert.notEqual(first.facing, second.facing);
  const apart = Math.abs(first.at[0] - second.at[0]);
  assert.ok(apart > 0.6 && apart < 2, `they are ${apart} m apart`);
});

test('whoever has turned round looks into the lens as he waves', () => {
  const all = rows('A robot walks down a street, turns to the camera and waves.');
  assert.equal(doing(all, 'wave').facing, 'camera');
});

test('a kick is once; then one looks after the ball', () => {
  const all = rows('A boy kicks a football.', 5);
  const kick = doing(all, 'kick');
  assert.ok(kick.endS - kick.startS < 2);
  doing(all, 'look');
});

test('whoever is carried goes along in the arms of who carries him', () => {
  const all = rows('A firefighter carries a child out of a burning house.');
  const carrier = doing(all, 'carry');
  const child = all.find(({ cast }) => cast === 'child');
  assert.ok(child && child.at[1] > 0.5, 'the child is off the ground');
  assert.ok(Math.abs(child.at[0] - carrier.at[0]) < 0.5);
  assert.equal(child.to === null, carrier.to === null);
});

test('who has dived from a pier is in the water', () => {
  const all = rows('A boy runs along a pier and jumps into the lake. Then he waves.');
  const dive = doing(all, 'dive');
  assert.equal(dive.to?.[1], 0);
  assert.ok(!all.some(({ motion }) => motion === 'wave') || dive.endS >= 5.9);
});

test('who plays a match wears a kit in the colour of his shirt', () => {
  const { cast } = storyboardFor('A boy in a yellow jersey dribbles a basketball and dunks.');
  const wears = cast.find(({ id }) => id === 'boy')?.wears ?? [];
  const shirt = wears.find(({ what }) => what === 'jersey');
  assert.ok(
    shirt && wears.some(({ what }) => what === 'shorts'),
    wears.map(({ what }) => what).join(),
  );
  assert.equal(shirt.colour, wears[0]?.colour);
});
