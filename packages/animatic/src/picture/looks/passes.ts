// What a look lays over the finished picture: a few whole-frame blends. Textures are baked once for a
// frame size; nothing here depends on the frame before.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, GlobalCompositeOperation, SKRSContext2D } from '@napi-rs/canvas';
import { css, rgb } from '../paint/colour.ts';
import { mixBits, random, ridge } from '../paint/noise.ts';

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** Draws over the whole frame; `tS` is film time. */
export type DrawPass = (g: SKRSContext2D, tS: number) => void;
export type MakePass = (frame: FrameSize, seed: number) => DrawPass;

/** One colour over all, in a blend mode. */
export function tint(colour: string, opacity: number, mode: GlobalCompositeOperation): MakePass {
  return ({ width, height }) =>
    (g) => {
      g.globalCompositeOperation = mode;
      g.globalAlpha = opacity;
      g.fillStyle = colour;
      g.fillRect(0, 0, width, height);
    };
}

/** 1: grey. */
export const desaturate = (amount: number): MakePass => tint('#808080', amount, 'saturation');

/** The picture over itself: darks darker, lights lighter. */
export function contrast(amount: number): MakePass {
  return (frame) => {
    const copy = createCanvas(frame.width, frame.height);
    const context = copy.getContext('2d');
    return (g) => {
      context.drawImage(g.canvas, 0, 0);
      g.globalCompositeOperation = 'soft-light';
      g.globalAlpha = amount;
      g.drawImage(copy, 0, 0);
    };
  };
}

/** Lights spill over their edges: a small, soft copy, screened. */
export function bloom(amount: number, mode: GlobalCompositeOperation = 'screen'): MakePass {
  return ({ width, height }) => {
    const small = createCanvas(Math.ceil(width / 8), Math.ceil(height / 8));
    const context = small.getContext('2d');
    const soft = createCanvas(small.width, small.height);
    const softContext = soft.getContext('2d');
    softContext.filter = 'blur(2.5px)';
    return (g) => {
      context.imageSmoothingQuality = 'high';
      context.drawImage(g.canvas, 0, 0, small.width, small.height);
      softContext.clearRect(0, 0, soft.width, soft.height);
      softContext.drawImage(small, 0, 0);
      g.globalCompositeOperation = mode;
      g.globalAlpha = amount;
      g.imageSmoothingEnabled = true;
      g.drawImage(soft, 0, 0, width, height);
    };
  };
}

/** Darker, or in another colour, towards the corners. */
export function vignette(colour: string, opacity: number, from = 0.42): MakePass {
  return ({ width, height }) => {
    const overlay = createCanvas(width, height);
    const context = overlay.getContext('2d');
    context.translate(width / 2, height / 2);
    context.scale(width / 2, height / 2);
    const gradient = context.createRadialGradient(0, 0, from, 0, 0, 1.3);
    gradient.addColorStop(0, css(rgb(colour), 0));
    gradient.addColorStop(0.6, css(rgb(colour), opacity * 0.45));
    gradient.addColorStop(1, css(rgb(colour), opacity));
    context.fillStyle = gradient;
    context.fillRect(-1, -1, 2, 2);
    return overlayPass(overlay, 1, 'source-over');
  };
}

export function overlayPass(
  overlay: Canvas,
  opacity: number,
  mode: GlobalCompositeOperation,
): DrawPass {
  return (g) => {
    g.globalCompositeOperation = mode;
    g.globalAlpha = opacity;
    g.drawImage(overlay, 0, 0);
  };
}

/** Film grain that lives: one overlay, put elsewhere in every frame. */
export function grain(opacity: number, coarse = 1): MakePass {
  return ({ width, height }, seed) => {
    const spare = 96;
    const overlay = createCanvas(
      Math.ceil(width / coarse) + spare,
      Math.ceil(height / coarse) + spare,
    );
    const context = overlay.getContext('2d');
    const image = context.createImageData(overlay.width, overlay.height);
    for (let i = 0; i < overlay.width * overlay.height; i++) {
      const noise = mixBits(i ^ seed);
      const tone = ((noise & 255) + ((noise >>> 8) & 255)) / 2;
      image.data.fill(tone, i * 4, i * 4 + 3);
      image.data[i * 4 + 3] = 255;
    }
    context.putImageData(image, 0, 0);
    return (g, tS) => {
      const frame = Math.round(tS * 24);
      g.globalCompositeOperation = 'overlay';
      g.globalAlpha = opacity;
      g.imageSmoothingEnabled = coarse > 1;
      g.drawImage(
        overlay,
        -Math.floor(random(seed + 1, frame) * spare),
        -Math.floor(random(seed + 2, frame) * spare),
        overlay.width * coarse,
        overlay.height * coarse,
      );
    };
  };
}

/** The tooth and the washes of paper, multiplied in. */
export function paper(colour: string, strength: number): MakePass {
  return ({ width, height }, seed) => {
    const overlay = createCanvas(width, height);
    const context = overlay.getContext('2d');
    const image = context.createImageData(width, height);
    const [r, g, b] = rgb(colour);
    for (let y = 0; y < height; y++) {
      // Fibres lie across; washes are large.
      const wash = ridge(seed + 5, y / 130, 3) * 0.5;
      for (let x = 0; x < width; x++) {
        const noise = mixBits((y * width + x) ^ seed);
        const tooth = ((noise & 255) / 255 - 0.5) * 0.5 + (((noise >>> 8) & 255) / 255 - 0.5) * 0.3;
        const k = 1 + strength * (tooth * 0.28 + wash * 0.06 + ridgeAt(seed, x, y) * 0.03);
        const at = (y * width + x) * 4;
        image.data[at] = Math.min(255, r * k);
        image.data[at + 1] = Math.min(255, g * k);
        image.data[at + 2] = Math.min(255, b * k);
        image.data[at + 3] = 255;
      }
    }
    context.putImageData(image, 0, 0);
    return overlayPass(overlay, 1, 'multiply');
  };
}

/** A cheap two-dimensional unevenness: two ridges crossed. */
const ridgeAt = (seed: number, x: number, y: number): number =>
  Math.sin(x / 47 + Math.sin(y / 61 + seed) * 2) * Math.sin(y / 39 + Math.sin(x / 83) * 1.7);

/** Unpainted, ragged edges of the sheet. */
export function raggedEdge(colour: string, share: number): MakePass {
  return ({ width, height }, seed) => {
    const overlay = createCanvas(width, height);
    const context = overlay.getContext('2d');
    const unit = Math.sqrt(width * height);
    const edge = (k: number, u: number): number =>
      unit *
      share *
      (0.55 + 0.4 * ridge(seed + k, u * 7, 3) + 0.12 * ridge(seed + k + 9, u * 60, 2));
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height);
    context.globalCompositeOperation = 'destination-out';
    context.filter = `blur(${(unit * 0.006).toFixed(2)}px)`;
    context.beginPath();
    const steps = 90;
    // From inset to inset: edges that crossed in a corner would leave a scrap of the picture there.
    const inset = unit * share * 0.75;
    const across = (u: number): number => inset + u * (width - 2 * inset);
    const down = (u: number): number => inset + u * (height - 2 * inset);
    for (let i = 0; i <= steps; i++) context.lineTo(across(i / steps), edge(1, i / steps));
    for (let i = 0; i <= steps; i++) context.lineTo(width - edge(2, i / steps), down(i / steps));
    for (let i = steps; i >= 0; i--) context.lineTo(across(i / steps), height - edge(3, i / steps));
    for (let i = steps; i >= 0; i--) context.lineTo(edge(4, i / steps), down(i / steps));
    context.fill();
    return overlayPass(overlay, 1, 'source-over');
  };
}

/** Dots of a cheap print, in the darks. */
export function halftone(opacity: number): MakePass {
  return ({ width, height }) => {
    const pitch = Math.max(4, Math.round(Math.sqrt(width * height) / 150));
    const overlay = createCanvas(width, height);
    const context = overlay.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#5a4a6a';
    context.rotate(0.26);
    for (let y = -width; y < height + width; y += pitch) {
      for (let x = -height; x < width + height; x += pitch) {
        context.beginPath();
        context.arc(x, y, pitch * 0.3, 0, Math.PI * 2);
        context.fill();
      }
    }
    return overlayPass(overlay, opacity, 'multiply');
  };
}

/** Fine dark lines across, as on an old tube. */
export function scanLines(opacity: number): MakePass {
  return ({ width, height }) => {
    const overlay = createCanvas(width, height);
    const context = overlay.getContext('2d');
    const pitch = Math.max(2, Math.round(height / 240));
    context.fillStyle = '#000000';
    for (let y = 0; y < height; y += pitch) context.fillRect(0, y, width, Math.max(1, pitch * 0.4));
    return overlayPass(overlay, opacity, 'source-over');
  };
}
