// The films that are measured.
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { FilmRequest, MediaFile } from '@filmgate/animatic';

export const FPS = 24;

const sample = (name: string): string =>
  fileURLToPath(new URL(`../samples/${name}`, import.meta.url));

/** The film that every peer can make: two stills, a push-in on each, a cross-fade, music. */
export const TWO_STILLS = {
  width: 1280,
  height: 720,
  frames: 5 * FPS + 1,
  /** Both 1280×960. */
  stills: [sample('image-1.jpg'), sample('image-2.jpg')],
  /** Longer than the film. */
  music: sample('music-1.mp3'),
  /** The second still begins here. */
  cutS: 2.5,
  crossFadeS: 0.6,
  /** Of each still by the end of its time; the engine's push-in by 0.4 of the distance. */
  zoomTo: 1 / (1 - 0.4),
} as const;

export const twoStillsRequest: FilmRequest = {
  ...request({
    prompt: `Shot 1 (0-2.5s): image 1, slow push in. Shot 2 (2.5-5s): dissolve to image 2, slow push in. Audio 1 as background music, no voice, no sound effects.`,
    resolution: '720p',
    durationS: 5,
  }),
  media: [
    ...TWO_STILLS.stills.map((path, i) => media({ kind: 'image', number: i + 1, path })),
    media({ kind: 'audio', number: 1, path: TWO_STILLS.music }),
  ],
};

/** Drawn sets and cast, composed music; spoken lines where a `says` stands. */
export const DRAWN_PROMPTS = {
  beach:
    'A girl in a red dress walks along the beach at golden hour, gulls circle. Slow push in. She says: "The tide waits for nobody." Calm piano music.',
  street:
    'Neon city street at night in the rain, a man with a black umbrella walks towards the camera, cars pass. Tracking shot. Male voiceover: "Nobody sleeps in this town." Electronic music.',
  lighthouse:
    'Harbour at dawn in light fog, a red fishing boat sails out past the lighthouse. The camera pans right. Old man\'s voiceover: "We leave before the sun." Calm string music.',
  kitchen:
    'In a warm kitchen an old woman pours tea into a cup, a cat sleeps on the chair. Medium shot, the camera pulls back. She says: "Sit down, it is still hot." Guitar music.',
  forest:
    'Morning in a misty forest, a deer walks between the trees and looks at the camera. The camera trucks left. Mysterious string music.',
  snow: 'Snowfield in the mountains, a dog runs through falling snow towards the camera, low angle. Happy orchestral music.',
  dunes: '黄昏的沙漠,三只骆驼慢慢走过沙丘,镜头缓缓向右摇。悠扬的音乐。',
  lanterns:
    '夜晚的古镇街道,红灯笼亮着,一个穿蓝色衣服的小女孩提着灯笼跑过石板路,镜头跟随。她说:“妈妈,快来看!”欢快的音乐。',
  classroom:
    'A bright classroom, a teacher points at the blackboard, two children raise their hands. Static wide shot. She says: "Who knows the answer?" Upbeat music.',
  sea: 'A white sailboat on a stormy sea, high waves, heavy rain, lightning. The camera tilts up. Epic music.',
  cafe: 'A small café on a rainy afternoon, a young woman in a yellow coat drinks coffee at the table. Slow push in, shallow focus. Jazz music.',
  meadow:
    'A flower meadow at noon, a boy and a girl run with a kite, butterflies. Crane up. The boy says: "Higher, higher!" Happy guitar music.',
} as const;

/** Three of them, one after the other. */
const FIFTEEN_SECONDS = [
  `[00:00-00:05] Shot 1: ${DRAWN_PROMPTS.lighthouse}`,
  `[00:05-00:10] Shot 2: ${DRAWN_PROMPTS.beach}`,
  `[00:10-00:15] Shot 3: ${DRAWN_PROMPTS.street}`,
].join('\n');

export const drawnRequests = [
  request({ prompt: DRAWN_PROMPTS.beach, resolution: '480p', durationS: 5 }),
  request({ prompt: DRAWN_PROMPTS.street, resolution: '720p', durationS: 5 }),
  request({ prompt: FIFTEEN_SECONDS, resolution: '1080p', durationS: 15 }),
  request({ prompt: DRAWN_PROMPTS.kitchen, resolution: '4k', durationS: 4 }),
] as const;

export function request({
  prompt,
  resolution,
  durationS,
}: Pick<FilmRequest, 'prompt' | 'resolution' | 'durationS'>): FilmRequest {
  return {
    model: 'doubao-seedance-2-0-260128',
    prompt,
    media: [],
    resolution,
    ratio: '16:9',
    durationS,
    durationRangeS: [4, 15],
    frames: null,
    audio: true,
    watermark: false,
    cameraFixed: false,
    seed: 7,
  };
}

function media({ kind, number, path }: Pick<MediaFile, 'kind' | 'number' | 'path'>): MediaFile {
  return {
    kind,
    role: `reference_${kind}`,
    number,
    path,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    width: kind === 'image' ? 1280 : 0,
    height: kind === 'image' ? 960 : 0,
    durationS: kind === 'audio' ? 11.6 : 0,
  };
}
