// A storyboard's pictures: any frame, alone and in any order, from the storyboard and its media only.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { MediaFile } from '../film-request.ts';
import type { Shot, Storyboard } from '../storyboard/storyboard.ts';
import { THINGS } from '../words/things.ts';
import { makeAir } from './air.ts';
import type { DrawAir } from './air.ts';
import { makeLapse } from './lapse.ts';
import { makeBolts } from './lightning.ts';
import { holds } from './camera.ts';
import { makeSprites, sizeOf, toneAt } from './cast/draw-actor.ts';
import { stillsOf } from './cast/still-sprite.ts';
import type { CutOuts } from './cutout/cut-out-puppet.ts';
import { openCutOuts } from './cutout/open-cut-outs.ts';
import { drawScene } from './draw-scene.ts';
import { PictureError } from './errors.ts';
import { finishesOf } from './finish.ts';
import type { DrawFinish } from './finish.ts';
import { makeLook, steppedS } from './looks/looks.ts';
import { seedOf } from './paint/noise.ts';
import type { OpenFootage } from './plate/footage-port.ts';
import { pinned } from './plate/edit/pinned.ts';
import type { SubjectAt } from './plate/edit/edited.ts';
import { openPlate } from './plate/plate.ts';
import { stage } from './stage.ts';
import { layCaptions } from './text/captions.ts';
import { layTitle } from './text/title.ts';
import { drawWatermark } from './text/watermark.ts';
import { blend, fadeOut, needs } from './transitions.ts';
import { makeWeather } from './weather.ts';

export interface Picture {
  /** Width × height of the output; holds the frame drawn last. */
  readonly canvas: Canvas;
  /**
   * Draws frame 0 … frames − 1. One at a time.
   *
   * @param options.marked with the watermark, where the film has one; so it is unless told
   */
  draw(frame: number, options?: { readonly marked: boolean }): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** One shot, ready to be drawn at any film time. */
interface DrawnShot {
  draw(g: SKRSContext2D, tS: number): Promise<void>;
  dispose(): Promise<void>;
}

/** Shots kept ready: the one shown and, in a transition, the one before it. */
const SHOTS_READY = 2;

export async function openPicture(
  storyboard: Storyboard,
  media: ReadonlyMap<string, MediaFile>,
  { openFootage = footageUnavailable }: { openFootage?: OpenFootage } = {},
): Promise<Picture> {
  const { width, height, frames, fps, watermark } = storyboard.output;
  const frame = { width, height };
  for (const { plate } of storyboard.shots) {
    if (plate !== null) mediaOf(plate.reference, media);
  }
  const cutOuts = await openCutOuts(storyboard, media);
  const finishOf = finishesOf(frame);
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  const drawCaptions = layCaptions(g, storyboard);
  const scratch: Canvas[] = [];
  const ready = new Map<number, Promise<DrawnShot>>();

  const shotAt = async (index: number, keep: number): Promise<DrawnShot> => {
    const known = ready.get(index);
    if (known !== undefined) return known;
    for (const [other, drawn] of ready) {
      if (ready.size < SHOTS_READY) break;
      if (other === keep) continue;
      ready.delete(other);
      await (await drawn).dispose();
    }
    const shot = storyboard.shots[index];
    if (shot === undefined) throw new RangeError(`There is no shot at ${index}.`);
    const opened = prepareShot(shot, storyboard, { media, cutOuts, finishOf }, frame, openFootage);
    ready.set(index, opened);
    return opened;
  };

  const drawApart = async (
    slot: number,
    index: number,
    keep: number,
    tS: number,
  ): Promise<Canvas> => {
    const target = (scratch[slot] ??= createCanvas(width, height));
    const context = target.getContext('2d');
    clear(context, frame);
    await (await shotAt(index, keep)).draw(context, tS);
    return target;
  };

  return {
    canvas,
    async draw(number, { marked } = { marked: true }) {
      if (!Number.isInteger(number) || number < 0 || number >= frames) {
        throw new PictureError(
          'no-such-frame',
          `A frame must be a whole number from 0 to ${frames - 1}; got ${number}.`,
        );
      }
      const tS = number / fps;
      const index = shotIndexAt(storyboard.shots, tS);
      const { cut, startS } = storyboard.shots[index] ?? {
        cut: { in: 'cut', lengthS: 0 } as const,
        startS: 0,
      };
      const progress = cut.lengthS > 0 ? (tS - startS + 0.5 / fps) / cut.lengthS : 1;
      clear(g, frame);
      if (progress >= 1) {
        await (await shotAt(index, index)).draw(g, tS);
      } else {
        const wanted = needs(cut.in, progress);
        const before =
          wanted.before && index > 0 ? await drawApart(0, index - 1, index, tS) : undefined;
        const after = wanted.after ? await drawApart(1, index, index - 1, tS) : undefined;
        // The first shot of a film takes over from the black that is there.
        blend(g, cut.in, progress, before, after, frame);
      }
      drawCaptions(g, tS);
      const shown = storyboard.shots[index];
      if (shown !== undefined) fadeOut(g, shown, tS, frame);
      if (watermark && marked) drawWatermark(g, frame);
    },
    async [Symbol.asyncDispose]() {
      const open = [...ready.values()];
      ready.clear();
      for (const drawn of open) {
        // One that could not be opened was reported where it was to be drawn.
        const shot = await drawn.catch(() => undefined);
        await shot?.dispose();
      }
    },
  };
}

/**
 * Black, so that no frame depends on the one drawn before: resampled pixels may be a 255th short of
 * opaque.
 */
function clear(g: SKRSContext2D, frame: { width: number; height: number }): void {
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalAlpha = 1;
  g.globalCompositeOperation = 'source-over';
  // 'high' blurs even a copy at whole places; only what is resampled asks for it.
  g.imageSmoothingQuality = 'low';
  g.fillStyle = '#000000';
  g.fillRect(0, 0, frame.width, frame.height);
}

const footageUnavailable: OpenFootage = (path) =>
  Promise.reject(
    new PictureError('missing-media', `Footage cannot be opened here; got ${path}. Use a still.`),
  );

function shotIndexAt(shots: readonly Shot[], tS: number): number {
  let found = 0;
  shots.forEach((shot, i) => {
    if (shot.startS <= tS + 1e-6) found = i;
  });
  return found;
}

function mediaOf(reference: string, media: ReadonlyMap<string, MediaFile>): MediaFile {
  const file = media.get(reference);
  if (file === undefined || file.kind === 'audio') {
    throw new PictureError(
      'missing-media',
      `A shot's plate must name an image or video that came with the request; got "${reference}". Send it, or take the plate out.`,
    );
  }
  return file;
}

/** What the shots of a film share. */
interface OfFilm {
  readonly cutOuts: CutOuts;
  readonly finishOf: (tint: string, vignette: number) => DrawFinish;
}

async function prepareShot(
  shot: Shot,
  storyboard: Storyboard,
  { media, cutOuts, finishOf }: OfFilm & { media: ReadonlyMap<string, MediaFile> },
  frame: { width: number; height: number },
  openFootage: OpenFootage,
): Promise<DrawnShot> {
  const measure = createCanvas(1, 1).getContext('2d');
  const drawTitle = layTitle(measure, shot, frame);
  const drawLook = makeLook(shot.look, frame, storyboard.seed);
  if (shot.plate === null) {
    const drawStage = stageOf(shot, storyboard, { cutOuts, finishOf });
    return {
      draw(g, filmS) {
        const tS = steppedS(shot, filmS);
        drawStage(g, tS);
        drawLook?.(g, tS);
        drawTitle(g, tS);
        return Promise.resolve();
      },
      dispose: () => Promise.resolve(),
    };
  }
  const file = mediaOf(shot.plate.reference, media);
  const seed = seedOf(`shot ${shot.id}`, storyboard.seed);
  const person = isSomebody(shot.plate.edit?.who, storyboard);
  const plate = await openPlate(shot, shot.plate, file, frame, seed, openFootage, person);
  const before = hasStage(shot)
    ? stageOf(shot, storyboard, { cutOuts, finishOf }, plate.subjectAt)
    : undefined;
  return {
    async draw(g, filmS) {
      const tS = steppedS(shot, filmS);
      await plate.draw(g, tS);
      // A picture that is held is shown as it is.
      if (!isHeld(shot, tS)) before?.(g, tS);
      drawLook?.(g, tS);
      drawTitle(g, tS);
    },
    dispose: () => plate.dispose(),
  };
}

function isSomebody(who: string | null | undefined, { cast }: Storyboard): boolean {
  const what = cast.find(({ id }) => id === who)?.what;
  return what !== undefined && (THINGS.get(what)?.kind ?? 'person') === 'person';
}

/** Whether anything is drawn before a plate: cast, what falls, what drifts. */
function hasStage({ blocking, air, weather }: Shot): boolean {
  return (
    blocking.length > 0 || air.length > 0 || ['rain', 'snow', 'storm', 'fog'].includes(weather)
  );
}

function isHeld(shot: Shot, tS: number): boolean {
  const hold = holds(shot);
  return tS < shot.startS + hold.startS || (hold.endS > 0 && tS > shot.endS - hold.endS);
}

/** The drawn part of a shot; for a plate only what stands before it. */
function stageOf(
  shot: Shot,
  storyboard: Storyboard,
  { cutOuts, finishOf }: OfFilm,
  subjectAt?: (tS: number) => SubjectAt | undefined,
): (g: SKRSContext2D, tS: number) => void {
  const staged = stage(shot, storyboard, cutOuts);
  const scene = subjectAt === undefined ? staged : pinned(staged, shot, storyboard, subjectAt);
  const { light } = scene.view;
  const weather = makeWeather(shot.weather, scene.view, scene.seed);
  const air = makeAir(
    shot.air.filter((kind) => kind !== 'fireworks'),
    scene.view,
    scene.seed,
  );
  const fireworks = makeAir(
    shot.air.filter((kind) => kind === 'fireworks'),
    scene.view,
    scene.seed,
  );
  const bolts = makeBolts(shot.weather, scene.view, scene.seed);
  const lapse = makeLapse(shot, scene.view, scene.seed);
  const sky: DrawAir = (g, tS) => {
    lapse?.sky(g, tS);
    bolts(g, tS);
    fireworks(g, tS);
  };
  const finish = shot.plate === null ? finishOf(light.shadow, light.vignette) : () => undefined;
  const stills = stillsOf(shot, toneAt(light, 10), (actor, tS) =>
    sizeOf(actor, actor.placeAt(tS), scene.view, scene.path(tS)),
  );
  const sprites = makeSprites(stills);
  const passing: DrawAir =
    lapse === undefined
      ? air
      : (g, tS) => {
          lapse.whole(g, tS);
          air(g, tS);
        };
  return (g, tS) => drawScene(scene, tS, g, { weather, air: passing, sky, finish, sprites });
}
