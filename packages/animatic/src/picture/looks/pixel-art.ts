// Pixel art: the whole picture in large squares of few colours, as an old console showed it.
import { createCanvas } from '@napi-rs/canvas';
import type { MakePass } from './passes.ts';

/** Rows and columns of a square picture: the same drawing at every size of the film. */
const ACROSS = 160;
/** By how much of 255 the grid lifts and lowers: where two colours meet, they meet in a weave. */
const WEAVE = 6;
/** Ordered dithering: it stands where it is, so that nothing flickers. */
const GRID = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map(
  (place) => ((place + 0.5) / 16 - 0.5) * WEAVE * 2,
);

export function pixelArt(): MakePass {
  return ({ width, height }) => {
    const size = Math.max(2, Math.round(Math.sqrt(width * height) / ACROSS));
    const small = createCanvas(Math.ceil(width / size), Math.ceil(height / size));
    const context = small.getContext('2d');
    context.imageSmoothingQuality = 'high';
    // Nothing may be left of the frame before.
    context.globalCompositeOperation = 'copy';
    const colours = paletteTable();
    return (g) => {
      // To the last square, of which the frame may show a part.
      context.drawImage(g.canvas, 0, 0, small.width, small.height);
      const image = context.getImageData(0, 0, small.width, small.height);
      const { data } = image;
      for (let y = 0, at = 0; y < small.height; y++) {
        for (let x = 0; x < small.width; x++, at += 4) {
          const lift = GRID[(y & 3) * 4 + (x & 3)] ?? 0;
          const cell =
            (cellOf((data[at] ?? 0) + lift) << (CELL_BITS * 2)) |
            (cellOf((data[at + 1] ?? 0) + lift) << CELL_BITS) |
            cellOf((data[at + 2] ?? 0) + lift);
          const colour = colours[cell] ?? 0;
          data[at] = colour >> 16;
          data[at + 1] = (colour >> 8) & 255;
          data[at + 2] = colour & 255;
          data[at + 3] = 255;
        }
      }
      context.putImageData(image, 0, 0);
      g.imageSmoothingEnabled = false;
      g.drawImage(small, 0, 0, small.width * size, small.height * size);
    };
  };
}

const CELL_BITS = 5;
const CELLS = 1 << CELL_BITS;

const cellOf = (value: number): number =>
  value <= 0 ? 0 : value >= 255 ? CELLS - 1 : (value * CELLS) >> 8;

type Lab = readonly [number, number, number];

/** A wrong hue is worse than a wrong shade. */
const HUE = 2.2;
/** Consoles were colourful. */
const VIVID = 1.25;

let table: Int32Array | undefined;

/** For each cell of the colour cube the nearest colour of the palette, 0xrrggbb. */
function paletteTable(): Int32Array {
  if (table !== undefined) return table;
  table = new Int32Array(CELLS ** 3);
  const palette = PALETTE.flatMap((lab) => {
    const colour = rgbOf(lab);
    return colour === undefined ? [] : [{ lab, colour }];
  });
  const middle = (cell: number): number => linear((cell + 0.5) / CELLS);
  for (let i = 0; i < table.length; i++) {
    const lab = labOf(
      middle(i >> (CELL_BITS * 2)),
      middle((i >> CELL_BITS) & (CELLS - 1)),
      middle(i & (CELLS - 1)),
    );
    let nearest = Infinity;
    for (const one of palette) {
      const [l, a, b] = one.lab;
      const far = (l - lab[0]) ** 2 + HUE * ((a - lab[1]) ** 2 + (b - lab[2]) ** 2);
      if (far < nearest) [nearest, table[i]] = [far, one.colour];
    }
  }
  return table;
}

/** Ramps of sixteen hues from dark to light, muted ones for skin, wood and stone, and greys. In Oklab. */
const PALETTE: readonly Lab[] = [
  ...[0.12, 0.24, 0.36, 0.48, 0.6, 0.72, 0.84, 0.93, 1].map((l): Lab => [l, 0, 0]),
  ...ramps(16, [0.22, 0.34, 0.46, 0.58, 0.7, 0.81, 0.91], (l) => 0.19 - 0.34 * Math.abs(l - 0.62)),
  ...ramps(8, [0.2, 0.32, 0.44, 0.56, 0.68, 0.79, 0.89], () => 0.05),
];

function ramps(hues: number, lights: readonly number[], chroma: (l: number) => number): Lab[] {
  return Array.from({ length: hues }, (_, i) => ((i + 0.5) / hues) * Math.PI * 2).flatMap((hue) =>
    lights.map((l): Lab => [l, Math.cos(hue) * chroma(l), Math.sin(hue) * chroma(l)]),
  );
}

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const encoded = (v: number): number =>
  v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055;

function labOf(r: number, g: number, b: number): Lab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s) * VIVID,
    (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s) * VIVID,
  ];
}

/** Undefined for what a screen cannot show. */
function rgbOf([lightness, a, b]: Lab): number | undefined {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  if (channels.some((v) => v < -0.06 || v > 1.06)) return undefined;
  return channels.reduce(
    (all, v) => (all << 8) | Math.round(encoded(Math.min(1, Math.max(0, v))) * 255),
    0,
  );
}
