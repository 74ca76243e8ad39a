// One frame of a drawn set: planes far to near, what moves on them, weather, finish.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { setPose } from './camera.ts';
import { layerMatrix, planeMatrix } from './stage.ts';
import type { Scene } from './stage.ts';
import type { DrawFinish } from './finish.ts';
import type { DrawWeather } from './weather.ts';

export function drawScene(
  scene: Scene,
  tS: number,
  g: SKRSContext2D,
  weather: DrawWeather,
  finish: DrawFinish,
): void {
  const pose = setPose(scene.shot, Math.min(tS, scene.shot.endS), scene.seed);
  g.imageSmoothingEnabled = true;
  g.imageSmoothingQuality = 'low';
  for (const layer of scene.layers) {
    if (layer.canvas !== undefined) {
      const [a, b, c, d, e, f] = layerMatrix(layer, pose);
      const unscaled = Math.abs(a - 1) < 1e-4 && Math.abs(b) < 1e-6;
      // Bilinear at a whole place is a copy, four times as fast.
      const whole =
        unscaled && (layer.plane.soft === true || Math.abs(e % 1) + Math.abs(f % 1) < 1e-3);
      if (whole) g.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
      else g.setTransform(a, b, c, d, e, f);
      if (layer.plane.blend !== undefined) g.globalCompositeOperation = layer.plane.blend;
      g.drawImage(layer.canvas, 0, 0);
      g.globalCompositeOperation = 'source-over';
    }
    if (layer.plane.live !== undefined) {
      g.setTransform(...planeMatrix(layer.view, layer.plane.depthM, pose));
      layer.plane.live(g, layer.view, tS);
    }
  }
  g.setTransform(1, 0, 0, 1, 0, 0);
  if (!scene.set.indoors) weather(g, tS);
  finish(g);
}
