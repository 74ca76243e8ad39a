// What fields and parameters usually hold, by their names, so that requests get past the first check; and
// whole requests that are right, to be spoilt.
import { token, type IdKind } from './fuzz-request.ts';

const MODEL = 'doubao-seedance-2-0-260128';
/** What the scripted engine does with it, see `service-process.ts`. */
export const PROMPTS = {
  ends: 'A girl in a red coat walks along the beach.',
  fails: 'This one fails.',
  lasts: 'This one lasts.',
  lost: 'This one is lost.',
} as const;

const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

const STORYBOARD = {
  version: 1,
  hash: `sha256:${'0'.repeat(64)}`,
  engine: 'animatic/1',
  seed: 1,
  output: {
    width: 752,
    height: 560,
    resolution: '480p',
    ratio: '4:3',
    fps: 24,
    frames: 121,
    audio: true,
    watermark: false,
  },
  references: [],
  cast: [],
  shots: [
    {
      id: 1,
      startS: 0,
      endS: 5,
      from: null,
      text: '',
      plate: null,
      set: 'sea',
      time: 'dusk',
      weather: 'clear',
      air: [],
      pace: 1,
      look: null,
      blocking: [],
      camera: {
        size: 'wide',
        on: null,
        angle: 'eye-level',
        move: 'static',
        amount: 0,
        ease: 'linear',
        lensMm: 35,
        focus: 'deep',
        handheld: false,
        pointOfView: false,
        from: null,
      },
      cut: { in: 'cut', lengthS: 0 },
      captions: [],
      title: null,
    },
  ],
  sound: { voice: [], effects: [], music: null, beds: [] },
  unused: [],
};

export const LIKELY: Readonly<Record<string, readonly unknown[]>> = {
  model: [MODEL, `animatic/${MODEL}`, `upstream/${MODEL}`, 'doubao-seedance-1-5-pro-251215'],
  prompt: [PROMPTS.ends, PROMPTS.fails, PROMPTS.lost],
  text: [PROMPTS.ends, PROMPTS.fails, PROMPTS.lost],
  images: [[], [PICTURE], [`http://${token('host', 0)}/picture.png`]],
  videos: [[], [`http://${token('host', 0)}/film.mp4`]],
  audios: [[]],
  duration: [5, 4, 12, -1, '5'],
  seconds: ['5', 8],
  size: ['1280x720', '720p', '16:9'],
  resolution: ['480p', '720p', '1080p'],
  ratio: ['16:9', '4:3', 'adaptive'],
  seed: [-1, 0, 4_294_967_295],
  role: ['first_frame', 'last_frame', 'reference_image', 'reference_video'],
  callback_url: [`http://${token('host', 0)}/hook`],
  service_tier: ['default', 'flex'],
  url: [`http://${token('host', 0)}/hook`, 'https://10.0.0.1/hook', PICTURE],
  id: [token('task', 0)],
  operation: ['job-0'],
  name: ['for the fuzzer'],
  tenant: ['default', 'another'],
  expires_at: ['2030-01-01T00:00:00Z'],
  priority: [0, 9],
  execution_expires_after: [3600, 172_800],
  // Of queries. What waits for seconds is tested elsewhere.
  wait: ['0', '61', '-1', '1.5'],
  types: ['state', 'state,progress', 'none'],
  last_event_id: ['1', '2', '3', '4', 'AAAAAAAAAAAAAAAAAAAAAA'],
  page: ['1', '2'],
  page_num: ['1', '500'],
  page_size: ['1', '20', '500'],
  limit: ['1', '50'],
  status: ['queued', 'in_progress,completed', 'failed'],
  state: ['unknown', 'created', 'pending', 'delivered'],
  provider: ['upstream'],
  task_id: [token('task', 4)],
  order: ['asc', 'desc'],
  after: [token('task', 0), token('task', 1), token('stored', 0)],
  variant: ['video', 'thumbnail', 'spritesheet'],
  contact_sheet: ['true', 'false'],
  before: [token('event', 0), token('attempt', 0)],
  from: ['2026-01-01'],
  to: ['2026-01-31'],
  purpose: ['media'],
  group_by: ['day', 'day,model,provider,key'],
  'filter.status': ['queued', 'succeeded'],
  'filter.task_ids': [token('task', 0), `${token('task', 0)},${token('task', 1)}`],
  'filter.model': [MODEL],
  'filter.service_tier': ['default'],
};

/** What the parameters of a path name; none: whatever is sent there must be unknown. */
export function idKindOf(template: string, parameter: string): IdKind | undefined {
  if (parameter === 'event_id') return 'event';
  if (parameter === 'tenant') return 'tenant';
  if (parameter === 'name') return 'file';
  if (template.startsWith('/v1/webhooks/')) return 'webhook';
  if (template.startsWith('/v1/keys/')) return 'key';
  if (template.startsWith('/v1/operator/attempts/')) return 'attempt';
  if (template.startsWith('/v1/files/uploads/')) return 'upload';
  if (template.startsWith('/v1/files/')) return 'stored';
  if (template.startsWith('/v1/models/')) return 'model';
  if (/\/(generations|tasks|results|videos)\//.test(template)) return 'task';
  return undefined;
}

/** By operation. */
export const RIGHT_BODIES: Readonly<Record<string, readonly object[]>> = {
  'POST /v1/video/generations': [
    { model: `animatic/${MODEL}`, storyboard: STORYBOARD },
    { model: MODEL, prompt: PROMPTS.ends },
    {
      model: MODEL,
      prompt: `First frame is image 1, 2-4s: quick cut, ${PROMPTS.ends} voiceover: "Picked at sunrise" --ratio 16:9`,
      images: [PICTURE],
      metadata: { resolution: '480p', ratio: '4:3', duration: 5, generate_audio: true, seed: 7 },
    },
    {
      model: `upstream/${MODEL}`,
      prompt: PROMPTS.ends,
      metadata: '{"resolution":"480p","duration":5}',
      size: '720p',
    },
    {
      model: MODEL,
      prompt: PROMPTS.ends,
      metadata: { content: [{ type: 'text', text: 'a fox' }] },
    },
  ],
  'POST /api/v3/contents/generations/tasks': [
    { model: MODEL, content: [{ type: 'text', text: PROMPTS.ends }] },
    {
      model: MODEL,
      content: [
        { type: 'text', text: `${PROMPTS.ends} --rs 480p --dur 5` },
        { type: 'image_url', image_url: { url: PICTURE }, role: 'reference_image' },
        { type: 'video_url', video_url: { url: `http://${token('host', 0)}/film.mp4` } },
      ],
      callback_url: `http://${token('host', 0)}/hook`,
      return_last_frame: true,
      resolution: '480p',
      ratio: '16:9',
      duration: 5,
      seed: 1,
      watermark: false,
      priority: 3,
    },
    { model: MODEL, content: [{ type: 'draft_task', draft_task: { id: token('task', 0) } }] },
  ],
  'POST /v1/videos/{id}/remix': [{ prompt: 'Make it night.' }],
  'POST /v1/video/generations/{id}/remix': [{ prompt: 'Make it night.' }, { prompt: '改成夜晚' }],
  'POST /v1/video/generations/{id}/final': [
    {},
    { model: `upstream/${MODEL}` },
    { model: `upstream/${MODEL}`, resolution: '480p' },
    { model: `upstream/${MODEL}`, watermark: true },
  ],
  'POST /v1/videos': [
    { prompt: PROMPTS.ends },
    {
      model: 'sora-2',
      prompt: PROMPTS.ends,
      seconds: '8',
      size: '1792x1024',
      input_reference: { image_url: PICTURE },
    },
    { model: MODEL, prompt: PROMPTS.lasts, input_reference: PICTURE, metadata: { seed: 7 } },
  ],
  'POST /v1/estimates': [
    { model: `animatic/${MODEL}`, storyboard: JSON.stringify(STORYBOARD), duration: 9 },
    { model: MODEL, prompt: PROMPTS.ends, images: [PICTURE], metadata: { duration: 99 } },
    { model: MODEL, content: [{ type: 'text', text: PROMPTS.ends }], ratio: '16:9' },
  ],
  'POST /v1/storyboards': [
    { model: MODEL, metadata: { storyboard: STORYBOARD } },
    { model: MODEL, prompt: PROMPTS.ends, metadata: { duration: 5 } },
    { model: MODEL, content: [{ type: 'text', text: PROMPTS.ends }] },
  ],
  'POST /v1/webhooks': [{ url: `http://${token('host', 0)}/hook`, events: ['task.succeeded'] }],
  'PATCH /v1/webhooks/{id}': [{ enabled: true }, { events: ['task.failed', 'task.running'] }],
  'POST /v1/keys': [
    { name: 'one', scopes: ['tasks:read'] },
    {
      name: 'two',
      scopes: ['tasks:write', 'usage'],
      tenant: 'another',
      expires_at: '2030-01-01T00:00:00Z',
      budgets: [{ period: 'day', currency: 'CNY', limit: 5 }],
    },
  ],
  'PATCH /v1/keys/{id}': [{ name: 'renamed' }, { budgets: [], rate_limit: null }],
  'POST /v1/keys/{id}/rotate': [{ overlap_s: 0 }, {}],
  'POST /v1/operator/attempts/{id}': [
    { decision: 'resend' },
    { decision: 'abandon' },
    { decision: 'adopt', operation: 'job-0', force: true },
  ],
};
