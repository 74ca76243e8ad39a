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
import { planStoryboard } from './plan-storyboard.ts';
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
