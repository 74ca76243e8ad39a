// What the main routes answer, for the reference. A test holds them against the schemas.
import { FILE_ID } from './request-examples.ts';

const ID = 'cgt-20261126213047-6z8un3yc';
const MODEL = 'doubao-seedance-2-0-260128';
const PROMPT = 'A girl in a red coat walks along the beach at dusk.';
const CREATED_AT = 1795699847;
const ENDED_AT = CREATED_AT + 9;
const EXPIRES_AT = 1798291856;

const link = (name: string): string =>
  `http://127.0.0.1:8080/v1/results/default/${ID}/${name}?expires=${EXPIRES_AT}&key=k1&signature=8jrF-DTVjMrmfyovopHjHd-VlH9kw4B0AcMNMxWTXlo`;

const arkTask = {
  id: ID,
  model: MODEL,
  status: 'succeeded',
  error: null,
  failure_reason: null,
  created_at: CREATED_AT,
  updated_at: ENDED_AT,
  service_tier: 'default',
  execution_expires_after: 172_800,
  content: { video_url: link('video.mp4') },
  usage: { completion_tokens: 50_638, total_tokens: 50_638 },
  resolution: '480p',
  ratio: '16:9',
  duration: 5,
  framespersecond: 24,
  filmgate: {
    made_by: `animatic/${MODEL}`,
    billed: false,
    poster_url: link('poster.jpg'),
    contact_sheet_url: link('contact-sheet.jpg'),
    storyboard_url: link('storyboard.json'),
  },
  seed: 1_681_505_466,
  generate_audio: true,
  draft: false,
  priority: 0,
};

const missionTask = {
  task_id: ID,
  action: 'generate',
  status: 'SUCCESS',
  fail_reason: '',
  submit_time: CREATED_AT,
  start_time: CREATED_AT,
  finish_time: ENDED_AT,
  progress: '100%',
  stage: 'done',
  data: {
    id: ID,
    draft: false,
    model: `animatic/${MODEL}`,
    ratio: '16:9',
    frames: 0,
    result: arkTask,
    status: 'succeed',
    duration: 5,
    created_at: '2026-11-26T13:30:47Z',
    resolution: '480p',
    updated_at: '2026-11-26T13:30:56Z',
  },
};

const video = {
  id: ID,
  object: 'video',
  model: MODEL,
  status: 'completed',
  progress: 100,
  created_at: CREATED_AT,
  completed_at: ENDED_AT,
  expires_at: EXPIRES_AT,
  prompt: PROMPT,
  size: '864x496',
  seconds: '5',
  error: null,
  remixed_from_video_id: null,
};
const queuedVideo = {
  ...video,
  status: 'queued',
  progress: 0,
  completed_at: null,
  expires_at: null,
  warnings: ['size: made at the nearest that there is, 480p 16:9'],
};

const file = {
  id: FILE_ID,
  object: 'file',
  bytes: 170_546,
  created_at: CREATED_AT,
  expires_at: EXPIRES_AT,
  filename: 'image-1.jpg',
  purpose: 'media',
  status: 'processed',
  kind: 'image',
  content_type: 'image/jpeg',
  sha256: '851b02747952d71ba713817583828166f2c6e8d3174ffb3fff4c4a50d6f6327c',
  width: 1280,
  height: 960,
};

const webhook = {
  id: 'wh_99997ab7084438b4c6fede06',
  object: 'webhook',
  url: 'https://studio.example.com/hooks/filmgate',
  events: ['task.succeeded', 'task.failed'],
  enabled: true,
  created_at: '2026-11-26T13:30:48.658Z',
  updated_at: '2026-11-26T13:30:48.658Z',
  old_secret_until: null,
};

const listOf = (one: { readonly id: string }) => ({
  object: 'list',
  data: [one],
  first_id: one.id,
  last_id: one.id,
  has_more: false,
});

/** By operation: the JSON of its 200. */
export const REPLY_EXAMPLES: Readonly<Record<string, unknown>> = {
  'POST /v1/video/generations': {
    id: ID,
    task_id: ID,
    object: 'video',
    model: MODEL,
    status: 'queued',
    progress: 0,
    created_at: CREATED_AT,
  },
  'GET /v1/video/generations/{id}': {
    code: 'success',
    message: '',
    status: 'completed',
    data: missionTask,
  },
  'GET /v1/video/generations': {
    code: 'success',
    message: '',
    data: { items: [missionTask], total: 1, page: 1, page_size: 20 },
  },
  'DELETE /v1/video/generations/{id}': {
    code: 'success',
    message: '',
    data: { task_id: ID, outcome: 'cancelled' },
  },
  'POST /api/v3/contents/generations/tasks': { id: ID },
  'GET /api/v3/contents/generations/tasks/{id}': arkTask,
  'GET /api/v3/contents/generations/tasks': { items: [arkTask], total: 1 },
  'POST /v1/videos': queuedVideo,
  'GET /v1/videos/{id}': video,
  'GET /v1/videos': listOf(video),
  'DELETE /v1/videos/{id}': { id: ID, object: 'video.deleted', deleted: true },
  'POST /v1/estimates': {
    object: 'estimate',
    ok: true,
    problems: [],
    warnings: [],
    model: MODEL,
    mode: 't2v',
    width: 864,
    height: 496,
    fps: 24,
    frames: 121,
    duration: 5,
    resolution: '480p',
    ratio: '16:9',
    input_video_duration: 0,
    tokens: 50_638,
    exact: true,
    made_by: [
      {
        provider: 'animatic',
        order: 1,
        weight: 1,
        billed: false,
        cost: null,
        based_on: 'drawn here, for nothing',
      },
    ],
  },
  'POST /v1/files': file,
  'GET /v1/files/{id}': file,
  'GET /v1/files': listOf(file),
  'DELETE /v1/files/{id}': { id: FILE_ID, object: 'file', deleted: true },
  'POST /v1/webhooks': {
    ...webhook,
    secret: 'whsec_bm90IGEgc2VjcmV0LCBidXQgYXMgbG9uZyBhcyBvbmU=',
  },
  'GET /v1/webhooks/{id}': webhook,
};
