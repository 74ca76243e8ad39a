// The colours of whom or what a picture shows, so that one who is drawn in its place is known again:
// hair, skin and clothes of a person by where they are, the main colours of anything else.
import type { Pixels } from '../../cutout/pixels.ts';
import { regionsOf } from '../../cutout/regions.ts';
import type { Region } from '../../cutout/regions.ts';
import type { SubjectColours } from '../../../storyboard/seen.ts';

type Rgb = readonly [number, number, number];

/** Rows of a whole figure, shares of its height from above: where the hair, the coat and the legs are. */
const WHOLE = { hair: [0, 0.1], top: [0.2, 0.46], legs: [0.6, 0.88] } as const;
/** Of one that is seen to the chest or the hips. */
const BUST = { hair: [0, 0.3], top: [0.66, 1], legs: [2, 2] } as const;
/** The same from a face's upper edge on, in heights of it. */
const FROM_FACE = { hair: [-0.7, 0], top: [1.25, 2.6], legs: [4.4, 6.2] } as const;
/** A face is taller than its skin, which hair and a beard hide. */
const FACE = 1.15;
/** Narrower than this share of its height, somebody is seen whole. */
const WHOLE_ASPECT = 0.4;
/** With less skin than this, nobody is seen. */
const LEAST_SKIN = 0.015;

/** @param mask 1 where the subject is */
export function coloursOf(pixels: Pixels, mask: Uint8Array): SubjectColours | undefined {
  const { width, height } = pixels;
  let [top, bottom, left, right] = [height, -1, width, -1];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== 1) continue;
    const x = i % width;
    const y = (i - x) / width;
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
  }
  if (bottom <= top) return undefined;
  const tall = bottom - top + 1;
  const face = faceIn(pixels, mask);
  const high = face === undefined ? 0 : (face.bottom - face.top + 1) * FACE;
  const wide = face === undefined ? 0 : face.right - face.left + 1;
  const cut = bottom >= height - 2 && (right - left + 1) / tall > WHOLE_ASPECT;
  const shares = cut ? BUST : WHOLE;
  /** Around the face where there is one, else by the usual shares of a figure. */
  const rowsOf = (part: keyof typeof WHOLE): readonly [from: number, to: number] => {
    if (face === undefined) {
      const [from, to] = shares[part];
      return [top + from * tall, top + to * tall];
    }
    const [from, to] = FROM_FACE[part];
    return [face.top + from * high, face.top + to * high];
  };
  const inColumns = (x: number, faces: number): boolean =>
    face === undefined || Math.abs(x - (face.left + face.right) / 2) <= wide * faces;
  const between = (part: keyof typeof WHOLE): Rgb | undefined => {
    const [from, to] = rowsOf(part);
    return usual(pixels, (i) => {
      const x = i % width;
      const y = (i - x) / width;
      if (mask[i] !== 1 || y < from || y > to || isSkin(pixels.data, i)) return false;
      return inColumns(x, part === 'hair' ? 0.5 : 1.4);
    })?.[0];
  };
  const all = usual(pixels, (i) => mask[i] === 1);
  const [main, second] = all ?? [];
  if (main === undefined) return undefined;
  const skin =
    skinShare(pixels, mask) < LEAST_SKIN
      ? undefined
      : usual(pixels, (i) => mask[i] === 1 && isSkin(pixels.data, i))?.[0];
  const hair = between('hair');
  const vivid = usual(pixels, (i) => mask[i] === 1 && isVivid(pixels.data, i));
  return {
    main: hexOf(main),
    second: second === undefined ? null : hexOf(second),
    vivid: vivid?.[0] === undefined ? null : hexOf(vivid[0]),
    skin: skin === undefined ? null : hexOf(skin),
    hair: hair === undefined ? null : hexOf(hair),
    top: hexOrNull(between('top')),
    legs: hexOrNull(between('legs')),
    // Below a skirt there is skin.
    bareLegs: bare(pixels, mask, { top, tall, rows: shares.legs }),
  };
}

const VIVID = 0.5;

function isVivid(data: Pixels['data'], i: number): boolean {
  const channels = [data[i * 4] ?? 0, data[i * 4 + 1] ?? 0, data[i * 4 + 2] ?? 0];
  const most = Math.max(...channels);
  return most > 70 && (most - Math.min(...channels)) / most > VIVID;
}

/** Faces smaller than this share of what stands out are specks. */
const LEAST_FACE = 0.004;

/** The largest piece of skin in the upper half of what is shown. */
export function faceIn(pixels: Pixels, mask: Uint8Array): Region | undefined {
  const { width, height } = pixels;
  const area = mask.reduce((sum, one) => sum + one, 0);
  const first = Math.floor(mask.indexOf(1) / width);
  const last = Math.floor(mask.lastIndexOf(1) / width);
  return regionsOf(width, height, (i) => mask[i] === 1 && isSkin(pixels.data, i)).find(
    (one) => one.pixels.length > area * LEAST_FACE && one.top < (first + last) / 2,
  );
}

function skinShare({ data }: Pixels, mask: Uint8Array): number {
  let [skin, all] = [0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== 1) continue;
    all++;
    if (isSkin(data, i)) skin++;
  }
  return skin / Math.max(1, all);
}

const MOSTLY = 0.5;

function bare(
  { data, width }: Pixels,
  mask: Uint8Array,
  { top, tall, rows }: { top: number; tall: number; rows: readonly [number, number] },
): boolean {
  let [skin, all] = [0, 0];
  for (let i = 0; i < mask.length; i++) {
    const y = Math.floor(i / width);
    if (mask[i] !== 1 || y < top + 0.82 * tall || y > top + (rows[1] + 0.06) * tall) continue;
    all++;
    if (isSkin(data, i)) skin++;
  }
  return all > 0 && skin / all > MOSTLY;
}

export function isSkin(data: Pixels['data'], i: number): boolean {
  const [r, g, b] = [data[i * 4] ?? 0, data[i * 4 + 1] ?? 0, data[i * 4 + 2] ?? 0];
  const spread = r - Math.min(g, b);
  if (r <= g || g < b || r < 100) return false;
  const hue = (60 * (g - b)) / Math.max(1, spread);
  const saturation = spread / r;
  return hue > 8 && hue < 34 && saturation > 0.2 && saturation < 0.62;
}

/** The two most frequent colours where `within` says yes, most frequent first. */
function usual(
  { data, width, height }: Pixels,
  within: (i: number) => boolean,
): readonly Rgb[] | undefined {
  const bins = new Map<number, { n: number; r: number; g: number; b: number }>();
  for (let i = 0; i < width * height; i++) {
    if (!within(i)) continue;
    const [r, g, b] = [data[i * 4] ?? 0, data[i * 4 + 1] ?? 0, data[i * 4 + 2] ?? 0];
    const bin = ((r + 16) >> 5) * 100 + ((g + 16) >> 5) * 10 + ((b + 16) >> 5);
    const sum = bins.get(bin) ?? { n: 0, r: 0, g: 0, b: 0 };
    bins.set(bin, { n: sum.n + 1, r: sum.r + r, g: sum.g + g, b: sum.b + b });
  }
  if (bins.size === 0) return undefined;
  return [...bins.values()]
    .sort((a, b) => b.n - a.n)
    .slice(0, 2)
    .map(({ n, r, g, b }) => [r / n, g / n, b / n]);
}

const hexOrNull = (colour: Rgb | undefined): string | null =>
  colour === undefined ? null : hexOf(colour);

const hexOf = (colour: Rgb): string =>
  `#${colour.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`;
