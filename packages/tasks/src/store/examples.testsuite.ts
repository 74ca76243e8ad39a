// Tasks, requests, results and files for tests.
import type { GenerationRequest, MediaInfo } from '@filmgate/protocol';
import type { StoredFile, TaskResult } from '../task.ts';
import type { FoundJob, UpstreamOperation } from '../upstream-attempt.ts';
import type { ArrivedFile, FileUpload } from './file-store.ts';
import type { NewTask } from './task-store.ts';

export const NOW_MS = 1_800_000_000_000;

export const hashOf = (character: string): string => character.repeat(64);

export function exampleRequest(changes: Partial<GenerationRequest> = {}): GenerationRequest {
  return {
    model: 'doubao-seedance-2-0-260128',
    provider: null,
    mode: 't2v',
    prompt: 'A fox crosses a frozen lake. 一只狐狸走过结冰的湖。',
    references: [],
    output: {
      resolution: '720p',
      ratio: '16:9',
      durationS: 5,
      frames: null,
      generateAudio: true,
      watermark: false,
      returnLastFrame: false,
      cameraFixed: false,
    },
    seed: -1,
    draft: false,
    serviceTier: 'default',
    executionExpiresAfterS: 3600,
    priority: 0,
    callbackUrl: null,
    safetyIdentifier: null,
    tools: [],
    ...changes,
  };
}

export function exampleTask(id: string, changes: Partial<NewTask> = {}): NewTask {
  return {
    id,
    tenant: 'ada',
    keyId: 'key_1',
    lane: 'embedded',
    request: exampleRequest(),
    seed: 2 ** 32 - 1,
    nowMs: NOW_MS,
    ...changes,
  };
}

/** A job in an upstream's list; that is not `its` may be anybody's, unless a test says whose. */
export const foundJob = (
  operation: UpstreamOperation,
  certainty: FoundJob['certainty'] = 'its',
  mayBeOf: FoundJob['mayBeOf'] = () => true,
): FoundJob => ({ operation, certainty, mayBeOf });

const file = (character: string): StoredFile => ({
  sha256: hashOf(character),
  sizeBytes: 1234,
  contentType: 'video/mp4',
});

export function exampleResult(changes: Partial<TaskResult> = {}): TaskResult {
  return {
    madeBy: 'animatic/doubao-seedance-2-0-260128',
    video: file('1'),
    lastFrame: file('2'),
    poster: file('3'),
    contactSheet: file('4'),
    storyboard: file('5'),
    resolution: '720p',
    ratio: '16:9',
    width: 1280,
    height: 720,
    durationS: 5,
    frames: 121,
    framesPerSecond: 24,
    usage: { completionTokens: 108_900, totalTokens: 108_900, billed: false },
    ...changes,
  };
}

const PICTURE: MediaInfo = {
  kind: 'image',
  format: 'png',
  contentType: 'image/png',
  sizeBytes: 70,
  width: 300,
  height: 400,
  durationS: 0,
  framesPerSecond: 0,
  videoCodec: null,
  audioCodec: null,
};

export const exampleUpload = (id: string, changes: Partial<FileUpload> = {}): FileUpload => ({
  id,
  tenant: 'ada',
  keyId: 'key_1',
  filename: '狐狸.png',
  purpose: 'media',
  sizeBytes: 100,
  resumable: true,
  createdAtMs: NOW_MS,
  endsAtMs: NOW_MS + 1_000,
  expiresAtMs: NOW_MS + 9_000,
  ...changes,
});

export const exampleArrival = (changes: Partial<ArrivedFile> = {}): ArrivedFile => ({
  filename: 'fox.png',
  purpose: 'vision',
  expiresAtMs: NOW_MS + 5_000,
  sha256: hashOf('a'),
  info: PICTURE,
  ...changes,
});
