// One actor in the frame: its sprite in the light of the shot, a rim towards the light, its shadow, its
// mirror image on wet ground, its own glow. The sprite is drawn with its sub-pixel share inside and put
// at whole pixels: a copy at whole pixels is four times as fast, and nothing swims.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { shadeSkin } from '../light/skin-light.ts';
import type { Light } from '../light/palettes.ts';
import { mixRgb, alpha } from '../paint/colour.ts';
import { glow } from '../paint/sky.ts';
import { project } from '../projection.ts';
import type { CameraPose, Projected } from '../projection.ts';
import type { View } from '../sets/set.ts';
import { wholeAt } from './actors.ts';
import type { Actor, Placement } from './actors.ts';
import { paintCarrier } from './carried.ts';
import type { Moment, Tone } from './puppet.ts';
import {
  contactShadow,
  contentOf,
  layShadow,
  lightFrom,
  mirrorImage,
  modelled,
  paperEdge,
  prepare,
  rim,
  shadowOf,
  wash,
} from './sprite-light.ts';
import type { SpriteBox } from './sprite-light.ts';
import { NO_STILLS } from './still-sprite.ts';
import type { Size, Stills, StillSprite } from './still-sprite.ts';

/** Below this nobody sees a wash, a rim or the shape of a shadow. */
const SMALL_PX = 42;
/** Of larger sprites it is asked which part of them is not empty. */
const LARGE_PX = 150_000;
/** Beyond the frame's edge a rim and a shadow still begin. */
const EDGE_PX = 24;
/** Higher than this nothing lies about. */
const TABLE_TOP_M = 1.3;

/** Working canvases of one picture: grown when needed, never made anew per frame. */
export interface Sprites {
  readonly body: Canvas;
  readonly silhouette: Canvas;
  readonly shadow: Canvas;
  readonly stills: Stills;
}

/** @param stills absent: all are painted in every frame */
export const makeSprites = (stills: Stills = NO_STILLS): Sprites => ({
  stills,
  body: createCanvas(64, 64),
  silhouette: createCanvas(64, 64),
  shadow: createCanvas(64, 64),
});

/** As near as a lens goes, and a little nearer. */
const NEAREST_M = 0.27;

export function drawActor(
  g: SKRSContext2D,
  actor: Actor,
  placement: Placement,
  stage: { view: View; pose: CameraPose; sprites: Sprites; mirror: number; orbits?: boolean },
): void {
  const { view, pose } = stage;
  const whole = wholeAt(actor, placement);
  const spot = project(view, pose, [
    placement.xM + whole.dxM,
    placement.yM + whole.dyM,
    placement.zM + whole.dzM,
  ]);
  if (spot.nearM < NEAREST_M || whole.opacity < 0.01) return;
  const pxPerM = spot.pxPerM * actor.member.scale;
  const mirrored = actor.puppet.asIs !== true && placement.mirrored !== whole.backwards;
  const room = boxOf(actor, spot, pxPerM, view, { turned: whole.angle !== 0, mirrored });
  const box = room && withContent(room, actor, pxPerM, mirrored, stage.sprites.stills);
  if (box === undefined) return;
  const around =
    stage.orbits === true ? Math.atan2(pose.x - placement.xM, placement.zM - pose.z) : 0;
  const moment: Moment = {
    ...placement.moment,
    pxPerM,
    ...(around === 0 ? {} : { orbit: mirrored ? -around : around }),
  };
  const tone = toneAt(view.light, spot.nearM);
  const shadowSpot = project(view, pose, [placement.xM + whole.dxM, 0, placement.zM + whole.dzM]);

  if (actor.puppet.lies === true && placement.yM < TABLE_TOP_M) {
    // In the perspective of what it lies on: what is tall on the sheet is deep on the ground.
    const deep = (view.eyeM + pose.y - placement.yM) / spot.nearM;
    g.globalAlpha = whole.opacity;
    g.save();
    g.setTransform(pxPerM, 0, 0, -pxPerM * Math.max(0.04, deep), spot.x, spot.y);
    actor.puppet.paint(g, moment, tone);
    g.restore();
    g.globalAlpha = 1;
    return;
  }

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
  if (stage.sprites.stills.isStill(actor)) {
    const still = stillOf(actor, { spot, pxPerM, mirrored, shadowSpot }, stage);
    if (still !== undefined) {
      putStill(g, actor, still, { spot, pxPerM, shadowSpot }, stage);
      g.globalAlpha = 1;
      drawGlows(g, actor, moment, spot, pxPerM, mirrored, view.light);
      return;
    }
  }
  const body = prepare(stage.sprites.body, box);
  draw(body, box.footX, box.footY);
  wash(body, box, spot, view);
  if (view.light.clay === true) modelled(stage.sprites, box, view);
  // Its foot far below the frame, so is its shadow.
  const standsInSight = shadowSpot.y < view.height * 1.15;
  const onGround = actor.puppet.airborne !== true && standsInSight;
  if (onGround) {
    contactShadow(g, actor, shadowSpot, pxPerM, view.light);
    const { body: sprite, shadow } = stage.sprites;
    const cast = shadowOf(sprite, box, shadow, shadowSpot, view);
    if (cast !== undefined) layShadow(g, cast, shadowSpot);
  }
  if (stage.mirror > 0.02 && standsInSight)
    mirrorImage(g, stage.sprites.body, box, shadowSpot, stage.mirror);
  if (view.light.cutPaper === true) paperEdge(g, stage.sprites, box, view);
  // Clay shines nowhere.
  else if (view.light.clay !== true) rim(g, stage.sprites, box, pxPerM, view, spot, onGround);
  g.setTransform(1, 0, 0, 1, 0, 0);
  const { left, top, width, height } = contentOf(box);
  const [x, y] = [box.left + left, box.top + top];
  g.drawImage(stage.sprites.body, left, top, width, height, x, y, width, height);
  g.globalAlpha = 1;
  drawGlows(g, actor, moment, spot, pxPerM, mirrored, view.light);
}

/** How large an actor is in the frame, and where it stands. */
export function sizeOf(actor: Actor, placement: Placement, view: View, pose: CameraPose): Size {
  const whole = wholeAt(actor, placement);
  const spot = project(view, pose, [
    placement.xM + whole.dxM,
    placement.yM + whole.dyM,
    placement.zM + whole.dzM,
  ]);
  const pxPerM = spot.pxPerM * actor.member.scale;
  return { pxPerM, nearM: spot.nearM, footX: spot.x, footY: spot.y };
}

interface Standing {
  readonly spot: Projected;
  readonly shadowSpot: Projected;
  readonly pxPerM: number;
}

/** Sprites larger than this share of the frame cost more than they save. */
const LARGEST_STILL = 0.8;

/** Painted and lit whole, whatever of it is in the frame; undefined: it is too large for that. */
function stillOf(
  actor: Actor,
  { spot, shadowSpot, pxPerM, mirrored }: Standing & { mirrored: boolean },
  { view, sprites }: { view: View; sprites: Sprites },
): StillSprite | undefined {
  const size = { pxPerM, nearM: spot.nearM, footX: spot.x, footY: spot.y };
  const lit = lightFrom(view, spot).side;
  const airborne = actor.puppet.airborne === true;
  return sprites.stills.spriteOf(actor, size, `${mirrored} ${lit}`, (made, tS) => {
    const far = 1e6;
    const everywhere = { ...view, width: far, height: far };
    const foot = {
      ...spot,
      nearM: made.nearM,
      x: (far >> 1) + (made.footX % 1),
      y: (far >> 1) + (made.footY % 1),
    };
    const box = boxOf(actor, foot, made.pxPerM, everywhere, { turned: false, mirrored });
    if (box === undefined) return undefined;
    if (box.width * box.height > LARGEST_STILL * view.width * view.height) return undefined;
    const body = prepare(sprites.body, box);
    body.save();
    body.setTransform(made.pxPerM * (mirrored ? -1 : 1), 0, 0, -made.pxPerM, box.footX, box.footY);
    const placement = actor.placeAt(tS);
    const moment = { ...placement.moment, pxPerM: made.pxPerM };
    paintCarrier(body, actor, placement, moment, toneAt(view.light, made.nearM));
    body.restore();
    const seen = { ...spot, nearM: made.nearM };
    wash(body, box, seen, view);
    if (view.light.clay === true) modelled(sprites, box, view);
    const canvas = createCanvas(box.width, box.height);
    const g = canvas.getContext('2d');
    const own = { ...box, left: 0, top: 0 };
    if (view.light.cutPaper === true) paperEdge(g, sprites, own, view);
    else if (view.light.clay !== true) rim(g, sprites, own, made.pxPerM, view, seen, !airborne);
    g.drawImage(sprites.body, 0, 0);
    const shadow = airborne
      ? undefined
      : shadowOf(sprites.body, box, createCanvas(1, 1), shadowSpot, view);
    return { canvas, box, pxPerM: made.pxPerM, shadow };
  });
}

function putStill(
  g: SKRSContext2D,
  actor: Actor,
  { canvas, box, pxPerM: madeFor, shadow }: StillSprite,
  { spot, shadowSpot, pxPerM }: Standing,
  { view, mirror }: { view: View; mirror: number },
): void {
  const scaled = pxPerM / madeFor;
  if (shadowSpot.y < view.height * 1.15) {
    if (actor.puppet.airborne !== true) {
      contactShadow(g, actor, shadowSpot, pxPerM, view.light);
      if (shadow !== undefined) layShadow(g, shadow, shadowSpot, scaled);
    }
    if (mirror > 0.02) mirrorImage(g, canvas, box, shadowSpot, mirror, scaled);
  }
  const left = spot.x - box.footX * scaled;
  const top = spot.y - box.footY * scaled;
  // Under a camera that stands still it was painted for whole pixels.
  const whole = Math.abs(scaled - 1) < 1e-6 && isWhole(left) && isWhole(top);
  if (whole) g.setTransform(1, 0, 0, 1, Math.round(left), Math.round(top));
  else g.setTransform(scaled, 0, 0, scaled, left, top);
  g.drawImage(canvas, 0, 0);
  g.setTransform(1, 0, 0, 1, 0, 0);
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-3;

/**
 * The light that a film-maker adds for whom the shot is about: in the dark the cast keeps more of its
 * colours than the set does.
 */
function fillLight(light: Light): Light {
  const [r, g, b] = light.exposure;
  const lift = 0.8 * (1 - Math.min(1, 0.3 * r + 0.59 * g + 0.11 * b));
  const { ambientAlpha, castGain = 1 } = light;
  const lifted = mixRgb(light.exposure, [1, 1, 1], lift);
  return {
    ...light,
    exposure: [lifted[0] * castGain, lifted[1] * castGain, lifted[2] * castGain],
    ambientAlpha: ambientAlpha * (1 - 0.5 * lift),
    hazeDepthM: castGain === 1 ? light.hazeDepthM : Math.max(60, light.hazeDepthM * 2.2),
  };
}

/** Daylight colours at a distance; asked for again and again, so remembered. */
export function toneAt(given: Light, depthM: number): Tone {
  const light = fillLight(given);
  const known = new Map<string, string>();
  const remembered =
    (name: string, find: (daylight: string, lit: number) => string) =>
    (daylight: string, lit = 0.6): string => {
      const key = `${name}${daylight}${lit}`;
      let colour = known.get(key);
      if (colour === undefined) {
        colour = find(daylight, lit);
        known.set(key, colour);
      }
      return colour;
    };
  return Object.assign(
    remembered('', (daylight, lit) => shade(light, daylight, depthM, { lit })),
    { skin: remembered('skin', (daylight, lit) => shadeSkin(light, daylight, depthM, lit)) },
  );
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

/** Of a tree of whose crown nothing is seen, the trunk; undefined: nothing of it is in the frame. */
function withContent(
  box: SpriteBox,
  actor: Actor,
  pxPerM: number,
  mirrored: boolean,
  stills: Stills,
): SpriteBox | undefined {
  if (box.width * box.height < LARGE_PX || !stills.isRooted(actor)) return box;
  const ends = [-box.footX / pxPerM, (box.width - box.footX) / pxPerM] as const;
  const found = stills.extentIn(actor, {
    leftM: mirrored ? -ends[1] : ends[0],
    rightM: mirrored ? -ends[0] : ends[1],
    topM: box.footY / pxPerM,
    bottomM: (box.footY - box.height) / pxPerM,
  });
  if (found === undefined) return undefined;
  const [leftM, rightM] = mirrored ? [-found.rightM, -found.leftM] : [found.leftM, found.rightM];
  const left = Math.max(0, Math.floor(box.footX + leftM * pxPerM));
  const top = Math.max(0, Math.floor(box.footY - found.topM * pxPerM));
  const right = Math.min(box.width, Math.ceil(box.footX + rightM * pxPerM));
  const bottom = Math.min(box.height, Math.ceil(box.footY - found.bottomM * pxPerM));
  return { ...box, content: { left, top, width: right - left, height: bottom - top } };
}

/** Cone in cone: soft at its sides, gone before its end. */
function beam(
  g: SKRSContext2D,
  [x, y]: readonly [number, number],
  { longM, wideM }: { longM: number; wideM: number },
  { radiusM, colour }: { radiusM: number; colour: string },
  pxPerM: number,
  strength: number,
): void {
  const end = x + longM * pxPerM;
  g.save();
  g.globalCompositeOperation = 'lighter';
  for (const [share, part] of [
    [1, 0.16],
    [0.7, 0.18],
    [0.42, 0.2],
    [0.18, 0.3],
  ] as const) {
    const gradient = g.createLinearGradient(x, 0, end, 0);
    for (const [at, left] of [
      [0, 1],
      [0.3, 0.62],
      [0.7, 0.25],
      [1, 0],
    ] as const)
      gradient.addColorStop(at, alpha(colour, part * left * strength));
    const half = (wideM * share * pxPerM) / 2;
    const foot = radiusM * share * pxPerM;
    g.fillStyle = gradient;
    g.beginPath();
    g.moveTo(x, y - foot);
    g.lineTo(end, y - half);
    g.lineTo(end, y + half);
    g.lineTo(x, y + foot);
    g.fill();
  }
  g.restore();
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
    if (lamp.beam !== undefined) {
      const x = spot.x + (mirrored ? -1 : 1) * lamp.xM * pxPerM;
      beam(g, [x, spot.y - lamp.yM * pxPerM], lamp.beam, lamp, pxPerM, strength);
      continue;
    }
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
