import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import type { FilmRequest } from '../film-request.ts';
import { understand } from '../script/understand.ts';
import { plan } from '../storyboard/plan.ts';
import { faultsOf } from '../storyboard/storyboard-faults.ts';
import { checkStoryboard, planStoryboard } from './plan-storyboard.ts';
import { RenderError } from './render-error.ts';

const LIMITS = { deadlineMs: 60_000 };
const REQUEST: FilmRequest = {
  model: 'doubao-seedance-2-0-260128',
  prompt: 'Shot 1: a fox runs through the forest. Shot 2: it sleeps at night. Qwertz uiop.',
  media: [],
  resolution: '1080p',
  ratio: '16:9',
  durationS: 4,
  durationRangeS: [4, 15],
  frames: null,
  audio: true,
  watermark: true,
  cameraFixed: false,
  seed: 7,
};

let directory = '';
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'filmgate-plan-'));
});
after(() => rm(directory, { recursive: true }));

test('a plan is the storyboard that the film would have, and nothing is written for it', async () => {
  const job = { request: REQUEST, directory, contactSheet: false };
  const { storyboard, contactSheet } = await planStoryboard(job, LIMITS);
  assert.deepEqual(storyboard, plan(understand(REQUEST.prompt, []), REQUEST, new Map()));
  assert.deepEqual([...faultsOf(storyboard)], []);
  assert.deepEqual([contactSheet, await readdir(directory)], [null, []]);
});

test('its contact sheet shows each shot, drawn small', async () => {
  const job = { request: REQUEST, directory, contactSheet: true };
  const { contactSheet } = await planStoryboard(job, LIMITS);
  const { width, height, format } = await sharp(contactSheet ?? '').metadata();
  // Two rows of three at most; 4 cells.
  assert.deepEqual([format, width], ['jpeg', 1572]);
  assert.ok(height > 500 && height < 900, String(height));
  const { channels } = await sharp(contactSheet ?? '').stats();
  assert.ok(channels.every(({ stdev }) => stdev > 15));
});

test('what cannot be read is named, and a plan that was called off is none', async () => {
  const file = {
    kind: 'image' as const,
    role: 'first_frame' as const,
    number: 1,
    path: join(directory, 'no-such-picture'),
    sha256: '0'.repeat(64),
    width: 400,
    height: 300,
    durationS: 0,
  };
  const job = { request: { ...REQUEST, media: [file] }, directory, contactSheet: true };
  await assert.rejects(
    planStoryboard(job, LIMITS),
    (error) => error instanceof RenderError && error.code === 'invalid_media',
  );
  const quit = AbortSignal.abort(new Error('called off'));
  await assert.rejects(planStoryboard(job, { ...LIMITS, signal: quit }), /called off/);
});

test('a storyboard from outside is checked where it would be drawn, and drawn where it is asked for', async () => {
  const { storyboard } = await planStoryboard(
    { request: REQUEST, directory, contactSheet: false },
    LIMITS,
  );
  const job = { came: [], media: [], directory, contactSheet: true };
  const night = { ...storyboard, shots: storyboard.shots.map((s) => ({ ...s, time: 'dawn' })) };
  const sketched = await checkStoryboard({ ...job, storyboard: night }, LIMITS);
  assert.notEqual(sketched.storyboard.hash, storyboard.hash);
  const { channels } = await sharp(sketched.contactSheet ?? '').stats();
  assert.ok(channels.some(({ stdev }) => stdev > 8));
  const refused = async (changes: object, message: RegExp): Promise<void> => {
    const changed = { ...storyboard, ...changes };
    await assert.rejects(
      checkStoryboard({ ...job, storyboard: changed, contactSheet: false }, LIMITS),
      (error) =>
        error instanceof RenderError &&
        error.code === 'invalid_storyboard' &&
        message.test(error.message),
    );
  };
  const [shot] = storyboard.shots;
  await refused(
    { shots: [{ ...shot, set: 'the-moon-base' }] },
    /"shots.0.set" must be a drawn set/,
  );
  await refused({ shots: [] }, /at "shots"/);
  await refused({ sneaky: 1 }, /at "sneaky": it is not known here/);
  const plate = { reference: 'image1', startS: 0, speed: 1, holdEndS: 0, holdStartS: 0 };
  await refused({ shots: [{ ...shot, plate }] }, /must be a reference that came with the request/);
});
