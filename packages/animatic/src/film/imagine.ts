// A first storyboard until the script is understood: every picture that came with the request, in
// order and for the same time, and the first audio as its music.
import { createHash } from 'node:crypto';
import { frameCount, FRAMES_PER_SECOND, nearestRatio, pixelSize } from '@filmgate/protocol';
import type { FilmRequest } from '../film-request.ts';
import type { Shot, Storyboard } from '../storyboard/storyboard.ts';
import { referenceName } from './render-job.ts';

export function imagine(request: FilmRequest): Storyboard {
  const pictures = request.media.filter(({ kind }) => kind !== 'audio');
  const [first] = pictures;
  const ratio =
    request.ratio === 'adaptive'
      ? nearestRatio(first?.width ?? 16, first?.height ?? 9)
      : request.ratio;
  const frames = request.frames ?? frameCount(request.durationS > 0 ? request.durationS : 5);
  const endS = (frames - 1) / FRAMES_PER_SECOND;
  const count = Math.max(1, pictures.length);
  const shots = Array.from({ length: count }, (_, i): Shot => {
    const file = pictures[i];
    return {
      id: i + 1,
      startS: (endS * i) / count,
      endS: (endS * (i + 1)) / count,
      from: null,
      text: '',
      plate: file
        ? { reference: referenceName(file), startS: 0, speed: 1, holdEndS: 0, holdStartS: 0 }
        : null,
      set: file ? null : 'sea',
      time: 'golden-hour',
      weather: 'clear',
      air: [],
      pace: 1,
      look: null,
      blocking: [],
      camera: {
        size: 'wide',
        on: null,
        angle: 'eye-level',
        move: file?.kind === 'video' ? 'static' : 'push-in',
        amount: 0.2,
        ease: 'in-out',
        lensMm: 35,
        focus: 'deep',
        handheld: false,
        pointOfView: false,
        from: null,
      },
      cut: { in: 'cut', lengthS: 0 },
      captions: [],
      title: null,
    };
  });
  const music = request.media.find(({ kind }) => kind === 'audio');
  const rest: Omit<Storyboard, 'hash'> = {
    version: 1,
    engine: 'animatic/1',
    seed: request.seed,
    output: {
      ...pixelSize(request.model, request.resolution, ratio),
      resolution: request.resolution,
      ratio,
      fps: FRAMES_PER_SECOND,
      frames,
      audio: request.audio,
      watermark: request.watermark,
    },
    references: request.media.map((file) => ({
      name: referenceName(file),
      roles: [file.kind === 'audio' ? 'music' : 'footage'],
      sha256: file.sha256,
      from: null,
    })),
    cast: [],
    shots,
    sound: {
      voice: [],
      effects: [],
      music: {
        reference: music ? referenceName(music) : null,
        mood: 'calm',
        style: null,
        bpm: 90,
        gainDb: 0,
        from: null,
      },
      beds: [],
    },
    unused: [],
  };
  const hash = createHash('sha256').update(JSON.stringify(rest)).digest('hex');
  return { ...rest, hash: `sha256:${hash}` };
}
