import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { CastMember } from '../../../../storyboard/storyboard.ts';
import { LIGHTS, shade } from '../../../light/palettes.ts';
import type { Tone } from '../../puppet.ts';
import { ICON_THINGS } from './icon-things.ts';
import { readIcon, UnfitIconError } from './read-icon.ts';

const tone: Tone = (daylight, lit) =>
  shade(LIGHTS.day, daylight, 6, lit === undefined ? {} : { lit });

const member = (what: string, colour: string | null): CastMember => ({
  id: what,
  what,
  colour,
  count: 1,
  scale: 1,
  traits: [],
  wears: [],
  holds: null,
  reference: null,
  from: null,
});

/** 40 px tall, 8 px of air around it. */
function painted(
  what: string,
  colour: string | null,
): { data: Uint8ClampedArray; width: number; height: number } {
  const puppet = ICON_THINGS[what]!(member(what, colour), 1);
  const pxPerM = 40 / puppet.heightM;
  const width = Math.ceil(puppet.reach.leftM * pxPerM * 2) + 16;
  const height = Math.ceil((puppet.reach.upM + puppet.reach.downM) * pxPerM) + 16;
  const g = createCanvas(width, height).getContext('2d');
  g.translate(width / 2, height - 8 - puppet.reach.downM * pxPerM);
  g.scale(pxPerM, -pxPerM);
  puppet.paint(
    g,
    {
      tS: 1,
      motion: null,
      motionS: 0,
      motionU: 0,
      travelledM: 0,
      speedMps: 0,
      facing: 'right',
      speaking: false,
      flow: 0,
      pxPerM,
      seed: 1,
    },
    tone,
  );
  return { data: g.getImageData(0, 0, width, height).data, width, height };
}

/** Of the opaque pixels: red, green, blue. */
function average({ data }: { data: Uint8ClampedArray }): readonly number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if ((data[i + 3] ?? 0) > 200) {
      for (const c of [0, 1, 2]) sum[c]! += data[i + c] ?? 0;
      count++;
    }
  return sum.map((v) => v / count);
}

test('every row names an icon that can be read; it stands on its foot and fills its height', () => {
  for (const what of Object.keys(ICON_THINGS)) {
    const { data, width, height } = painted(what, null);
    const rows = [];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) if ((data[(y * width + x) * 4 + 3] ?? 0) > 100) rows.push(y);
    assert.ok(rows.length > 40, `${what}: ${rows.length} pixels`);
    const tall = Math.max(...rows) - Math.min(...rows);
    assert.ok(tall >= 37 && tall <= 42, `${what}: ${tall} px tall`);
    assert.ok(
      Math.abs(Math.max(...rows) - (height - 10)) <= 2,
      `${what}: its foot is off the ground`,
    );
  }
});

test('a colour of the prompt replaces the main colour, light and dark parts with it', () => {
  const [red = 0, , blue = 0] = average(painted('dress', '#c0392b'));
  assert.ok(red > blue + 40, `red ${red}, blue ${blue}`);
  const [r = 0, , own = 0] = average(painted('dress', null));
  assert.ok(own > r + 20, 'its own colour is blue');
});

test('what flat shapes cannot show is refused by name', () => {
  assert.throws(() => readIcon('<path fill="url(#a)" d="M0 0h8v8z"/>'), UnfitIconError);
  assert.throws(() => readIcon('<path stroke="#fff" d="M0 0h8v8z"/>'), /stroke/);
  assert.throws(() => readIcon('<text>a</text>'), /not of text/);
  assert.throws(() => readIcon('<g fill="none"></g>'), UnfitIconError);
});

test('groups hand on fill and opacity; clip paths and definitions are passed over', () => {
  const parts = readIcon(
    '<defs><clipPath id="a"><path d="M0 0h32v32H0z"/></clipPath></defs>' +
      '<g fill="#f00" opacity=".5"><path d="M0 0h8v8z"/><circle cx="4" cy="4" r="2" fill="#00ff00"/></g>',
  );
  assert.deepEqual(
    parts.map(({ fill, opacity }) => [fill, opacity]),
    [
      ['#ff0000', 0.5],
      ['#00ff00', 0.5],
    ],
  );
});
