import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from '../../storyboard/request.testsuite.ts';
import { castActors, wholeAt } from './actors.ts';
import { toTheBasket } from './to-the-basket.ts';

const RING = [3.3, 5.9] as const;
const RING_M = 3.05;

for (const prompt of [
  'A young man in a yellow jersey dribbles a basketball to the hoop, leaps and dunks in a sports hall.',
  '体育馆里，穿黄色球衣的少年运球冲向篮筐，高高跃起扣篮。',
])
  test(`a dunk is done at the ring and goes through it: ${prompt}`, () => {
    const storyboard = storyboardFor(prompt);
    const [told] = storyboard.shots;
    assert.ok(told);
    const shot = toTheBasket(told, RING);
    const dunk = shot.blocking.find(({ motion }) => motion === 'dunk');
    assert.ok(dunk, 'he dunks');
    const actors = castActors(shot, storyboard);
    const player = actors.find(({ member }) => member.id === dunk.cast);
    const ball = actors.find(({ member }) => member.what === 'basketball');
    assert.ok(player && ball);
    const times = Array.from(
      { length: 40 },
      (_, i) => dunk.startS + ((dunk.endS - dunk.startS) * i) / 40,
    );
    const at = (tS: number): { hand: number; ballX: number; ballY: number } => {
      const { xM, moment } = player.placeAt(tS);
      const grip = player.puppet.grip?.({ ...moment, pxPerM: 100 });
      assert.ok(grip);
      const placement = ball.placeAt(tS);
      const whole = wholeAt(ball, placement);
      const [ballX, ballY] = [placement.xM + whole.dxM, placement.yM + whole.dyM];
      return { hand: Math.hypot(xM + grip.xM - RING[0], grip.yM - RING_M), ballX, ballY };
    };
    const seen = times.map(at);
    assert.ok(Math.min(...seen.map(({ hand }) => hand)) < 0.3, 'a hand at the rim');
    const highest = seen.findIndex(({ ballY }) => ballY > RING_M);
    assert.ok(highest >= 0, 'over the ring');
    const fallen = seen.slice(highest).find(({ ballY }) => ballY < RING_M - 0.2);
    assert.ok(fallen && Math.abs(fallen.ballX - RING[0]) < 0.2, 'through it');
  });
