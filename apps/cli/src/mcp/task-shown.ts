// A task as an assistant sees it: what it needs, and nothing else that would fill its memory.
import type { Task } from 'filmgate';
import { z } from 'zod';
import { TASK_STATES } from '../task-states.ts';

export const taskId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w-]+$/, 'an id that generate_video gave')
  .describe('The id that generate_video gave, cgt-…');

const link = z.string().nullable();

/** Of each in a list: its links would fill pages. */
export const briefSchema = z.object({
  id: z.string(),
  status: z.enum(TASK_STATES),
  stage: z.string().describe('What is being done'),
  progress: z.number().describe('0 to 1'),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  model: z.string(),
  made_by: z.string().nullable().describe('Who really made it, once it is done'),
  billed: z.boolean().nullable(),
  created_at: z.string().describe('ISO 8601, UTC'),
  resolution: z.string().nullable(),
  ratio: z.string().nullable(),
  duration: z.number().nullable().describe('Seconds'),
  seed: z.number().nullable(),
});

export const taskSchema = briefSchema.extend({
  video_url: link.describe('The MP4; the links need no key, as long as results are kept'),
  last_frame_url: link,
  poster_url: link,
  contact_sheet_url: link,
  storyboard_url: link,
});

export const taskInBrief = (task: Task): z.infer<typeof briefSchema> => ({
  id: task.id,
  status: task.status,
  stage: task.stage,
  progress: task.progress,
  error: task.error && { code: task.error.code, message: task.error.message },
  model: task.model,
  made_by: task.filmgate?.made_by ?? null,
  billed: task.filmgate?.billed ?? null,
  created_at: new Date(task.created_at * 1000).toISOString(),
  resolution: task.resolution ?? null,
  ratio: task.ratio ?? null,
  duration: task.duration ?? null,
  seed: task.seed ?? null,
});

export const taskShown = (task: Task): z.infer<typeof taskSchema> => ({
  ...taskInBrief(task),
  video_url: task.content?.video_url ?? null,
  last_frame_url: task.content?.last_frame_url ?? null,
  poster_url: task.filmgate?.poster_url ?? null,
  contact_sheet_url: task.filmgate?.contact_sheet_url ?? null,
  storyboard_url: task.filmgate?.storyboard_url ?? null,
});
