import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableOf } from '../../words/lexicon.ts';
import type { Blocking, CastMember } from '../../storyboard/storyboard.ts';
import { openPicture } from '../open-picture.ts';
import { shotOf, storyboardOf } from '../storyboard-builder.testsuite.ts';
import { LOOKS } from './looks.ts';

/** Not a whole number of squares. */
const SIZE = { width: 640, height: 362 };

/** Somebody who walks by the sea, in a look. */
async function frames(look: string | null, ...numbers: number[]): Promise<Buffer[]> {
  const walker: CastMember = {
    id: 'woman',
    what: 'woman',
    colour: null,
    count: 1,
    scale: 1,
    traits: [],
    wears: [],
    holds: null,
    reference: null,
    from: null,
  };
  const walks: Blocking = {
    cast: 'woman',
    at: [-1, 0, 5],
    to: [1, 0, 5],
    facing: 'right',
    motion: 'walk',
    startS: 0,
    endS: 1,
  };
  const shot = shotOf({ endS: 1, set: 'beach', look, blocking: [walks] });
  const film = { ...storyboardOf([shot], SIZE), cast: [walker] };
  await using picture = await openPicture(film, new Map());
  const drawn: Buffer[] = [];
  for (const number of numbers) {
    await picture.draw(number);
    drawn.push(Buffer.from(picture.canvas.data()));
  }
  return drawn;
}

const pixel = (data: Buffer, x: number, y: number): number =>
  data.readUInt32BE((y * SIZE.width + x) * 4);

const mean = (data: Buffer): number =>
  data.reduce((sum, value, i) => sum + (i % 4 === 3 ? 0 : value), 0) / ((data.length / 4) * 3);

test('every look that has words is there, every look has words', () => {
  const named = tableOf('look').map(({ id }) => id);
  assert.deepEqual(Object.keys(LOOKS).toSorted(), named.toSorted());
});

test('pixel: squares of one colour each, out of few colours, the same each time', async () => {
  const [first, again] = await frames('pixel', 12, 12);
  assert(first && again);
  assert(first.equals(again));
  const size = 3;
  const colours = new Set<number>();
  for (let y = 0; y < SIZE.height; y++) {
    for (let x = 0; x < SIZE.width; x++) {
      const corner = pixel(first, x - (x % size), y - (y % size));
      assert(pixel(first, x, y) === corner, `${x}, ${y}`);
      colours.add(corner);
    }
  }
  // The frame is full to its edges: there is sky in its corner.
  assert((pixel(first, SIZE.width - 1, 0) >>> 8) & 0x80, 'dark corner');
  assert(colours.size > 8 && colours.size < 160, String(colours.size));
});

for (const look of ['clay', 'pixel']) {
  test(`${look} is animated on twos`, async () => {
    const [a, b, c] = await frames(look, 6, 7, 8);
    assert(a && b && c && a.equals(b) && !b.equals(c));
  });
}

test('the house look moves in every frame', async () => {
  const [a, b] = await frames(null, 6, 7);
  assert(a && b && !a.equals(b));
});

test('clay keeps the picture as bright as it is', async () => {
  const [plain] = await frames(null, 6);
  const [clay] = await frames('clay', 6);
  assert(plain && clay);
  assert(Math.abs(mean(plain) - mean(clay)) < 20, `${mean(plain)} ${mean(clay)}`);
});
