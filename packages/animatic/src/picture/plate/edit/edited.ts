// A still or footage with its subject taken out, taken along, or painted over, and in another light: the
// picture at any film time, and where its subject is in it.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { MediaFile } from '../../../film-request.ts';
import type { Plate, PlateEdit, Shot } from '../../../storyboard/storyboard.ts';
import { easedProgress, progressAt } from '../../camera.ts';
import { matteOf } from '../../cutout/matte.ts';
import { eroded } from '../../cutout/regions.ts';
import type { Footage, OpenFootage } from '../footage-port.ts';
import { footageTime } from '../footage-time.ts';
import { coverOf, decodeAtRest } from '../still.ts';
import { aliveIn, faceOf } from './alive.ts';
import { besideIn } from './beside.ts';
import { canBeCleared } from './clean.ts';
import { clearBox, emptyFootage, withoutSubject } from './background.ts';
import { findSubject } from './find-subject.ts';
import type { Box, Sample, Seen, Subject } from './find-subject.ts';
import { foliageOf, LOST } from './foliage.ts';
import { regradeOf } from './regrade.ts';
import type { Regrade } from './regrade.ts';
import { mainColour, repaint } from './repaint.ts';
import { somebodyIn } from './somebody.ts';
import { pixelsOf, scanFootage, scanStill } from './scan.ts';
import { trackOf } from './track.ts';
import type { Track } from './track.ts';

export interface SubjectAt {
  readonly box: Box;
  /** Frame widths and heights a second, rightwards and upwards. */
  readonly way: readonly [number, number];
}

export interface Edited {
  /** The picture at film time `tS`; the canvas of the call before is reused. */
  at(tS: number): Promise<Canvas>;
  /** Undefined where nothing stands out from the picture. */
  subjectAt(tS: number): SubjectAt | undefined;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @param person the subject is somebody */
export async function openEdited(
  shot: Shot,
  plate: Plate & { edit: PlateEdit },
  file: MediaFile,
  size: Size,
  openFootage: OpenFootage,
  person = false,
): Promise<Edited> {
  const regrade =
    plate.edit.relit || plate.edit.season !== null
      ? regradeOf({
          time: plate.edit.relit ? shot.time : 'day',
          weather: plate.edit.relit ? shot.weather : 'clear',
          season: plate.edit.season,
        })
      : undefined;
  return file.kind === 'video'
    ? editedFootage(shot, plate, file, size, openFootage, regrade)
    : editedStill(shot, plate, file, size, { regrade, person });
}

/** About where its head is. */
const middleOf = ({ seen }: Subject): number => seen[0].box.top + seen[0].box.height * 0.12;

const seeksSubject = ({ subject, paint, puts, who }: PlateEdit): boolean =>
  subject !== 'stays' || paint !== null || puts !== null || who !== null;

/** It is named, and nothing is done to it: it lives. */
const lives = ({ subject, paint, puts, who }: PlateEdit): boolean =>
  subject === 'stays' && paint === null && puts === null && who !== null;

async function editedStill(
  shot: Shot,
  { edit }: { edit: PlateEdit },
  file: MediaFile,
  size: Size,
  { regrade, person }: { regrade: Regrade | undefined; person: boolean },
): Promise<Edited> {
  const raw = await decodeAtRest(file.path, coverOf(file, size), size);
  const sample = scanStill(raw);
  const found = seeksSubject(edit) ? findSubject([sample]) : undefined;
  const subject = found && person ? somebodyIn(found, sample.pixels) : found;
  const taken = wordsOf(raw);
  if (regrade !== undefined) regradeCanvas(raw, regrade);
  const { season } = edit;
  const sheds = edit.subject === 'stays' && (season === 'autumn' || season === 'winter');
  const foliage = sheds ? foliageOf(taken, raw, season) : undefined;
  const [lostFirst, lostLast] = LOST[season === 'winter' ? 'winter' : 'autumn'];
  const tree = (tS: number): Canvas | undefined =>
    foliage?.at(lostFirst + (lostLast - lostFirst) * progressAt(shot, tS));
  if (edit.paint !== null && subject !== undefined) {
    const main = mainColour(scanStill(raw).pixels, subject.seen[0].mask);
    if (main !== undefined) repaint(raw.getContext('2d'), subject.seen[0].box, main, edit.paint);
  }
  const face = subject && lives(edit) ? faceOf(subject, sample.pixels) : undefined;
  const alive = face && aliveIn(raw, face);
  const track = subject && trackOf(subject);
  const way = pathOf(shot, edit, undefined, 0);
  const kept = person && subject !== undefined && !canBeCleared(subject, sample.pixels);
  const empty =
    subject && edit.subject !== 'stays'
      ? ((kept ? besideIn(raw, subject.seen[0].box, middleOf(subject)) : undefined) ??
        withoutSubject(raw, subject))
      : undefined;
  const carried =
    subject && empty && edit.subject === 'moves'
      ? carrier(empty, spriteOf(raw, empty, subject, 0), way)
      : undefined;
  return {
    at: (tS) =>
      Promise.resolve(carried?.(tS, raw) ?? alive?.(tS - shot.startS) ?? tree(tS) ?? empty ?? raw),
    subjectAt: (tS) => (track === undefined ? undefined : moved(track.at(0), way(tS), [0, 0])),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function editedFootage(
  shot: Shot,
  plate: Plate & { edit: PlateEdit },
  file: MediaFile,
  size: Size,
  openFootage: OpenFootage,
  regrade: Regrade | undefined,
): Promise<Edited> {
  const { edit } = plate;
  const samples = seeksSubject(edit)
    ? await scanFootage(file.path, size, spanOf(shot, plate, file), openFootage)
    : [];
  const subject = findSubject(samples);
  const track = subject && trackOf(subject);
  const openWith: OpenFootage = (path, sized) => openFootage(path, sized, regrade);
  const footage = await openWith(file.path, size);
  const footS = (tS: number): number => footageTime(shot, plate, tS);
  const lastS = samples.at(-1)?.timeS ?? 0;
  const way = pathOf(shot, edit, plate.speed === 0 ? track : undefined, lastS);
  const empty =
    subject && edit.subject !== 'stays'
      ? await emptied(file.path, size, subject, footS(shot.startS), openWith)
      : undefined;
  const carried =
    subject && empty && edit.subject === 'moves'
      ? carrier(
          empty,
          spriteOf(
            copyOf(await footage.frameAt(lastS)),
            undefined,
            subject,
            subject.seen.length - 1,
          ),
          way,
        )
      : undefined;
  const main = subject && mainOf(samples, subject, regrade);
  const canvas = createCanvas(size.width, size.height);
  const g = canvas.getContext('2d');
  return {
    async at(tS) {
      if (carried !== undefined) return carried(tS);
      const picture = await footage.frameAt(footS(tS));
      if (track === undefined) return picture;
      const box = track.at(footS(tS));
      g.globalAlpha = 1;
      g.drawImage(picture, 0, 0);
      if (empty !== undefined && subject?.steady === false && plate.speed > 0) clearBox(g, box);
      else if (empty !== undefined) paintOver(canvas, empty, box);
      else if (edit.paint !== null && main !== undefined) repaint(g, box, main, edit.paint);
      return canvas;
    },
    subjectAt(tS) {
      if (track === undefined) return undefined;
      const timeS = footS(tS);
      const box = track.at(timeS);
      if (plate.speed > 0) return { box, way: track.wayAt(timeS) };
      // On as it went, until it would leave the picture; then it stands.
      const [x, y] = way(tS);
      const free = 1 - MARGIN - box.width - box.left;
      const aside = Math.max(
        -GOES_AT_MOST,
        Math.min(GOES_AT_MOST, within(x, MARGIN - box.left, free)),
      );
      const stands = Math.abs(aside - x) > 1e-6;
      return moved(box, [aside, stands ? 0 : y], stands ? [0, 0] : track.wayAt(lastS));
    },
    [Symbol.asyncDispose]: () => footage[Symbol.asyncDispose](),
  };
}

/** What of the footage the shot shows; a frozen one is looked at before it froze. */
function spanOf(shot: Shot, plate: Plate, file: MediaFile): { fromS: number; toS: number } {
  if (plate.speed === 0) {
    return { fromS: Math.max(0, plate.startS - LOOK_BACK_S), toS: plate.startS };
  }
  const fromS = plate.startS;
  const playedS = (shot.endS - shot.startS) * plate.speed;
  return { fromS, toS: Math.max(fromS + 0.2, Math.min(file.durationS, fromS + playedS)) };
}

const LOOK_BACK_S = 4;
/** Who stands in for somebody does more than walk on: so far, frame widths. */
const GOES_AT_MOST = 0.14;

/** A background is soft anyway, and many pictures of it are held at once. */
const MOST_EMPTY_PX = 1280;

async function emptied(
  path: string,
  size: Size,
  subject: Subject,
  startS: number,
  openFootage: OpenFootage,
): Promise<Canvas> {
  const scale = Math.min(1, MOST_EMPTY_PX / Math.max(size.width, size.height));
  const even = (n: number): number => 2 * Math.round((n * scale) / 2);
  const footage = await openFootage(path, { width: even(size.width), height: even(size.height) });
  try {
    const empty = subject.steady
      ? await emptyFootage(footage, subject)
      : withoutSubject(copyOf(await footage.frameAt(startS)), {
          ...subject,
          ...scaledTo(subject, footage, startS),
        });
    if (empty.width === size.width && empty.height === size.height) return empty;
    const large = createCanvas(size.width, size.height);
    large.getContext('2d').drawImage(empty, 0, 0, size.width, size.height);
    return large;
  } finally {
    await footage[Symbol.asyncDispose]();
  }
}

/** `withoutSubject` looks at pictures a little larger than footage is looked at. */
function scaledTo(
  subject: Subject,
  footage: Footage,
  timeS: number,
): Pick<Subject, 'size' | 'seen'> {
  const size = scanStill(createCanvas(footage.width, footage.height)).pixels;
  const near = (one: Seen): number => Math.abs(one.timeS - timeS);
  const first = subject.seen.reduce((best, one) => (near(one) < near(best) ? one : best));
  const mask = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const row = Math.floor((y * subject.size.height) / size.height) * subject.size.width;
      mask[y * size.width + x] =
        first.mask[row + Math.floor((x * subject.size.width) / size.width)] ?? 0;
    }
  return { size, seen: [{ ...first, mask }] };
}

const copyOf = (picture: Canvas): Canvas => {
  const copy = createCanvas(picture.width, picture.height);
  copy.getContext('2d').drawImage(picture, 0, 0);
  return copy;
};

const wordsOf = (canvas: Canvas): Uint32Array =>
  new Uint32Array(pixelsOf(canvas, canvas).data.slice().buffer);

function regradeCanvas(canvas: Canvas, regrade: Regrade): void {
  const g = canvas.getContext('2d');
  const image = g.getImageData(0, 0, canvas.width, canvas.height);
  const words = new Uint32Array(image.data.buffer, image.data.byteOffset, image.data.length / 4);
  regrade(words, words);
  g.putImageData(image, 0, 0);
}

function mainOf(
  samples: readonly Sample[],
  { seen }: Subject,
  regrade: Regrade | undefined,
): ReturnType<typeof mainColour> {
  const one = seen[seen.length >> 1];
  const sample = samples.find(({ timeS }) => timeS === one?.timeS);
  if (one === undefined || sample === undefined) return undefined;
  const data = new Uint8ClampedArray(sample.pixels.data);
  const words = new Uint32Array(data.buffer);
  regrade?.(words, words);
  return mainColour({ ...sample.pixels, data }, one.mask);
}

/** Where a subject that moves has gone since the shot began, frame widths right and heights up. */
type Gone = (tS: number) => readonly [number, number];

function pathOf(shot: Shot, edit: PlateEdit, track: Track | undefined, lastS: number): Gone {
  if (edit.subject !== 'moves' && track === undefined) return () => [0, 0];
  const [x, y] = track?.wayAt(lastS) ?? [0, 0];
  return (tS) => {
    if (edit.to !== null) {
      const u = easedProgress('in-out', progressAt(shot, tS));
      const [fromX, fromY] = edit.at ?? [0, 0];
      return [fromX + (edit.to[0] - fromX) * u, fromY + (edit.to[1] - fromY) * u];
    }
    const goneS = Math.max(0, tS - shot.startS);
    return [x * goneS, y * goneS * 0.3];
  };
}

const moved = (box: Box, [x, y]: readonly [number, number], way: SubjectAt['way']): SubjectAt => ({
  box: { ...box, left: box.left + x, top: box.top - y },
  way,
});

/** The empty picture over the subject's box, softly at its edges. */
function paintOver(canvas: Canvas, empty: Canvas, box: Box): void {
  const g = canvas.getContext('2d');
  const { width, height } = canvas;
  for (const [pad, alpha] of SOFTLY) {
    const padX = (box.width * 0.5 + 0.04) * pad;
    const padY = (box.height * 0.5 + 0.04) * pad;
    g.save();
    g.beginPath();
    g.rect(
      (box.left - padX) * width,
      (box.top - padY) * height,
      (box.width + 2 * padX) * width,
      (box.height + 2 * padY) * height,
    );
    g.clip();
    g.globalAlpha = alpha;
    g.drawImage(empty, 0, 0);
    g.restore();
  }
}

const SOFTLY = [
  [0.26, 0.34],
  [0.2, 0.5],
  [0.14, 1],
] as const;

interface Sprite {
  readonly canvas: Canvas;
  readonly box: Box;
}

/** @param empty what is behind a still's subject; in footage the mask is of what moves alone */
function spriteOf(
  picture: Canvas,
  empty: Canvas | undefined,
  { seen, size }: Subject,
  at: number,
): Sprite {
  const { mask, box } = seen[at] ?? seen[0];
  const small = createCanvas(size.width, size.height);
  const s = small.getContext('2d');
  s.imageSmoothingQuality = 'high';
  s.drawImage(picture, 0, 0, size.width, size.height);
  const cutOut = { mask, box, whole: true, transparent: false, confidence: 1 };
  const matte = matteOf(cutOut, pixelsOf(small, size), pixelsOf(picture, picture));
  const canvas = createCanvas(matte.width, matte.height);
  const g = canvas.getContext('2d');
  const image = g.createImageData(matte.width, matte.height);
  image.data.set(matte.data);
  // As `matteOf` cuts it.
  const left = Math.max(0, Math.floor(box.left * picture.width) - 2);
  const top = Math.max(0, Math.floor(box.top * picture.height) - 2);
  if (empty !== undefined) {
    const behind = empty.getContext('2d').getImageData(left, top, matte.width, matte.height);
    const deep = eroded(mask, size, DEEP_PX);
    dropGround(image.data, behind.data, (i) => {
      const x = Math.floor((((i % matte.width) + left) * size.width) / picture.width);
      const y = Math.floor(((Math.floor(i / matte.width) + top) * size.height) / picture.height);
      return deep[y * size.width + x] === 1;
    });
  }
  g.putImageData(image, 0, 0);
  return {
    canvas,
    box: {
      left: left / picture.width,
      top: top / picture.height,
      width: matte.width / picture.width,
      height: matte.height / picture.height,
    },
  };
}

/** Farther inside than this, in the small picture, what looks as the ground does is the subject's own. */
const DEEP_PX = 4;
/** Colours nearer than this to what is behind are what is behind. */
const GROUND = { alike: 14, other: 40 };

/** What is seen between the ropes of a basket stays where it is. */
function dropGround(
  data: Uint8ClampedArray,
  behind: Uint8ClampedArray,
  isDeep: (i: number) => boolean,
): void {
  for (let i = 0; i < data.length / 4; i++) {
    if ((data[i * 4 + 3] ?? 0) === 0 || isDeep(i)) continue;
    const off = Math.max(
      ...[0, 1, 2].map((k) => Math.abs((data[i * 4 + k] ?? 0) - (behind[i * 4 + k] ?? 0))),
    );
    const kept = Math.max(0, Math.min(1, (off - GROUND.alike) / (GROUND.other - GROUND.alike)));
    data[i * 4 + 3] = (data[i * 4 + 3] ?? 0) * kept;
  }
}

/** Rocks this much while it goes, radians, and so often. */
const ROCK = 0.018;
const ROCK_RATE = 2;

/** What is taken along stays so far inside the frame; the picture gives way instead. */
const MARGIN = 0.04;

/** @returns the picture at film time; exactly the one that it was cut out of while it has not gone yet */
function carrier(
  empty: Canvas,
  { canvas: sprite, box }: Sprite,
  gone: Gone,
): (tS: number, untouched?: Canvas) => Canvas {
  const { width, height } = empty;
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  return (tS, untouched) => {
    const [x, y] = gone(tS);
    const far = Math.hypot(x, y);
    if (far < 1e-4 && untouched !== undefined) return untouched;
    const calm = Math.min(1, far / 0.03);
    const aside = within(x, MARGIN - box.left, 1 - MARGIN - box.width - box.left);
    const up = within(y, box.top + box.height - 1 + MARGIN, box.top - MARGIN);
    g.setTransform(1, 0, 0, 1, 0, 0);
    scrolled(g, empty, Math.round((aside - x) * width), Math.round((y - up) * height));
    g.imageSmoothingQuality = 'medium';
    const footX = (box.left + aside + box.width / 2) * width;
    const footY = (box.top - up + box.height) * height;
    g.translate(footX, footY + Math.sin(tS * ROCK_RATE * 1.3) * 0.004 * height * calm);
    g.rotate(Math.sin(tS * ROCK_RATE) * ROCK * calm);
    g.drawImage(sprite, -sprite.width / 2, -sprite.height);
    g.setTransform(1, 0, 0, 1, 0, 0);
    return canvas;
  };
}

/** Between both, where it is not outside of them already. */
const within = (value: number, low: number, high: number): number =>
  Math.max(Math.min(low, 0), Math.min(Math.max(high, 0), value));

/** The picture moved by whole pixels; what is beyond its edge goes on as the edge is. */
function scrolled(g: SKRSContext2D, picture: Canvas, dx: number, dy: number): void {
  const { width, height } = picture;
  g.imageSmoothingQuality = 'low';
  g.drawImage(picture, dx, dy);
  if (dy > 0) g.drawImage(picture, 0, 0, width, 1, dx, 0, width, dy);
  if (dy < 0) g.drawImage(picture, 0, height - 1, width, 1, dx, height + dy, width, -dy);
  if (dx > 0) g.drawImage(g.canvas, dx, 0, 1, height, 0, 0, dx, height);
  if (dx < 0) g.drawImage(g.canvas, width + dx - 1, 0, 1, height, width + dx, 0, -dx, height);
}
