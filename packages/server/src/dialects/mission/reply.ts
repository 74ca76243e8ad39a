// A task as the /v1/video/generations dialect shows it: an envelope of the gateways' own words
// around the raw Ark task.
import { missionStatus } from '@filmgate/protocol';
import type { Task } from '@filmgate/tasks';
import { z } from 'zod';
import type { ResultLinks } from '../../results/result-files.ts';
import { arkTask, arkTaskSchema } from '../ark/reply.ts';
import { failureOf, percentOf } from '../ended.ts';

export const missionCreatedSchema = z.object({
  id: z.string(),
  task_id: z.string(),
  object: z.literal('video'),
  model: z.string(),
  status: z.literal('queued'),
  progress: z.literal(0),
  created_at: z.int(),
  warnings: z.array(z.string()).optional().describe('What of the request had no effect, and why.'),
});

export const missionTaskSchema = z.object({
  task_id: z.string(),
  action: z.literal('generate'),
  status: z.enum(['NOT_START', 'SUBMITTED', 'QUEUED', 'IN_PROGRESS', 'SUCCESS', 'FAILURE']),
  fail_reason: z.string(),
  submit_time: z.int(),
  start_time: z.int().describe('0 until it starts'),
  finish_time: z.int().describe('0 until it ends'),
  progress: z.string().describe('Measured, e.g. "37%"'),
  stage: z.string().describe('What is being done now'),
  data: z.object({
    id: z.string(),
    draft: z.boolean(),
    model: z.string().describe('Who really makes it, e.g. `animatic/doubao-seedance-2-0-260128`'),
    ratio: z.string(),
    frames: z.int(),
    result: arkTaskSchema,
    status: z.string(),
    duration: z.number(),
    created_at: z.string(),
    resolution: z.string(),
    updated_at: z.string(),
  }),
});

export const missionReplySchema = z.object({
  code: z.literal('success'),
  message: z.string(),
  status: z.enum(['queued', 'in_progress', 'completed', 'failed']),
  data: missionTaskSchema,
});

export const missionListSchema = z.object({
  code: z.literal('success'),
  message: z.string(),
  data: z.object({
    items: z.array(missionTaskSchema),
    total: z.int(),
    page: z.int(),
    page_size: z.int(),
  }),
});

export function missionCreated(
  task: Task,
  warnings: readonly string[],
): z.infer<typeof missionCreatedSchema> {
  return {
    id: task.id,
    task_id: task.id,
    object: 'video',
    model: task.request.model,
    status: 'queued',
    progress: 0,
    created_at: Math.floor(task.createdAtMs / 1000),
    ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
  };
}

const unixSeconds = (milliseconds: number | null): number =>
  milliseconds === null ? 0 : Math.floor(milliseconds / 1000);

const isoSeconds = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, -'.000Z'.length)}Z`;

export function missionTask(task: Task, links: ResultLinks): z.infer<typeof missionTaskSchema> {
  const { request, result } = task;
  const status = missionStatus(task.state);
  return {
    task_id: task.id,
    action: 'generate',
    status: status.upper,
    fail_reason: failureOf(task)?.message ?? '',
    submit_time: unixSeconds(task.createdAtMs),
    start_time: unixSeconds(task.startedAtMs),
    finish_time: unixSeconds(task.finishedAtMs),
    progress: `${percentOf(task)}%`,
    stage: task.progress.stage,
    data: {
      id: task.id,
      draft: request.draft,
      model:
        result?.madeBy ?? (task.lane === 'embedded' ? `animatic/${request.model}` : request.model),
      ratio: result?.ratio ?? request.output.ratio,
      frames: request.output.frames ?? 0,
      result: arkTask(task, links),
      status: status.inner,
      duration: result?.durationS ?? request.output.durationS,
      created_at: isoSeconds(task.createdAtMs),
      resolution: result?.resolution ?? request.output.resolution,
      updated_at: isoSeconds(task.updatedAtMs),
    },
  };
}

export function missionReply(task: Task, links: ResultLinks): z.infer<typeof missionReplySchema> {
  return {
    code: 'success',
    message: '',
    status: missionStatus(task.state).word,
    data: missionTask(task, links),
  };
}
