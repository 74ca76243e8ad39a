// Aggregators of the new-api family: both generations of their replies, every status word they use.
import { z } from 'zod';
import { call } from '../http/call.ts';
import type { UpstreamComplaint } from '../http/call.ts';
import type { UpstreamHttp, UpstreamReply } from '../http/upstream-http.ts';
import { OF_ANOTHER_KIND, ProviderError } from '../provider.ts';
import type { Operation, OperationStatus, Provider } from '../provider.ts';
import { ARK_TAKES } from '../ark/ark-body.ts';
import { checkReferences } from '../check-references.ts';
import { newapiBody } from './newapi-body.ts';

export interface NewapiOptions {
  readonly name: string;
  /** Up to and without `/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly http: UpstreamHttp;
}

export function createNewapi({ name, baseUrl, apiKey, http }: NewapiOptions): Provider {
  const generations = `${baseUrl.replace(/\/+$/, '')}/v1/video/generations`;
  const headers = { authorization: `Bearer ${apiKey}`, accept: 'application/json' };

  async function statusOf({ id }: Operation, signal: AbortSignal): Promise<OperationStatus> {
    if (typeof id !== 'string') return OF_ANOTHER_KIND;
    const url = `${generations}/${encodeURIComponent(id)}`;
    try {
      const request = { method: 'GET', url, headers, signal, submits: false } as const;
      const reply = await call(http, request, statusSchema, readError);
      return read(reply);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      // These gateways answer 400 for a task that they do not know.
      const unknown = error.code === 'not_found' || error.upstreamCode === 'task_not_exist';
      return unknown ? { state: 'missing' } : { state: 'unavailable', error };
    }
  }

  return {
    name,
    batchSize: 1,
    async start(job, signal) {
      // What is resold is Ark.
      checkReferences(job, ARK_TAKES);
      const request = {
        method: 'POST',
        url: generations,
        headers: { ...headers, 'idempotency-key': job.idempotencyKey },
        json: newapiBody(job),
        signal,
        submits: true,
      } as const;
      const reply = await call(http, request, createdSchema, readError);
      const id = reply.task_id ?? reply.data?.task_id ?? reply.id ?? reply.data?.id;
      if (id) return { id };
      // 200 with an error's body: the family answers so for what it refuses itself.
      const refused = reply.code !== undefined && reply.code !== null && reply.code !== 'success';
      throw new ProviderError(
        refused ? 'rejected' : 'bad_reply',
        reply.message ?? 'The upstream answered without a task id.',
        {
          created: refused ? 'no' : 'unknown',
          upstreamCode: typeof reply.code === 'string' ? reply.code : null,
          status: 200,
        },
      );
    },
    status: (operations, signal) =>
      Promise.all(operations.map((operation) => statusOf(operation, signal))),
    cancel: () => Promise.resolve('unsupported'),
    operationOf: (id) => ({ id }),
    reconcile: () => Promise.resolve(null),
  };
}

const STATES: Readonly<Record<string, OperationStatus['state']>> = {
  not_start: 'queued',
  submitted: 'queued',
  queued: 'queued',
  pending: 'queued',
  in_progress: 'running',
  processing: 'running',
  running: 'running',
  success: 'succeeded',
  succeed: 'succeeded',
  succeeded: 'succeeded',
  completed: 'succeeded',
  failure: 'failed',
  failed: 'failed',
  error: 'failed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  expired: 'expired',
  timeout: 'expired',
};

const stateOf = (word: string): OperationStatus['state'] | undefined => STATES[word.toLowerCase()];

/** The envelope has one word for all bad ends; the raw task tells them apart. */
const moreExactly = (
  outer: OperationStatus['state'] | undefined,
  raw: OperationStatus['state'] | undefined,
): OperationStatus['state'] | undefined =>
  outer === 'failed' && (raw === 'cancelled' || raw === 'expired') ? raw : outer;

function read(task: z.infer<typeof statusSchema>): OperationStatus {
  // Some carry the raw task one level deeper than others.
  const raw = task.data?.result ?? task.data ?? null;
  const said = task.status ?? raw?.status ?? '';
  const state = moreExactly(stateOf(said), stateOf(raw?.status ?? ''));
  switch (state) {
    case 'queued':
    case 'running':
      return { state, progress: progressOf(task.progress) };
    case 'succeeded': {
      const url = videoOf(task);
      if (url === undefined) return { state: 'unrecognized', said: `${said}, without a video` };
      const usage = raw?.usage;
      const lastFrame = raw?.content?.last_frame_url;
      return {
        state: 'succeeded',
        video: { url, headers: {} },
        lastFrame: lastFrame ? { url: lastFrame, headers: {} } : null,
        usage: usage
          ? {
              totalTokens: usage.total_tokens ?? null,
              completionTokens: usage.completion_tokens ?? null,
            }
          : null,
        seed: raw?.seed ?? null,
      };
    }
    case 'failed':
    case 'cancelled':
    case 'expired': {
      const error = raw?.error ?? task.error;
      return {
        state,
        code: error?.code ?? state,
        message: error?.message ?? (task.fail_reason || `the upstream says: ${said}`),
        usage: null,
        sure: true,
      };
    }
    default:
      return { state: 'unrecognized', said };
  }
}

const isLink = (text: string | null | undefined): text is string => /^https?:\/\//.test(text ?? '');

/** Where the family has put the link, newest place first; once it even stood in `fail_reason`. */
function videoOf(task: z.infer<typeof statusSchema>): string | undefined {
  return [
    task.data?.result?.content?.video_url,
    task.data?.content?.video_url,
    task.data?.video_url,
    task.result_url,
    task.metadata?.url,
    task.video_url,
    task.url,
    task.fail_reason,
  ].find(isLink);
}

/** "37%", 37, 0.37. */
function progressOf(said: string | number | null | undefined): number | null {
  if (said === null || said === undefined) return null;
  const value = typeof said === 'number' ? said : Number.parseFloat(said);
  if (!Number.isFinite(value) || value < 0) return null;
  return Math.min(1, value > 1 ? value / 100 : value);
}

function readError({ body }: UpstreamReply): UpstreamComplaint {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    value = undefined;
  }
  const parsed = errorSchema.safeParse(value);
  const said = parsed.success ? parsed.data : {};
  return {
    code: said.error?.code ?? said.code ?? null,
    message: said.error?.message ?? said.message ?? null,
  };
}

const text = z.string().nullish();
const reason = z.object({ code: text, message: text }).nullish();
const rawTask = z.object({
  status: text,
  error: reason,
  content: z.object({ video_url: text, last_frame_url: text }).nullish(),
  usage: z
    .object({ total_tokens: z.number().nullish(), completion_tokens: z.number().nullish() })
    .nullish(),
  seed: z.number().nullish(),
  video_url: text,
});
const task = z.object({
  status: text,
  progress: z.union([z.string(), z.number()]).nullish(),
  fail_reason: text,
  result_url: text,
  url: text,
  video_url: text,
  metadata: z.object({ url: text }).nullish(),
});
const deepTask = task.extend({
  error: reason,
  data: rawTask.extend({ result: rawTask.nullish() }).nullish(),
});
/** The older generation wraps the task, the newer one is it. */
const statusSchema = z.union([
  z.object({ data: deepTask.extend({ status: z.string() }) }).transform(({ data }) => data),
  deepTask,
]);
const createdSchema = z.object({
  id: text,
  task_id: text,
  code: z.union([z.string(), z.number()]).nullish(),
  message: text,
  data: z.object({ id: text, task_id: text }).nullish(),
});
const errorSchema = z.object({ code: text, message: text, error: reason });
