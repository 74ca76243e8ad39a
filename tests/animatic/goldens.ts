// Golden contact sheets: six small frames of each film, drawn without encoding, kept as JPEG beside the
// tests. They say that a picture has changed, not that it is good: whoever renews them looks at them.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import type { FilmRequest, Storyboard } from '@filmgate/animatic';
import sharp from 'sharp';
import { imagine } from '../../packages/animatic/src/film/imagine.ts';
import { openFootage } from '../../packages/animatic/src/footage/open-footage.ts';
import { openPicture } from '../../packages/animatic/src/picture/open-picture.ts';
import { describeMedia, makeMedia } from './media.ts';
import { type FilmPrompt, requestOf } from './prompts.ts';

const FRAMES = 6;
const COLUMNS = 3;
/** Drawn larger than kept: fine detail then is a mean, not a matter of which pixel it falls on. */
const OVERSIZE = 2;
const CELL_WIDTH = 160;
const QUALITY = 72;
/** Clips are drawn small as well: nobody sees them larger than a cell. */
const CLIP_SCALE = 0.5;

export const goldenPath = ({ id }: Pick<FilmPrompt, 'id'>): string =>
  fileURLToPath(new URL(`./goldens/${id}.jpg`, import.meta.url));

/** JPEG. */
export async function drawGolden(prompt: FilmPrompt, mediaFolder: string): Promise<Buffer> {
  await makeMedia(prompt, mediaFolder, { clipScale: CLIP_SCALE });
  const media = describeMedia(prompt, mediaFolder);
  return drawSheet(await imagine(requestOf(prompt, media)), media);
}

/** The storyboard's golden sheet, JPEG: frames evenly apart, away from the film's ends. */
export async function drawSheet(
  storyboard: Storyboard,
  media: FilmRequest['media'],
): Promise<Buffer> {
  const { output } = storyboard;
  const cellHeight = Math.round((CELL_WIDTH * output.height) / output.width);
  const small = {
    ...storyboard,
    output: { ...output, width: CELL_WIDTH * OVERSIZE, height: cellHeight * OVERSIZE },
  };
  const rows = FRAMES / COLUMNS;
  const sheet = createCanvas(CELL_WIDTH * COLUMNS, cellHeight * rows);
  const g = sheet.getContext('2d');
  g.imageSmoothingQuality = 'high';
  const byName = new Map(media.map((file) => [`${file.kind}${file.number}`, file]));
  await using picture = await openPicture(small, byName, { openFootage });
  for (let cell = 0; cell < FRAMES; cell++) {
    await picture.draw(Math.floor(((cell + 0.5) / FRAMES) * output.frames));
    const x = (cell % COLUMNS) * CELL_WIDTH;
    const y = Math.floor(cell / COLUMNS) * cellHeight;
    g.drawImage(picture.canvas, x, y, CELL_WIDTH, cellHeight);
  }
  const { width, height } = sheet;
  return sharp(sheet.data(), { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer();
}

export interface Likeness {
  /** Whether both have the same size; nothing else is measured where they don't. */
  readonly sameSize: boolean;
  /** Of a pixel's channels, 0 … 255. */
  readonly meanDifference: number;
  /** Share of the blocks of 8 × 8 pixels that are another picture: of another colour or brightness. */
  readonly strangeBlocks: number;
}

const BLOCK = 8;
/** Mean difference of a block's channels from which on it shows something else. */
const STRANGE = 20;

export async function compareSheets(kept: Buffer, drawn: Buffer): Promise<Likeness> {
  const [a, b] = await Promise.all([pixelsOf(kept), pixelsOf(drawn)]);
  const { width, height } = a.info;
  if (width !== b.info.width || height !== b.info.height) {
    return { sameSize: false, meanDifference: 255, strangeBlocks: 1 };
  }
  let sum = 0;
  let strange = 0;
  let blocks = 0;
  for (let top = 0; top < height; top += BLOCK) {
    for (let left = 0; left < width; left += BLOCK) {
      const difference = blockDifference(a.data, b.data, width, height, left, top);
      sum += difference;
      blocks += 1;
      if (difference > STRANGE) strange += 1;
    }
  }
  return { sameSize: true, meanDifference: sum / blocks, strangeBlocks: strange / blocks };
}

const pixelsOf = (
  jpeg: Buffer,
): Promise<{
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number };
}> => sharp(jpeg).raw().toBuffer({ resolveWithObject: true });

function blockDifference(
  a: Buffer,
  b: Buffer,
  width: number,
  height: number,
  left: number,
  top: number,
): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + BLOCK, height); y++) {
    for (
      let at = (y * width + left) * 3;
      at < (y * width + Math.min(left + BLOCK, width)) * 3;
      at++
    ) {
      sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
      count += 1;
    }
  }
  return sum / count;
}

/** @throws where there is none */
export const readGolden = (prompt: FilmPrompt): Promise<Buffer> => readFile(goldenPath(prompt));
