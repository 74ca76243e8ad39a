import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lightThrough } from '../looks/looks.ts';
import { rgb } from '../paint/colour.ts';
import { LIGHTS } from './palettes.ts';
import { shadeSkin } from './skin-light.ts';

const numbers = (colour: string): number[] => (colour.match(/\d+/g) ?? []).map(Number);
const luma = ([r = 0, g = 0, b = 0]: readonly number[]): number =>
  0.299 * r + 0.587 * g + 0.114 * b;

test('skin is never black, nor blue nor green, in any light and look', () => {
  for (const time of ['dawn', 'day', 'golden-hour', 'dusk', 'night'] as const)
    for (const look of [null, 'cyberpunk', 'ink-wash', 'noir', 'horror', 'cold'])
      for (const skin of ['#ffd0b0', '#b9794c', '#82502f']) {
        const seen = numbers(shadeSkin(lightThrough(look, LIGHTS[time]), skin, 4, 0.86));
        const [r = 0, g = 0, b = 0] = seen;
        const what = `${skin} at ${time} in ${look}: ${seen.join(' ')}`;
        assert.ok(luma(seen) > 0.66 * luma(rgb(skin)), what);
        assert.ok(r > g * 0.98 && b < r * 0.93, what);
      }
});
