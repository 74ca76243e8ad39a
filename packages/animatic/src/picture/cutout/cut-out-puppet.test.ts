// Pictures of the user's among the cast, through the real picture: decoded, cut out, lit, in their place.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import type { MediaFile } from '../../film-request.ts';
import type { Blocking, CastMember, Shot } from '../../storyboard/storyboard.ts';
import { makePuppet } from '../cast/make-puppet.ts';
import { measure } from '../cast/measure.ts';
import { openPicture } from '../open-picture.ts';
import { shotOf, storyboardOf } from '../storyboard-builder.testsuite.ts';
import { asCutOut, shownOf } from './cut-out-puppet.ts';
import { look } from './look.ts';
import { openCutOut } from './open-cut-out.ts';
import { bottle, bust, busy, made, sweep, wall } from './stills.testsuite.ts';
import type { Paint } from './stills.testsuite.ts';

const STILL = { width: 360, height: 480 };
let folder = '';

/** Left half red, right half green: tells what is mirrored. */
const flag: Paint = (g, width, height) => {
  g.scale(width, height);
  g.fillStyle = '#d02020';
  g.fillRect(0.3, 0.3, 0.2, 0.5);
  g.fillStyle = '#20a040';
  g.fillRect(0.5, 0.3, 0.2, 0.5);
};

const STILLS: Readonly<Record<string, readonly Paint[]>> = {
  bottle: [sweep('#f2f2f4', '#dcdce0'), bottle('#2f8a5a')],
  flag: [sweep('#f2f2f4', '#dcdce0'), flag],
  portrait: [wall('#e8dcc8', '#b8a890'), bust('#305080')],
  busy: [sweep('#88a0c0'), busy],
};

const pathOf = (name: string): string => join(folder, `${name}.png`);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-cutout-'));
  for (const [name, layers] of Object.entries(STILLS)) {
    const { data, width, height } = made(STILL, ...layers);
    await sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toFile(pathOf(name));
  }
});

after(() => rm(folder, { recursive: true }));

const member = (what: string): CastMember => ({
  id: 'one',
  what,
  colour: null,
  count: 1,
  scale: 1,
  traits: [],
  wears: [],
  holds: null,
  reference: 'image1',
  from: null,
});

function mediaOf(path: string): ReadonlyMap<string, MediaFile> {
  const file: MediaFile = {
    kind: 'image',
    role: 'reference_image',
    number: 1,
    path,
    sha256: '0'.repeat(64),
    ...STILL,
    durationS: 0,
  };
  return new Map([['image1', file]]);
}

const SIZE = { width: 320, height: 180 };

async function frames(
  path: string,
  what: string,
  row: Partial<Blocking>,
  shot: Partial<Shot>,
  ...numbers: readonly number[]
): Promise<Buffer[]> {
  const blocking: Blocking = {
    cast: 'one',
    at: [0, 0, 1.2],
    to: null,
    facing: 'right',
    motion: null,
    startS: 0,
    endS: 4,
    ...row,
  };
  const storyboard = storyboardOf(
    [shotOf({ set: 'studio', ...shot, camera: { size: 'full', on: 'one' }, blocking: [blocking] })],
    SIZE,
  );
  await using picture = await openPicture({ ...storyboard, cast: [member(what)] }, mediaOf(path));
  const drawn: Buffer[] = [];
  for (const number of numbers) {
    await picture.draw(number);
    drawn.push(Buffer.from(picture.canvas.data()));
  }
  return drawn;
}

interface Found {
  readonly count: number;
  /** Mean column. */
  readonly x: number;
}

function where(frame: Buffer, is: (r: number, g: number, b: number) => boolean): Found {
  let [count, sum] = [0, 0];
  for (let i = 0; i < frame.length; i += 4) {
    if (!is(frame[i] ?? 0, frame[i + 1] ?? 0, frame[i + 2] ?? 0)) continue;
    count += 1;
    sum += (i / 4) % SIZE.width;
  }
  return { count, x: sum / count };
}

const red = (r: number, g: number, b: number): boolean => r > g * 1.6 && r > b * 1.6;
const green = (r: number, g: number, b: number): boolean => g > r * 1.5 && g > b * 1.3;

test('the picture stands there itself, not what is drawn for its word', async () => {
  const [cut] = await frames(pathOf('flag'), 'perfume', {}, {}, 12);
  const [drawn] = await frames(pathOf('busy'), 'perfume', {}, {}, 12);
  assert(cut && drawn);
  assert(where(cut, red).count > 400 && where(cut, green).count > 400);
  // Its still cannot be cut out: the perfume is drawn.
  assert.equal(where(drawn, green).count, 0);
});

test('it is never mirrored, wherever it goes', async () => {
  for (const facing of ['left', 'right'] as const) {
    const ways = [null, [-0.3, 0, 1.2], [0.3, 0, 1.2]] as const;
    for (const to of ways) {
      const row = { facing, to: to === null ? null : ([...to] satisfies number[]) };
      const [frame] = await frames(pathOf('flag'), 'box', row as Partial<Blocking>, {}, 40);
      assert(frame);
      assert(where(frame, red).x < where(frame, green).x, `${facing} ${to?.join() ?? ''}`);
    }
  }
});

/** How red the flag's middle is. */
const light = async (time: Shot['time']): Promise<number> => {
  const [frame] = await frames(pathOf('flag'), 'box', {}, { time, set: 'field' }, 0);
  assert(frame);
  let [sum, count] = [0, 0];
  // The middle of the frame is its middle.
  for (let y = 100; y < 130; y++) {
    const at = (y * SIZE.width + SIZE.width / 2 - 6) * 4;
    sum += frame[at] ?? 0;
    count += 1;
  }
  return sum / count;
};

test('it takes on the light of the hour', async () => {
  const [day, night] = [await light('day'), await light('night')];
  assert(night < day * 0.75, `${night} by night, ${day} by day`);
});

test('a frame with it is the same alone and after others', async () => {
  const row = { motion: 'spin', at: [0, 0, 1.2] } satisfies Partial<Blocking>;
  const [, , third] = await frames(pathOf('bottle'), 'bottle', row, {}, 3, 50, 20);
  const [alone] = await frames(pathOf('bottle'), 'bottle', row, {}, 20);
  assert(third && alone && third.equals(alone));
});

test('it is as tall as what it is of, and paints inside its reach in every motion', async () => {
  const picture = await openCutOut(pathOf('bottle'));
  assert(picture);
  const cutOuts = new Map([['image1', picture]]);
  for (const what of ['bottle', 'woman', 'dog']) {
    const drawn = makePuppet(member(what), 7);
    const puppet = asCutOut(drawn, member(what), cutOuts);
    assert.equal(puppet.heightM, drawn.heightM);
    for (const motion of [null, 'walk', 'run', 'spin', 'turn', 'speak', 'dance']) {
      for (const motionS of [0, 0.3, 1.1]) {
        const moment = {
          tS: motionS,
          motion,
          motionS,
          motionU: motionS / 2,
          travelledM: motionS,
          speedMps: 1,
          facing: 'right',
          speaking: false,
          flow: 0.1,
          seed: 7,
        } as const;
        const room = measure(puppet, moment);
        assert(room);
        const { leftM, rightM, upM } = puppet.reach;
        assert(room.leftM > -leftM && room.rightM < rightM && room.topM < upM, `${what} ${motion}`);
        assert(Math.abs(room.topM - drawn.heightM) < drawn.heightM * 0.07, `${what} ${motion}`);
      }
    }
  }
});

test('of somebody in a portrait head and shoulders are where they would be', async () => {
  const picture = await openCutOut(pathOf('portrait'));
  assert(picture && !picture.whole);
  const shownM = shownOf(picture.aspect, 1.7);
  assert(shownM > 0.45 && shownM < 1, String(shownM));
  assert.equal(shownOf(0.2, 1.7), 1.7);
});

test('a look comes to the same answer as the drawing', async () => {
  for (const name of Object.keys(STILLS)) {
    const [seen, picture] = [await look(pathOf(name)), await openCutOut(pathOf(name))];
    assert.equal(seen === undefined, picture === undefined, name);
    if (seen === undefined || picture === undefined) continue;
    assert.equal(seen.whole, picture.whole);
    assert(Math.abs(seen.aspect - picture.aspect) < 0.04, `${seen.aspect} ${picture.aspect}`);
  }
  assert.equal(await look(join(folder, 'nowhere.png')), undefined);
});
