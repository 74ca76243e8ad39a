// Things that do not move in a shot (a table, a tree, a house): painted and lit once per size, then put
// into each frame as one picture, as the planes of the set are.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../../storyboard/storyboard.ts';
import { wholeAt } from './actors.ts';
import type { Actor, Placement } from './actors.ts';
import { paintCarrier } from './carried.ts';
import type { Extent } from './measure.ts';
import type { Tone } from './puppet.ts';
import type { CastShadow, SpriteBox } from './sprite-light.ts';

/** A thing as a picture, at the size that it was painted for. */
export interface StillSprite {
  readonly canvas: Canvas;
  readonly box: SpriteBox;
  readonly pxPerM: number;
  readonly shadow: CastShadow | undefined;
}

/** How large and how far away a thing is, and where its foot comes to lie between the pixels. */
export interface Size {
  readonly pxPerM: number;
  readonly nearM: number;
  readonly footX: number;
  readonly footY: number;
}

/** Those of a shot's cast that do not move, with their sprites. */
export interface Stills {
  isStill(actor: Actor): boolean;
  /** Whether it stands where it is, though its leaves may stir. */
  isRooted(actor: Actor): boolean;
  /**
   * In what part of an extent anything of what is rooted is painted, metres around its foot and before
   * mirroring; undefined: in none.
   */
  extentIn(actor: Actor, extent: Extent): Extent | undefined;
  /**
   * The sprite for a frame in which it has this size.
   *
   * @param more what else its looks depend on
   * @param make paints it at a time that is the same whichever frame asks first
   */
  spriteOf(
    actor: Actor,
    size: Size,
    more: string,
    make: (size: Size, tS: number) => StillSprite | undefined,
  ): StillSprite | undefined;
}

/** Sizes that differ by less are one size, the sprite is scaled by that. */
const SIZE_STEP = 0.03;
/** Sprites kept of one actor. */
const KEPT = 2;
/** Shares of a shot; uneven, so that no cycle hides between them. */
const LOOKS_AT = [0.02, 0.03, 0.13, 0.29, 0.34, 0.43, 0.58, 0.71, 0.86, 0.99];
/** How tall things are painted to see whether they move: what moves less is not seen to. */
const LOOK_PX = 160;

export const NO_STILLS: Stills = {
  isStill: () => false,
  isRooted: () => false,
  extentIn: (_, extent) => extent,
  spriteOf: () => undefined,
};

/**
 * @param tone of the shot: lamps are seen in the dark only
 * @param sizeAt of an actor at a time: sizes are counted from that in the middle of the shot
 */
export function stillsOf(
  shot: Shot,
  tone: Tone,
  sizeAt: (actor: Actor, tS: number) => Size,
): Stills {
  const middleS = (shot.startS + shot.endS) / 2;
  const known = new Map<Actor, Size | undefined>();
  const sprites = new Map<Actor, [string, StillSprite | undefined][]>();
  const places = new Map<Actor, Places | undefined>();
  const placesOf = (actor: Actor): Places | undefined => {
    if (!places.has(actor)) places.set(actor, placesPainted(actor, shot, tone));
    return places.get(actor);
  };
  const middleOf = (actor: Actor): Size | undefined => {
    if (!known.has(actor)) {
      const still = staysAsItIs(actor, shot, tone);
      known.set(actor, still ? sizeAt(actor, middleS) : undefined);
    }
    return known.get(actor);
  };
  return {
    isStill: (actor) => middleOf(actor) !== undefined,
    isRooted: (actor) => placesOf(actor) !== undefined,
    extentIn(actor, extent) {
      const known = placesOf(actor);
      return known === undefined ? extent : known.within(extent);
    },
    spriteOf(actor, size, more, make) {
      const middle = middleOf(actor);
      if (middle === undefined) return undefined;
      const steps = (a: number, b: number): number => Math.round(Math.log(a / b) / SIZE_STEP);
      const larger = steps(size.pxPerM, middle.pxPerM);
      const farther = steps(size.nearM, middle.nearM);
      const name = `${larger} ${farther} ${more}`;
      const kept = sprites.get(actor) ?? [];
      sprites.set(actor, kept);
      const found = kept.find(([own]) => own === name);
      if (found !== undefined) return found[1];
      const made = {
        ...middle,
        pxPerM: middle.pxPerM * Math.exp(larger * SIZE_STEP),
        nearM: middle.nearM * Math.exp(farther * SIZE_STEP),
      };
      const sprite = make(made, middleS);
      kept.push([name, sprite]);
      if (kept.length > KEPT) kept.shift();
      return sprite;
    },
  };
}

function staysAsItIs(actor: Actor, shot: Shot, tone: Tone): boolean {
  if (actor.puppet.living === true) return false;
  let first: Buffer | undefined;
  for (const u of LOOKS_AT) {
    const placement = actor.placeAt(shot.startS + (shot.endS - shot.startS) * u);
    const whole = wholeAt(actor, placement);
    const upright = whole.angle === 0 && whole.scaleX === 1 && whole.scaleY === 1;
    if (!upright || (placement.carried?.length ?? 0) > 0) return false;
    const looks = lookOf(actor, placement, tone).canvas.data();
    if (first !== undefined && !first.equals(looks)) return false;
    first ??= looks;
  }
  return true;
}

/** Around its reach, shares of its height: a beam of light goes beyond what a thing is framed by. */
const AROUND = 0.8;

interface Look {
  readonly canvas: Canvas;
  readonly pxPerM: number;
  /** Where the foot is, px. */
  readonly footX: number;
  readonly footY: number;
}

function lookOf({ puppet, ...actor }: Actor, placement: Placement, tone: Tone): Look {
  const { reach, heightM } = puppet;
  const aroundM = heightM * AROUND;
  const [leftM, rightM] = [reach.leftM + aroundM, reach.rightM + aroundM];
  const [upM, downM] = [reach.upM + aroundM, reach.downM + aroundM];
  const pxPerM = Math.min(LOOK_PX / heightM, (4 * LOOK_PX) / (leftM + rightM));
  const width = Math.max(2, Math.ceil((leftM + rightM) * pxPerM));
  const height = Math.max(2, Math.ceil((upM + downM) * pxPerM));
  const canvas = createCanvas(width, height);
  const g: SKRSContext2D = canvas.getContext('2d');
  g.setTransform(pxPerM, 0, 0, -pxPerM, leftM * pxPerM, upM * pxPerM);
  const moment = { ...placement.moment, pxPerM: pxPerM * 3 };
  paintCarrier(g, { puppet, ...actor }, placement, moment, tone);
  return { canvas, pxPerM, footX: leftM * pxPerM, footY: upM * pxPerM };
}

/** Px of a look that are one place: twice as far may stir what was not seen stirring. */
const PLACE_PX = 2;

interface Places {
  within(extent: Extent): Extent | undefined;
}

/** Where a thing is painted at any of the moments; undefined: it moves about, or does something. */
function placesPainted(actor: Actor, shot: Shot, tone: Tone): Places | undefined {
  if (actor.puppet.living === true) return undefined;
  const placements = LOOKS_AT.map((u) =>
    actor.placeAt(shot.startS + (shot.endS - shot.startS) * u),
  );
  const rooted = placements.every((placement) => {
    const { angle, scaleX, scaleY } = wholeAt(actor, placement);
    const { motion, speedMps } = placement.moment;
    const upright = angle === 0 && scaleX === 1 && scaleY === 1;
    return upright && motion === null && speedMps === 0 && (placement.carried?.length ?? 0) === 0;
  });
  if (!rooted) return undefined;
  const looks = placements.map((placement) => lookOf(actor, placement, tone));
  const [first] = looks;
  if (first === undefined) return undefined;
  const { canvas, footX, footY, pxPerM } = first;
  const columns = Math.ceil(canvas.width / PLACE_PX);
  const rows = Math.ceil(canvas.height / PLACE_PX);
  const painted = new Uint8Array(columns * rows);
  for (const look of looks) {
    const data = look.canvas.data();
    for (let at = 3, n = 0; at < data.length; at += 4, n++) {
      if (data[at] === 0) continue;
      const y = Math.floor(n / canvas.width);
      const x = n - y * canvas.width;
      painted[Math.floor(y / PLACE_PX) * columns + Math.floor(x / PLACE_PX)] = 1;
    }
  }
  const perM = pxPerM / PLACE_PX;
  const [x0, y0] = [footX / PLACE_PX, footY / PLACE_PX];
  return {
    within({ leftM, rightM, topM, bottomM }) {
      let [left, top, right, bottom] = [columns, rows, -1, -1];
      // What is painted a place beyond may stir into it.
      const firstX = Math.max(0, Math.floor(x0 + leftM * perM) - 2);
      const lastX = Math.min(columns - 1, Math.ceil(x0 + rightM * perM) + 2);
      const firstY = Math.max(0, Math.floor(y0 - topM * perM) - 2);
      const lastY = Math.min(rows - 1, Math.ceil(y0 - bottomM * perM) + 2);
      for (let y = firstY; y <= lastY; y++) {
        for (let x = firstX; x <= lastX; x++) {
          if (painted[y * columns + x] === 0) continue;
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
      if (right < 0) return undefined;
      return {
        leftM: (left - 2 - x0) / perM,
        rightM: (right + 3 - x0) / perM,
        topM: (y0 - top + 2) / perM,
        bottomM: (y0 - bottom - 3) / perM,
      };
    },
  };
}
