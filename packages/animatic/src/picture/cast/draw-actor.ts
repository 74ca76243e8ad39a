// One actor in the frame: its sprite in the light of the shot, a rim towards the light, its shadow, its
// mirror image on wet ground, its own glow. The sprite is drawn with its sub-pixel share inside and put
// at whole pixels: a copy at whole pixels is four times as fast, and nothing swims.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { hazeAt, shade } from '../light/palettes.ts';
import type { Light } from '../light/palettes.ts';
import { alpha, mixRgb } from '../paint/colour.ts';
import { glow } from '../paint/sky.ts';
import { project } from '../projection.ts';
import type { CameraPose, Projected } from '../projection.ts';
import type { View } from '../sets/set.ts';
import { wholeAt } from './actors.ts';
import type { Actor, Placement } from './actors.ts';
import { paintCarrier } from './carried.ts';
import type { Moment, Tone } from './puppet.ts';
import { between } from './shape/point.ts';
import type { Point } from './shape/point.ts';

/** Below this nobody sees a wash, a rim or the shape of a shadow. */
const SMALL_PX = 42;
/** Beyond the frame's edge a rim and a shadow still begin. */
const EDGE_PX = 24;
const RIM_M = 0.012;

/** Working canvases of one picture: grown when needed, never made anew per frame. */
export interface Sprites {
  readonly body: Canvas;
  readonly silhouette: Canvas;
  readonly shadow: Canvas;
}

export const makeSprites = (): Sprites => ({
  body: createCanvas(64, 64),
  silhouette: createCanvas(64, 64),
  shadow: createCanvas(64, 64),
});

/** Where the sprite lies in the frame, whole pixels, and its foot inside it. */
interface SpriteBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly footX: number;
  readonly footY: number;
}

export function drawActor(
  g: SKRSContext2D,
  actor: Actor,
  placement: Placement,
  stage: { view: View; pose: CameraPose; sprites: Sprites; mirror: number },
): void {
  const { view, pose } = stage;
  const whole = wholeAt(actor, placement);
  const spot = project(view, pose, [
    placement.xM + whole.dxM,
    placement.yM + whole.dyM,
    placement.zM + whole.dzM,
  ]);
  if (spot.nearM < 0.3 || whole.opacity < 0.01) return;
  const pxPerM = spot.pxPerM * actor.member.scale;
  const mirrored = actor.puppet.asIs !== true && placement.mirrored !== whole.backwards;
  const box = boxOf(actor, spot, pxPerM, view, { turned: whole.angle !== 0, mirrored });
  if (box === undefined) return;
  const moment: Moment = { ...placement.moment, pxPerM };
  const tone = toneAt(view.light, spot.nearM);
  const shadowSpot = project(view, pose, [placement.xM + whole.dxM, 0, placement.zM + whole.dzM]);

  const draw = (context: SKRSContext2D, x: number, y: number): void => {
    const facing = mirrored ? -1 : 1;
    const middleM = actor.puppet.heightM / 2;
    // Puppets leave line caps, widths and clips behind: no frame may see those of the one before.
    context.save();
    if (context !== g) {
      // Paths are cut where the canvas ends, and cut ones have other edges by a shade: cut at the
      // sprite's end instead, however large the canvas has grown.
      context.beginPath();
      context.rect(0, 0, box.width, box.height);
      context.clip();
    }
    context.setTransform(pxPerM * whole.scaleX * facing, 0, 0, -pxPerM * whole.scaleY, x, y);
    if (whole.angle !== 0) {
      context.translate(0, middleM);
      context.rotate(whole.angle * facing);
      context.translate(0, -middleM);
    }
    paintCarrier(context, actor, placement, moment, tone);
    context.restore();
  };

  const tall = actor.puppet.heightM * pxPerM;
  g.globalAlpha = whole.opacity;
  if (tall < SMALL_PX) {
    if (actor.puppet.airborne !== true) contactShadow(g, actor, shadowSpot, pxPerM, view.light);
    draw(g, spot.x, spot.y);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.globalAlpha = 1;
    return;
  }
  const body = prepare(stage.sprites.body, box);
  draw(body, box.footX, box.footY);
  wash(body, box, spot, view);
  // Its foot far below the frame, so is its shadow.
  const standsInSight = shadowSpot.y < view.height * 1.15;
  const onGround = actor.puppet.airborne !== true && standsInSight;
  if (onGround) {
    contactShadow(g, actor, shadowSpot, pxPerM, view.light);
    castShadow(g, stage.sprites, box, shadowSpot, view);
  }
  if (stage.mirror > 0.02 && standsInSight)
    mirrorImage(g, stage.sprites.body, box, shadowSpot, stage.mirror);
  rim(g, stage.sprites, box, pxPerM, view, spot, onGround);
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.drawImage(
    stage.sprites.body,
    0,
    0,
    box.width,
    box.height,
    box.left,
    box.top,
    box.width,
    box.height,
  );
  g.globalAlpha = 1;
  drawGlows(g, actor, moment, spot, pxPerM, mirrored, view.light);
}

/**
 * The light that a film-maker adds for whom the shot is about: in the dark the cast keeps more of its
 * colours than the set does.
 */
function fillLight(light: Light): Light {
  const [r, g, b] = light.exposure;
  const lift = 0.8 * (1 - Math.min(1, 0.3 * r + 0.59 * g + 0.11 * b));
  const { ambientAlpha } = light;
  return {
    ...light,
    exposure: mixRgb(light.exposure, [1, 1, 1], lift),
    ambientAlpha: ambientAlpha * (1 - 0.5 * lift),
  };
}

/** Daylight colours at a distance; asked for again and again, so remembered. */
export function toneAt(given: Light, depthM: number): Tone {
  const light = fillLight(given);
  const known = new Map<string, string>();
  return (daylight, lit = 0.6) => {
    const key = `${daylight}${lit}`;
    let colour = known.get(key);
    if (colour === undefined) {
      colour = shade(light, daylight, depthM, { lit });
      known.set(key, colour);
    }
    return colour;
  };
}

/** What the poses between the measured ones may reach beyond them, shares of its height. */
const SPARE = 0.12;

function boxOf(
  { puppet, roomWithHeld: room }: Actor,
  spot: Projected,
  pxPerM: number,
  view: View,
  { turned, mirrored }: { turned: boolean; mirrored: boolean },
): SpriteBox | undefined {
  const spareM = puppet.heightM * SPARE;
  let [leftM, rightM, topM, bottomM] = [room.leftM, room.rightM, room.topM, room.bottomM];
  if (mirrored) [leftM, rightM] = [-rightM, -leftM];
  if (turned) {
    // Around its middle: its corners may come to lie anywhere on a circle.
    const middleM = puppet.heightM / 2;
    const radiusM = Math.max(
      ...[leftM, rightM].flatMap((x) => [topM, bottomM].map((y) => Math.hypot(x, y - middleM))),
    );
    [leftM, rightM, topM, bottomM] = [-radiusM, radiusM, middleM + radiusM, middleM - radiusM];
  }
  const left = Math.max(Math.floor(spot.x + (leftM - spareM) * pxPerM), -EDGE_PX);
  const right = Math.min(Math.ceil(spot.x + (rightM + spareM) * pxPerM), view.width + EDGE_PX);
  const top = Math.max(Math.floor(spot.y - (topM + spareM) * pxPerM), -EDGE_PX);
  const bottom = Math.min(
    Math.ceil(spot.y - (Math.min(0, bottomM) - spareM * 0.5) * pxPerM),
    view.height + EDGE_PX,
  );
  if (right - left < 2 || bottom - top < 2) return undefined;
  return {
    left,
    top,
    width: right - left,
    height: bottom - top,
    footX: spot.x - left,
    footY: spot.y - top,
  };
}

/** A resampled sprite looks this far beyond its edge: there must be nothing of the one before. */
const BLEED_PX = 2;

/** Its canvas, large enough and empty where the sprite will be. */
function prepare(canvas: Canvas, box: SpriteBox): SKRSContext2D {
  if (canvas.width < box.width + BLEED_PX || canvas.height < box.height + BLEED_PX) {
    const width = Math.max(canvas.width, Math.ceil((box.width + BLEED_PX) / 128) * 128);
    const height = Math.max(canvas.height, Math.ceil((box.height + BLEED_PX) / 128) * 128);
    canvas.width = width;
    canvas.height = height;
  }
  const g = canvas.getContext('2d');
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalAlpha = 1;
  g.globalCompositeOperation = 'source-over';
  g.clearRect(0, 0, box.width + BLEED_PX, box.height + BLEED_PX);
  return g;
}

/** 1: the light stands to the right of it in the frame, −1 to the left, and how much from above. */
function lightFrom(view: View, spot: Projected): { side: 1 | -1; up: number } {
  const { sun } = view.light;
  return {
    side: sun.x * view.width >= spot.x ? 1 : -1,
    up: 0.35 + 0.65 * Math.min(1, sun.up * 1.2),
  };
}

/** Key light at the lit end, the ambient hue at the far one, over the sprite alone. */
function wash(g: SKRSContext2D, box: SpriteBox, spot: Projected, view: View): void {
  const { light } = view;
  const { side, up } = lightFrom(view, spot);
  const clear = 1 - hazeAt(light, spot.nearM, 0);
  const middle = box.width / 2;
  const reach = Math.min(box.width, box.height) * 0.5;
  const lit: Point = [middle + side * reach, box.height * (0.5 - 0.5 * up)];
  const far: Point = [middle - side * reach, box.height * (0.5 + 0.45 * up)];
  const bend = between(lit, far, 0.45);
  const key = alpha(light.key, light.keyAlpha * 1.15 * clear);
  const ambient = alpha(light.ambient, light.ambientAlpha * 0.3 * clear);
  const dark = alpha(light.ambient, light.ambientAlpha * 0.85 * clear);
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalCompositeOperation = 'source-atop';
  // Gradients of two colours, each over its half: one of three takes three times as long.
  washHalf(g, box, [lit, bend], [key, ambient]);
  washHalf(g, box, [far, bend], [dark, ambient]);
  g.globalCompositeOperation = 'source-over';
}

/** From one colour at the outer point to the other at the inner one, and no further. */
function washHalf(
  g: SKRSContext2D,
  box: SpriteBox,
  [outer, inner]: readonly [Point, Point],
  [first, last]: readonly [string, string],
): void {
  const gradient = g.createLinearGradient(...outer, ...inner);
  gradient.addColorStop(0, first);
  gradient.addColorStop(1, last);
  g.fillStyle = gradient;
  const before = ([x, y]: Point): number =>
    (inner[0] - x) * (inner[0] - outer[0]) + (inner[1] - y) * (inner[1] - outer[1]);
  const corners: readonly Point[] = [
    [0, 0],
    [box.width, 0],
    [box.width, box.height],
    [0, box.height],
  ];
  g.beginPath();
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    const [here, there] = [before(corner), before(next)];
    if (here >= 0) g.lineTo(...corner);
    if (here >= 0 !== there >= 0) g.lineTo(...between(corner, next, here / (here - there)));
  });
  g.fill();
}

/** Bands of a rim, each as strong as its height makes it. */
const RIM_BANDS = 8;

/** A thin edge of light: the silhouette in the rim's colour, moved towards the light, under the body. */
function rim(
  g: SKRSContext2D,
  sprites: Sprites,
  box: SpriteBox,
  pxPerM: number,
  view: View,
  spot: Projected,
  onGround: boolean,
): void {
  const { light } = view;
  if (light.sun.kind === 'none' && light.lamps < 0.2) return;
  const { side, up } = lightFrom(view, spot);
  const size = Math.min(3.2, Math.max(0.9, RIM_M * pxPerM));
  const silhouette = prepare(sprites.silhouette, box);
  const { width, height } = box;
  silhouette.drawImage(sprites.body, 0, 0, width, height, 0, 0, width, height);
  silhouette.globalCompositeOperation = 'source-atop';
  silhouette.fillStyle = light.rim;
  silhouette.fillRect(0, 0, width, height);
  const before = g.globalAlpha;
  const strength = before * 0.92 * (1 - hazeAt(light, spot.nearM, 0));
  const [left, top] = [box.left + Math.round(side * size), box.top - Math.round(size * up * 0.8)];
  g.setTransform(1, 0, 0, 1, 0, 0);
  // Whoever casts a shadow stands in light that is brighter than a rim: it fades as the shadow does.
  const bands = onGround && castsShadow(light) ? RIM_BANDS : 1;
  for (let n = 0; n < bands; n++) {
    const from = Math.round((height * n) / bands);
    const size = Math.round((height * (n + 1)) / bands) - from;
    const fade = bands === 1 ? 1 : shadowAt(light, box, from + size / 2);
    g.globalAlpha = strength * fade;
    g.drawImage(sprites.silhouette, 0, from, width, size, left, top + from, width, size);
  }
  g.globalAlpha = before;
}

function contactShadow(
  g: SKRSContext2D,
  { puppet }: Actor,
  at: Projected,
  pxPerM: number,
  light: Light,
): void {
  const heightM = puppet.heightM;
  const bodyM = Math.min(
    (puppet.standsM ?? puppet.reach.leftM + puppet.reach.rightM) * 0.42,
    Math.max(heightM * 0.9, 0.05),
  );
  const radius = Math.max(1.5, bodyM * pxPerM * 0.55);
  const gradient = g.createRadialGradient(0, 0, 0, 0, 0, 1);
  const strength = Math.min(0.62, light.shadowAlpha + 0.1);
  gradient.addColorStop(0, alpha(light.shadow, strength));
  gradient.addColorStop(0.45, alpha(light.shadow, strength * 0.62));
  gradient.addColorStop(1, alpha(light.shadow, 0));
  g.setTransform(radius, 0, 0, radius * 0.15, at.x, at.y);
  g.fillStyle = gradient;
  g.fillRect(-1, -1, 2, 2);
  g.setTransform(1, 0, 0, 1, 0, 0);
}

const castsShadow = (light: Light): boolean =>
  light.sun.kind !== 'none' && light.shadowAlpha >= 0.15;

/** Strength of the shadow of what is in row `y` of the sprite: it fades towards the head. */
function shadowAt({ shadowAlpha }: Light, box: SpriteBox, y: number): number {
  const head = Math.max(0, box.footY - box.height * 0.95);
  const up = Math.min(1, Math.max(0, (box.footY - y) / Math.max(1, box.footY - head)));
  return shadowAlpha * (0.9 + (0.12 - 0.9) * up);
}

/** Its own shape on the ground, away from the light, fading towards the head. */
function castShadow(
  g: SKRSContext2D,
  sprites: Sprites,
  box: SpriteBox,
  ground: Projected,
  view: View,
): void {
  const { light } = view;
  if (!castsShadow(light)) return;
  const { side } = lightFrom(view, ground);
  const low = 1 - Math.min(1, light.sun.up);
  const shear = -side * (0.35 + 0.9 * low);
  const squash = 0.16 + 0.16 * low;
  // Squashed first: a fifth of the pixels to be coloured.
  const flat = { ...box, height: Math.ceil(box.height * squash) };
  const shadow = prepare(sprites.shadow, flat);
  const { width, height } = box;
  shadow.drawImage(sprites.body, 0, 0, width, height, 0, 0, width, height * squash);
  const foot = box.footY * squash;
  const head = Math.max(0, foot - height * squash * 0.95);
  const fade = shadow.createLinearGradient(0, foot, 0, head);
  fade.addColorStop(0, alpha(light.shadow, light.shadowAlpha * 0.9));
  fade.addColorStop(1, alpha(light.shadow, light.shadowAlpha * 0.12));
  shadow.globalCompositeOperation = 'source-in';
  shadow.fillStyle = fade;
  shadow.fillRect(0, 0, flat.width, flat.height);
  // Away from the light and towards the camera: x' = x + shear · up, y' = up.
  g.setTransform(1, 0, -shear / squash, -1, ground.x, ground.y);
  g.drawImage(
    sprites.shadow,
    0,
    0,
    flat.width,
    flat.height,
    -box.footX,
    -foot,
    flat.width,
    flat.height,
  );
  g.setTransform(1, 0, 0, 1, 0, 0);
}

function mirrorImage(
  g: SKRSContext2D,
  body: Canvas,
  box: SpriteBox,
  ground: Projected,
  strength: number,
): void {
  const before = g.globalAlpha;
  g.globalAlpha = before * strength * 0.4;
  g.setTransform(1, 0, 0, -0.92, ground.x, ground.y);
  g.drawImage(body, 0, 0, box.width, box.height, -box.footX, -box.footY, box.width, box.height);
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalAlpha = before;
}

function drawGlows(
  g: SKRSContext2D,
  { puppet }: Actor,
  moment: Moment,
  spot: Projected,
  pxPerM: number,
  mirrored: boolean,
  light: Light,
): void {
  for (const lamp of puppet.glows?.(moment) ?? []) {
    const strength = lamp.strength * (lamp.darkOnly ? light.lamps : 1);
    if (strength < 0.03) continue;
    glow(
      g,
      spot.x + (mirrored ? -1 : 1) * lamp.xM * pxPerM,
      spot.y - lamp.yM * pxPerM,
      Math.max(2, lamp.radiusM * pxPerM),
      lamp.colour,
      strength,
    );
  }
}
