import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regradeOf } from './regrade.ts';
import type { Regrading } from './regrade.ts';

const DAY: Regrading = { time: 'day', weather: 'clear', season: null };

/** What becomes of a colour, as [red, green, blue]. */
function graded(asked: Partial<Regrading>, colour: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  const pixels = Uint32Array.of((0xff00_0000 | (b << 16) | (g << 8) | r) >>> 0);
  regradeOf({ ...DAY, ...asked })?.(pixels, pixels);
  const [out = 0] = pixels;
  assert.equal(out >>> 24, 255, 'it stays opaque');
  return [out & 0xff, (out >>> 8) & 0xff, (out >>> 16) & 0xff];
}

const LEAF = '#4f9347';
const COAT = '#c8322b';
const SKY = '#a8d0ee';
const LAMP = '#f6f2dc';

test('a clear day of no season changes nothing', () => {
  assert.equal(regradeOf(DAY), undefined);
});

test('snow lies on leaves and grass and not on a red coat', () => {
  const [r, g, b] = graded({ weather: 'snow' }, LEAF);
  assert(Math.min(r, g, b) > 190, `snow is white; got ${[r, g, b].join()}`);
  const coat = graded({ weather: 'snow' }, COAT);
  assert(coat[0] > coat[1] * 2, `a red coat stays red; got ${coat.join()}`);
});

test('autumn makes leaves orange and leaves the sky blue', () => {
  const [r, g, b] = graded({ season: 'autumn' }, LEAF);
  assert(r > g * 1.2 && g > b * 1.5, `orange; got ${[r, g, b].join()}`);
  const sky = graded({ season: 'autumn' }, SKY);
  assert(sky[2] > sky[0]);
});

test('by night a bright sky is dark and lamps are lit', () => {
  const sky = graded({ time: 'night' }, SKY);
  assert(Math.max(...sky) < 80, `a night sky; got ${sky.join()}`);
  const lamp = graded({ time: 'night' }, LAMP);
  assert(lamp[0] > 190 && lamp[0] > lamp[2] + 40, `a warm lamp; got ${lamp.join()}`);
});

test('at dusk the sky is warm', () => {
  const [r, g, b] = graded({ time: 'dusk' }, SKY);
  assert(r > g && g > b, `orange; got ${[r, g, b].join()}`);
});

test('a soft grade stays soft: from one grey to the next it steps by little', () => {
  const greys = Uint32Array.from({ length: 256 }, (_, v) => (0xff00_0000 | (v * 0x1_0101)) >>> 0);
  regradeOf({ ...DAY, time: 'night' })?.(greys, greys);
  greys.forEach((pixel, v) => {
    const before = (greys[Math.max(0, v - 1)] ?? 0) & 0xff;
    assert(Math.abs((pixel & 0xff) - before) <= 4, `at ${v}: ${before} → ${pixel & 0xff}`);
  });
});
