// The last pass over a still: a violet vignette, the sun's spill over all, a breath of grain.

import { randomFrom } from './paint.ts';
import type { Brush } from './paint.ts';

export function drawVignette(brush: Brush, width: number, height: number, alpha: number): void {
  const reach = Math.hypot(width, height) / 2;
  const shade = brush.createRadialGradient(
    width / 2,
    height / 2,
    reach * 0.45,
    width / 2,
    height / 2,
    reach * 1.05,
  );
  shade.addColorStop(0, 'rgba(58, 22, 46, 0)');
  shade.addColorStop(0.5, `rgba(58, 22, 46, ${alpha * 0.3})`);
  shade.addColorStop(1, `rgba(58, 22, 46, ${alpha})`);
  brush.fillStyle = shade;
  brush.fillRect(0, 0, width, height);
}

/** Grain breaks the banding of wide gradients; 2.4 levels of 255, no more. */
export function finish(brush: Brush, width: number, height: number, spill: () => void): void {
  drawVignette(brush, width, height, 0.42);
  spill();
  const random = randomFrom(99);
  const image = brush.getImageData(0, 0, width, height);
  for (let index = 0; index < image.data.length; index += 4) {
    const grain = (random() - 0.5) * 4.8;
    for (let channel = 0; channel < 3; channel++)
      image.data[index + channel] = (image.data[index + channel] ?? 0) + grain;
  }
  brush.putImageData(image, 0, 0);
}
