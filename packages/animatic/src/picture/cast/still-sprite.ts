// Things that do not move in a shot (a table, a tree, a house): painted and lit once per size, then put
// into each frame as one picture, as the planes of the set are.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../../storyboard/storyboard.ts';
import { wholeAt } from './actors.ts';
import type { Actor, Placement } from './actors.ts';
import { paintCarrier } from './carried.ts';
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

export const NO_STILLS: Stills = { isStill: () => false, spriteOf: () => undefined };

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
  const middleOf = (actor: Actor): Size | undefined => {
    if (!known.has(actor)) {
      const still = staysAsItIs(actor, shot, tone);
      known.set(actor, still ? sizeAt(actor, middleS) : undefined);
    }
    return known.get(actor);
  };
  return {
    isStill: (actor) => middleOf(actor) !== undefined,
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
    const looks = lookOf(actor, placement, tone);
    if (first !== undefined && !first.equals(looks)) return false;
    first ??= looks;
  }
  return true;
}

/** Around its reach, shares of its height: a beam of light goes beyond what a thing is framed by. */
const AROUND = 0.8;

function lookOf({ puppet, ...actor }: Actor, placement: Placement, tone: Tone): Buffer {
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
  return canvas.data();
}
