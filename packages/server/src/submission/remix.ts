// A film made anew with something changed. What was drawn here is drawn again, from its storyboard as the
// prompt changes it; what a provider made goes to that provider as a video to edit.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  RenderError,
  readStoryboard,
  type remixStoryboard,
  type Storyboard,
} from '@filmgate/animatic';
import type { BlobStore } from '@filmgate/media';
import type { SandboxLevel } from '@filmgate/process';
import {
  findModel,
  FRAMES_PER_SECOND,
  type GenerationRequest,
  invalidParameter,
  type MediaReference,
  missingParameter,
  ProtocolError,
  shownValue,
  type ValidatedRequest,
} from '@filmgate/protocol';
import type { Task, TaskStore } from '@filmgate/tasks';
import { z } from 'zod';
import { EMBEDDED } from '../config/read-gateway.ts';
import { taskNotFound } from '../dialects/task-not-found.ts';
import type { Turns } from '../planning/turns.ts';
import { storyboardOf } from '../results/storyboard-of.ts';

export const remixSchema = z.looseObject({
  prompt: z.string().describe('What is to be otherwise, in English or Chinese'),
});

/** The engine's one function for it. */
export type Edit = typeof remixStoryboard;

export interface Remixed extends ValidatedRequest {
  /** To be drawn; undefined: a provider edits the film. */
  readonly storyboard: Storyboard | undefined;
}

/**
 * @param body `{ prompt }`: what is to be otherwise
 * @throws ProtocolError where there is no such film, or none that can be made anew, or nothing of the prompt
 *   is understood
 */
export type MakeRemix = (
  taskId: string,
  body: unknown,
  tenant: string,
  /** Of a client that is gone. */
  gone?: AbortSignal,
) => Promise<Remixed>;

const DEADLINE_MS = 20_000;
const MOST_CHARACTERS = 20_000;

export function createRemix(options: {
  readonly store: Pick<TaskStore, 'get'>;
  readonly blobs: Pick<BlobStore, 'path'>;
  readonly edit: Edit;
  readonly workDirectory: string;
  readonly sandbox: SandboxLevel;
  /** Nothing that takes long has one. */
  readonly briefTurns: Turns;
}): MakeRemix {
  const { store, blobs, edit, workDirectory, sandbox, briefTurns } = options;

  return async (taskId, body, tenant, gone) => {
    const task = await store.get(tenant, taskId);
    if (task === undefined) throw taskNotFound(taskId);
    const { prompt, warnings } = readBody(body);
    if (task.lane === 'gateway') {
      return { request: editOf(task, prompt), warnings, storyboard: undefined };
    }
    const text = await readFile(blobs.path(storyboardOf(task)), 'utf8');
    const drawn = readStoryboard(JSON.parse(text));
    const { storyboard, changes, unused } = await edited(drawn, prompt, tenant, gone);
    const told = unused.map(({ text: said, why }) => ({
      field: 'prompt',
      text: `"${said}": ${why.replace(/^remix: /, '')}`,
    }));
    if (changes.length === 0) throw nothingOf(told.map((one) => one.text));
    return {
      request: redrawn(task, storyboard, prompt),
      warnings: [...warnings, ...told],
      storyboard,
    };
  };

  async function edited(
    storyboard: Storyboard,
    prompt: string,
    tenant: string,
    gone: AbortSignal | undefined,
  ): ReturnType<Edit> {
    const late = AbortSignal.timeout(DEADLINE_MS);
    const signal = gone === undefined ? late : AbortSignal.any([gone, late]);
    const directory = join(workDirectory, `remix-${randomUUID()}`);
    let end: (() => void) | undefined;
    try {
      end = await briefTurns.take(tenant, signal);
      await mkdir(directory, { recursive: true });
      const limits = { signal, deadlineMs: DEADLINE_MS, sandbox };
      return await edit({ storyboard, prompt, directory }, limits);
    } catch (error) {
      if (error === late.reason) throw TOO_LATE;
      const isTheirs = error instanceof RenderError && error.code === 'invalid_request';
      throw isTheirs ? invalidParameter('prompt', error.message, error) : error;
    } finally {
      end?.();
      await rm(directory, { recursive: true, force: true });
    }
  }
}

const TOO_LATE = new ProtocolError(
  'ServiceUnavailable',
  `A storyboard must be changed within ${DEADLINE_MS / 1000} s; this one was not. Send the request again later.`,
);

function readBody(body: unknown): { prompt: string; warnings: ValidatedRequest['warnings'] } {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const given = fields.find(([field]) => field === 'prompt')?.[1] as unknown;
  if (given === undefined || given === null || given === '') throw missingParameter('prompt');
  if (typeof given !== 'string') {
    throw invalidParameter('prompt', `expected a string but got ${shownValue(given)} instead`);
  }
  if (given.length > MOST_CHARACTERS) {
    throw invalidParameter(
      'prompt',
      `expected at most ${MOST_CHARACTERS} characters but got ${given.length} instead`,
    );
  }
  return {
    prompt: given,
    warnings: fields
      .filter(([field, value]) => field !== 'prompt' && value !== null)
      .map(([field]) => ({ field, text: 'unknown field, ignored' })),
  };
}

const MOST_TOLD = 5;

const nothingOf = (why: readonly string[]): ProtocolError =>
  invalidParameter(
    'prompt',
    `nothing of it can be done: ${why.slice(0, MOST_TOLD).join('; ') || 'it says nothing'}`.slice(
      0,
      1500,
    ),
  );

/** Of a request what does not belong to the film itself. */
function anew({ request, id }: Task): Omit<GenerationRequest, 'draftTaskId' | 'upstreamDraftId'> {
  const { draftTaskId, upstreamDraftId, storyboard, ...rest } = request;
  void [draftTaskId, upstreamDraftId, storyboard];
  return { ...rest, callbackUrl: null, remixOf: id };
}

/** With its media and its seed; a provider, should it be asked for the film in full, reads both prompts. */
function redrawn(task: Task, { output, seed }: Storyboard, prompt: string): GenerationRequest {
  const { request } = task;
  const seconds = (output.frames - 1) / FRAMES_PER_SECOND;
  const whole = `${request.prompt}\n${prompt}`.trim();
  return {
    ...anew(task),
    provider: EMBEDDED,
    prompt: whole.slice(-MOST_CHARACTERS).toWellFormed(),
    seed,
    output: {
      ...request.output,
      resolution: output.resolution,
      ratio: output.ratio,
      durationS: Number.isInteger(seconds) ? seconds : request.output.durationS,
      frames: Number.isInteger(seconds) ? null : output.frames,
    },
  };
}

/** The film as a video to edit. @throws ProtocolError where its model takes none */
function editOf(task: Task, prompt: string): GenerationRequest {
  const { id, request, state, result } = task;
  const { model } = findModel(request.model);
  if (model.media.video === null || !model.modes.includes('r2v')) {
    throw invalidParameter(
      'id',
      `the film of ${id} was made by ${model.id}, which edits no videos. Make it anew with another prompt, or with a model whose modes have r2v`,
    );
  }
  if (result === null) {
    if (state === 'queued' || state === 'running') {
      throw new ProtocolError(
        'FilmNotReady',
        `The film of ${id} is ${state}. It can be made anew once it has succeeded.`,
        { param: 'id' },
      );
    }
    throw invalidParameter('id', `the task ${id} is ${state}: it has no film`);
  }
  const { sha256 } = result.video;
  const film: MediaReference = {
    kind: 'video',
    role: 'reference_video',
    url: `blob:sha256:${sha256}`,
    sha256,
    number: 1,
    position: 1,
    field: 'id',
  };
  const isChinese = /\p{Script=Han}/u.test(prompt);
  const [least, most] = model.durationRangeS;
  return {
    ...anew(task),
    mode: 'r2v',
    prompt: `${isChinese ? '严格编辑视频1：' : 'Strictly edit video 1: '}${prompt}`,
    references: [film],
    seed: -1,
    draft: false,
    tools: [],
    output: {
      ...request.output,
      ratio: result.ratio,
      durationS: Math.min(most, Math.max(least, Math.round(result.durationS))),
      frames: null,
    },
  };
}
