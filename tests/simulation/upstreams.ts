// Two services that make films, as they look over HTTP: one of Ark's protocol, which lists and cancels,
// one of the new-api family, which does neither. They count what they make and remember for whom.
import type { UpstreamReply, UpstreamRequest } from '@filmgate/providers';
import type { Faults, JobFate } from './faults.ts';
import type { History } from './history.ts';
import type { Timeline } from './timeline.ts';

export interface Job {
  readonly id: string;
  readonly provider: string;
  /** What its prompt says. */
  readonly wish: string;
  readonly model: string;
  readonly seed: number;
  readonly madeAtMs: number;
  readonly fate: JobFate;
  /** Cancelled before it ran. */
  cancelled: boolean;
  /** Its record was deleted, by us. */
  deleted: boolean;
  /** Cancels that arrived. */
  cancels: number;
}

export interface Upstreams {
  readonly jobs: readonly Job[];
  /** @param provider whose address it went to */
  answer(provider: string, request: UpstreamRequest): UpstreamReply;
}

export const ARK = 'mainland';
export const NEWAPI = 'reseller';
/** Of the machines where films are made; ours may be wrong. */
export const TRUE_TIME_AT_START_MS = 1_800_000_000_000;

/** The real service tells of a job's seed when it has ended. */
const ENDED: ReadonlySet<string> = new Set(['succeeded', 'failed', 'cancelled', 'expired']);
/** Of each film. */
const TOKENS = 108_900;

const json = (
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): UpstreamReply => ({
  status,
  headers,
  body: JSON.stringify(value),
});
const page = (status: number): UpstreamReply => ({
  status,
  headers: {},
  body: '<html>hello</html>',
});
const complaint = (status: number, code: string): UpstreamReply =>
  json({ error: { code, message: code } }, status, status === 429 ? { 'retry-after': '3' } : {});

const during = (span: JobFate['gap'], atMs: number): boolean =>
  span !== null && atMs >= span.atMs && atMs < span.atMs + span.forMs;

export function simulatedUpstreams(
  timeline: Timeline,
  faults: Faults,
  history: History,
): Upstreams {
  const jobs: Job[] = [];

  const ageMs = ({ madeAtMs }: Job): number => timeline.elapsedMs() - madeAtMs;

  const isListed = (job: Job): boolean =>
    !job.deleted && ageMs(job) >= job.fate.hiddenMs && !during(job.fate.gap, ageMs(job));

  function wordOf(job: Job): string {
    const { fate, cancelled } = job;
    const atMs = ageMs(job);
    if (cancelled) return 'cancelled';
    if (during(fate.strange, atMs)) return 'polishing';
    if (atMs < fate.waitMs) return 'queued';
    if (atMs >= fate.waitMs + fate.runMs) return fate.end;
    const wentBack = fate.backAtMs !== null && Math.abs(atMs - fate.backAtMs) < 5_000;
    return wentBack ? 'queued' : 'running';
  }

  function make(provider: string, wish: string, model: string, seed: number): UpstreamReply {
    const refusal = faults.refusal();
    if (refusal !== undefined) return complaint(refusal, 'refused');
    const job: Job = {
      id: `job-${jobs.length}`,
      provider,
      wish,
      model,
      seed,
      madeAtMs: timeline.elapsedMs(),
      fate: faults.job(),
      cancelled: false,
      deleted: false,
      cancels: 0,
    };
    jobs.push(job);
    history.add({ what: 'job made', jobId: job.id, provider, wish });
    const answer = faults.answer();
    if (answer === 'error') return complaint(502, 'InternalServiceError');
    return answer === 'page' ? page(200) : json({ id: job.id });
  }

  const arkTask = (job: Job): object => ({
    id: job.id,
    model: job.model,
    status: wordOf(job),
    ...(!faults.mute && ENDED.has(wordOf(job)) && { seed: job.seed }),
    created_at: Math.floor((TRUE_TIME_AT_START_MS + job.madeAtMs) / 1000),
    ...(wordOf(job) === 'succeeded' && {
      content: { video_url: `https://films.example/${job.id}` },
      usage: { total_tokens: TOKENS, completion_tokens: TOKENS },
    }),
  });

  function ark({ method, url, body }: UpstreamRequest): UpstreamReply {
    const { pathname, searchParams } = new URL(url);
    if (method === 'POST') {
      const { model, content, seed } = JSON.parse(String(body)) as {
        model: string;
        seed: number;
        content: { text: string }[];
      };
      return make(ARK, content[0]?.text ?? '', model, seed);
    }
    const ours = jobs.filter(({ provider }) => provider === ARK);
    if (method === 'GET') {
      const ids = searchParams.getAll('filter.task_ids');
      const model = searchParams.get('filter.model');
      const among = ours.filter(
        (job) =>
          (ids.length === 0 || ids.includes(job.id)) && (model === null || job.model === model),
      );
      return json({ items: among.filter(isListed).map(arkTask) });
    }
    const job = ours.find(({ id }) => pathname.endsWith(`/${id}`));
    if (job === undefined || job.deleted) return complaint(404, 'NotFound');
    job.cancels += 1;
    history.add({ what: 'job cancel received', jobId: job.id });
    const word = wordOf(job);
    if (word === 'running' || word === 'polishing') return complaint(409, 'InvalidAction');
    // A queued one is cancelled, of a finished one the record goes.
    if (word === 'queued') job.cancelled = true;
    else job.deleted = true;
    return json({});
  }

  function newapi({ method, url, body }: UpstreamRequest): UpstreamReply {
    if (method === 'POST') {
      const { model, prompt, metadata } = JSON.parse(String(body)) as {
        model: string;
        prompt: string;
        metadata: { seed: number };
      };
      return make(NEWAPI, prompt, model, metadata.seed);
    }
    const job = jobs.find(({ id }) => url.endsWith(`/${id}`));
    if (job === undefined || !isListed(job)) return complaint(400, 'task_not_exist');
    return json({
      id: job.id,
      status: wordOf(job),
      ...(wordOf(job) === 'succeeded' && { url: `https://films.example/${job.id}` }),
    });
  }

  return {
    jobs,
    answer: (provider, request) => (provider === ARK ? ark(request) : newapi(request)),
  };
}
