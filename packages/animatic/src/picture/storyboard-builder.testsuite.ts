// Hand-made storyboards for the tests of the picture: the quietest film, and what a test changes.
import type { Camera, Plate, Shot, Storyboard } from '../storyboard/storyboard.ts';

export type ShotChanges = Partial<Omit<Shot, 'camera' | 'plate'>> & {
  readonly camera?: Partial<Camera>;
  readonly plate?: Partial<Plate> | null;
};

export function shotOf(changes: ShotChanges = {}): Shot {
  const { camera, plate, ...rest } = changes;
  return {
    id: 1,
    startS: 0,
    endS: 4,
    from: null,
    text: '',
    set: plate ? null : 'field',
    time: 'day',
    weather: 'clear',
    air: [],
    pace: 1,
    look: null,
    blocking: [],
    cut: { in: 'cut', lengthS: 0 },
    captions: [],
    title: null,
    ...rest,
    plate: plate
      ? { reference: 'image1', startS: 0, speed: 1, holdEndS: 0, holdStartS: 0, ...plate }
      : null,
    camera: {
      size: 'extreme-wide',
      on: null,
      angle: 'eye-level',
      move: 'static',
      amount: 0.35,
      ease: 'in-out',
      lensMm: 35,
      focus: 'deep',
      handheld: false,
      pointOfView: false,
      from: null,
      ...camera,
    },
  };
}

export function storyboardOf(
  shots: readonly Shot[],
  output: Partial<Storyboard['output']> = {},
): Storyboard {
  const endS = Math.max(...shots.map((shot) => shot.endS));
  return {
    version: 1,
    hash: `sha256:${'0'.repeat(64)}`,
    engine: 'animatic/1',
    seed: 7,
    output: {
      width: 752,
      height: 560,
      resolution: '480p',
      ratio: '4:3',
      fps: 24,
      frames: Math.round(endS * 24) + 1,
      audio: false,
      watermark: false,
      ...output,
    },
    references: [],
    cast: [],
    shots: [...shots],
    sound: { voice: [], effects: [], music: null, beds: [] },
    unused: [],
  };
}
