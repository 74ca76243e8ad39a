// A task as the OpenAI Videos dialect shows it (GET /v1/videos/{id}).
import { findModel, missionStatus, pixelSize } from '@filmgate/protocol';
import type { Task } from '@filmgate/tasks';
import { z } from 'zod';
import type { ResultLinks } from '../../results/result-files.ts';
import { failureOf, percentOf } from '../ended.ts';

export const videoSchema = z
  .object({
    id: z.string(),
    object: z.literal('video'),
    model: z.string(),
    status: z.enum(['queued', 'in_progress', 'completed', 'failed']),
    progress: z.int().describe('Measured, 0–100'),
    created_at: z.int(),
    completed_at: z.int().nullable(),
    expires_at: z.int().nullable().describe('When the video and its record go'),
    prompt: z.string().nullable(),
    size: z.string().nullable().describe('`1280x720`; null while the model has not chosen it'),
    seconds: z.string().nullable().describe('Null while the model has not chosen them'),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    remixed_from_video_id: z.string().nullable(),
    warnings: z
      .array(z.string())
      .optional()
      .describe('In the reply to a create: what of it had no effect, or another, and why.'),
  })
  .meta({ id: 'Video' });

export type Video = z.infer<typeof videoSchema>;

export const videoListSchema = z.object({
  object: z.literal('list'),
  data: z.array(videoSchema),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
  has_more: z.boolean(),
});

export const videoDeletedSchema = z.object({
  id: z.string(),
  object: z.literal('video.deleted'),
  deleted: z
    .boolean()
    .describe('False: it had not ended, and is cancelled; a second DELETE removes its record'),
});

const unixSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

export function video(task: Task, links: Pick<ResultLinks, 'expiresAtS'>): Video {
  const { request, state, finishedAtMs } = task;
  return {
    id: task.id,
    object: 'video',
    model: request.model,
    status: missionStatus(state).word,
    progress: percentOf(task),
    created_at: unixSeconds(task.createdAtMs),
    completed_at: state === 'succeeded' && finishedAtMs !== null ? unixSeconds(finishedAtMs) : null,
    expires_at: state === 'succeeded' ? links.expiresAtS(task) : null,
    prompt: request.prompt === '' ? null : request.prompt,
    size: sizeOf(task),
    seconds: secondsOf(task),
    error: failureOf(task),
    remixed_from_video_id: task.request.remixOf ?? null,
  };
}

function sizeOf({ request, result }: Task): string | null {
  const { resolution, ratio } = request.output;
  if (result !== null) return `${result.width}x${result.height}`;
  if (ratio === 'adaptive') return null;
  const { width, height } = pixelSize(findModel(request.model).model.id, resolution, ratio);
  return `${width}x${height}`;
}

function secondsOf({ request, result }: Task): string | null {
  if (result !== null) return String(result.durationS);
  const { durationS, frames } = request.output;
  if (frames !== null || durationS === -1) return null;
  return String(durationS);
}
