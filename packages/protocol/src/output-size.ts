// `size` of the OpenAI family: pixels there, resolution and ratio here.
import { catalogue } from './catalogue/catalogue.ts';
import type { Model } from './catalogue/model.ts';
import { invalidParameter } from './errors.ts';
import { nearestRatio, pixelSize } from './pixels.ts';
import { RATIOS, RESOLUTIONS, type Ratio, type Resolution } from './request.ts';
import { shownValue } from './shown-value.ts';

export interface OutputSize {
  readonly resolution?: Resolution;
  readonly ratio?: Ratio;
  /** Whether it was given in pixels that no film has: another size was the nearest. */
  readonly isNearest: boolean;
}

/** Of the largest table: what is beyond another model is then refused as its resolution. */
const ALL: Pick<Model, 'id' | 'resolutions'> = {
  id: 'doubao-seedance-2-0-260128',
  resolutions: RESOLUTIONS,
};

/**
 * @param text `1280x720`, `720p` or `16:9`
 * @param model whose sizes pixels are compared with; unless given, those of all models
 * @throws ParameterError naming `size`
 */
export function readOutputSize(
  text: string,
  model: Pick<Model, 'id' | 'resolutions'> = ALL,
): OutputSize {
  const word = text.toLowerCase();
  const resolution = RESOLUTIONS.find((known) => known === word);
  if (resolution !== undefined) return { resolution, isNearest: false };
  const ratio = RATIOS.find((known) => known === word);
  if (ratio !== undefined) return { ratio, isNearest: false };
  const sides = /^([1-9]\d{1,4})[x*×]([1-9]\d{1,4})$/.exec(word);
  if (sides === null) {
    throw invalidParameter(
      'size',
      `expected WIDTHxHEIGHT, a resolution as 720p, or a ratio as 16:9 but got ${shownValue(text)} instead`,
    );
  }
  return nearest(Number(sides[1]), Number(sides[2]), model);
}

function nearest(
  width: number,
  height: number,
  { id, resolutions }: Pick<Model, 'id' | 'resolutions'>,
): OutputSize {
  const ratio = nearestRatio(width, height);
  const distance = (resolution: Resolution): number => {
    const size = pixelSize(id, resolution, ratio);
    return Math.abs(Math.log((size.width * size.height) / (width * height)));
  };
  const resolution = resolutions.reduce((best, known) =>
    distance(known) < distance(best) ? known : best,
  );
  const isExact = catalogue.some((model) => {
    if (!model.resolutions.includes(resolution)) return false;
    const size = pixelSize(model.id, resolution, ratio);
    return size.width === width && size.height === height;
  });
  return { resolution, ratio, isNearest: !isExact };
}
