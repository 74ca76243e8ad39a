// Requests and storyboards for the tests of script and plan.
import assert from 'node:assert/strict';
import type { FilmRequest, MediaFile } from '../film-request.ts';
import { understand } from '../script/understand.ts';
import type { Script } from '../script/script.ts';
import { plan } from './plan.ts';
import type { Hearing } from './plan.ts';
import type { Seeing, Subjects } from './seen.ts';
import { faultsOf } from './storyboard-faults.ts';
import { storyboardSchema } from './storyboard.ts';
import type { Storyboard } from './storyboard.ts';

export function media(
  kind: MediaFile['kind'],
  number: number,
  changes: Partial<MediaFile> = {},
): MediaFile {
  return {
    kind,
    number,
    role: `reference_${kind}`,
    path: `/media/${kind}${number}`,
    sha256: String(number).repeat(64),
    width: kind === 'audio' ? 0 : 1280,
    height: kind === 'audio' ? 0 : 720,
    durationS: kind === 'image' ? 0 : 5,
    ...changes,
  };
}

export function understood(prompt: string, files: readonly MediaFile[] = []): Script {
  return understand(
    prompt,
    files.map(({ kind, number, role }) => ({ name: `${kind}${number}`, kind, role })),
  );
}

/** The storyboard of a prompt, checked against its schema, without fault. */
export function storyboardFor(
  prompt: string,
  files: readonly MediaFile[] = [],
  changes: Partial<FilmRequest> = {},
  hearing: Hearing = new Map(),
  seeing: Seeing = new Map(),
  subjects: Subjects = new Map(),
): Storyboard {
  const request: FilmRequest = {
    model: 'doubao-seedance-2-0-260128',
    prompt,
    media: files,
    resolution: '480p',
    ratio: 'adaptive',
    durationS: 5,
    durationRangeS: [4, 15],
    frames: null,
    audio: true,
    watermark: false,
    cameraFixed: false,
    seed: 7,
    ...changes,
  };
  const storyboard = storyboardSchema.parse(
    plan(understood(prompt, files), request, hearing, seeing, subjects),
  );
  assert.deepEqual([...faultsOf(storyboard)], [], prompt);
  return storyboard;
}
