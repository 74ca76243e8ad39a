// One frame of a drawn set: planes far to near, the cast between them by its depth, weather, finish.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { DrawAir } from './air.ts';
import type { Actor, Placement } from './cast/actors.ts';
import { beforeTheLens, isHand } from './cast/before-the-lens.ts';
import { drawActor } from './cast/draw-actor.ts';
import type { Sprites } from './cast/draw-actor.ts';
import type { DrawFinish } from './finish.ts';
import { drawLayer } from './layer.ts';
import { planeMatrix, project } from './projection.ts';
import type { CameraPose } from './projection.ts';
import { NOT_SEEN, seenParts } from './seen-parts.ts';
import type { View } from './sets/set.ts';
import type { Scene } from './stage.ts';
import type { DrawWeather } from './weather.ts';

export function drawScene(
  scene: Scene,
  tS: number,
  g: SKRSContext2D,
  {
    weather,
    air,
    sky,
    finish,
    sprites,
  }: {
    weather: DrawWeather;
    air: DrawAir;
    /** What bursts in the sky, behind whatever stands before it; drawn as the sky lies in the frame. */
    sky: DrawAir;
    finish: DrawFinish;
    sprites: Sprites;
  },
): void {
  const { shot, layers, lastGround, view, set } = scene;
  const shownS = Math.min(tS, shot.endS);
  const pose = scene.path(shownS);
  const paceS = shot.startS + (tS - shot.startS) * shot.pace;
  const wet = shot.weather === 'rain' && !set.indoors ? 0.35 : 0;
  const mirror = Math.max(set.mirror ?? 0, wet);
  const orbits = shot.camera.move.startsWith('orbit');
  g.imageSmoothingEnabled = true;
  g.imageSmoothingQuality = 'low';
  // A user's picture is the sky and all before it.
  if (layers.length === 0) sky(g, paceS);
  const seen = seenParts(layers, view, pose);
  const waiting = placed(scene, pose, shownS);
  layers.forEach((layer, i) => {
    // Whoever stands behind this flat; never before the ground that carries them.
    if (i > lastGround && Number.isFinite(layer.plane.depthM)) {
      while (waiting[0] !== undefined && waiting[0].placement.zM > layer.plane.depthM) {
        const { actor, placement } = waiting[0];
        waiting.shift();
        drawActor(g, actor, placement, { view, pose, sprites, mirror, orbits });
      }
    }
    drawLayer(g, layer, pose, paceS, seen[i] ?? NOT_SEEN);
    if (i === scene.skyLayer) {
      g.setTransform(...planeMatrix(view, Infinity, pose));
      sky(g, paceS);
      g.setTransform(1, 0, 0, 1, 0, 0);
    }
  });
  for (const { actor, placement } of waiting) {
    drawActor(g, actor, placement, { view, pose, sprites, mirror, orbits });
  }
  g.setTransform(1, 0, 0, 1, 0, 0);
  scene.closeWork?.paint(g, shownS, view);
  if (!set.indoors) weather(g, paceS);
  air(g, paceS);
  finish(g);
}

/** Higher than this it lies on something, which is drawn first. */
const ON_GROUND_M = 0.05;

/** Far to near. */
function placed(
  { actors, shot, view }: Scene,
  pose: CameraPose,
  tS: number,
): { actor: Actor; placement: Placement }[] {
  const all = actors
    .filter(({ isCarried }) => isCarried !== true)
    .map((actor) => ({ actor, placement: actor.placeAt(tS) }));
  if (shot.camera.pointOfView) {
    const aim = all.find(({ actor }) => !isHand(actor.member.what));
    const target = aim && middleOf(aim, view, pose);
    for (const own of all) {
      const { member, puppet } = own.actor;
      if (!isHand(member.what)) continue;
      own.placement = beforeTheLens(own.placement, puppet.heightM, { view, pose }, target);
    }
  }
  // What lies on the ground is under whoever stands on it.
  const far = ({ actor, placement }: (typeof all)[number]): number =>
    placement.zM + (actor.puppet.lies === true && placement.yM < ON_GROUND_M ? 0.6 : 0);
  return all.sort((a, b) => far(b) - far(a));
}

function middleOf(
  { actor, placement }: { actor: Actor; placement: Placement },
  view: View,
  pose: CameraPose,
): { x: number; y: number } {
  const middleM = ((actor.room.topM + actor.room.bottomM) / 2) * actor.member.scale;
  return project(view, pose, [placement.xM, placement.yM + middleM, placement.zM]);
}
