// The stills beside a film: what they show is kept as its frames come, and written while the rest of
// them are drawn.
import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { Storyboard } from '../storyboard/storyboard.ts';
import { openContactSheet } from './contact-sheet.ts';
import { choosePoster } from './poster.ts';
import { planSheet } from './sheet-plan.ts';
import { savePixels } from './stills.ts';

/** Absolute. */
export interface StillPaths {
  /** PNG, without watermark; null where it was not asked for. */
  readonly lastFrame: string | null;
  /** JPEG. */
  readonly poster: string;
  /** JPEG. */
  readonly contactSheet: string;
}

export interface FilmStills {
  /** The frames of the film, in order. */
  see(frame: number, pixels: Uint8Array): void;
  /** The last one again, without watermark; only where it is asked for. */
  seeLast(pixels: Uint8Array): void;
  /** Resolves when all are written. */
  saved(): Promise<void>;
}

export function openStills(storyboard: Storyboard, paths: StillPaths): FilmStills {
  const { width, height } = storyboard.output;
  const size = { width, height };
  const cells = planSheet(storyboard);
  const shown = new Set(cells.map(({ frame }) => frame));
  const lastShown = Math.max(...shown);
  const sheet = openContactSheet(storyboard, cells);
  const poster = choosePoster();
  const canvas = createCanvas(width, height);
  const image = new ImageData(width, height);
  const saving: Promise<void>[] = [];
  const save = (work: Promise<void>): void => {
    // Met by `saved`.
    work.catch(() => undefined);
    saving.push(work);
  };
  return {
    see(frame, pixels) {
      if (!shown.has(frame)) return;
      image.data.set(pixels);
      canvas.getContext('2d').putImageData(image, 0, 0);
      sheet.add(frame, canvas);
      poster.consider(canvas, pixels);
      if (frame !== lastShown) return;
      save(sheet.save(paths.contactSheet));
      save(poster.save(paths.poster, size));
    },
    seeLast(pixels) {
      if (paths.lastFrame === null) return;
      save(savePixels(Buffer.from(pixels), size, paths.lastFrame));
    },
    async saved() {
      await Promise.all(saving);
    },
  };
}
