// One frame of a drawn set: planes far to near, the cast between them by its depth, weather, finish.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { DrawAir } from './air.ts';
import type { Actor, Placement } from './cast/actors.ts';
import { drawActor } from './cast/draw-actor.ts';
import type { Sprites } from './cast/draw-actor.ts';
import type { DrawFinish } from './finish.ts';
import { drawGround } from './ground.ts';
import { groundMatrix, wallMatrix } from './projection.ts';
import type { CameraPose, Matrix } from './projection.ts';
import type { Plane, View } from './sets/set.ts';
import { layerMatrix, uprightMatrix } from './stage.ts';
import type { Layer, Scene } from './stage.ts';
import { drawWall } from './wall.ts';
import type { DrawWeather } from './weather.ts';

export function drawScene(
  scene: Scene,
  tS: number,
  g: SKRSContext2D,
  {
    weather,
    air,
    finish,
    sprites,
  }: { weather: DrawWeather; air: DrawAir; finish: DrawFinish; sprites: Sprites },
): void {
  const { shot, layers, view, set } = scene;
  const shownS = Math.min(tS, shot.endS);
  const pose = scene.path(shownS);
  const paceS = shot.startS + (tS - shot.startS) * shot.pace;
  const mirror = Math.max(set.mirror ?? 0, shot.weather === 'rain' ? 0.35 : 0);
  g.imageSmoothingEnabled = true;
  g.imageSmoothingQuality = 'low';
  const waiting = placed(scene.actors, shownS);
  const lastGround = layers.findLastIndex(
    ({ plane }) => plane.ground === true || plane.wallXM !== undefined,
  );
  layers.forEach((layer, i) => {
    // Whoever stands behind this flat; never before the ground that carries them.
    if (i > lastGround && Number.isFinite(layer.plane.depthM)) {
      while (waiting[0] !== undefined && waiting[0].placement.zM > layer.plane.depthM) {
        const { actor, placement } = waiting[0];
        waiting.shift();
        drawActor(g, actor, placement, { view, pose, sprites, mirror });
      }
    }
    drawLayer(g, layer, pose, paceS);
  });
  for (const { actor, placement } of waiting) {
    drawActor(g, actor, placement, { view, pose, sprites, mirror });
  }
  g.setTransform(1, 0, 0, 1, 0, 0);
  if (!set.indoors) weather(g, paceS);
  air(g, paceS);
  finish(g);
}

/** Far to near. */
function placed(actors: readonly Actor[], tS: number): { actor: Actor; placement: Placement }[] {
  return actors
    .map((actor) => ({ actor, placement: actor.placeAt(tS) }))
    .sort((a, b) => b.placement.zM - a.placement.zM);
}

function drawLayer(g: SKRSContext2D, layer: Layer, pose: CameraPose, tS: number): void {
  const { plane, view, canvas } = layer;
  // What the lens is about to pass fades out of it.
  const left = Number.isFinite(plane.depthM) ? (plane.depthM - pose.z) / plane.depthM : 1;
  const goesOn = plane.ground === true || plane.wallXM !== undefined;
  const opacity = goesOn ? 1 : Math.min(1, Math.max(0, (left - 0.16) / 0.24));
  if (opacity <= 0.004) return;
  g.globalAlpha = opacity;
  if (plane.blend !== undefined) g.globalCompositeOperation = plane.blend;
  if (plane.ground === true) drawGround(g, layer, pose);
  else if (plane.wallXM !== undefined) drawWall(g, layer, pose, plane.wallXM);
  else if (canvas !== undefined) {
    const [a, b, c, d, e, f] = layerMatrix(layer, pose);
    const unscaled = Math.abs(a - 1) < 1e-4 && Math.abs(b) < 1e-6;
    // Bilinear at a whole place is a copy, four times as fast.
    const whole = unscaled && (plane.soft === true || Math.abs(e % 1) + Math.abs(f % 1) < 1e-3);
    if (whole) g.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
    else g.setTransform(a, b, c, d, e, f);
    g.drawImage(canvas, 0, 0);
  }
  g.globalCompositeOperation = 'source-over';
  if (plane.live !== undefined) {
    g.setTransform(...liveMatrix(view, plane, pose));
    plane.live(g, view, tS);
  }
  g.globalAlpha = 1;
}

function liveMatrix(view: View, plane: Plane, pose: CameraPose): Matrix {
  if (plane.ground === true) return groundMatrix(view, plane.depthM, pose, plane.levelM);
  if (plane.wallXM !== undefined) return wallMatrix(view, plane.wallXM, plane.depthM, pose);
  return uprightMatrix(view, plane, pose);
}
