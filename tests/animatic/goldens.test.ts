// The films' golden sheets: what is drawn now must be what was looked at when they were kept.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FilmRequest, Storyboard } from '@filmgate/animatic';
import { imagine } from '../../packages/animatic/src/film/imagine.ts';
import { compareSheets, drawGolden, drawSheet, type Likeness, readGolden } from './goldens.ts';
import { describeMedia } from './media.ts';
import { type FilmPrompt, PROMPTS, requestOf } from './prompts.ts';

/** Other processors round otherwise: a few pixels at edges. The same one draws the same bytes. */
const MOST_STRANGE_BLOCKS = 0.004;
const MOST_MEAN_DIFFERENCE = 1.5;

/** With what it is compared, 1.2 MB together. */
const MOST_BYTES = 60_000;

const RENEW = 'look at it, and renew it by npm run review -- --golden';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-goldens-'));
});
after(() => rm(folder, { recursive: true, force: true }));

function isSame({ sameSize, meanDifference, strangeBlocks }: Likeness): boolean {
  return sameSize && meanDifference <= MOST_MEAN_DIFFERENCE && strangeBlocks <= MOST_STRANGE_BLOCKS;
}

for (const prompt of PROMPTS) {
  test(`${prompt.id} looks as it did`, async () => {
    const kept = await readGolden(prompt);
    assert.ok(kept.length < MOST_BYTES, `${kept.length} bytes`);
    const likeness = await compareSheets(kept, await drawGolden(prompt, folder));
    assert.ok(isSame(likeness), `${JSON.stringify(likeness)}: ${RENEW} ${prompt.id}`);
  });
}

test('all sheets together are small', async () => {
  const sheets = await Promise.all(PROMPTS.map(readGolden));
  const bytes = sheets.reduce((sum, sheet) => sum + sheet.length, 0);
  assert.ok(bytes < 1_200_000, `${bytes} bytes`);
});

/** A film of drawn people, and what would be wrong with its picture. */
const SAMPLE = 'zh-classroom-moon';
const BREAKS: readonly (readonly [string, (storyboard: Storyboard) => Storyboard])[] = [
  ['nobody is there', (whole) => withShots(whole, () => ({ blocking: [] }))],
  ['it is another time of day', (whole) => withShots(whole, () => ({ time: 'night' }))],
  ['it is another place', (whole) => withShots(whole, () => ({ set: 'room' }))],
  [
    'the camera stands elsewhere',
    (whole) =>
      withShots(whole, ({ camera }) => ({ camera: { ...camera, size: 'wide', on: null } })),
  ],
  [
    'people face the other way',
    (whole) =>
      withShots(whole, ({ blocking }) => ({
        blocking: blocking.map((row) => ({ ...row, facing: 'away' })),
      })),
  ],
];

function withShots(
  storyboard: Storyboard,
  change: (shot: Storyboard['shots'][number]) => Partial<Storyboard['shots'][number]>,
): Storyboard {
  return { ...storyboard, shots: storyboard.shots.map((shot) => ({ ...shot, ...change(shot) })) };
}

async function sample(): Promise<[FilmPrompt, Storyboard, FilmRequest['media']]> {
  const prompt = PROMPTS.find(({ id }) => id === SAMPLE);
  assert.ok(prompt);
  const media = describeMedia(prompt, folder);
  return [prompt, await imagine(requestOf(prompt, media)), media];
}

for (const [what, breakIt] of BREAKS) {
  test(`a film is another one when ${what}`, async () => {
    const [prompt, storyboard, media] = await sample();
    const broken = await drawSheet(breakIt(storyboard), media);
    assert.equal(isSame(await compareSheets(await readGolden(prompt), broken)), false);
  });
}

test('a film is another one when one of its frames is black', async () => {
  const [prompt] = await sample();
  const kept = await readGolden(prompt);
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(kept).metadata();
  const black = await sharp({
    create: {
      width: Math.floor(width / 3),
      height: Math.floor(height / 2),
      channels: 3,
      background: '#000',
    },
  })
    .png()
    .toBuffer();
  const broken = await sharp(kept)
    .composite([{ input: black, left: 0, top: 0 }])
    .jpeg({ quality: 90 })
    .toBuffer();
  assert.equal(isSame(await compareSheets(kept, broken)), false);
});
