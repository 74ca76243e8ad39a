// Volcengine Ark and BytePlus ModelArk: the services that sell the real Seedance. One protocol, two
// bases. Lists by `filter.task_ids`, up to 500 at once: GET allows 20 a second, LIST one.
import { z } from 'zod';
import { call } from '../http/call.ts';
import type { UpstreamComplaint } from '../http/call.ts';
import type { UpstreamHttp, UpstreamReply } from '../http/upstream-http.ts';
import { OF_ANOTHER_KIND, ProviderError } from '../provider.ts';
import type { JobFacts, OperationStatus, Provider } from '../provider.ts';
import { checkReferences } from '../check-references.ts';
import { ARK_TAKES, arkBody } from './ark-body.ts';

export interface ArkOptions {
  readonly name: string;
  /** Up to and without `/contents/…`, e.g. `https://ark.cn-beijing.volces.com/api/v3`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly http: UpstreamHttp;
}

/**
 * A page may have 500; the ids of so many make a URL that many a server between refuses, and our own client
 * (8 KB). So many fit with ids of 64 characters; the real service's have 24.
 */
const MOST_IDS = 90;
const PAGE_SIZE = 500;

export function createArk({ name, baseUrl, apiKey, http }: ArkOptions): Provider {
  const tasks = `${baseUrl.replace(/\/+$/, '')}/contents/generations/tasks`;
  const headers = { authorization: `Bearer ${apiKey}`, accept: 'application/json' };

  async function list(
    query: URLSearchParams,
    signal: AbortSignal,
  ): Promise<z.infer<typeof listSchema>> {
    const url = `${tasks}?${query.toString()}`;
    return call(
      http,
      { method: 'GET', url, headers, signal, submits: false },
      listSchema,
      readError,
    );
  }

  return {
    name,
    batchSize: MOST_IDS,
    async start(job, signal) {
      checkReferences(job, ARK_TAKES);
      const request = { method: 'POST', url: tasks, headers, json: arkBody(job), signal } as const;
      const { id } = await call(http, { ...request, submits: true }, createdSchema, readError);
      return { id };
    },
    async status(operations, signal) {
      const ids = operations.map(({ id }) => (typeof id === 'string' ? id : null));
      const query = new URLSearchParams({ page_num: '1', page_size: String(MOST_IDS) });
      for (const id of ids) if (id !== null) query.append('filter.task_ids', id);
      if (!query.has('filter.task_ids')) return ids.map(() => OF_ANOTHER_KIND);
      try {
        const { items } = await list(query, signal);
        const found = new Map(
          items.map((item) => [item.id, { ...statusOf(item), facts: factsOf(item) }]),
        );
        return ids.map((id) =>
          id === null ? OF_ANOTHER_KIND : (found.get(id) ?? { state: 'missing' }),
        );
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        return ids.map((id) => (id === null ? OF_ANOTHER_KIND : { state: 'unavailable', error }));
      }
    },
    async cancel({ id }, signal) {
      if (typeof id !== 'string') return 'unknown_operation';
      const url = `${tasks}/${encodeURIComponent(id)}`;
      const request = { method: 'DELETE', url, headers, signal, submits: false } as const;
      try {
        await call(http, request, z.unknown(), readError);
        return 'cancelled';
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        if (error.status === 409) return 'too_late';
        if (error.code === 'not_found') return 'unknown_operation';
        throw error;
      }
    },
    operationOf: (id) => ({ id }),
    async reconcile({ model, fromMs, toMs }, signal) {
      const query = new URLSearchParams({ page_num: '1', page_size: String(PAGE_SIZE) });
      query.append('filter.model', model);
      const { items } = await list(query, signal);
      return (
        items
          .map((item) => ({
            operation: { id: item.id },
            facts: factsOf(item),
            // Of jobs that wait or run, seed and shape are not told.
            tellsMore: typeof item.seed !== 'number' && !ENDED.has(item.status),
          }))
          // Whole seconds there, and another clock.
          .filter(({ facts: { createdAtMs: atMs } }) => {
            return atMs !== null && atMs >= fromMs - SLACK_MS && atMs <= toMs + SLACK_MS;
          })
      );
    },
  };
}

const SLACK_MS = 5_000;
const ENDED: ReadonlySet<string> = new Set(['succeeded', 'failed', 'cancelled', 'expired']);

type ArkTask = z.infer<typeof taskSchema>;

function statusOf(task: ArkTask): OperationStatus {
  const usage =
    task.usage === null || task.usage === undefined
      ? null
      : {
          totalTokens: task.usage.total_tokens ?? null,
          completionTokens: task.usage.completion_tokens ?? null,
        };
  switch (task.status) {
    case 'queued':
    case 'running':
      return { state: task.status, progress: null };
    case 'succeeded': {
      const video = task.content?.video_url;
      if (video === null || video === undefined || video === '') {
        return { state: 'unrecognized', said: 'succeeded, without a video_url' };
      }
      const lastFrame = task.content?.last_frame_url;
      return {
        state: 'succeeded',
        video: { url: video, headers: {} },
        lastFrame: lastFrame ? { url: lastFrame, headers: {} } : null,
        usage,
        seed: task.seed ?? null,
      };
    }
    case 'failed':
    case 'cancelled':
    case 'expired': {
      const why = task.error ?? task.failure_reason;
      return {
        state: task.status,
        code: why?.code ?? task.status,
        message: why?.message ?? `the upstream says: ${task.status}`,
        usage,
        sure: true,
      };
    }
    default:
      return { state: 'unrecognized', said: task.status };
  }
}

const factsOf = (task: ArkTask): JobFacts => ({
  model: task.model ?? null,
  createdAtMs: typeof task.created_at === 'number' ? task.created_at * 1000 : null,
  seed: task.seed ?? null,
  ratio: task.ratio ?? null,
  durationS: task.duration ?? null,
  resolution: task.resolution ?? null,
  size: null,
  prompt: null,
  draftTaskId: task.draft_task_id ?? null,
});

function readError({ body }: UpstreamReply): UpstreamComplaint {
  const read = errorSchema.safeParse(parsed(body));
  const error = read.success ? read.data.error : undefined;
  return {
    code: error?.code ?? null,
    message: error?.message ?? null,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // A proxy's page.
    return undefined;
  }
}

const createdSchema = z.object({ id: z.string().min(1) });
const reasonSchema = z
  .object({ code: z.string().nullish(), message: z.string().nullish() })
  .nullish();
const taskSchema = z.object({
  id: z.string(),
  status: z.string(),
  error: reasonSchema,
  failure_reason: reasonSchema,
  content: z
    .object({ video_url: z.string().nullish(), last_frame_url: z.string().nullish() })
    .nullish(),
  usage: z
    .object({ total_tokens: z.number().nullish(), completion_tokens: z.number().nullish() })
    .nullish(),
  seed: z.number().nullish(),
  created_at: z.number().nullish(),
  // Only to tell jobs apart: no reason not to understand the rest.
  model: z.string().nullish().catch(null),
  ratio: z.string().nullish().catch(null),
  duration: z.number().nullish().catch(null),
  resolution: z.string().nullish().catch(null),
  draft_task_id: z.string().nullish().catch(null),
});
const listSchema = z.object({ items: z.array(taskSchema) });
const errorSchema = z.object({
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }),
});
