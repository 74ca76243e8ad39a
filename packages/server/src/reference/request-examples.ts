// Requests as people send them, for the reference. A test sends each of them to the running service, with
// the files of samples/ behind `MEDIA` and an id of its own for `FILE_ID`.

export interface RequestExample {
  readonly summary: string;
  /** JSON unless said. A form's files are named as curl has it: `@image-1.jpg`. */
  readonly type?: 'multipart/form-data';
  readonly value: Readonly<Record<string, unknown>>;
}

/** Where the media of examples lie. */
export const MEDIA = 'https://media.example.com';
export const FILE_ID = 'file-eUBLGRxVJZD8JWxTUB5k9n';

const MODEL = 'doubao-seedance-2-0-260128';
const WORDS =
  'A girl in a red coat walks along the beach at dusk, slow push in. She says: "The tide waits for nobody."';
const OUTPUT = { resolution: '480p', ratio: '16:9', duration: 5 };
const REFERENCES =
  'Camera as in video 1, audio 1 as background music. First frame is image 1; 2-4s: quick cut, a hand lifts the cup; final frame freezes on image 2.';
const image = (name: string) => ({ type: 'image_url', image_url: { url: `${MEDIA}/${name}` } });

const mission = {
  words: {
    summary: 'From words alone',
    value: { model: MODEL, prompt: WORDS, metadata: OUTPUT },
  },
  media: {
    summary: 'With pictures, footage and music, called by number in the prompt',
    value: {
      model: MODEL,
      prompt: REFERENCES,
      images: [`${MEDIA}/image-1.jpg`, `${MEDIA}/image-2.jpg`],
      videos: [`${MEDIA}/clip-1.mp4`],
      audios: [`${MEDIA}/music-1.mp3`],
      metadata: { ...OUTPUT, ratio: '4:3', generate_audio: true, watermark: false },
    },
  },
} satisfies Record<string, RequestExample>;

const ark = {
  words: {
    summary: 'From words alone',
    value: { model: MODEL, content: [{ type: 'text', text: WORDS }], ...OUTPUT },
  },
  first_and_last_frame: {
    summary: 'Between a first and a last frame',
    value: {
      model: MODEL,
      content: [
        { type: 'text', text: 'The cup is lifted, and steam rises.' },
        { ...image('image-1.jpg'), role: 'first_frame' },
        { ...image('image-2.jpg'), role: 'last_frame' },
      ],
      ...OUTPUT,
      ratio: 'adaptive',
      return_last_frame: true,
    },
  },
  references: {
    summary: 'With references, told of what becomes of it',
    value: {
      model: MODEL,
      content: [
        { type: 'text', text: REFERENCES },
        { ...image('image-1.jpg'), role: 'reference_image' },
        { ...image('image-2.jpg'), role: 'reference_image' },
        { type: 'video_url', video_url: { url: `${MEDIA}/clip-1.mp4` }, role: 'reference_video' },
        { type: 'audio_url', audio_url: { url: `${MEDIA}/music-1.mp3` }, role: 'reference_audio' },
      ],
      ...OUTPUT,
      generate_audio: true,
      callback_url: 'https://studio.example.com/hooks/ark',
    },
  },
} satisfies Record<string, RequestExample>;

const remix = {
  night: {
    summary: 'At another hour, with another animal',
    value: { prompt: 'Make it night. In shot 2, replace the dog with a cat.' },
  },
} satisfies Record<string, RequestExample>;

/** By operation, then by name. */
export const REQUEST_EXAMPLES: Readonly<Record<string, Readonly<Record<string, RequestExample>>>> =
  {
    'POST /v1/video/generations': {
      ...mission,
      stored_file: {
        summary: 'With a file that was stored before, by POST /v1/files',
        value: {
          model: MODEL,
          prompt: 'First frame is image 1.',
          images: [FILE_ID],
          metadata: OUTPUT,
        },
      },
      form: {
        summary: 'As a form, with the files in it',
        type: 'multipart/form-data',
        value: {
          model: MODEL,
          prompt: 'First frame is image 1, final frame is image 2.',
          images: ['@image-1.jpg', '@image-2.jpg'],
          'metadata[resolution]': '480p',
          'metadata[duration]': '5',
        },
      },
    },
    'POST /v1/video/generations/{id}/final': {
      as_drafted: { summary: 'As its draft was asked for', value: {} },
      larger: {
        summary: 'Larger, and without a watermark',
        value: { resolution: '1080p', watermark: false },
      },
    },
    'POST /v1/video/generations/{id}/remix': remix,
    'POST /v1/videos/{id}/remix': remix,
    'POST /api/v3/contents/generations/tasks': ark,
    'POST /v1/videos': {
      words: {
        summary: 'From words alone',
        value: { model: MODEL, prompt: WORDS, seconds: '5', size: '1280x720' },
      },
      picture: {
        summary: 'From a picture by its address',
        value: {
          model: MODEL,
          prompt: 'The cup is lifted, and steam rises.',
          input_reference: { image_url: `${MEDIA}/image-1.jpg` },
          seconds: '5',
        },
      },
      form: {
        summary: 'As OpenAI’s SDKs send it: a form with the picture in it',
        type: 'multipart/form-data',
        value: {
          model: MODEL,
          prompt: 'The cup is lifted, and steam rises.',
          input_reference: '@image-1.jpg',
          seconds: '5',
          size: '1280x720',
        },
      },
    },
    'POST /v1/estimates': {
      words: mission.words,
      media: mission.media,
      ark: { ...ark.first_and_last_frame, summary: 'A body of Ark’s' },
    },
    'POST /v1/storyboards': {
      shots: {
        summary: 'Shots in words',
        value: {
          model: MODEL,
          prompt: 'Shot 1: a fox runs through the snow. Shot 2, night: it sleeps under a tree.',
          metadata: OUTPUT,
        },
      },
      media: mission.media,
      ark: { ...ark.references, summary: 'A body of Ark’s' },
    },
    'POST /v1/files': {
      picture: {
        summary: 'A picture, kept for a day',
        type: 'multipart/form-data',
        value: { file: '@image-1.jpg', purpose: 'media', expires_after: '86400' },
      },
    },
    'POST /v1/webhooks': {
      ends: {
        summary: 'Told of how tasks end',
        value: {
          url: 'https://studio.example.com/hooks/filmgate',
          events: ['task.succeeded', 'task.failed'],
        },
      },
    },
    'PATCH /v1/webhooks/{id}': {
      pause: { summary: 'Told of nothing for a while', value: { enabled: false } },
    },
    'POST /v1/keys': {
      studio: {
        summary: 'For a program that makes films, for so much a day',
        value: {
          name: 'studio',
          scopes: ['tasks:write', 'tasks:read', 'files'],
          budgets: [{ currency: 'CNY', per_day: 50 }],
        },
      },
      tenant: {
        summary: 'The first key of a new tenant, by the operator',
        value: { name: 'agency’s admin', scopes: ['admin'], tenant: 'agency' },
      },
    },
    'PATCH /v1/keys/{id}': {
      slower: { summary: 'Fewer requests', value: { rate_limit: { requests_per_minute: 60 } } },
    },
    'POST /v1/keys/{id}/rotate': {
      leaked: { summary: 'After a leak: the secret before ends at once', value: { overlap_s: 0 } },
    },
    'POST /v1/operator/attempts/{id}': {
      adopt: {
        summary: 'The provider has the job: its film is taken',
        value: { decision: 'adopt', operation: 'task_0217956998486314455b' },
      },
      resend: { summary: 'Nobody has it: it is sent again', value: { decision: 'resend' } },
    },
  };
