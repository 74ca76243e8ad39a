// A user's still or footage as the whole picture of a shot. At rest it is copied pixel by pixel; on
// the move it is drawn at sub-pixel places from a copy as large as the shot will need.
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { MediaFile } from '../../film-request.ts';
import type { Plate as PlateOfShot, PlateEdit, Shot } from '../../storyboard/storyboard.ts';
import { openEdited } from './edit/edited.ts';
import type { SubjectAt } from './edit/edited.ts';
import type { OpenFootage } from './footage-port.ts';
import { footageTime } from './footage-time.ts';
import { isRest, mostZoom, plateView, REST } from './plate-view.ts';
import type { PlateExtent, PlateView } from './plate-view.ts';
import { coverOf, decodeAtRest, decodeForMoves } from './still.ts';
import type { Roam } from './still.ts';

export interface DrawnPlate {
  draw(g: SKRSContext2D, tS: number): Promise<void>;
  /** Where the subject of an edited picture is in the frame. */
  subjectAt?(tS: number): SubjectAt | undefined;
  dispose(): Promise<void>;
}

/**
 * Resampling from a copy of the size seen costs a quarter of the fine detail (measured by the
 * Laplacian against Lanczos), from one 1.4 times as large an eighth, from one 1.9 times as large 8 %: a
 * picture that comes to rest must not visibly snap into focus. Where it is seen larger, less will do.
 */
const OVERSAMPLING = 1.4;
const SHARP_AT_REST = 1.9;
const LEAST_OVERSAMPLING = 1.15;
const MOST_ROAM_PIXELS = 16_000_000;

function roamScale(frame: FrameSize, mostZoom: number): number {
  const most = Math.sqrt(MOST_ROAM_PIXELS / (frame.width * frame.height));
  const enough = Math.max(SHARP_AT_REST, mostZoom * LEAST_OVERSAMPLING);
  return Math.max(1, Math.min(most, mostZoom * OVERSAMPLING, enough));
}

interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** @param person whether the subject of an edited picture is somebody */
export async function openPlate(
  shot: Shot,
  plate: PlateOfShot,
  file: MediaFile,
  frame: FrameSize,
  seed: number,
  openFootage: OpenFootage,
  person = false,
): Promise<DrawnPlate> {
  const { edit } = plate;
  if (edit !== undefined)
    return openEditedPlate(shot, { ...plate, edit }, file, { frame, seed, person }, openFootage);
  return file.kind === 'video'
    ? openFootagePlate(shot, plate, file, frame, seed, openFootage)
    : openStill(shot, file, frame, seed);
}

async function openStill(
  shot: Shot,
  file: MediaFile,
  frame: FrameSize,
  seed: number,
): Promise<DrawnPlate> {
  const size = coverOf(file, frame);
  const extent: PlateExtent = {
    width: (frame.width + 2 * size.keepX) / frame.width,
    height: (frame.height + 2 * size.keepY) / frame.height,
    aspect: frame.width / frame.height,
    focal: shot.camera.lensMm / 36,
  };
  const most = mostZoom(shot, seed, extent);
  const moves = most > 1 + 1e-5 || shot.camera.move !== 'static' || shot.camera.handheld;
  const atRest = await decodeAtRest(file.path, size, frame);
  const roam = moves
    ? await decodeForMoves(file.path, size, frame, roamScale(frame, most))
    : undefined;
  return {
    draw(g, tS) {
      const view = plateView(shot, tS, seed, extent);
      if (roam === undefined || isRest(view)) {
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.drawImage(atRest, 0, 0);
      } else {
        drawRoaming(g, frame, roam, view, extent.focal);
      }
      return Promise.resolve();
    },
    dispose: () => Promise.resolve(),
  };
}

/** Whole pixels, even, as decoders like them. */
const even = (n: number): number => 2 * Math.ceil(n / 2);

async function openFootagePlate(
  shot: Shot,
  plate: PlateOfShot,
  file: MediaFile,
  frame: FrameSize,
  seed: number,
  openFootage: OpenFootage,
): Promise<DrawnPlate> {
  const extent: PlateExtent = {
    width: 1,
    height: 1,
    aspect: frame.width / frame.height,
    focal: shot.camera.lensMm / 36,
  };
  const most = mostZoom(shot, seed, extent);
  const size =
    most > 1 + 1e-5
      ? { width: even(frame.width * most), height: even(frame.height * most) }
      : frame;
  const footage = await openFootage(file.path, size);
  return {
    async draw(g, tS) {
      const picture = await footage.frameAt(footageTime(shot, plate, tS));
      const view = plateView(shot, tS, seed, extent);
      if (isRest(view) && picture.width === frame.width && picture.height === frame.height) {
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.drawImage(picture, 0, 0);
        return;
      }
      // Under a sub-pixel transform the outermost pixels are not quite opaque.
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.drawImage(picture, 0, 0, frame.width, frame.height);
      drawRoaming(g, frame, wholeOf(picture, frame), view, extent.focal);
    },
    dispose: () => footage[Symbol.asyncDispose](),
  };
}

const ALONG: ReadonlySet<string> = new Set([
  'follow',
  'tilt-up',
  'pedestal-up',
  'crane-up',
  'pan-left',
  'pan-right',
  'truck-left',
  'truck-right',
]);

/** Pans stay within what the frame shows of it: nothing is kept of a picture beyond it. */
async function openEditedPlate(
  shot: Shot,
  plate: PlateOfShot & { edit: PlateEdit },
  file: MediaFile,
  { frame, seed, person }: { frame: FrameSize; seed: number; person: boolean },
  openFootage: OpenFootage,
): Promise<DrawnPlate> {
  const extent: PlateExtent = {
    width: 1,
    height: 1,
    aspect: frame.width / frame.height,
    focal: shot.camera.lensMm / 36,
  };
  // A camera that goes with what moves is seen by the picture that gives way.
  const goesAlong = plate.edit.subject === 'moves' && ALONG.has(shot.camera.move);
  const viewAt = (tS: number): PlateView => (goesAlong ? REST : plateView(shot, tS, seed, extent));
  const edited = await openEdited(shot, plate, file, frame, openFootage, person);
  return {
    async draw(g, tS) {
      const picture = await edited.at(tS);
      const view = viewAt(tS);
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.drawImage(picture, 0, 0);
      if (!isRest(view)) drawRoaming(g, frame, wholeOf(picture, frame), view, extent.focal);
    },
    subjectAt(tS) {
      const found = edited.subjectAt(tS);
      return found && inView(found, viewAt(tS));
    },
    dispose: () => edited[Symbol.asyncDispose](),
  };
}

function inView({ box, way }: SubjectAt, view: PlateView): SubjectAt {
  const { zoom } = view;
  return {
    box: {
      left: (box.left - 0.5 - view.x) * zoom + 0.5,
      top: (box.top - 0.5 + view.y) * zoom + 0.5,
      width: box.width * zoom,
      height: box.height * zoom,
    },
    way: [way[0] * zoom, way[1] * zoom],
  };
}

function wholeOf(canvas: Canvas, frame: FrameSize): Roam {
  return {
    canvas,
    scaleX: canvas.width / frame.width,
    scaleY: canvas.height / frame.height,
    left: 0,
    top: 0,
  };
}

function drawRoaming(
  g: SKRSContext2D,
  frame: FrameSize,
  roam: Roam,
  view: PlateView,
  focal: number,
): void {
  const { width, height } = frame;
  const centreX = roam.left + (width / 2 + view.x * width) * roam.scaleX;
  const centreY = roam.top + (height / 2 - view.y * height) * roam.scaleY;
  const zoomX = view.zoom / roam.scaleX;
  const zoomY = view.zoom / roam.scaleY;
  g.imageSmoothingEnabled = true;
  // Of a larger copy 'low' keeps as much as 'high' (PSNR, Laplacian) in half the time.
  g.imageSmoothingQuality = Math.max(zoomX, zoomY) > 1 ? 'high' : 'low';
  if (Math.abs(view.yaw) < 1e-5) {
    const cos = Math.cos(view.roll);
    const sin = Math.sin(view.roll);
    g.setTransform(
      cos * zoomX,
      sin * zoomX,
      -sin * zoomY,
      cos * zoomY,
      width / 2 - cos * zoomX * centreX + sin * zoomY * centreY,
      height / 2 - sin * zoomX * centreX - cos * zoomY * centreY,
    );
    g.drawImage(roam.canvas, 0, 0);
  } else {
    drawTurned(g, frame, roam.canvas, { centreX, centreY, zoomX, zoomY }, view.yaw, focal);
  }
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.imageSmoothingQuality = 'low';
}

const STRIP_WIDTH_PX = 8;

/**
 * The plate turned around the upright axis, in perspective. The canvas knows only affine maps, so it
 * is drawn in upright strips; from one to the next the height changes by less than a quarter pixel.
 */
function drawTurned(
  g: SKRSContext2D,
  frame: FrameSize,
  canvas: Canvas,
  at: { centreX: number; centreY: number; zoomX: number; zoomY: number },
  yaw: number,
  focal: number,
): void {
  const { width, height } = frame;
  const cos = Math.cos(yaw);
  const tilt = Math.sin(yaw) / focal;
  for (let left = 0; left < width; left += STRIP_WIDTH_PX) {
    const strip = Math.min(STRIP_WIDTH_PX, width - left);
    // In frame widths from the middle: where on the plate (X) the strip's middle (x) looks.
    const x = (left + strip / 2) / width - 0.5;
    const denominator = cos - x * tilt;
    const onPlate = x / denominator;
    const stretch = (denominator * denominator) / cos;
    const tall = 1 / (1 + onPlate * tilt);
    const scaleX = at.zoomX * stretch;
    const scaleY = at.zoomY * tall;
    const sourceX = at.centreX + (onPlate * width) / at.zoomX;
    g.save();
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.beginPath();
    g.rect(left, 0, strip, height);
    g.clip();
    g.setTransform(
      scaleX,
      0,
      0,
      scaleY,
      left + strip / 2 - scaleX * sourceX,
      height / 2 - scaleY * at.centreY,
    );
    g.drawImage(canvas, 0, 0);
    g.restore();
  }
}
