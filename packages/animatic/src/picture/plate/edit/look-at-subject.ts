// A quick look before a film is planned at pictures that it goes on from: whether something in them can
// go on, and its colours.
import type { MediaFile } from '../../../film-request.ts';
import type { SeenSubject } from '../../../storyboard/seen.ts';
import { decodeWithin } from '../read-still.ts';
import { PictureError } from '../../errors.ts';
import type { OpenFootage } from '../footage-port.ts';
import { freeBeside } from './beside.ts';
import { canBeCleared } from './clean.ts';
import { coloursOf } from './colours.ts';
import { findSubject } from './find-subject.ts';
import type { Sample } from './find-subject.ts';
import { scanFootage } from './scan.ts';
import { somebodyIn } from './somebody.ts';

const LOOK_PX = 192;
/** So much of footage, at its end, tells what goes on after it. */
const LAST_S = 4;

/**
 * @param person the subject is somebody
 * @returns undefined where nothing stands out or moves, or the file cannot be read
 */
export async function lookAtSubject(
  file: MediaFile,
  openFootage: OpenFootage,
  person = false,
): Promise<SeenSubject | undefined> {
  const samples = await samplesOf(file, openFootage).catch(unlessUnreadable);
  const found = findSubject(samples ?? []);
  const [only] = samples ?? [];
  const subject =
    found && person && file.kind === 'image' && only ? somebodyIn(found, only.pixels) : found;
  const last = subject?.seen.at(-1);
  const sample = samples?.findLast(({ timeS }) => timeS === last?.timeS);
  if (last === undefined || sample === undefined) return undefined;
  const colours = coloursOf(sample.pixels, last.mask);
  if (colours === undefined || subject === undefined) return undefined;
  const stays = file.kind === 'image' && !canBeCleared(subject, sample.pixels);
  const placed = freeBeside(last.box) !== undefined;
  const dark = only !== undefined && lumaOf(only.pixels) < DARK;
  return { colours, ...(stays ? { stays, placed } : {}), ...(dark ? { dark } : {}) };
}

/** Mean lightness, 0 … 1, below which a picture is of the evening. */
const DARK = 0.42;

function lumaOf({ data }: Sample['pixels']): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4)
    sum += (data[i] ?? 0) * 0.299 + (data[i + 1] ?? 0) * 0.587 + (data[i + 2] ?? 0) * 0.114;
  return sum / (data.length / 4) / 255;
}

async function samplesOf(file: MediaFile, openFootage: OpenFootage): Promise<readonly Sample[]> {
  if (file.kind === 'image') return [{ timeS: 0, pixels: await decodeWithin(file.path, LOOK_PX) }];
  const toS = Math.max(0.2, file.durationS);
  return scanFootage(file.path, file, { fromS: Math.max(0, toS - LAST_S), toS }, openFootage);
}

/** Where the picture itself is to be shown, that is the place to say so. */
function unlessUnreadable(cause: unknown): undefined {
  if (cause instanceof PictureError) return undefined;
  if (cause instanceof Error && cause.name === 'FootageError') return undefined;
  throw cause;
}
