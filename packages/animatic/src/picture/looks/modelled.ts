// As if modelled by hand in clay: edges are round and catch the light, the surface keeps the fingers' marks.
import { createCanvas } from '@napi-rs/canvas';
import { mixBits, random } from '../paint/noise.ts';
import type { MakePass } from './passes.ts';

/** Light from the upper left over a soft relief of the picture itself; above 1 laid over twice. */
export function relief(strength: number): MakePass {
  return ({ width, height }) => {
    const shrink = 3;
    const soft = createCanvas(Math.ceil(width / shrink), Math.ceil(height / shrink));
    const context = soft.getContext('2d');
    const small = createCanvas(soft.width, soft.height);
    const copy = small.getContext('2d');
    const reach = Math.max(1, Math.round(Math.sqrt(width * height) / 130 / shrink));
    const blur = `blur(${(reach * 0.75).toFixed(2)}px)`;
    copy.imageSmoothingQuality = 'high';
    return (g) => {
      // Nothing may be left of the frame before, and a blur thins out towards the edge.
      copy.globalCompositeOperation = 'copy';
      copy.filter = 'none';
      copy.drawImage(g.canvas, 0, 0, small.width, small.height);
      copy.globalCompositeOperation = 'source-over';
      copy.filter = blur;
      copy.drawImage(g.canvas, 0, 0, small.width, small.height);
      // The negative of it moved, and half of itself: grey where it is even, and along the frame's edge.
      context.globalCompositeOperation = 'source-over';
      context.globalAlpha = 1;
      context.drawImage(small, 0, 0);
      context.drawImage(small, -reach, -reach);
      context.globalCompositeOperation = 'difference';
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, soft.width, soft.height);
      context.globalCompositeOperation = 'source-over';
      context.globalAlpha = 0.5;
      context.drawImage(small, 0, 0);
      g.globalCompositeOperation = 'hard-light';
      g.imageSmoothingEnabled = true;
      for (let left = strength; left > 0; left -= 1) {
        g.globalAlpha = Math.min(1, left);
        g.drawImage(soft, 0, 0, width, height);
      }
    };
  };
}

const SPARE = 64;

/** Dents and finger marks, other ones each time that the clay was touched. */
export function fingerMarks(opacity: number, touchedS: number): MakePass {
  return ({ width, height }, seed) => {
    const coarse = Math.max(2, Math.round(Math.sqrt(width * height) / 220));
    const overlay = createCanvas(
      Math.ceil(width / coarse) + SPARE,
      Math.ceil(height / coarse) + SPARE,
    );
    const context = overlay.getContext('2d');
    const image = context.createImageData(overlay.width, overlay.height);
    for (let y = 0; y < overlay.height; y++) {
      for (let x = 0; x < overlay.width; x++) {
        const at = (y * overlay.width + x) * 4;
        const noise = (mixBits((y * overlay.width + x) ^ seed) & 255) / 255 - 0.5;
        const ridges = Math.sin(
          (x + y * 0.6) * 1.5 + Math.sin(y / 7 + seed) * 3 + Math.sin(x / 11) * 3,
        );
        const dents =
          Math.sin(x / 9 + Math.sin(y / 13) * 2) * Math.sin(y / 8 + Math.sin(x / 12) * 2);
        const tone = 128 + noise * 70 + ridges * 16 * Math.max(0, dents) + dents * 40;
        image.data.fill(tone, at, at + 3);
        image.data[at + 3] = 255;
      }
    }
    context.putImageData(image, 0, 0);
    return (g, tS) => {
      const touch = Math.round(tS / touchedS);
      g.globalCompositeOperation = 'soft-light';
      g.globalAlpha = opacity;
      g.drawImage(
        overlay,
        -Math.floor(random(seed + 3, touch) * SPARE) * coarse,
        -Math.floor(random(seed + 4, touch) * SPARE) * coarse,
        overlay.width * coarse,
        overlay.height * coarse,
      );
    };
  };
}
