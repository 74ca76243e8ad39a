// A user's still as something to look at and as something to draw: decoded, its subject cut out.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { decodeWithin } from '../plate/read-still.ts';
import { findCutOut, LOOK_PX } from './find-cut-out.ts';
import { jointsOf } from './joints.ts';
import type { Joints } from './joints.ts';
import { matteOf } from './matte.ts';
import type { Pixels } from './pixels.ts';

/** As large as a close-up needs it. */
const LARGEST_PX = 1600;

export interface CutOutPicture {
  /** The subject alone, as large as it was cut out, then in ever smaller copies. */
  readonly sizes: readonly Canvas[];
  /** Width / height. */
  readonly aspect: number;
  /** Some of it lies outside the still: shoulders without feet. */
  readonly whole: boolean;
  readonly joints: Joints;
}

/**
 * @returns undefined where the ground does not let it be cut out
 * @throws PictureError `unreadable-still`
 */
export async function openCutOut(path: string): Promise<CutOutPicture | undefined> {
  const small = await decodeWithin(path, LOOK_PX);
  const cutOut = findCutOut(small);
  if (cutOut === undefined) return undefined;
  const matte = matteOf(cutOut, small, await decodeWithin(path, LARGEST_PX));
  return {
    sizes: sizesOf(matte),
    aspect: matte.width / matte.height,
    whole: cutOut.whole,
    joints: jointsOf(matte),
  };
}

/** From one size to the next; between them the canvas scales without loss or shimmer. */
const STEP = Math.SQRT1_2;
const SMALLEST_PX = 24;

function sizesOf({ data, width, height }: Pixels): readonly Canvas[] {
  const first = createCanvas(width, height);
  const context = first.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  const sizes = [first];
  for (let last = first; Math.min(last.width, last.height) * STEP > SMALLEST_PX;) {
    const next = createCanvas(Math.round(last.width * STEP), Math.round(last.height * STEP));
    const g = next.getContext('2d');
    g.imageSmoothingQuality = 'medium';
    g.drawImage(last, 0, 0, next.width, next.height);
    sizes.push(next);
    last = next;
  }
  return sizes;
}
