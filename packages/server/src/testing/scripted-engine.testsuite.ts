// An engine that draws nothing: films of a few bytes, at once or when the test says so.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilmRequest, Storyboard } from '@filmgate/animatic';
import { frameCount, pixelSize } from '@filmgate/protocol';
import type { Render } from '../execution/execute.ts';
import type { Drawn } from '../execution/films-under-way.ts';
import type { Plan } from '../planning/plan-create.ts';
import type { Check } from '../submission/given-storyboard.ts';
import type { Edit } from '../submission/remix.ts';

export const FILM_BYTES = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));

/** What happens between the start of a render and its files. */
export type Act = (film: {
  readonly request: FilmRequest;
  readonly signal: AbortSignal;
  report(
    stage: 'storyboard' | 'sound' | 'picture' | 'finishing',
    fraction: number,
    drawn?: Drawn,
  ): void;
  preview(jpeg: Buffer): void;
}) => Promise<void>;

export function scriptedEngine(act: Act = async () => {}): Render {
  return async (
    { request, storyboard: given, directory, returnLastFrame },
    { signal, onProgress, onPreview },
  ) => {
    await act({
      request,
      signal: signal ?? new AbortController().signal,
      report: (stage, fraction, drawn) => onProgress?.(stage, fraction, drawn ?? null),
      preview: (jpeg) => onPreview?.(jpeg),
    });
    await mkdir(directory, { recursive: true });
    const write = async (name: string, bytes: Buffer): Promise<string> => {
      const path = join(directory, name);
      await writeFile(path, bytes);
      return path;
    };
    const storyboard = (given as Storyboard | undefined) ?? storyboardOf(request);
    return {
      video: await write('film.mp4', FILM_BYTES),
      lastFrame: returnLastFrame ? await write('last-frame.png', Buffer.from('last')) : null,
      poster: await write('poster.jpg', Buffer.from('poster')),
      contactSheet: await write('contact-sheet.jpg', Buffer.from('sheet')),
      storyboardFile: await write('storyboard.json', Buffer.from(JSON.stringify(storyboard))),
      storyboard,
    };
  };
}

/** Plans nothing, at once. */
export const scriptedPlan: Plan = async ({ request, directory, contactSheet }) => {
  const path = join(directory, 'contact-sheet.jpg');
  if (contactSheet) await writeFile(path, 'sheet');
  return { storyboard: storyboardOf(request), contactSheet: contactSheet ? path : null };
};

/** Finds no fault. */
export const scriptedCheck: Check = async ({ storyboard, directory, contactSheet }) => {
  const path = join(directory, 'contact-sheet.jpg');
  if (contactSheet) await writeFile(path, 'sheet');
  return { storyboard: storyboard as Storyboard, contactSheet: contactSheet ? path : null };
};

/** Takes all words for done. */
export const scriptedEdit: Edit = async ({ storyboard }) => ({
  storyboard,
  changes: ['all'],
  unused: [],
});

/** Until the signal aborts; then it ends as a killed render does. */
export const untilAborted: Act = ({ signal }) =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });

const SHOT: Storyboard['shots'][number] = {
  id: 1,
  startS: 0,
  endS: 5,
  from: null,
  text: '',
  plate: null,
  set: 'sea',
  time: 'day',
  weather: 'clear',
  air: [],
  pace: 1,
  look: null,
  blocking: [],
  camera: {
    size: 'wide',
    on: null,
    angle: 'eye-level',
    move: 'static',
    amount: 0,
    ease: 'linear',
    lensMm: 35,
    focus: 'deep',
    handheld: false,
    pointOfView: false,
    from: null,
  },
  cut: { in: 'cut', lengthS: 0 },
  captions: [],
  title: null,
};

function storyboardOf(request: FilmRequest): Storyboard {
  const ratio = request.ratio === 'adaptive' ? '16:9' : request.ratio;
  const durationS = request.durationS === -1 ? 7 : request.durationS;
  return {
    version: 1,
    hash: `sha256:${'0'.repeat(64)}`,
    engine: 'scripted',
    seed: request.seed,
    output: {
      ...pixelSize(request.model, request.resolution, ratio),
      resolution: request.resolution,
      ratio,
      fps: 24,
      frames: request.frames ?? frameCount(durationS),
      audio: request.audio,
      watermark: request.watermark,
    },
    references: [],
    cast: [],
    shots: [SHOT],
    sound: { voice: [], effects: [], music: null, beds: [] },
    unused: [],
  };
}
