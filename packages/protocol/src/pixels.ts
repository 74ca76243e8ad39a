// §4 of the protocol: pixel sizes.
import { findModel } from './catalogue/catalogue.ts';
import type { FamilyRules } from './catalogue/model.ts';
import { invalidParameter } from './errors.ts';
import { RATIOS, type Ratio, type Resolution } from './request.ts';

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

type Landscape = '16:9' | '4:3' | '1:1' | '21:9';
type Sizes = Readonly<Record<Landscape, readonly [number, number]>>;

const TABLES: Readonly<
  Record<FamilyRules['pixels'], Readonly<Partial<Record<Resolution, Sizes>>>>
> = {
  later: {
    '480p': { '16:9': [864, 496], '4:3': [752, 560], '1:1': [640, 640], '21:9': [992, 432] },
    '720p': { '16:9': [1280, 720], '4:3': [1112, 834], '1:1': [960, 960], '21:9': [1470, 630] },
    '1080p': {
      '16:9': [1920, 1080],
      '4:3': [1664, 1248],
      '1:1': [1440, 1440],
      '21:9': [2206, 946],
    },
    '4k': { '16:9': [3840, 2160], '4:3': [3326, 2494], '1:1': [2880, 2880], '21:9': [4398, 1886] },
  },
  '1.0': {
    '480p': { '16:9': [864, 480], '4:3': [736, 544], '1:1': [640, 640], '21:9': [960, 416] },
    '720p': { '16:9': [1248, 704], '4:3': [1120, 832], '1:1': [960, 960], '21:9': [1504, 640] },
    '1080p': {
      '16:9': [1920, 1088],
      '4:3': [1664, 1248],
      '1:1': [1440, 1440],
      '21:9': [2176, 928],
    },
  },
};

/**
 * Pixels of a model's output.
 * @throws ProtocolError for an unknown model, or a resolution that its table does not have
 */
export function pixelSize(modelId: string, resolution: Resolution, ratio: Ratio): PixelSize {
  const { model } = findModel(modelId);
  const sizes = TABLES[model.pixels][resolution];
  if (sizes === undefined) {
    throw invalidParameter(
      'resolution',
      `${model.printedName} has no ${resolution}, use one of ${model.resolutions.join(', ')}`,
    );
  }
  if (ratio === '3:4' || ratio === '9:16') {
    const [height, width] = sizes[ratio === '3:4' ? '4:3' : '16:9'];
    return { width, height };
  }
  const [width, height] = sizes[ratio];
  return { width, height };
}

/** Width divided by height. */
export function ratioValue(ratio: Ratio): number {
  const [width, height] = ratio.split(':').map(Number);
  return (width ?? 1) / (height ?? 1);
}

/** The ratio whose shape is nearest: by the distance of logarithms, so that wide and tall count alike. */
export function nearestRatio(
  width: number,
  height: number,
  allowed: readonly [Ratio, ...Ratio[]] = RATIOS,
): Ratio {
  const distance = (ratio: Ratio): number =>
    Math.abs(Math.log(width / height) - Math.log(ratioValue(ratio)));
  return allowed.reduce((best, ratio) => (distance(ratio) < distance(best) ? ratio : best));
}
