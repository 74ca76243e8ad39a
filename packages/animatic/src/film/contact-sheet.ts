// A film on one sheet: frames in order, under each its shot, time, camera and the words heard.
import { type Canvas, createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import { fontOf, lettersFor } from '../picture/text/fonts.ts';
import { wrap } from '../picture/text/wrap.ts';
import type { Camera, Shot, Storyboard } from '../storyboard/storyboard.ts';
import type { SheetCell } from './sheet-plan.ts';
import { savePixels } from './stills.ts';

export interface ContactSheet {
  /** Copies the canvas if the sheet shows that frame; says whether it does. */
  add(frame: number, canvas: Canvas): boolean;
  /** JPEG. */
  save(path: string): Promise<void>;
}

const GROUND = '#15121f';
const COLOURS = {
  words: '#f1ebdf',
  quiet: '#8f89a6',
  accent: '#ffc477',
};
const MARGIN_PX = 36;
const GAP_PX = 20;
const HEAD_PX = 64;
const FOOT_PX = 34;
/** Under each frame: a line about the camera, two of words. */
const NOTES_PX = 74;
const NOTE_SIZE_PX = 15;
const INNER_WIDTH_PX = 1500;

interface Layout {
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly width: number;
  readonly height: number;
}

function layOut({ output }: Storyboard, cells: number): Layout {
  const ratio = output.width / output.height;
  let columns = 3;
  if (ratio < 1.2) columns = 4;
  if (ratio < 0.8) columns = 5;
  columns = Math.min(columns, Math.max(cells, 2));
  const cellWidth = Math.floor((INNER_WIDTH_PX - GAP_PX * (columns - 1)) / columns);
  const cellHeight = Math.round(cellWidth / ratio);
  const rows = Math.ceil(cells / columns);
  return {
    columns,
    cellWidth,
    cellHeight,
    width: INNER_WIDTH_PX + 2 * MARGIN_PX,
    height: HEAD_PX + rows * (cellHeight + NOTES_PX) + FOOT_PX,
  };
}

interface Thumbnail {
  readonly frame: number;
  readonly pixels: Uint8ClampedArray;
}

export function openContactSheet(
  storyboard: Storyboard,
  cells: readonly SheetCell[],
): ContactSheet {
  const layout = layOut(storyboard, cells.length);
  const { cellWidth, cellHeight } = layout;
  const scaled = createCanvas(cellWidth, cellHeight);
  const g = scaled.getContext('2d');
  const thumbnails: Thumbnail[] = [];
  return {
    add(frame, canvas) {
      if (!cells.some((cell) => cell.frame === frame)) return false;
      // 'high' looks at 4 × 4 pixels only: where more fall into one, mipmaps do better.
      g.imageSmoothingQuality = cellWidth * 2 < canvas.width ? 'medium' : 'high';
      g.drawImage(canvas, 0, 0, cellWidth, cellHeight);
      thumbnails.push({ frame, pixels: g.getImageData(0, 0, cellWidth, cellHeight).data });
      return true;
    },
    async save(path) {
      const sheet = drawSheet(storyboard, cells, layout, thumbnails);
      await savePixels(sheet.data(), layout, path);
    },
  };
}

function drawSheet(
  storyboard: Storyboard,
  cells: readonly SheetCell[],
  { columns, cellWidth, cellHeight, width, height }: Layout,
  thumbnails: readonly Thumbnail[],
): Canvas {
  const sheet = createCanvas(width, height);
  const g = sheet.getContext('2d');
  g.fillStyle = GROUND;
  g.fillRect(0, 0, width, height);
  drawHead(g, storyboard, width);
  drawFoot(g, storyboard, width, height);
  const image = new ImageData(cellWidth, cellHeight);
  cells.forEach((cell, i) => {
    const x = MARGIN_PX + (i % columns) * (cellWidth + GAP_PX);
    const y = HEAD_PX + Math.floor(i / columns) * (cellHeight + NOTES_PX);
    const thumbnail = thumbnails.find(({ frame }) => frame === cell.frame);
    if (thumbnail !== undefined) {
      image.data.set(thumbnail.pixels);
      g.putImageData(image, x, y);
    }
    const first = cells[i - 1]?.shot !== cell.shot;
    drawNotes(g, cell, first, wordsFor(storyboard, cells, i), x, y + cellHeight, cellWidth);
  });
  return sheet;
}

interface TextStyle {
  readonly sizePx: number;
  readonly colour: string;
  readonly align?: 'left' | 'right';
}

function write(g: SKRSContext2D, text: string, x: number, y: number, style: TextStyle): number {
  const letters = lettersFor(text);
  if (letters.text === '') return 0;
  g.font = fontOf(letters, style.sizePx);
  g.fillStyle = style.colour;
  g.textAlign = style.align ?? 'left';
  g.fillText(letters.text, x, y);
  return g.measureText(letters.text).width;
}

function drawHead(g: SKRSContext2D, { output, shots }: Storyboard, width: number): void {
  const seconds = ((output.frames - 1) / output.fps).toFixed(1);
  const count = shots.length === 1 ? '1 shot' : `${shots.length} shots`;
  const after = write(g, 'Animatic draft', MARGIN_PX, 40, {
    sizePx: 22,
    colour: COLOURS.words,
  });
  write(g, count, MARGIN_PX + after + 16, 40, { sizePx: 17, colour: COLOURS.accent });
  const facts = `${seconds} s  ·  ${output.width} × ${output.height}  ·  ${output.fps} fps`;
  write(g, facts, width - MARGIN_PX, 40, { sizePx: 17, colour: COLOURS.quiet, align: 'right' });
}

function drawFoot(
  g: SKRSContext2D,
  { engine, hash, seed }: Storyboard,
  width: number,
  height: number,
): void {
  const y = height - 16;
  const small = { sizePx: 13, colour: COLOURS.quiet };
  write(g, `Machine-made by filmgate ${engine}`, MARGIN_PX, y, small);
  const origin = `seed ${seed}  ·  storyboard ${hash.slice(7, 19)}`;
  write(g, origin, width - MARGIN_PX, y, { ...small, align: 'right' });
}

function drawNotes(
  g: SKRSContext2D,
  { shot, frame }: SheetCell,
  first: boolean,
  words: string,
  x: number,
  top: number,
  width: number,
): void {
  const y = top + NOTE_SIZE_PX + 8;
  const size = { sizePx: NOTE_SIZE_PX };
  const number = write(g, String(shot.id), x, y, {
    ...size,
    colour: first ? COLOURS.accent : COLOURS.quiet,
  });
  const time = write(g, timeCode(frame), x + number + 10, y, { ...size, colour: COLOURS.words });
  const room = width - number - time - 34;
  const camera = lettersFor(
    first
      ? `${cutWords(shot)}${cameraWords(shot.camera)}${paceWords(shot)}`
      : `${cameraWords(shot.camera)}${paceWords(shot)}`,
  );
  const laid = wrap(g, camera, { widthPx: room, sizePx: 14, leastPx: 11, maxLines: 1 });
  write(g, laid.lines[0] ?? '', x + width, y, {
    sizePx: laid.sizePx,
    colour: COLOURS.quiet,
    align: 'right',
  });
  const letters = lettersFor(words);
  if (letters.text === '') return;
  const spoken = wrap(g, letters, { widthPx: width, sizePx: 14, leastPx: 12, maxLines: 2 });
  spoken.lines.forEach((line, i) => {
    write(g, line, x, y + 21 + i * 18, { sizePx: spoken.sizePx, colour: COLOURS.accent });
  });
}

/** Minutes, seconds and tenths. */
function timeCode(frame: number, fps = 24): string {
  const tenths = Math.floor((frame * 10) / fps);
  const seconds = Math.floor(tenths / 10);
  const padded = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${padded}.${tenths % 10}`;
}

function cameraWords(camera: Camera): string {
  const parts: string[] = [camera.size];
  if (camera.angle !== 'eye-level') parts.push(camera.angle);
  if (camera.pointOfView) parts.push('point of view');
  if (camera.handheld) parts.push('handheld');
  if (camera.move !== 'static' || !camera.handheld) parts.push(camera.move);
  return parts.join(' · ').replaceAll('-', ' ');
}

/** How the shot comes in, where that is more than a cut. */
function cutWords({ cut }: Shot): string {
  return cut.in === 'cut' ? '' : `${cut.in.replaceAll('-', ' ')} → `;
}

function paceWords({ pace, plate }: Shot): string {
  const speed = plate === null ? pace : plate.speed === 0 ? 1 : plate.speed;
  return Math.abs(speed - 1) < 0.05 ? '' : ` · ${Number(speed.toFixed(2))}×`;
}

/**
 * What is heard at this frame: a line stands under the first frame that falls into it, or under the one
 * that is nearest. Without voices, what is written.
 */
function wordsFor(storyboard: Storyboard, cells: readonly SheetCell[], index: number): string {
  const { voice } = storyboard.sound;
  const lines =
    voice.length > 0
      ? voice.map(({ text, ...time }) => ({ ...time, text: `“${text}”` }))
      : storyboard.shots.flatMap(({ captions }) => captions);
  return lines
    .filter((line) => cellOf(line, cells, storyboard.output.fps) === index)
    .map(({ text }) => text)
    .join(' ');
}

function cellOf(
  { startS, endS }: { startS: number; endS: number },
  cells: readonly SheetCell[],
  fps: number,
): number {
  const within = cells.findIndex(({ frame }) => frame / fps >= startS && frame / fps < endS);
  if (within >= 0) return within;
  const away = cells.map(({ frame }) => Math.abs(frame / fps - (startS + endS) / 2));
  return away.indexOf(Math.min(...away));
}
