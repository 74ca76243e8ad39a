// What films of other prompts got wrong once: each rule with prompts of its own.
import { test } from 'node:test';
import { media } from '../storyboard/request.testsuite.ts';
import { checkFacts } from './facts.testsuite.ts';
import type { Facts } from './facts.testsuite.ts';

const MEDIA = [media('image', 1), media('image', 2), media('video', 1), media('audio', 1)];

const CASES: readonly (readonly [prompt: string, facts: Facts])[] = [
  // One word for the weather and the hour, or for the place and the hour.
  ['A taxi waits on a snowy night.', { time: 'night', weather: 'snow', cast: ['taxi'] }],
  ['雨夜，一个男孩站在桥上。', { time: 'night', weather: 'rain', sets: ['bridge'] }],
  ['一个女人站在窗前，身后是城市夜景。', { time: 'night' }],
  // Accents.
  ['Two women chat in a Café.', { sets: ['cafe'], cast: ['2 woman'] }],
  // The sky is looked at, unless somebody is in it.
  [
    'A farmer ploughs a field. Above him the blue sky with white clouds. Thunder rolls across the sky.',
    { sets: ['field'], without: ['sky'] },
  ],
  ['村庄里，夜空中烟花绽放。', { sets: ['village'], time: 'night', air: ['fireworks'] }],
  // Named finely.
  ['A van overtakes a jeep.', { cast: ['van', 'suv'] }],
  ['老人推着木车走过小镇。', { cast: ['old-man', 'cart'] }],
  // Who roars is heard.
  ['A lion roars on a rock.', { does: ['lion roar'], cast: ['lion'] }],
];

for (const [prompt, facts] of CASES) {
  test(`understands after review: ${prompt.slice(0, 60)}`, () => {
    checkFacts(prompt, facts, MEDIA);
  });
}
