// A cut-out in the light of a shot. Its colours cannot be graded one by one, but what the light makes of
// white and of black tells what it makes of everything between.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Tone } from '../cast/puppet.ts';
import type { CutOutPicture } from './open-cut-out.ts';

const LIT = 0.85;
/** It brings its own light and shade: of what the air lifts the dark by, so much is laid on. */
const LIFTED = 0.4;
/** Colours are told apart in steps of this, so that haze that changes by less paints nothing anew. */
const STEP = 2;

type Three = readonly [number, number, number];

/** @returns the picture at least `heightPx` tall, graded; the canvas of the call before is reused */
export function grader({ sizes }: CutOutPicture): (heightPx: number, tone: Tone) => Canvas {
  const [largest] = sizes;
  const canvas = createCanvas(1, 1);
  let drawn = '';
  return (heightPx, tone) => {
    const picture = sizes.findLast(({ height }) => height >= heightPx) ?? largest;
    const dark = channelsOf(tone('#000000', LIT), LIFTED);
    const bright = calm(channelsOf(tone('#ffffff', LIT), 1));
    const kept: Three = [bright[0] - dark[0], bright[1] - dark[1], bright[2] - dark[2]];
    const key = `${picture?.height} ${dark.join()} ${kept.join()}`;
    if (picture !== undefined && key !== drawn) grade(canvas, picture, kept, dark);
    drawn = key;
    return canvas;
  };
}

/** Of the colour of the light so much is kept: in neon too a blue thing is blue and a yellow one yellow. */
const HUE_KEPT = 0.5;
/** Nor does it sink into the dark. */
const LEAST_LIGHT = 132;

function calm([r, g, b]: Three): Three {
  const luma = 0.299 * r + 0.587 * g + 0.114 * b;
  const lift = Math.max(1, LEAST_LIGHT / Math.max(1, luma));
  const at = (v: number): number =>
    Math.min(255, Math.round(((luma + (v - luma) * HUE_KEPT) * lift) / STEP) * STEP);
  return [at(r), at(g), at(b)];
}

function grade(canvas: Canvas, picture: Canvas, kept: Three, added: Three): void {
  const { width, height } = picture;
  // Setting the size clears it and resets its context.
  canvas.width = width;
  canvas.height = height;
  const g = canvas.getContext('2d');
  g.drawImage(picture, 0, 0);
  g.globalCompositeOperation = 'multiply';
  g.fillStyle = `rgb(${kept.join()})`;
  g.fillRect(0, 0, width, height);
  g.globalCompositeOperation = 'lighter';
  g.fillStyle = `rgb(${added.join()})`;
  g.fillRect(0, 0, width, height);
  // Both filled the transparent parts too.
  g.globalCompositeOperation = 'destination-in';
  g.drawImage(picture, 0, 0);
  g.globalCompositeOperation = 'source-over';
}

/** A share of `rgb(r,g,b)`, in steps. */
function channelsOf(css: string, share: number): Three {
  const [r = 0, g = 0, b = 0] = [...css.matchAll(/\d+/g)].map(
    ([digits]) => Math.round((Number(digits) * share) / STEP) * STEP,
  );
  return [r, g, b];
}
