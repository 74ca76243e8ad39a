// A decoded picture onto a canvas: scaled to cover it, cropped around its middle, the right way up,
// in the colours it was recorded in.
import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';
import {
  AV_PIX_FMT_RGBA,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_RGB,
  AVCOL_SPC_SMPTE170M,
  AVCOL_SPC_UNSPECIFIED,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_IEC61966_2_1,
  AVCOL_TRC_SMPTE2084,
  SWS_ACCURATE_RND,
  SWS_BICUBIC,
  SWS_BITEXACT,
  SWS_FULL_CHR_H_INT,
} from 'node-av/constants';
import { FFmpegError, Frame, SoftwareScaleContext } from 'node-av/lib';
import type { Regrade } from '../picture/plate/edit/regrade.ts';
import type { Orientation } from './video-source.ts';

export interface FramePainter {
  readonly canvas: Canvas;
  paint(frame: Frame): Promise<void>;
  [Symbol.dispose](): void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From this height on, footage that does not say how its colours are coded is taken for BT.709. */
const HIGH_DEFINITION_HEIGHT = 720;

export function framePainter(
  size: Size,
  orientation: Orientation,
  regrade?: Regrade,
): FramePainter {
  const canvas = createCanvas(size.width, size.height);
  const g = canvas.getContext('2d');
  const turned = orientation.a === 0;
  // What the canvas covers, before it is turned.
  const wanted = turned ? { width: size.height, height: size.width } : size;
  const scaler = new SoftwareScaleContext();
  scaler.allocContext();
  // Without full chroma, white comes out as 253 when rounding is accurate.
  scaler.setOption('sws_flags', SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INT);
  let scaled: Scaled | undefined;
  return {
    canvas,
    async paint(frame) {
      const cover = coverOf(frame, wanted);
      if (scaled?.width !== cover.width || scaled.height !== cover.height) {
        scaled?.frame.free();
        scaled = scaledFrame(cover, upright(orientation) ? undefined : wanted);
      }
      describeColours(frame, scaled.frame);
      FFmpegError.throwIfError(await scaler.scaleFrame(scaled.frame, frame), 'scaling a picture');
      scaled.image.data.set(scaled.pixels.subarray(0, scaled.image.data.length));
      regrade?.(scaled.words, scaled.words);
      const left = -Math.floor((cover.width - wanted.width) / 2);
      const top = -Math.floor((cover.height - wanted.height) / 2);
      if (scaled.unturned === undefined) {
        g.putImageData(scaled.image, left, top);
        return;
      }
      scaled.unturned.getContext('2d').putImageData(scaled.image, left, top);
      const { a, b, c, d } = orientation;
      const { width, height } = wanted;
      const x = -Math.min(0, a * width, c * height);
      const y = -Math.min(0, b * width, d * height);
      g.setTransform(a, b, c, d, x, y);
      g.drawImage(scaled.unturned, 0, 0);
      g.setTransform(1, 0, 0, 1, 0, 0);
    },
    [Symbol.dispose]() {
      scaled?.frame.free();
      scaler.freeContext();
    },
  };
}

const upright = ({ a, d }: Orientation): boolean => a === 1 && d === 1;

interface Scaled extends Size {
  readonly frame: Frame;
  /** The frame's own memory. */
  readonly pixels: Buffer;
  /** A copy of it, rows and all: they may be longer than `width`. */
  readonly image: ImageData;
  /** `image`, a pixel a number. */
  readonly words: Uint32Array;
  /** Where it is put before it is turned; undefined where it need not be. */
  readonly unturned: Canvas | undefined;
}

function scaledFrame({ width, height }: Size, unturned: Size | undefined): Scaled {
  const frame = new Frame();
  frame.alloc();
  frame.format = AV_PIX_FMT_RGBA;
  frame.width = width;
  frame.height = height;
  FFmpegError.throwIfError(frame.getBuffer(0), 'allocating a picture');
  const [pixels] = frame.data ?? [];
  const [bytesPerRow] = frame.linesize;
  if (pixels === undefined || bytesPerRow === undefined) throw new Error('an empty picture');
  const image = new ImageData(bytesPerRow / 4, height);
  return {
    width,
    height,
    frame,
    pixels,
    image,
    words: new Uint32Array(image.data.buffer, image.data.byteOffset, image.data.length / 4),
    unturned: unturned === undefined ? undefined : createCanvas(unturned.width, unturned.height),
  };
}

/** Pixels need not be square. */
function coverOf(frame: Frame, wanted: Size): Size {
  const { num, den } = frame.sampleAspectRatio;
  const shownWidth = num > 0 && den > 0 ? (frame.width * num) / den : frame.width;
  const scale = Math.max(wanted.width / shownWidth, wanted.height / frame.height);
  return {
    width: Math.max(wanted.width, Math.round(shownWidth * scale)),
    height: Math.max(wanted.height, Math.round(frame.height * scale)),
  };
}

/**
 * Standard range is shown as it is coded, as players do: only the matrix counts. High dynamic range
 * (PQ, HLG) is brought down to what a screen shows.
 */
function describeColours(from: Frame, to: Frame): void {
  if (from.colorSpace === AVCOL_SPC_UNSPECIFIED) {
    from.colorSpace =
      Math.min(from.width, from.height) >= HIGH_DEFINITION_HEIGHT
        ? AVCOL_SPC_BT709
        : AVCOL_SPC_SMPTE170M;
  }
  to.colorSpace = AVCOL_SPC_RGB;
  to.colorRange = AVCOL_RANGE_JPEG;
  const high = from.colorTrc === AVCOL_TRC_SMPTE2084 || from.colorTrc === AVCOL_TRC_ARIB_STD_B67;
  to.colorTrc = high ? AVCOL_TRC_IEC61966_2_1 : from.colorTrc;
  to.colorPrimaries = high ? AVCOL_PRI_BT709 : from.colorPrimaries;
}
