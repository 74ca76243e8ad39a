// A task as the Ark dialect shows it (GET …/contents/generations/tasks/{id}).
import type { Task } from '@filmgate/tasks';
import { z } from 'zod';
import type { ResultLinks } from '../../results/result-files.ts';

export const arkTaskSchema = z.object({
  id: z.string(),
  model: z.string(),
  status: z.enum(['queued', 'running', 'cancelled', 'succeeded', 'failed', 'expired']),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  failure_reason: z
    .object({ code: z.string(), message: z.string() })
    .nullable()
    .describe('The same as `error`: the Go SDK reads this name.'),
  created_at: z.int(),
  updated_at: z.int(),
  service_tier: z.string(),
  execution_expires_after: z.int(),
  content: z.object({ video_url: z.string(), last_frame_url: z.string().optional() }).optional(),
  usage: z.object({ completion_tokens: z.int(), total_tokens: z.int() }).optional(),
  seed: z.int().optional(),
  resolution: z.string().optional(),
  ratio: z.string().optional(),
  duration: z.int().optional(),
  frames: z.int().optional(),
  framespersecond: z.int().optional(),
  generate_audio: z.boolean().optional(),
  draft: z.boolean().optional(),
  draft_task_id: z.string().optional().describe('The draft that this is the film of'),
  priority: z.int().optional(),
  safety_identifier: z.string().optional(),
  tools: z.array(z.object({ type: z.literal('web_search') })).optional(),
  filmgate: z
    .object({
      made_by: z
        .string()
        .describe('Who really made it, e.g. `animatic/doubao-seedance-2-0-260128`.'),
      billed: z.boolean().describe('False: the tokens are what the real model would count.'),
      poster_url: z.string().optional().describe('This and the next: of films drawn here'),
      contact_sheet_url: z.string().optional(),
      storyboard_url: z.string().optional(),
    })
    .optional(),
});

export type ArkTask = z.infer<typeof arkTaskSchema>;

export const arkCreatedSchema = z.object({
  id: z.string(),
  safety_identifier: z.string().optional(),
  warnings: z.array(z.string()).optional().describe('What of the request had no effect, and why.'),
});

export function arkCreated(
  { id, request }: Task,
  warnings: readonly string[],
): z.infer<typeof arkCreatedSchema> {
  const { safetyIdentifier } = request;
  return {
    id,
    ...(safetyIdentifier === null ? {} : { safety_identifier: safetyIdentifier }),
    ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
  };
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

export function arkTask(task: Task, links: ResultLinks): ArkTask {
  const { request } = task;
  const base: ArkTask = {
    id: task.id,
    model: request.model,
    status: task.state,
    error: task.error,
    failure_reason: task.error,
    created_at: seconds(task.createdAtMs),
    updated_at: seconds(task.updatedAtMs),
    service_tier: request.serviceTier,
    execution_expires_after: request.executionExpiresAfterS,
  };
  if (task.state === 'queued' || task.state === 'running') return base;
  return {
    ...base,
    ...finished(task, links),
    seed: task.seed,
    generate_audio: request.output.generateAudio,
    draft: request.draft,
    ...(request.draftTaskId === undefined ? {} : { draft_task_id: request.draftTaskId }),
    priority: request.priority,
    ...(request.safetyIdentifier === null ? {} : { safety_identifier: request.safetyIdentifier }),
    ...(request.tools.length === 0 ? {} : { tools: [...request.tools] }),
  };
}

function finished(task: Task, links: ResultLinks): Partial<ArkTask> {
  const { result, request } = task;
  if (result === null) {
    return {
      resolution: request.output.resolution,
      ratio: request.output.ratio,
      ...(request.output.frames === null
        ? { duration: request.output.durationS }
        : { frames: request.output.frames }),
    };
  }
  const linked = <Field extends string>(
    field: Field,
    file: Parameters<ResultLinks['to']>[1],
  ): { readonly [F in Field]?: string } => {
    const url = links.to(task, file);
    return url === null ? {} : ({ [field]: url } as { readonly [F in Field]: string });
  };
  return {
    content: {
      video_url: links.to(task, 'video.mp4') ?? '',
      ...linked('last_frame_url', 'last-frame.png'),
    },
    usage: {
      completion_tokens: result.usage.completionTokens,
      total_tokens: result.usage.totalTokens,
    },
    resolution: result.resolution,
    ratio: result.ratio,
    ...(request.output.frames === null
      ? { duration: result.durationS }
      : { frames: result.frames }),
    framespersecond: result.framesPerSecond,
    filmgate: {
      made_by: result.madeBy,
      billed: result.usage.billed,
      ...linked('poster_url', 'poster.jpg'),
      ...linked('contact_sheet_url', 'contact-sheet.jpg'),
      ...linked('storyboard_url', 'storyboard.json'),
    },
  };
}
