import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { MediaFile } from '../film-request.ts';
import { CAMERA_MOVES, CUTS } from '../storyboard/storyboard.ts';
import type { CastMember, Shot, Storyboard } from '../storyboard/storyboard.ts';
import { openPicture } from './open-picture.ts';
import type { OpenFootage } from './plate/footage-port.ts';
import { shotOf, storyboardOf } from './storyboard-builder.testsuite.ts';

let folder = '';
let media: ReadonlyMap<string, MediaFile>;

const fileOf = (path: string, width: number, height: number): MediaFile => ({
  kind: 'image',
  role: 'reference_image',
  number: 1,
  path,
  sha256: '0'.repeat(64),
  width,
  height,
  durationS: 0,
});

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-picture-'));
  // Never black, never transparent, different everywhere: an edge or a hole would show.
  const [width, height] = [900, 700];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      pixels[at] = 90 + Math.round(120 * (x / width));
      pixels[at + 1] = 90 + Math.round(120 * (y / height));
      pixels[at + 2] = (x >> 4) % 2 === (y >> 4) % 2 ? 200 : 120;
    }
  }
  const path = join(folder, 'still.png');
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(path);
  media = new Map([['image1', fileOf(path, width, height)]]);
});

after(() => rm(folder, { recursive: true }));

async function pixelsOf(storyboard: Storyboard, ...frames: number[]): Promise<Buffer[]> {
  await using picture = await openPicture(storyboard, media);
  const drawn: Buffer[] = [];
  for (const frame of frames) {
    await picture.draw(frame);
    drawn.push(Buffer.from(picture.canvas.data()));
  }
  return drawn;
}

function meanDifference(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum / a.length;
}

const small = { width: 188, height: 140 };

test('a plate at rest is the centre-cropped, Lanczos-scaled still, pixel by pixel', async () => {
  const [frame] = await pixelsOf(storyboardOf([shotOf({ plate: {} })]), 0);
  assert(frame);
  const expected = await sharp(join(folder, 'still.png'))
    .resize(752, 560, { fit: 'cover', kernel: 'lanczos3' })
    .ensureAlpha()
    .raw()
    .toBuffer();
  // Cropping half a pixel apart from sharp's own cover would already be more.
  assert(meanDifference(frame, expected) < 0.6, String(meanDifference(frame, expected)));
});

test('holds at both ends show the still itself, whatever the camera does between', async () => {
  const rest = await pixelsOf(storyboardOf([shotOf({ plate: {} })], small), 0);
  for (const move of CAMERA_MOVES) {
    const shot = shotOf({
      plate: { holdStartS: 1, holdEndS: 1 },
      camera: { move, amount: 0.4, handheld: true },
    });
    const [first, held, , end] = await pixelsOf(storyboardOf([shot], small), 0, 23, 48, 96);
    assert(first && held && end && rest[0]);
    for (const frame of [first, held, end]) assert(frame.equals(rest[0]), move);
  }
});

test('no edge of a plate is ever seen, in any move and ratio', async () => {
  for (const [width, height] of [
    [188, 140],
    [252, 108],
    [108, 192],
  ] as const) {
    for (const move of CAMERA_MOVES) {
      const shot = shotOf({ plate: {}, camera: { move, amount: 0.8, handheld: true } });
      const frames = await pixelsOf(storyboardOf([shot], { width, height }), 0, 31, 60, 96);
      for (const frame of frames) {
        for (const [x, y] of [
          [0, 0],
          [width - 1, 0],
          [0, height - 1],
          [width - 1, height - 1],
        ] as const) {
          const at = (y * width + x) * 4;
          assert.equal(frame[at + 3], 255, `${move} ${width}×${height}`);
          assert((frame[at] ?? 0) >= 85, `${move} ${width}×${height}: red ${frame[at]}`);
        }
      }
    }
  }
});

test('a frame is the same alone and after others, and the same in a second picture', async () => {
  const storyboard = storyboardOf(
    [
      shotOf({ endS: 1, plate: {}, camera: { move: 'push-in', handheld: true } }),
      shotOf({
        id: 2,
        startS: 1,
        endS: 2,
        set: 'sea',
        weather: 'rain',
        cut: { in: 'dissolve', lengthS: 0.5 },
        camera: { move: 'truck-left' },
      }),
    ],
    small,
  );
  const order = Array.from({ length: 35 }, (_, i) => i);
  const inOrder = await pixelsOf(storyboard, ...order);
  for (const frame of [10, 28, 34]) {
    const [alone] = await pixelsOf(storyboard, frame);
    assert(alone && inOrder[frame]?.equals(alone), `frame ${frame}`);
  }
  const mixed = await pixelsOf(storyboard, 28, 3, 34, 10);
  assert(mixed[3]?.equals(inOrder[10] ?? Buffer.alloc(0)));
});

test('every cut begins with the old shot (or black) and ends with the new one', async () => {
  for (const cut of CUTS) {
    const storyboard = storyboardOf(
      [
        shotOf({ endS: 1, plate: {} }),
        shotOf({
          id: 2,
          startS: 1,
          endS: 2,
          set: 'field',
          time: 'night',
          cut: { in: cut, lengthS: 0.5 },
        }),
      ],
      small,
    );
    const [before, middle, end] = await pixelsOf(storyboard, 23, 29, 37);
    const [alone] = await pixelsOf(
      storyboardOf([shotOf({ id: 2, startS: 0, endS: 2, set: 'field', time: 'night' })], small),
      37,
    );
    assert(before && middle && end && alone);
    assert(end.equals(alone), cut);
    assert(meanDifference(before, end) > 5, cut);
    const share = meanDifference(middle, end);
    // Birds fly over the field between the two frames.
    if (cut === 'cut' || cut === 'match-cut') assert(share < 0.2, cut);
    else assert(share > 1, cut);
  }
});

test('captions are drawn in their time, low in the middle, and nowhere else', async () => {
  for (const text of ['The tide waits for nobody.', '潮水不等人，我们走吧。']) {
    const shot = shotOf({ plate: {}, captions: [{ text, startS: 1, endS: 2 }] });
    const frames = await pixelsOf(storyboardOf([shot]), 23, 36, 48);
    const [rest] = await pixelsOf(storyboardOf([shotOf({ plate: {} })]), 0);
    assert(frames[0] && frames[1] && frames[2] && rest);
    assert(frames[0].equals(rest) && frames[2].equals(rest));
    const changed = changedBox(frames[1], rest, 752);
    assert(changed.top > 560 * 0.75 && changed.bottom < 560 - 18, JSON.stringify(changed));
    assert(Math.abs(changed.left + changed.right - 751) < 8, JSON.stringify(changed));
  }
});

test('the watermark is bottom right and small', async () => {
  const [plain] = await pixelsOf(storyboardOf([shotOf({ plate: {} })]), 0);
  const [marked] = await pixelsOf(storyboardOf([shotOf({ plate: {} })], { watermark: true }), 0);
  assert(plain && marked);
  const changed = changedBox(marked, plain, 752);
  assert(changed.left > 752 * 0.7 && changed.top > 560 * 0.93, JSON.stringify(changed));
});

function changedBox(
  a: Buffer,
  b: Buffer,
  width: number,
): { left: number; right: number; top: number; bottom: number } {
  const box = { left: Infinity, right: -1, top: Infinity, bottom: -1 };
  for (let i = 0; i < a.length; i += 4) {
    if (a[i] === b[i] && a[i + 1] === b[i + 1] && a[i + 2] === b[i + 2]) continue;
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

test('footage plays at its speed and stands still while held', async () => {
  const asked: number[] = [];
  const openFootage: OpenFootage = (_path, { width, height }) => {
    const canvas = createCanvas(width, height);
    return Promise.resolve({
      width,
      height,
      durationS: 4,
      frameAt: (timeS: number) => {
        asked.push(Math.round(timeS * 1000) / 1000);
        return Promise.resolve(canvas);
      },
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });
  };
  const video = new Map<string, MediaFile>([
    ['video1', { ...fileOf('clip.mp4', 640, 480), kind: 'video', durationS: 4 }],
  ]);
  const shot = shotOf({
    plate: { reference: 'video1', startS: 0.5, speed: 2, holdStartS: 1, holdEndS: 1 },
  });
  await using picture = await openPicture(storyboardOf([shot], small), video, { openFootage });
  for (const frame of [0, 24, 48, 72, 96]) await picture.draw(frame);
  assert.deepEqual(asked, [0.5, 0.5, 2.5, 4.5, 4.5]);
});

test('a plate that did not come with the request is refused by name', async () => {
  const shot = shotOf({ plate: { reference: 'image2' } });
  await assert.rejects(openPicture(storyboardOf([shot]), media), /image2/);
});

test('a shot that cannot be opened is one error, not a second when all is put away', async () => {
  const nowhere = new Map([['image1', fileOf(join(folder, 'gone.png'), 900, 700)]]);
  const drawing = async (): Promise<void> => {
    await using picture = await openPicture(storyboardOf([shotOf({ plate: {} })]), nowhere);
    await picture.draw(0);
  };
  await assert.rejects(drawing, { name: 'PictureError', code: 'unreadable-still' });
});

test('cast, snow and leaves are drawn before a plate, but never while it is held', async () => {
  const plain = storyboardOf([shotOf({ plate: { holdEndS: 1 } })], small);
  const dog: CastMember = {
    id: 'dog',
    what: 'dog',
    colour: null,
    count: 1,
    scale: 1,
    traits: [],
    wears: [],
    holds: null,
    reference: null,
    from: null,
  };
  const blocking: Shot['blocking'] = [
    {
      cast: 'dog',
      at: [0, 0, 4],
      to: null,
      facing: 'right',
      motion: 'run',
      startS: 0,
      endS: 4,
    },
  ];
  const before = await pixelsOf(plain, 24, 96);
  for (const changes of [
    { blocking },
    { air: ['leaves' as const] },
    { weather: 'snow' as const },
  ]) {
    const shot = shotOf({ plate: { holdEndS: 1 }, ...changes });
    const after = await pixelsOf({ ...storyboardOf([shot], small), cast: [dog] }, 24, 96);
    assert(before[0] && before[1] && after[0] && after[1]);
    const drawn = meanDifference(before[0], after[0]);
    assert(drawn > 0.02, `${Object.keys(changes)[0]}: ${drawn}`);
    assert(before[1].equals(after[1]), Object.keys(changes)[0]);
  }
});
