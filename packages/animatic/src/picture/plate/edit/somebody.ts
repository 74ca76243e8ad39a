// Somebody in a picture: of all that stands out, what belongs to the face.
import type { Pixels } from '../../cutout/pixels.ts';
import { regionsOf } from '../../cutout/regions.ts';
import { faceIn } from './colours.ts';
import type { Box, Subject } from './find-subject.ts';

/** Widths of a face on either side of it that a head with its hair, and a body, take. */
const HEAD = 1.15;
const BODY = 2.4;
const LEAST_PIECE = 0.02;
/** Shoulders with arms against the height of a whole person. */
const SHOULDERS = 0.29;
const AT_EDGE = 0.985;

/** @returns the subject as far as it is around its face; as it is where no face is seen */
export function somebodyIn(subject: Subject, pixels: Pixels): Subject {
  const [seen] = subject.seen;
  const { width, height } = subject.size;
  const area = seen.mask.reduce((sum, one) => sum + one, 0);
  const face = faceIn(pixels, seen.mask);
  if (face === undefined) return subject;
  const wide = face.right - face.left + 1;
  const chin = face.bottom + (face.bottom - face.top) * 0.25;
  const middle = (face.left + face.right) / 2;
  const near = (i: number): boolean => {
    const x = i % width;
    const y = (i - x) / width;
    return seen.mask[i] === 1 && Math.abs(x - middle) < wide * (y < chin ? HEAD : BODY);
  };
  const own = regionsOf(width, height, near).filter(
    (one) => one.pixels.length > area * LEAST_PIECE,
  );
  if (own.length === 0) return subject;
  const mask = new Uint8Array(seen.mask.length);
  for (const { pixels: part } of own) for (const i of part) mask[i] = 1;
  const left = Math.min(...own.map((one) => one.left));
  const top = Math.min(...own.map((one) => one.top));
  const right = Math.max(...own.map((one) => one.right)) + 1;
  const bottom = Math.max(...own.map((one) => one.bottom)) + 1;
  const box: Box = {
    left: left / width,
    top: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
  return { ...subject, seen: [{ ...seen, mask, box: wholeBody(box, width / height) }] };
}

/** Cut by the lower edge, somebody goes on below it. */
function wholeBody(box: Box, aspect: number): Box {
  if (box.top + box.height < AT_EDGE) return box;
  return { ...box, height: Math.max(box.height, (box.width * aspect) / SHOULDERS) };
}
