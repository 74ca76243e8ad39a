// The light on a sprite, whoever it is of: a wash over its body, a rim towards the light, its shadow and its
// mirror image on the ground.
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { hazeAt } from '../light/palettes.ts';
import type { Light } from '../light/palettes.ts';
import { alpha } from '../paint/colour.ts';
import { roundEdges } from '../paint/round-edges.ts';
import type { Box } from '../painted.ts';
import type { Projected } from '../projection.ts';
import type { View } from '../sets/set.ts';
import type { Actor } from './actors.ts';
import { between } from './shape/point.ts';
import type { Point } from './shape/point.ts';

const RIM_M = 0.012;

/** Where the sprite lies in the frame, whole pixels, and its foot inside it. */
export interface SpriteBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly footX: number;
  readonly footY: number;
  /** What of it may not be empty, from its own corner; absent: all. */
  readonly content?: Box;
}

export const contentOf = ({ content, width, height }: SpriteBox): Box =>
  content ?? { left: 0, top: 0, width, height };

/** A resampled sprite looks this far beyond its edge: there must be nothing of the one before. */
const BLEED_PX = 2;

/** Its canvas, large enough and empty where the sprite will be. */
export function prepare(canvas: Canvas, box: SpriteBox): SKRSContext2D {
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
export function lightFrom(view: View, spot: Projected): { side: 1 | -1; up: number } {
  const { sun } = view.light;
  return {
    side: sun.x * view.width >= spot.x ? 1 : -1,
    up: 0.35 + 0.65 * Math.min(1, sun.up * 1.2),
  };
}

/** Key light at the lit end, the ambient hue at the far one, over the sprite alone. */
export function wash(g: SKRSContext2D, box: SpriteBox, spot: Projected, view: View): void {
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
  const { left, top, width, height } = contentOf(box);
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.save();
  g.beginPath();
  g.rect(left, top, width, height);
  g.clip();
  g.globalCompositeOperation = 'source-atop';
  // Gradients of two colours, each over its half: one of three takes three times as long.
  washHalf(g, box, [lit, bend], [key, ambient]);
  washHalf(g, box, [far, bend], [dark, ambient]);
  g.restore();
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
export function rim(
  g: SKRSContext2D,
  sprites: { readonly body: Canvas; readonly silhouette: Canvas },
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
  const { left: inX, top: inY, width, height } = contentOf(box);
  silhouette.drawImage(sprites.body, inX, inY, width, height, inX, inY, width, height);
  silhouette.globalCompositeOperation = 'source-atop';
  silhouette.fillStyle = light.rim;
  silhouette.fillRect(inX, inY, width, height);
  const before = g.globalAlpha;
  const strength = before * 0.92 * (1 - hazeAt(light, spot.nearM, 0));
  const [left, top] = [box.left + Math.round(side * size), box.top - Math.round(size * up * 0.8)];
  g.setTransform(1, 0, 0, 1, 0, 0);
  // Whoever casts a shadow stands in light that is brighter than a rim: it fades as the shadow does.
  const bands = onGround && castsShadow(light) ? RIM_BANDS : 1;
  for (let n = 0; n < bands; n++) {
    const start = Math.round((box.height * n) / bands);
    const end = Math.round((box.height * (n + 1)) / bands);
    const fade = bands === 1 ? 1 : shadowAt(light, box, (start + end) / 2);
    const from = Math.max(start, inY);
    const size = Math.min(end, inY + height) - from;
    if (size <= 0) continue;
    g.globalAlpha = strength * fade;
    g.drawImage(sprites.silhouette, inX, from, width, size, left + inX, top + from, width, size);
  }
  g.globalAlpha = before;
}

/** Offsets of the shadow on the sheet behind, and how dark each is: together a soft edge. */
const SHEET_SHADOW: readonly (readonly [number, number, number])[] = [
  [0.5, 0.5, 0.2],
  [1, 1, 0.17],
  [1.6, 1.5, 0.12],
];
const PAPER_EDGE = '#fbf5e6';
const PAPER_SHADOW = '#0a1022';

/** The edge of cut paper all around, and its shadow: the silhouette moved a little, under the body. */
export function paperEdge(
  g: SKRSContext2D,
  sprites: { readonly body: Canvas; readonly silhouette: Canvas },
  box: SpriteBox,
  view: View,
): void {
  const { width, height } = box;
  const tall = Math.min(width, height);
  const reach = Math.min(view.unit * 0.011, tall * 0.09);
  const edge = Math.max(0.8, Math.min(view.unit * 0.0024, tall * 0.02));
  const before = g.globalAlpha;
  const lay = (dx: number, dy: number, strength: number): void => {
    g.globalAlpha = before * strength;
    g.drawImage(
      sprites.silhouette,
      0,
      0,
      width,
      height,
      box.left + dx,
      box.top + dy,
      width,
      height,
    );
  };
  const silhouette = prepare(sprites.silhouette, box);
  silhouette.drawImage(sprites.body, 0, 0, width, height, 0, 0, width, height);
  silhouette.globalCompositeOperation = 'source-atop';
  g.setTransform(1, 0, 0, 1, 0, 0);
  silhouette.fillStyle = PAPER_SHADOW;
  silhouette.fillRect(0, 0, width, height);
  for (const [x, y, strength] of SHEET_SHADOW) lay(x * reach, y * reach, strength);
  silhouette.fillStyle = PAPER_EDGE;
  silhouette.fillRect(0, 0, width, height);
  for (const [x, y] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const)
    lay(x * edge, y * edge, 0.9);
  g.globalAlpha = before;
}

/** Of clay: as thick at its edge as it is large. */
export function modelled(
  sprites: { readonly body: Canvas; readonly silhouette: Canvas },
  box: SpriteBox,
  view: View,
): void {
  const content = contentOf(box);
  const reach = Math.min(view.unit * 0.016, Math.min(content.width, content.height) * 0.055);
  roundEdges(sprites.body, content, reach, sprites.silhouette);
}

export function contactShadow(
  g: SKRSContext2D,
  { puppet }: Actor,
  at: Projected,
  pxPerM: number,
  light: Light,
): void {
  const heightM = puppet.heightM;
  // Under a car it is dark from wheel to wheel.
  const bodyM =
    puppet.longM ??
    Math.min(
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

/** Its own shape on the ground, away from the light: squashed, and sheared where it is laid. */
export interface CastShadow {
  readonly canvas: Canvas;
  /** What of it may not be empty. */
  readonly content: Box;
  readonly footX: number;
  readonly footY: number;
  readonly shear: number;
}

/** @param canvas made anew as large as need be where it is the working canvas */
export function shadowOf(
  body: Canvas,
  box: SpriteBox,
  canvas: Canvas,
  ground: Projected,
  view: View,
): CastShadow | undefined {
  const { light } = view;
  if (!castsShadow(light)) return undefined;
  const { side } = lightFrom(view, ground);
  const low = 1 - Math.min(1, light.sun.up);
  const squash = 0.16 + 0.16 * low;
  // Squashed first: a fifth of the pixels to be coloured.
  const flat = { ...box, height: Math.ceil(box.height * squash) };
  const shadow = prepare(canvas, flat);
  const { left, top, width, height } = contentOf(box);
  shadow.drawImage(body, left, top, width, height, left, top * squash, width, height * squash);
  // Whole rows around it.
  const first = Math.floor(top * squash);
  const last = Math.min(flat.height, Math.ceil((top + height) * squash));
  const content = { left, top: first, width, height: last - first };
  const footY = box.footY * squash;
  const head = Math.max(0, footY - box.height * squash * 0.95);
  const fade = shadow.createLinearGradient(0, footY, 0, head);
  // Fading towards the head.
  fade.addColorStop(0, alpha(light.shadow, light.shadowAlpha * 0.9));
  fade.addColorStop(1, alpha(light.shadow, light.shadowAlpha * 0.12));
  shadow.globalCompositeOperation = 'source-in';
  shadow.fillStyle = fade;
  shadow.fillRect(left, first, width, last - first);
  const shear = (-side * (0.35 + 0.9 * low)) / squash;
  return { canvas, content, footX: box.footX, footY, shear };
}

/** Away from the light and towards the camera: x' = x + shear · up, y' = up. */
export function layShadow(
  g: SKRSContext2D,
  { canvas, content, footX, footY, shear }: CastShadow,
  ground: Projected,
  size = 1,
): void {
  g.setTransform(size, 0, -shear * size, -size, ground.x, ground.y);
  const { left, top, width, height } = content;
  g.drawImage(canvas, left, top, width, height, left - footX, top - footY, width, height);
  g.setTransform(1, 0, 0, 1, 0, 0);
}

export function mirrorImage(
  g: SKRSContext2D,
  body: Canvas,
  box: SpriteBox,
  ground: Projected,
  strength: number,
  size = 1,
): void {
  const before = g.globalAlpha;
  g.globalAlpha = before * strength * 0.4;
  g.setTransform(size, 0, 0, -0.92 * size, ground.x, ground.y);
  const { left, top, width, height } = contentOf(box);
  const [x, y] = [left - box.footX, top - box.footY];
  g.drawImage(body, left, top, width, height, x, y, width, height);
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalAlpha = before;
}
